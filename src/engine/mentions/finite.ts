import { finiteVerbs } from '../lexicon/common-verbs';
import { reportingForms } from '../lexicon/reporting-verbs';
import {
  articles,
  auxiliaries,
  beForms,
  coordinators,
  determiners,
  namingVerbs,
  prepositions,
  pronouns,
  subordinators,
  timeWords,
} from '../lexicon/words';
import type { Unit } from '../text/units';

/** Whether the unit is, as far as a word list can tell, a verb that makes a clause. */
export function isFinite(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  const { lower, kind, capital } = unit;
  if (kind !== 'word' || capital) return false;
  const previous = units[at - 1]?.lower ?? '';
  if (opensPhrase(previous) || (previous === "'s" && pronouns[units[at - 2]?.lower ?? ''] === undefined)) return false;
  if (lower === 'to') return false;
  if (lower === "'s") return pronouns[previous] !== undefined;
  if (beForms.has(lower) || (auxiliaries.has(lower) && lower !== 'being' && lower !== 'having')) return true;
  if (prepositions.has(previous) && previous !== 'as') return false;
  if (finiteVerbs.has(lower)) return true;
  const form = reportingForms.get(lower);
  if (form !== undefined && form.tense === 'base')
    return /^(?:i|you|we|they|who|officials|sources|critics|experts|reports|some|many|others)$/u.test(previous);
  if (isNamingVerb(lower)) return true;
  return form !== undefined && (form.tense === 'past' || form.tense === 'present');
}

/** After such a word a verb's form is a noun's or adjective's; `that represents`, `this shows` are verbs. */
export function opensPhrase(lower: string): boolean {
  return articles.has(lower) && lower !== 'that' && lower !== 'this';
}

function isNamingVerb(lower: string): boolean {
  return namingVerbs.has(lower) && /(?:s|ed)$/u.test(lower);
}

/** Whether the unit may be a clause's verb though no list has it: `leaked`, `repaired`. */
export function looksFinite(units: readonly Unit[], at: number): boolean {
  if (isFinite(units, at)) return true;
  const unit = units[at];
  if (unit === undefined) return false;
  const { lower, kind, capital } = unit;
  if (kind !== 'word' || capital || !/[a-z]{2}ed$/u.test(lower) || at === 0) return false;
  return isNounLike(units, at - 1) || pronouns[units[at - 1]!.lower] !== undefined;
}

export function isNounLike(units: readonly Unit[], at: number): boolean {
  const { kind, lower } = units[at]!;
  if (kind === 'quotation') return true;
  if (kind !== 'word' && kind !== 'number') return false;
  return (
    !prepositions.has(lower) &&
    !determiners.has(lower) &&
    !coordinators.has(lower) &&
    !subordinators.has(lower) &&
    !isFinite(units, at) &&
    !auxiliaries.has(lower) &&
    !timeWords.has(lower) &&
    pronouns[lower] === undefined &&
    !lower.endsWith('ly')
  );
}
