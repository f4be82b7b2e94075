import assert from 'node:assert/strict';
import { oneLine, shorten } from '../../src/vscode/presentation/text';
import { parseTarget } from '../../src/vscode/presentation/command-targets';

describe('labels', () => {
  it('are one line without signs that hide or reorder text', () => {
    assert.equal(oneLine(' “We\r\n\twill \u202Eever\u0000 win” '), '“We will ever win”');
  });

  it('are cut at a blank, and never within a character', () => {
    assert.equal(shorten('one two three four', 15), 'one two three…');
    assert.equal(shorten('short', 5), 'short');
    assert.equal(shorten('ab😀cd', 4), 'ab…');
  });
});

describe('a command’s argument', () => {
  it('is read as a target, also out of a row', () => {
    const entry = { uri: 'file:///a', entry: 'c1', near: 7 };
    assert.deepEqual(parseTarget({ ...entry, more: 1 }), entry);
    assert.deepEqual(parseTarget({ uri: 'file:///a', entry: 'c1' }), { ...entry, near: 0 });
    const span = { uri: 'file:///a', version: 3, start: 0, end: 5 };
    assert.deepEqual(parseTarget({ target: span }), span);
  });

  it('is refused where it is anything else', () => {
    const span = { uri: 'file:///a', version: 3, start: 0, end: 5 };
    const wrong = [
      null,
      1,
      'x',
      {},
      { uri: 1, entry: 'c1' },
      { uri: 'a', entry: 2 },
      { uri: 'a', entry: 'c1', near: -1 },
      { target: null },
      { target: 'x' },
      { ...span, start: -1 },
      { ...span, start: 6 },
      { ...span, end: 1.5 },
      { ...span, end: '5' },
      { ...span, version: NaN },
    ];
    assert.deepEqual(
      wrong.map(parseTarget),
      wrong.map(() => null),
    );
  });
});
