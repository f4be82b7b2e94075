import { Class } from '../language/language';
import { reportingForms } from '../language/english/reporting-verbs';
import { is, type Unit, unitBefore } from '../text/units';

/** What a finite verb is one of. */
const verbal = Class.auxiliary | Class.be | Class.finiteVerb | Class.namingVerb | Class.reporting;

/** Whether the unit is, as far as a word list can tell, a verb that makes a clause. */
export function isFinite(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return (
    unit !== undefined &&
    (unit.classes & verbal) !== 0 &&
    unit.kind === 'word' &&
    !unit.capital &&
    makesClause(units, at)
  );
}

function makesClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const { lower } = unit;
  const previous = unitBefore(units, at);
  if (previous !== undefined && opensPhrase(previous)) return false;
  if (previous?.lower === "'s" && !is(unitBefore(units, at - 1), Class.pronoun)) return false;
  if (lower === 'to') return false;
  if (lower === "'s") return is(previous, Class.pronoun);
  if (is(unit, Class.be) || (is(unit, Class.auxiliary) && lower !== 'being' && lower !== 'having')) return true;
  if (is(previous, Class.preposition) && previous?.lower !== 'as') return false;
  if (is(unit, Class.finiteVerb)) return true;
  const tense = is(unit, Class.reporting) ? reportingForms.get(lower)!.tense : null;
  if (tense === 'base')
    return /^(?:i|you|we|they|who|officials|sources|critics|experts|reports|some|many|others)$/u.test(
      previous?.lower ?? '',
    );
  if (is(unit, Class.namingVerb) && /(?:s|ed)$/u.test(lower)) return true;
  return tense === 'past' || tense === 'present';
}

/** After such a word a verb's form is a noun's or adjective's; `that represents`, `this shows` are verbs. */
function opensPhrase(unit: Unit): boolean {
  return is(unit, Class.article) && unit.lower !== 'that' && unit.lower !== 'this';
}

/** Whether the unit may be a clause's verb though no list has it: `leaked`, `repaired`. */
export function looksFinite(units: readonly Unit[], at: number): boolean {
  if (isFinite(units, at)) return true;
  const unit = units[at];
  if (unit === undefined || at === 0 || unit.kind !== 'word' || unit.capital) return false;
  const { lower } = unit;
  if (!lower.endsWith('ed') || !/[a-z]{2}ed$/u.test(lower)) return false;
  return isNounLike(units, at - 1) || is(units[at - 1], Class.pronoun);
}

/** What no noun phrase ends in. */
const noNoun =
  Class.preposition |
  Class.determiner |
  Class.coordinator |
  Class.subordinator |
  Class.auxiliary |
  Class.timeWord |
  Class.pronoun;

export function isNounLike(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'quotation') return true;
  if (unit.kind === 'punctuation' || is(unit, noNoun) || isFinite(units, at)) return false;
  return !unit.lower.endsWith('ly');
}
