/** Words that lead to a reporting verb and belong to its cue: `went on to say`, `was quoted as saying`. */
import { Word } from '../../language/language';
import { gap, longestGap, type LeadIn } from '../../language/lead-ins';
import { isWord, type Unit, unitBefore } from '../../text/units';
import type { Sentence } from './sentence';

/** Where the words begin that lead to the verb at `head`, a form in -ing or not; `head` where none do. */
export function leadInStart({ units, from, language }: Sentence, head: number, isParticiple: boolean): number {
  const last = head > from ? unitBefore(units, head) : undefined;
  for (const leadIn of language.leadIns.get(last?.lower ?? '') ?? none) {
    if (leadIn.participle !== isParticiple) continue;
    const start = startOf(units, head, from, leadIn, leadIn.rest.length);
    if (start !== -1) return start;
  }
  return head;
}

const none: readonly LeadIn[] = [];

/** Where the first `count` words of `rest` and what is before them begin, if they end at `end`; else -1. */
function startOf(units: readonly Unit[], end: number, lowest: number, leadIn: LeadIn, count: number): number {
  const at = end - 1;
  if (at < lowest) return -1;
  if (count === 0) return leadIn.first.has(units[at]!.lower) ? at : -1;
  const word = leadIn.rest[count - 1]!;
  if (word !== gap) return units[at]!.lower === word ? startOf(units, at, lowest, leadIn, count - 1) : -1;
  let words = 0;
  for (let to = at; to >= lowest && units[to]!.kind === 'word'; to--) {
    // The ending of `the town’s radio` is a unit, and no word.
    if (!isWord(units[to], Word.genitive) && ++words > longestGap) return -1;
    const start = startOf(units, to, lowest, leadIn, count - 1);
    if (start !== -1) return start;
  }
  return -1;
}
