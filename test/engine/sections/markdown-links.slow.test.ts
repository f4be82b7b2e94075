// A definition, wherever it stands, decides what is a link in all sections.
import assert from 'node:assert/strict';
import { createAnnotator, readAll } from '../../../src/engine';

describe('a link in Markdown', () => {
  const story = Array.from(
    { length: 1200 },
    (_, at) => `The boats left pier ${at} in the night, and nobody saw them go.`,
  ).join('\n\n');
  /** Without the definition the mark opens a quotation. */
  const article = `[The ferry][“h] was late, Ida Marsh said. “It always is.”\n\n${story}`;
  const definition = '\n\n[“h]: https://example.org/heron';
  const quotations = (text: string): readonly string[] =>
    createAnnotator({ format: 'markdown' })
      .annotate(text)
      .quotations.map(({ span }) => text.slice(span.start, span.end));

  it('is told by a definition far below, also when that comes and goes', () => {
    const live = createAnnotator({ format: 'markdown' }).open(article);
    const found = (): readonly string[] => {
      const now = readAll(live);
      return now.all().quotations.map(({ span }) => now.slice(span));
    };
    const [without, with_] = [quotations(article), quotations(article + definition)];
    assert.deepEqual(with_, ['“It always is.”']);
    assert.notDeepEqual(without, with_);
    assert.deepEqual(found(), without);
    live.edit({ start: article.length, end: article.length, text: definition });
    assert.deepEqual(found(), with_);
    live.edit({ start: article.length, end: article.length + definition.length, text: '' });
    assert.deepEqual(found(), without);
  });
});
