/** A second report of the same source: `warned that the roof was rotten | and said …`, `… | before adding that …`. */
import { Class, Trait, Word } from '../../language/language';
import { isFinite, looksFinite } from '../../phrases/finite';
import { hasTrait, holds, is, isTurnWord, isWord, type Unit } from '../../text/units';
import { TurnWord } from '../../language/stance-words';
import type { Cue } from './cue';
import { inVerbGroup } from './verb-group';

/** Where the words begin that lead to a second report; -1 where none does. Content stands from `from` to `end`. */
export function coordinatedReport(units: readonly Unit[], from: number, end: number, cue: Pick<Cue, 'form'>): number {
  for (let at = from + 2; at + 1 < end; at++) {
    if (opensReport(units, at, end, cue)) return seriesStart(units, from, at);
  }
  return -1;
}

function opensReport(units: readonly Unit[], at: number, end: number, { form }: Pick<Cue, 'form'>): boolean {
  if (isWord(units[at], Word.before)) return units[at + 1]!.entry.verb?.tense === 'ing';
  if (!isWord(units[at], Word.and | Word.but)) return false;
  let verb = at + 1;
  while (verb < end && inVerbGroup(units, verb) && !is(units[verb], Class.modal)) verb++;
  if (verb >= end || units[verb]!.capital || isWord(units[verb + 1], Word.by)) return false;
  if (units[verb]!.entry.verb === null) return namesInMarks(units, verb, end);
  if (!reportsAt(units, verb)) return false;
  const { tense } = units[verb]!.entry.verb!;
  if (tense === 'base') return form.tense === 'base';
  return holds(units, at + 1, verb, Class.auxiliary) || (isFinite(units, verb) && tense === form.tense);
}

/** Not of a topic, nor what somebody thinks besides. */
function reportsAt(units: readonly Unit[], verb: number): boolean {
  const isThought = units[verb]!.entry.verb!.verb.mental && !isWord(units[verb + 1], Word.that);
  return !isThought && !opensTopic(units, verb + 1);
}

/** `speculated about his health`, `thought of the days`: a topic and no statement follows. */
export function opensTopic(units: readonly Unit[], at: number): boolean {
  return isWord(units[at], Word.of) || isTurnWord(units[at], TurnWord.about);
}

/** `called the league “a circus”` */
function namesInMarks(units: readonly Unit[], verb: number, end: number): boolean {
  if (!hasTrait(units[verb], Trait.finiteNaming)) return false;
  return units.slice(verb + 1, end).some(({ kind }) => kind === 'quotation');
}

/** Of `…, left the room and later called …` the first of the verbs. */
function seriesStart(units: readonly Unit[], from: number, at: number): number {
  let start = at;
  for (let comma = from + 2; comma + 1 < at; comma++) {
    if (!/^[,;]$/u.test(units[comma]!.text)) continue;
    const verb = units[comma + 1]!;
    if (!is(verb, Class.auxiliary) && (looksFinite(units, comma + 1) || hasTrait(verb, Trait.pastForm))) {
      start = comma;
      break;
    }
  }
  while (start > from && /^[,;]$/u.test(units[start - 1]!.text)) start--;
  return start;
}
