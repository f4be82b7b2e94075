// The unit of all costs: the bare parser.
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { english } from '../../src/engine';
import { readBlocks } from '../../src/engine/text/read-blocks';

const parser = unified().use(retextEnglish);

/** P: retext-english reads a text block by block and drops the trees. Returns a function that does the work. */
export function parsingOf(text: string): () => void {
  const blocks = readBlocks(text, 'plain', english).map(({ words }) => words);
  return () => blocks.forEach((block) => parser.parse(block));
}

/** Parses the text into one tree, whose cost grows faster than the text. */
export function parseWhole(text: string): unknown {
  return parser.parse(text);
}
