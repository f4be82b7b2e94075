import type { Rule } from '../annotation-types';

/** Constructions that the training corpus seldom marks: see `thresholds.shownSeldomMarked`. */
const seldomMarked: ReadonlySet<Rule> = new Set<Rule>(['passive', 'noun-cue', 'quoted-phrase']);

/** The threshold that a claim must reach to be shown. */
export function shownThreshold(rule: Rule): 'shown' | 'shownSeldomMarked' {
  return seldomMarked.has(rule) ? 'shownSeldomMarked' : 'shown';
}
