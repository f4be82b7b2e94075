/** What negates a verb, withholds it or makes it unreal turns its stance: `did not deny`, `might say`. */
import type { Stance } from '../../annotation-types';
import { Class } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import { inStance, is, isTurnWord, unitBefore, type Unit, type UnitRange } from '../../text/units';
import type { WordStance } from './word-stance';

const unrealWords = TurnWord.possibility | TurnWord.prospect | TurnWord.exclusion;
const orNor = TurnWord.or | TurnWord.nor;

/**
 * The stance after what stands before the word that gives it, from right to left: what is nearest to the word turns it
 * first. A possibility makes unreal only what nothing else turned: `might not say` is not said either way.
 * `isNobody`: the subject is negated, as in `no official`.
 */
export function turned(tokens: readonly Unit[], { from }: UnitRange, word: WordStance, isNobody = false): Stance {
  const { at, stance } = word;
  let result = stance;
  if (isNobody) result = negated(tokens, at, result);
  if (stance === 'denied' && isTurnWord(unitBefore(tokens, at), TurnWord.nor)) return 'unsaid';
  let unreal = false;
  for (let before = at - 1; before >= from; before--) {
    if (isNegation(tokens, before)) result = negated(tokens, at, result);
    else if (inStance(tokens[before], StanceWord.withholding)) result = negated(tokens, at, result, true);
    else unreal ||= isUnreal(tokens, before);
  }
  return unreal && result === stance ? 'unsaid' : result;
}

/** `might`, `is expected to`, `would have`. */
function isUnreal(tokens: readonly Unit[], at: number): boolean {
  if (isTurnWord(tokens[at], unrealWords)) return true;
  return isTurnWord(tokens[at], TurnWord.would) && isTurnWord(tokens[at + 1], TurnWord.have);
}

/** What negates a verb; a pair does so once: `neither confirm nor deny`. */
function isNegation(tokens: readonly Unit[], at: number): boolean {
  if (isTurnWord(tokens[at], TurnWord.nor)) return false;
  if (isTurnWord(tokens[at], TurnWord.yet)) return is(unitBefore(tokens, at), Class.auxiliary);
  return is(tokens[at], Class.negation) || isTurnWord(tokens[at], TurnWord.neither);
}

/**
 * The stance of a word that is negated. `isWithheld`: by a verb such as `refused to`. It leaves a belief unsaid that a
 * negation denies.
 */
function negated(tokens: readonly Unit[], at: number, stance: Stance, isWithheld = false): Stance {
  switch (stance) {
    case 'asserted':
      if (inStance(tokens[at], StanceWord.sure)) return 'doubted';
      return !isWithheld && inStance(tokens[at], StanceWord.believing) ? 'denied' : 'unsaid';
    case 'denied':
      if (isAdmitted(tokens, at)) return 'asserted';
      return isTurnWord(unitBefore(tokens, at), orNor) || isTurnWord(tokens[at + 1], orNor) ? 'unsaid' : 'doubted';
    case 'doubted':
    case 'unsaid':
      return 'asserted';
    default:
      return 'unsaid';
  }
}

/** `could not deny`: who cannot deny it admits it. */
function isAdmitted(tokens: readonly Unit[], at: number): boolean {
  if (!isTurnWord(tokens[at], TurnWord.deny)) return false;
  const before = unitBefore(tokens, at);
  if (isTurnWord(before, TurnWord.unable)) return true;
  return isTurnWord(before, TurnWord.not) && isTurnWord(unitBefore(tokens, at - 1), TurnWord.able);
}
