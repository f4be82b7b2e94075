/**
 * Finds the passages of the sources that a quotation may be of. The rarer words of the quotation lead to places; each
 * is weighed by how many words of the quotation stand around it in the same order; the best are aligned word by word.
 */
import { Aligner, editors, unknown } from './aligner';
import { windowsOf } from './windows';
import type { QuotedText } from './quoted-words';
import type { IndexedSource, SourceIndex } from './source-index';

/** Words of a source, from one to before another. */
export interface Passage {
  readonly source: IndexedSource;
  readonly from: number;
  readonly to: number;
  /** The better, the more of the quotation is in it: 1 for all of it and nothing else. */
  readonly score: number;
}

/** Words that may stand between those of a quotation, and at an ellipsis. */
const slack = 20;
const gapSlack = 150;
const mostGapSlack = 600;
/** Passages that are aligned, and the work for all of them. */
const mostAligned = 20;
const mostWork = 60_000;
/** More than what a passage may be worth beside its score, of one speaker and of another one, for `checkQuotation`. */
const mostAdvantage = 0.2;

/** The words of a quotation itself, where it stands in the index. */
export type OwnPassage = Pick<Passage, 'source' | 'from' | 'to'>;

/** `best`: those that can be the best one; `all`: others, too; with its own passage, all that are elsewhere. */
export type WantedPassages = 'best' | 'all' | OwnPassage;

/** Passages that are like a quotation, best first. */
export function findPassages(
  index: SourceIndex,
  quoted: QuotedText,
  wanted: WantedPassages = 'best',
): readonly Passage[] {
  const own = typeof wanted === 'string' ? undefined : wanted;
  const numbers = Int32Array.from(quoted.words, ({ key, isBracketed }) =>
    isBracketed ? editors : (index.numberOf(key) ?? unknown),
  );
  const weights = Float64Array.from(quoted.words, ({ isBracketed }, at) =>
    isBracketed ? 0 : weightOf(index, numbers[at]!),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const room = slack + Math.min(mostGapSlack, quoted.gaps.size * gapSlack);
  const aligner = new Aligner(index, { numbers, weights, gaps: quoted.gaps, room });
  const found: Passage[] = [];
  let work = 0;
  // A passage that is worse by more than speakers and nearness count cannot be the best one.
  let least = -Infinity;
  for (const { source, start } of windowsOf(index, numbers, weights)) {
    const isOwn = source === own?.source;
    const isBefore = isOwn && start < own.from;
    const from = Math.max(isOwn && !isBefore ? own.to : 0, start - room);
    const to = Math.min(isBefore ? own.from : source.words.length, start + numbers.length + room);
    if (to <= from || (wanted === 'best' && aligner.most(source, from, to) < least * total)) continue;
    work += numbers.length * (to - from);
    if (found.length >= mostAligned || (work > mostWork && found.length > 0)) break;
    let aligned = aligner.align(source, from, to, start);
    const isKnown = (): boolean =>
      found.some((one) => one.source === source && one.from === aligned.from && one.to === aligned.to);
    // The room for a gap may reach a better passage that is known: this one is nearer.
    if (isKnown() && room > slack)
      aligned = aligner.align(
        source,
        Math.max(from, start - slack),
        Math.min(to, start + numbers.length + slack),
        start,
      );
    if (aligned.to <= aligned.from || isKnown()) continue;
    const score = aligned.score / total;
    least = Math.max(least, score - mostAdvantage);
    found.push({ source, from: aligned.from, to: aligned.to, score });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** From 1 for the most frequent words to 3 for the rarest. */
function weightOf(index: SourceIndex, number: number): number {
  if (number < 0) return 2;
  const share = Math.log2((index.length + 1) / (index.countOf(number) + 1)) / Math.log2(index.length + 2);
  return 1 + 2 * Math.max(0, Math.min(1, share));
}
