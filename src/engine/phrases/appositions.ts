/** What may stand between commas after a noun phrase, and tell who it is. */
import { Class, Trait, Word } from '../language/language';
import { ReportWord } from '../language/report-words';
import { hasTrait, inReport, is, isWord, type Unit, type UnitRange } from '../text/units';
import { isFinite, looksFinite } from './finite';
import { headIndex } from './heads';

/** `2010`, `1970s` */
export const year = /^(?:1[5-9]|20)\d\ds?$/u;

export function canHeadApposition(units: readonly Unit[], range: UnitRange, lowest: number): boolean {
  const head = units[headIndex(units, range)]!;
  if (is(head, Class.timeWord) || isWithinAdjunct(units, range.from, lowest)) return false;
  // `Speaking in Enugu, the lawmaker, Ike Obi, said`
  if (is(head, Class.opener) && hasTrait(head, Trait.endsLikeGerund)) return false;
  return head.capital || is(head, Class.speaker | Class.pronoun);
}

/** `In Pike Falls, the mayor, Jo Bell, said`: what stands before the clause tells of no speaker. */
export function isWithinAdjunct(units: readonly Unit[], at: number, lowest: number): boolean {
  const first = units[lowest]!;
  const opens = is(first, Class.preposition) && !isWord(first, Word.as);
  if (at <= lowest || year.test(units[at - 1]!.text) || !(opens || hasTrait(first, Trait.endsLikeGerund))) return false;
  for (let left = lowest + 1; left < at; left++) {
    if (isDoneBy(units, left)) left = units[left]!.text === ',' ? left + 2 : left + 1;
    else if (units[left]!.text === ',' || looksFinite(units, left)) return false;
  }
  return true;
}

/** `In a letter |, seen by | the Courier, Ann Orr said` */
function isDoneBy(units: readonly Unit[], at: number): boolean {
  const verb = units[at]!.text === ',' ? at + 1 : at;
  return inReport(units[verb], ReportWord.participle) && isWord(units[verb + 1], Word.by);
}

/** No clause of its own may stand between the commas, unless a relative pronoun or participle opens it. */
export function isApposition(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (first === undefined) return false;
  if (holdsClause(units, from, to)) return false;
  if (is(first, Class.relative)) return hasVerb(units, from + 1, to);
  const isDone = hasTrait(first, Trait.endsLikeGerund | Trait.endsLikePast) || inReport(first, ReportWord.participle);
  if (isDone || is(first, Class.adverb) || first.kind === 'number') return true;
  if (is(first, Class.coordinator)) return false;
  for (let at = from; at < to; at++) {
    if (is(units[at], Class.relative)) return true;
    if (isFinite(units, at)) return false;
  }
  return true;
}

/** `Hale, which had two, now owns nine, and | the mayor, Jo Bell,`: a second verb, and after that a second subject. */
function holdsClause(units: readonly Unit[], from: number, to: number): boolean {
  let verbs = 0;
  for (let at = from + 1; at < to; at++) {
    if (units[at]!.text === ';') return true;
    if (opensClause(units, at) && verbs > 1) return true;
    if (looksFinite(units, at) && !is(units[at - 1], Class.auxiliary | Class.be | Class.coordinator)) verbs++;
  }
  return false;
}

function opensClause(units: readonly Unit[], at: number): boolean {
  return units[at - 1]!.text === ',' && is(units[at], Class.coordinator) && is(units[at + 1], Class.article);
}

/** `Halcrow, where the chief engineer, Alan Muir,` said: a relative clause has a verb of its own. */
function hasVerb(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (looksFinite(units, at)) return true;
  return false;
}
