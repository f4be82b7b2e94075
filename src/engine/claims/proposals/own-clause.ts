/** What of a source before its cue stands in the cue’s clause: the models take what stands before it, too. */
import { Class, Word } from '../../language/language';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, Role } from '../../models/reading/roles';
import { isFinite, isNounLike } from '../../phrases/finite';
import { is, isWord, unitBefore, type UnitRange } from '../../text/units';

/**
 * `In a statement the company said`: the company; `The ship sank, and the owner said`: the owner; `The chair drew
 * attention to it and said`: the chair. `cue` is where the cue begins.
 */
export function ownClause(reading: Reading, source: UnitRange, cue: number): UnitRange {
  const { units } = reading;
  let { from } = source;
  let [relatives, verbs, open] = [0, 0, -1];
  for (let at = from + 1; at < source.to; at++) {
    if (is(units[at], Class.relative)) relatives++;
    else if (isVerb(reading, at) && ++verbs > relatives && open === -1 && isNounLike(units, at - 1)) open = at;
    if (at < source.to - 1 && (units[at]!.text === ';' || (verbs > relatives && opensClause(reading, at)))) {
      from = at + 1;
      [relatives, verbs, open] = [0, 0, -1];
    }
  }
  if (open === -1) return afterAdjunct(reading, { from, to: source.to });
  return is(units[cue - 1], Class.coordinator) ? { from, to: open } : { from, to: source.to };
}

/** `said Per Holm, head of the union, | and they would march`: a source behind its cue ends where a clause begins. */
export function beforeClause({ units, role }: Reading, { from, to }: UnitRange): UnitRange {
  for (let at = from + 2; at < to - 1; at++) {
    if (units[at - 1]!.text !== ',' || !is(units[at], Class.coordinator)) continue;
    const isSubject = is(units[at + 1], Class.pronoun | Class.article | Class.possessive);
    if (isSubject && role.subarray(at + 1, to).some(isFiniteRole)) return { from, to: at - 1 };
  }
  return { from, to };
}

/** A verb with a subject of its own, or with a relative pronoun; participles and the rest of a verb group are none. */
function isVerb({ units, role }: Reading, at: number): boolean {
  if (role[at] === Role.participle || role[at] === Role.adjective || !isFinite(units, at)) return false;
  const left = is(units[at - 1], Class.adverb) ? at - 2 : at - 1;
  return !is(units[left], Class.auxiliary | Class.be | Class.coordinator);
}

/** `…, and the owner`: a comma and a conjunction before a subject of its own. */
function opensClause({ units, role }: Reading, at: number): boolean {
  return units[at - 1]!.text === ',' && is(units[at], Class.coordinator) && role[at + 1] !== Role.adverb;
}

/** `In a statement | the company`, `In a letter | his lawyer`: after a noun another phrase begins. */
function afterAdjunct({ units }: Reading, { from, to }: UnitRange): UnitRange {
  const before = unitBefore(units, from);
  if (!is(before, Class.preposition) || isWord(before, Word.as)) return { from, to };
  for (let at = from + 2; at < to - 1; at++) if (opensPhrase(units, at)) return { from: at, to };
  return { from, to };
}

/** Whether a noun phrase begins right after another. */
export function opensPhrase(units: Reading['units'], at: number): boolean {
  return is(units[at], Class.article | Class.possessive) && isNounLike(units, at - 1) && !isWord(units[at], Word.that);
}
