import assert from 'node:assert/strict';

import { printable } from '../../src/formats/printable';

describe('what a terminal is sent', () => {
  it('holds no control characters, no line breaks, and nothing that turns the direction', () => {
    assert.equal(
      printable('a\u001b[31m\nb\r\u0007\u009b\u007f\t'),
      'a\\u001b[31m\\u000ab\\u000d\\u0007\\u009b\\u007f\\u0009',
    );
    assert.equal(printable('a\u202etxt.\u2066\u2028'), 'a\\u202etxt.\\u2066\\u2028');
  });

  it('keeps every other writing', () => {
    assert.equal(printable('Zoë “שלום” 🚢 naïve\u00a0e\u0301'), 'Zoë “שלום” 🚢 naïve\u00a0e\u0301');
  });
});
