import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { isFinite, isNounLike } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import { phraseAfter } from '../../phrases/phrase-after';
import { hasTrait, inReport, is, isWord, type Unit, type UnitRange } from '../../text/units';
import { opensClause } from './clause';
import type { Cue } from './cue';
import { infinitiveAt } from './infinitives';
import type { Sentence } from './sentence';

/** How many units may stand between a reporting verb and the "that", colon or quotation that it announces. */
const announcementReach = 22;

/**
 * Skips what stands between a reporting verb and its content: hearers, times, places, occasions. Returns where the
 * content begins.
 */
export function afterAdjuncts(sentence: Sentence, cue: Cue, start: number): number {
  const { units } = sentence;
  let at = start;
  if (cue.form.verb.recipient && cue.link !== 'inverted' && !cue.passive) at = afterRecipient(units, at, sentence.to);
  // `They promised us in March that …`: whoever hears it, "that" or a mark tells where it begins.
  const announced = announcement(sentence, inReport(units[at], ReportWord.hearer) ? at + 1 : at, start);
  if (announced !== -1) return announced;
  const { infinitive, mental } = cue.form.verb;
  if (infinitive && !mental && isDeed(units, at)) return at;
  for (let next = afterAdjunct(units, at, sentence.to); next > at; next = afterAdjunct(units, at, sentence.to))
    at = next;
  return at;
}

/** `promised | to send it`, where `to voters` would name who heard it. */
function isDeed(units: readonly Unit[], at: number): boolean {
  return infinitiveAt(units, at) && !hasTrait(units[at + 1], Trait.pluralHead);
}

/** Where the words end that name who hears it: `told officers | his mother was asleep`. */
export function afterRecipient(units: readonly Unit[], at: number, limit: number): number {
  const first = units[at];
  if (first === undefined || at >= limit) return at;
  const phrase = phraseAfter(units, at, limit);
  if (inReport(first, ReportWord.hearer) && !isOwner(units, at, phrase, limit)) return at + 1;
  if (phrase === null || isWord(first, Word.that)) return at;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    if (!units[k]!.capital || units[k - 1]!.capital) continue;
    const isBody = is(units[k - 1], Class.bodyNoun) || inReport(units[k - 1], ReportWord.hearingBody);
    if (hasTrait(units[k - 1], Trait.pluralHead) || (isBody && opensClause(units, k, limit))) return k;
  }
  // `reporters aboard Air Force | One`
  const isCut = phrase.to < limit && units[phrase.to]!.capital && units[phrase.to - 1]!.capital;
  return isCut && isWord(units[phrase.to + 1], Word.that) ? phrase.to + 1 : phrase.to;
}

/** `told her colleagues the bridge was safe`; not `told her the bridge was safe`. */
function isOwner(units: readonly Unit[], at: number, phrase: UnitRange | null, limit: number): boolean {
  if (phrase === null || !inReport(units[at], ReportWord.objectOrOwner)) return false;
  return isWord(units[phrase.to], Word.that) || opensClause(units, phrase.to, limit);
}

/** Where "that", a colon or a quotation begins the content after nothing but adjuncts; -1 where none does. */
function announcement(sentence: Sentence, from: number, verb: number): number {
  const { units } = sentence;
  const pointed = colonAfterPointer(sentence, from);
  if (pointed !== -1) return pointed;
  for (let at = from; at < Math.min(sentence.to, from + announcementReach); at++) {
    const unit = units[at]!;
    if (
      unit.text === ':' ||
      (isWord(unit, Word.that) && !isDemonstrative(units, at, from) && !opensRelative(units, at, verb))
    )
      return at;
    if (unit.kind === 'quotation') return at === from || units[at - 1]!.text === ',' ? at : -1;
    if (unit.text === ';' || isFinite(units, at)) return -1;
    if (at === from && !opensAdjunct(units, at)) return -1;
  }
  return -1;
}

/** How many words may stand for what comes after the colon: `the following four things:`. */
const longestPointer = 5;

/** The colon right after `the following` or `as follows`; -1 where there is none. */
function colonAfterPointer({ units, to }: Sentence, from: number): number {
  for (let at = from; at < Math.min(to, from + longestPointer); at++) {
    if (units[at]!.kind !== 'word' && units[at]!.kind !== 'number') return -1;
    if (units[at + 1]?.text === ':' && at + 1 < to) return inReport(units[at], ReportWord.pointer) ? at + 1 : -1;
  }
  return -1;
}

/** `tell the tale of a winter that would not end`: right before a verb and after a thing it opens no statement. */
export function opensRelative(units: readonly Unit[], at: number, verb: number): boolean {
  const before = units[at - 1];
  if (at - verb < 2 || before === undefined || !isWord(units[at], Word.that) || !isFinite(units, at + 1)) return false;
  return isNounLike(units, at - 1) && !before.capital && !is(before, Class.speaker | Class.timeWord);
}

function isDemonstrative(units: readonly Unit[], at: number, from: number): boolean {
  return at > from && is(units[at - 1], Class.preposition);
}

function opensAdjunct(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const { text } = unit;
  if (is(unit, Class.preposition | Class.timeWord) || text === ',' || text === '(') return true;
  return hasTrait(unit, Trait.endsLikeAdverb) || (is(unit, Class.determiner) && is(units[at + 1], Class.timeWord));
}

function afterAdjunct(units: readonly Unit[], at: number, limit: number): number {
  const unit = units[at];
  if (unit === undefined || at >= limit) return at;
  if (is(unit, Class.timeWord) && !is(unit, Class.determiner)) return at + 1;
  if (is(unit, Class.determiner) && is(units[at + 1], Class.timeWord)) return at + 2;
  if (!is(unit, Class.preposition)) return at;
  const next = units[at + 1];
  if (next === undefined || at + 1 >= limit) return at;
  if (hasTrait(next, Trait.dayName) || inReport(next, ReportWord.channel)) return at + 2;
  const phrase = phraseAfter(units, at + 1, limit);
  if (phrase === null) return at;
  const head = units[headIndex(units, phrase)]!;
  const isAdjunct =
    inReport(unit, ReportWord.toHearer) || is(head, Class.timeWord) || inReport(head, ReportWord.occasion);
  return isAdjunct ? phrase.to : at;
}

/** Extends a cue over a plain time, and a colon right after it: `tweeted on Tuesday:`. */
export function cueEnd(units: readonly Unit[], cue: Cue, limit: number): number {
  let to = cue.to;
  if (cue.link === 'inverted') return to;
  if (isWord(units[to], Word.on) && hasTrait(units[to + 1], Trait.dayName) && to + 1 < limit) to += 2;
  else if (hasTrait(units[to], Trait.dayName) && to < limit) to += 1;
  if (to > cue.to) while (to < limit && inReport(units[to], ReportWord.partOfDay)) to++;
  if (units[to]?.text === ':' && to < limit) to++;
  return to;
}
