import assert from 'node:assert/strict';
import manifest from '../../package.json';
import {
  articleExtensions,
  articleLanguages,
  formatOfDocument,
  formatOfFile,
  isArticle,
} from '../../src/formats/source-formats';

describe('the formats of articles', () => {
  it('are told by the names of files', () => {
    const names = ['a.txt', 'b/c.MD', 'd.markdown', 'e.html', 'f.HTM', 'g.srt', 'h.vtt', 'i.log', 'txt'];
    const formats = ['plain', 'markdown', 'markdown', 'html', 'html', 'subtitles', 'subtitles', 'plain', 'plain'];
    assert.deepEqual(names.map(formatOfFile), formats);
    assert.deepEqual(names.filter(isArticle), names.slice(0, 7));
    assert.equal(articleExtensions.length, 7);
  });

  it('are told by the languages of documents, and of plain ones by the name, where the editor knows no subtitles', () => {
    const documents = [
      ['plaintext', 'a.txt'],
      ['plaintext', 'a.srt'],
      ['plaintext', 'a.md'],
      ['markdown', 'a.txt'],
      ['html', 'a'],
      ['vtt', 'a'],
      ['latex', 'a'],
    ] as const;
    const formats = ['plain', 'subtitles', 'plain', 'markdown', 'html', 'subtitles', 'plain'];
    assert.deepEqual(
      documents.map(([language, name]) => formatOfDocument(language, name)),
      formats,
    );
  });

  it('are the ones that the setting has unless it is changed', () => {
    assert.deepEqual(
      manifest.contributes.configuration.properties['sourceAnnotator.languages'].default,
      articleLanguages,
    );
  });
});
