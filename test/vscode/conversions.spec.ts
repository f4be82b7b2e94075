import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { linesOf, toRange, toSpan } from '../../src/vscode/conversions';
import { closeEverything, open } from './editing';

describe('offsets and positions', () => {
  afterEach(closeEverything);

  it('are the document’s own, for every offset', async () => {
    const document = await open('one\ntwo 😀 “three”\n\nfour\u2028five\n');
    const lines = linesOf(document.getText());
    for (let offset = 0; offset <= document.getText().length; offset++) {
      const position = document.positionAt(offset);
      // In the middle of a pair of surrogates the document moves to the next character.
      if (document.offsetAt(position) !== offset) continue;
      assert.deepEqual(lines.positionAt(offset), position, `offset ${offset}`);
      assert.equal(lines.offsetAt(position), offset);
    }
  });

  it('count CRLF as one line end', async () => {
    const document = await open('one\r\ntwo\r\n');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const lines = linesOf(document.getText());
    const start = document.getText().indexOf('two');
    assert.deepEqual(toRange(lines, { start, end: start + 3 }), new vscode.Range(1, 0, 1, 3));
    assert.equal(lines.offsetAt(new vscode.Position(0, 99)), 'one'.length);
  });

  it('go there and back', async () => {
    const document = await open('“Yes,” said Ann.\n“No,” said Bo.');
    const start = document.getText().indexOf('“No,”');
    const span = { start, end: start + '“No,”'.length };
    const range = toRange(document, span);
    assert.equal(document.getText(range), '“No,”');
    assert.deepEqual(toSpan(document, range), span);
  });

  it('stay within the text', () => {
    const lines = linesOf('one\ntwo');
    assert.deepEqual(lines.positionAt(-5), new vscode.Position(0, 0));
    assert.deepEqual(lines.positionAt(99), new vscode.Position(1, 3));
    assert.equal(lines.offsetAt(new vscode.Position(9, 0)), 7);
  });
});
