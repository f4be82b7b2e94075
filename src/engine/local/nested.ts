/** Adds `nested`: what somebody who is quoted reports of others, `“She told me that it was over,” he said`. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Chooser } from '../claims/choose';
import { isNobody } from '../claims/nobody';
import { reportingForms } from '../lexicon/reporting-verbs';
import type { MarkedRegion } from '../quotations/marks';
import { slice, type Span } from '../span';
import type { Unit } from '../text/units';
import type { LocalClaim } from './facts';
import { split } from './sentences';
import { fold } from './units';
import type { BlockWork } from './work';

/** Without a chooser none is looked for. */
export function nested(choose: Chooser | null) {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    if (choose === null) return;
    work.nested = work.regions.flatMap((region, index) => claimsWithin(work, region, index, choose));
  };
}

/** A quotation of fewer words reports nobody else's. */
const fewestWords = 5;
/** What is said of oneself, of the hearer or of everybody is part of one's own statement: `“I told them”`, `“you say”`. */
const ownVoices = new Set(['i', 'we', 'you', 'one', 'it', 'that', 'this', 'which']);
/** Not to clutter a statement, a claim within it must be this sure. */
const leastWeight = 0.5;

function claimsWithin(work: BlockWork, region: MarkedRegion, index: number, choose: Chooser): readonly LocalClaim[] {
  if (region.parent !== -1) return [];
  const { text, regions } = work;
  const tokens = tokensWithin(work.tokens, region);
  if (tokens.length < fewestWords || !tokens.some(mayReport)) return [];
  const units = fold(text, tokens, regions, index);
  return choose({ text, tokens, units, sentences: split(units), regions, within: index }).filter(
    ({ source, cue, content, weight }) =>
      source !== null &&
      !ownVoices.has(source.head) &&
      !isNobody(slice(text, source.span)) && !isThought(text, cue) && content.length > 0 && weight >= leastWeight,
  );
}

/** Words are reported, thoughts are supposed: `“Putin thought he would win”`. */
function isThought(text: string, cue: Span): boolean {
  return slice(text, cue)
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => reportingForms.get(word)?.verb.mental === true);
}

function mayReport({ lower }: Unit): boolean {
  return reportingForms.has(lower) || lower === 'according';
}

function tokensWithin(tokens: readonly Unit[], { inner }: MarkedRegion): readonly Unit[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < inner.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && tokens[to]!.end <= inner.end) to++;
  return tokens.slice(low, to);
}
