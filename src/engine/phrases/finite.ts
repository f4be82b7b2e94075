import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, unitBefore } from '../text/units';

/** What a finite verb is one of. */
const verbal = Class.auxiliary | Class.be | Class.finiteVerb | Class.namingVerb | Class.reporting;

/** Whether the unit is, by the word lists, a verb that makes a clause. */
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
  const previous = unitBefore(units, at);
  if (previous !== undefined && (opensPhrase(previous) || isDemonstrative(units, at - 1))) return false;
  if (isWord(previous, Word.genitive) && !is(unitBefore(units, at - 1), Class.pronoun)) return false;
  if (isWord(unit, Word.infinitive)) return false;
  if (isWord(unit, Word.genitive)) return is(previous, Class.pronoun);
  if (is(unit, Class.be) || (is(unit, Class.auxiliary) && !hasTrait(unit, Trait.auxiliaryParticiple))) return true;
  if (is(previous, Class.preposition) && !isWord(previous, Word.as)) return false;
  if (is(unit, Class.finiteVerb)) return true;
  const tense = unit.entry.verb?.tense;
  if (tense === 'base') return hasTrait(previous, Trait.pluralSubject);
  if (hasTrait(unit, Trait.finiteNaming)) return true;
  return tense === 'past' || tense === 'present';
}

/** After such a word a verb's form is a noun's or adjective's; `that represents`, `this shows` are verbs. */
function opensPhrase(unit: Unit): boolean {
  return is(unit, Class.article) && !isWord(unit, Word.that | Word.this);
}

/** `the authors of this | report`: after a preposition the word leads to a noun. */
export function isDemonstrative(units: readonly Unit[], at: number): boolean {
  return isWord(units[at], Word.that | Word.this) && is(unitBefore(units, at), Class.preposition);
}

/** Whether the unit may be a clause's verb though no list has it: `leaked`, `repaired`. */
export function looksFinite(units: readonly Unit[], at: number): boolean {
  if (isFinite(units, at)) return true;
  const unit = units[at];
  if (unit === undefined || at === 0 || unit.kind !== 'word' || unit.capital) return false;
  return hasTrait(unit, Trait.pastForm) && (isNounLike(units, at - 1) || is(units[at - 1], Class.pronoun));
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
  return !hasTrait(unit, Trait.endsLikeAdverb);
}

/** `public works | director`: what looks like a verb in -s is a noun before that of an office without an article. */
export function isBeforeOffice(units: readonly Unit[], at: number): boolean {
  const office = units[at + 1];
  if (!hasTrait(units[at], Trait.endsLikePlural) || is(units[at], Class.reporting | Class.be)) return false;
  if (!is(office, Class.personNoun) || office!.capital || hasTrait(office, Trait.pluralHead)) return false;
  const isSurname = units[at - 1]!.capital && is(units[at - 2], Class.givenName);
  return isNounLike(units, at - 1) && !isSurname;
}
