import assert from 'node:assert/strict';
import { json } from '../../src/formats/json';
import { suggestedName } from '../../src/vscode/features/export/dialog';
import { baseName } from '../../src/vscode/util/base-name';
import { plainMessage } from '../../src/vscode/util/plain-message';

describe('the suggested name of an export', () => {
  const names: readonly (readonly [string, string])[] = [
    ['article.txt', 'article.annotations.json'],
    ['Report 1.2.md', 'Report 1.2.annotations.json'],
    ['Untitled-1', 'Untitled-1.annotations.json'],
    ['статья.txt', 'статья.annotations.json'],
    ['notes.tex', 'notes.tex.annotations.json'],
    ['..\\..\\evil.txt', '_.._evil.annotations.json'],
    ['.bashrc', 'bashrc.annotations.json'],
    ['a\u202Etxt.exe', 'a_txt.exe.annotations.json'],
    ['a\nb?.txt', 'a_b_.annotations.json'],
    ['', 'document.annotations.json'],
    ['...', 'document.annotations.json'],
    ['.txt', 'document.annotations.json'],
  ];
  for (const [from, to] of names) {
    it(`${JSON.stringify(from)} gives ${to}`, () => assert.equal(suggestedName(from, json), to));
  }

  it('stays short', () => {
    assert.equal(suggestedName('é'.repeat(500), json).length, 'é'.repeat(100).length + '.annotations.json'.length);
  });

  it('is made of the last part of a path', () => {
    assert.equal(baseName('/a/b/c.txt'), 'c.txt');
    assert.equal(baseName('Untitled-1'), 'Untitled-1');
  });
});

describe('a message', () => {
  it('holds no link, whatever the document is called', () => {
    assert.equal(plainMessage('Exported [x](command:evil).txt'), 'Exported (x)(command:evil).txt');
  });
});
