/** What negates a verb, withholds it or makes it unreal turns its stance: `did not deny`, `might say`. */
import type { Stance } from '../../annotation-types';
import { Class } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import { inStance, is, isTurnWord, unitBefore, type Unit, type UnitRange } from '../../text/units';
import type { WordStance } from './word-stance';

const unrealWords = TurnWord.possibility | TurnWord.prospect | TurnWord.exclusion;
const orNor = TurnWord.or | TurnWord.nor;

/** The stance after what stands before the word that gives it. `isDenied`: nobody does it, as in `no official`. */
export function turned(units: readonly Unit[], { from }: UnitRange, word: WordStance, isDenied = false): Stance {
  const { at, stance } = word;
  let result = stance;
  if (isDenied) result = negated(units, at, result);
  if (stance === 'denied' && isTurnWord(unitBefore(units, at), TurnWord.nor)) return 'unsaid';
  let unreal = false;
  for (let before = at - 1; before >= from; before--) {
    if (isNegation(units, before)) result = negated(units, at, result);
    else if (inStance(units[before], StanceWord.withholding)) result = negated(units, at, result, true);
    else unreal ||= isUnreal(units, before);
  }
  return unreal && result === stance ? 'unsaid' : result;
}

/** `might`, `is expected to`, `would have`. */
function isUnreal(units: readonly Unit[], at: number): boolean {
  if (isTurnWord(units[at], unrealWords)) return true;
  return isTurnWord(units[at], TurnWord.would) && isTurnWord(units[at + 1], TurnWord.have);
}

/** What negates a verb; a pair does so once: `neither confirm nor deny`. */
function isNegation(units: readonly Unit[], at: number): boolean {
  if (isTurnWord(units[at], TurnWord.nor)) return false;
  if (isTurnWord(units[at], TurnWord.yet)) return is(unitBefore(units, at), Class.auxiliary);
  return is(units[at], Class.negation) || isTurnWord(units[at], TurnWord.neither);
}

/** `isWithheld`: refused or left out, which belief cannot be. */
function negated(units: readonly Unit[], at: number, stance: Stance, isWithheld = false): Stance {
  switch (stance) {
    case 'asserted':
      if (inStance(units[at], StanceWord.sure)) return 'doubted';
      return !isWithheld && inStance(units[at], StanceWord.believing) ? 'denied' : 'unsaid';
    case 'denied':
      if (isAdmitted(units, at)) return 'asserted';
      return isTurnWord(unitBefore(units, at), orNor) || isTurnWord(units[at + 1], orNor) ? 'unsaid' : 'doubted';
    case 'doubted':
    case 'unsaid':
      return 'asserted';
    default:
      return 'unsaid';
  }
}

/** `could not deny`: who cannot deny it admits it. */
function isAdmitted(units: readonly Unit[], at: number): boolean {
  if (!isTurnWord(units[at], TurnWord.deny)) return false;
  const before = unitBefore(units, at);
  if (isTurnWord(before, TurnWord.unable)) return true;
  return isTurnWord(before, TurnWord.not) && isTurnWord(unitBefore(units, at - 1), TurnWord.able);
}
