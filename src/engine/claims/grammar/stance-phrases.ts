/** Phrases that express a stance: `wants to know`, `ruled out`, `raised doubts`. */
import type { Stance } from '../../annotation-types';
import { StanceWord, TurnWord, type StanceIdiom } from '../../language/stance-words';
import { inStance, isTurnWord, unitBefore, type Unit } from '../../text/units';

/** Whether the idiom begins at `from`. */
export function isIdiom(units: readonly Unit[], from: number, { words, before }: StanceIdiom): boolean {
  if (from < 0 || !words.every((forms, nth) => forms.has(units[from + nth]?.lower ?? ''))) return false;
  return before === null || before.has(unitBefore(units, from)?.lower ?? '');
}

/** The stance of a verb with the particle that stands after it: `ruled out`; null where there is none. */
export function phrasalStance(units: readonly Unit[], at: number): Stance | null {
  const { phrasal } = units[at]!.entry.stance;
  return phrasal !== null && phrasal.particles.has(units[at + 1]?.lower ?? '') ? phrasal.stance : null;
}

/** `sure`, `sceptical`: words that a form of "be" makes a cue. */
export const belief = StanceWord.sure | StanceWord.unsure;

/** Words that are cast like a doubt. */
export const doubtful = StanceWord.doubt | StanceWord.question;

/** `raised doubts`, `cast doubt`. */
export function isDoubtCast(units: readonly Unit[], at: number): boolean {
  return inStance(units[at], StanceWord.doubtCaster) && inStance(units[at + 1], doubtful);
}

/** `made no mention`, `gave no reason`. */
export function isGivingNone(units: readonly Unit[], at: number): boolean {
  return (
    inStance(units[at], StanceWord.giving) &&
    isTurnWord(units[at + 1], TurnWord.no) &&
    inStance(units[at + 2], StanceWord.withheld)
  );
}
