import assert from 'node:assert/strict';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

/** What is read of each block, and the source of its last word. */
function read(text: string): readonly (readonly [words: string, last: string])[] {
  return readBlocks(text, 'plain', english).map(({ words, rendering, ...block }) => {
    const start = words.lastIndexOf(' ') + 1;
    const span = rendering?.toSource({ start, end: words.length }) ?? { start, end: words.length };
    return [words, text.slice(block.start, block.end).slice(span.start, span.end)] as const;
  });
}

describe('plain text of other formats', () => {
  for (const [name, text, words, last] of [
    ['ligatures', 'The oﬃce was ﬁrst', 'The office was first', 'ﬁrst'],
    ['soft hyphens', 'It was re\u00adbuilt', 'It was rebuilt', 're\u00adbuilt'],
    ['a soft hyphen at the end of a line', 'It was re\u00ad\nbuilt', 'It was rebuilt', 're\u00ad\nbuilt'],
    ['entities', 'R&amp;D said &quot;no&quot;', 'R&D said "no"', '&quot;no&quot;'],
    ['entities of entities', 'She said &amp;ldquo;no&amp;rdquo;', 'She said “no”', '&amp;ldquo;no&amp;rdquo;'],
    ['what only looks like an entity', 'Brandt &nosuch; Sons', 'Brandt &nosuch; Sons', 'Sons'],
    ['italics', 'A file_name and _this_ word', 'A file_name and this word', 'word'],
    ['two commas for a mark', 'She said ,,no"', 'She said „no"', ',,no"'],
    ['tags', 'She <b>said</b> <i>so</i>', 'She said so', 'so'],
    ['footnotes', 'She said.[3] Then¹ 20 m² fell', 'She said.    Then  20 m² fell', 'fell'],
  ] as const)
    it(`shows ${name}`, () => assert.deepEqual(read(text), [[words, last]]));

  it('reads tags as paragraphs', () => {
    assert.deepEqual(
      read('<p>One.</p><p>Two.</p>').map(([words]) => words),
      ['One.', 'Two.'],
    );
  });
});
