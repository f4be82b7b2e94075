import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toRange } from '../../src/vscode/conversions';
import { closeEverything, open } from './editing';

describe('offsets and positions', () => {
  afterEach(closeEverything);

  it('lead to the same words', async () => {
    const document = await open('one\ntwo 😀 “three”\n\nfour\u2028five\n');
    for (const words of ['two', '“three”', 'five']) {
      const start = document.getText().indexOf(words);
      assert.equal(document.getText(toRange(document, { start, end: start + words.length })), words);
    }
  });

  it('count CRLF as one line end', async () => {
    const document = await open('one\r\ntwo\r\n');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const start = document.getText().indexOf('two');
    assert.deepEqual(toRange(document, { start, end: start + 3 }), new vscode.Range(1, 0, 1, 3));
  });
});
