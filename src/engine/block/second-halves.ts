import type { ChosenClaim } from '../claims/chosen-claim';
import { Class, Word } from '../language/language';
import { isDash } from '../phrases/phrase-before';
import { is, isWord, type Unit, type UnitRange } from '../text/units';

/** A quotation that goes on after the words on who speaks. */
interface SecondHalf {
  /** Which of the claims it belongs to. */
  readonly claim: number;
  readonly region: number;
}

/**
 * `“A,” said Lowe, speaking of politicians, “and B.”`, `“A,” said Darby; “B.”`: the quotations of a sentence that go on
 * with one before them and that no claim holds. `taken` are the regions that claims hold.
 */
export function secondHalves(
  units: readonly Unit[],
  { from, to }: UnitRange,
  claims: readonly ChosenClaim[],
  taken: ReadonlySet<number>,
): readonly SecondHalf[] {
  const halves: SecondHalf[] = [];
  for (let at = from + 2; at < to; at++) {
    const { kind, region, start } = units[at]!;
    if (kind !== 'quotation' || taken.has(region) || !goesOn(units, at)) continue;
    const claim = claims.findLastIndex((candidate) => isFirstHalf(candidate, start));
    if (claim !== -1) halves.push({ claim, region });
  }
  return halves;
}

/** Whether the claim's words are a quotation before its cue, and its source stands before `end`. */
function isFirstHalf({ content, cue, source, regions, within }: ChosenClaim, end: number): boolean {
  if (within !== -1 || regions.length === 0 || content.at(-1)!.end > cue.start) return false;
  return cue.end <= end && (source === null || source.span.end <= end);
}

const startsLow = /^[^\p{L}\p{N}]*\p{Ll}/u;
const endsSentence = /[.!?…]\W*$/u;

/** `“A,” she said, so “b”` */
function joinsClauses(units: readonly Unit[], at: number): boolean {
  return (is(units[at], Class.coordinator) || isWord(units[at], Word.clauseOpener)) && units[at - 1]!.text === ',';
}

/** After a comma a capital may be a title's; the words of a sentence are none. */
function goesOn(units: readonly Unit[], at: number): boolean {
  const { text, quoted } = units[at]!;
  const before = units[at - 1]!;
  if (startsLow.test(text)) return /^[,;]$/u.test(before.text) || isDash(before) || joinsClauses(units, at - 1);
  if (before.text !== ';' && before.text !== ',' && !isDash(before)) return false;
  return endsSentence.test(text) && quoted!.name === null;
}
