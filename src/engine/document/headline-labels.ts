/** What a label in a headline says: `Brandt: The deal is dead`. */
import type { BlockFacts, PreparedTurn } from '../block/facts';
import { trust } from '../claims/trust';
import type { PreparedClaim } from '../claims/prepared-claim';
import type { Language } from '../language/language';
import type { Block } from '../text/chunk';

/** So many words within a headline's marks are what somebody says. */
const fewestSaid = 3;

/** In marks fewer words are a title or a term. */
export function saysInMarks(text: string, label: PreparedTurn, block: Block, regions: BlockFacts['regions']): boolean {
  return label.regions.some((region) => {
    const { start, end } = regions[region]!.inner;
    const words = text.slice(block.start + start, block.start + end).split(/\s+/u);
    return words.length >= fewestSaid;
  });
}

/** `Sheriff: Man shot brother`, `Study: Coffee cheers mice`: a clause, and who tells it by office, trade or kind. */
export function isToldByOffice({ source, weight }: PreparedTurn, { labels }: Language): boolean {
  if (source.form !== 'nominal' || weight < trust.headlineLabel) return false;
  return source.type === 'document' ? labels.telling.has(source.head) : source.type !== 'unknown';
}

/** The words after the label, without a full stop. */
export function headlineOf(text: string, label: PreparedTurn, block: Block): PreparedClaim {
  const { start, end } = label.content[0]!;
  const stop = /[^.]\.$/u.test(text.slice(block.start + start, block.start + end)) ? 1 : 0;
  return { ...label, rule: 'cue-before', content: [{ start, end: end - stop }] };
}
