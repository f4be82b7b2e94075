import { shift } from '../span';
import { chunksOf, type Block, type TextFormat } from './blocks';
import { definedLabels } from './markdown-definitions';
import { RecentMap } from '../storage/recent-map';

export interface BlockedText {
  /** The text with everything that is not prose replaced by blanks; as long as the text itself. */
  readonly masked: string;
  /** In order, without white space at their ends. */
  readonly blocks: readonly Block[];
}

/** The blocks of a whole text, at once: for those who need nothing but them, to train models or to measure. */
export function readBlocks(text: string, format: TextFormat): BlockedText {
  const labels = format === 'markdown' ? definedLabels(text) : new Set<string>();
  const chunks = [...chunksOf(text, { format, labels, first: true, known: new RecentMap(() => Infinity) })];
  return {
    masked: chunks.map(({ masked }) => masked).join(''),
    blocks: chunks.flatMap(({ start, blocks }) => blocks.map((block) => ({ ...shift(block, start), kind: block.kind }))),
  };
}
