import type { Language } from '../language/language';
import { shift } from '../span';
import { chunksOf } from './blocks';
import { type ReadBlock, type TextFormat } from './chunk';
import { definedLabels } from './markdown-definitions';
import { formatProbe, settledFormat } from './settled-format';
import { RecentMap } from '../storage/recent-map';

/** The blocks of a whole text in order, at once: for those who need nothing but them, to train models or to measure. */
export function readBlocks(text: string, declared: TextFormat, language: Language): readonly ReadBlock[] {
  const format = settledFormat(text.slice(0, formatProbe), declared);
  const labels = format === 'markdown' ? definedLabels(text) : new Set<string>();
  const chunks = [...chunksOf(text, { format, language, labels, first: true, known: new RecentMap(() => Infinity) })];
  return chunks.flatMap(({ start, blocks }) => blocks.map((block) => ({ ...block, ...shift(block, start) })));
}
