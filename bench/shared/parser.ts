// What other costs are measured by.
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { readBlocks } from '../../src/engine/text/read-blocks';

const parser = unified().use(retextEnglish);

/** P: retext-english reads a text block by block and drops the trees. Returns the work, ready to be done. */
export function parsingOf(text: string): () => void {
  const blocks = readBlocks(text, 'plain').map(({ words }) => words);
  return () => blocks.forEach((block) => parser.parse(block));
}

/** All in one tree, which grows faster than the text. */
export function parseWhole(text: string): unknown {
  return parser.parse(text);
}
