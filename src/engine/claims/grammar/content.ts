import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { lastMark } from '../../models/reading/quotation-look';
import { isFinite, looksFinite } from '../../phrases/finite';
import { isDash } from '../../phrases/phrase-before';
import type { Span } from '../../span';
import { inReport, is, isWord, type Unit } from '../../text/units';
import { opensTopic } from './coordinated-report';
import type { Cue } from './cue';
import { contentSpan, lastWord, type Sentence } from './sentence';

/** Whether the units `from` … `to - 1` hold a clause: a finite verb with something before it. */
export function isClause(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (looksFinite(units, at)) return true;
  return false;
}

/** Where content that begins at `from` ends: before the next claim of the sentence that does not lie within it. */
export function contentEnd(sentence: Sentence, from: number, cue: Pick<Cue, 'head'>, later: readonly Cue[]): number {
  const end = lastWord(sentence);
  for (const next of later) {
    if (next.head <= cue.head || next.head < from) continue;
    const cut = cutBeforeCue(sentence, from, next);
    if (cut !== -1) return cut;
  }
  const according = accordingCut(sentence, from, end);
  return according === -1 ? end : according;
}

/** A clause, or words around a quotation: `“The bridge stays shut” for the winter`. */
function isStatement(units: readonly Unit[], from: number, to: number): boolean {
  return isClause(units, from, to) || units[from]!.kind === 'quotation';
}

/**
 * `the pier was safe | , but two divers said …`, `the pier is “safe” | while others call it “rotten”`: where what
 * somebody else reports is led to by a mark and a conjunction; -1 where nobody else does.
 */
export function othersReport(sentence: Sentence, from: number, cue: Pick<Cue, 'head'>, later: readonly Cue[]): number {
  const { units } = sentence;
  for (const { head, link, subject, to } of later) {
    if (head <= cue.head || head < from || link !== 'own' || subject === null || opensTopic(units, to)) continue;
    // `…, but not everyone believes that`
    const joint = is(units[subject.from - 1], Class.negation) ? subject.from - 2 : subject.from - 1;
    const cut = beforeJoint(units, joint, from);
    if (cut !== -1) return cut;
  }
  for (let at = from + 2; at < lastWord(sentence); at++) {
    if (inReport(units[at], ReportWord.contrast) && othersName(sentence, at)) return beforeJoint(units, at, from);
  }
  return -1;
}

function beforeJoint(units: readonly Unit[], joint: number, from: number): number {
  const mark = joint - 1;
  if (mark <= from || !(isWord(units[joint], Word.and | Word.but) || inReport(units[joint], ReportWord.contrast)))
    return -1;
  if (units[mark]!.kind === 'punctuation') return mark;
  return units[mark]!.kind === 'quotation' ? joint : -1;
}

/** So many words may stand between a conjunction and a verb that names something. */
const longestSubject = 6;

/** `while others call it “rotten”` */
export function othersName({ units, to }: Sentence, joint: number): boolean {
  for (let at = joint + 2; at < Math.min(to, joint + 2 + longestSubject); at++) {
    if (units[at]!.kind !== 'word') return false;
    if (!is(units[at], Class.namingVerb) || is(units[at - 1], Class.article)) continue;
    return units.slice(at + 1, to).some(({ kind }) => kind === 'quotation');
  }
  return false;
}

/** A later cue ends the content where a comma or "and" leads to it; without one it is nested in the content. */
function cutBeforeCue(sentence: Sentence, from: number, next: Cue): number {
  const { units } = sentence;
  const begin = next.link === 'own' && next.subject !== null ? next.subject.from : next.from;
  let at = begin;
  while (at > from && (is(units[at - 1], Class.coordinator) || inReport(units[at - 1], ReportWord.contrast))) at--;
  const comma = at > from && (units[at - 1]!.text === ',' || units[at - 1]!.text === ';' || isDash(units[at - 1]!));
  if (comma) at--;
  if (next.link === 'inverted' && comma) return -1;
  if (next.form.tense === 'ing' && next.link === 'shared') return comma ? at : -1;
  if (at === begin && !followsQuotation(sentence, from, next)) return -1;
  return at > from ? at : -1;
}

/**
 * `he “blacked out,” | investigators said`: American marks hold the comma that leads to a subject of its own. A pronoun
 * repeats who said it: `Bell said she was “done,” she said`.
 */
function followsQuotation({ units }: Sentence, from: number, { link, subject }: Cue): boolean {
  if (link !== 'own' || subject === null || subject.from <= from) return false;
  const before = units[subject.from - 1]!;
  if (before.kind !== 'quotation' || lastMark(before.text) !== ',' || is(units[subject.from], Class.pronoun))
    return false;
  return is(units[from], Class.pronoun) || isStatement(units, from, subject.from);
}

function accordingCut(sentence: Sentence, from: number, end: number): number {
  const { units } = sentence;
  for (let at = from + 1; at + 1 < end; at++) {
    if (isWord(units[at], Word.according) && inReport(units[at + 1], ReportWord.accordingLink))
      return units[at - 1]!.text === ',' ? at - 1 : at;
  }
  return -1;
}

/**
 * Content that stands before a cue whose subject begins at `end`: the quotation there, with the words of the sentence
 * that lead to it where they are part of the statement (`The plan is “a disaster,” she said`), or a whole clause.
 */
export function contentBefore(sentence: Sentence, end: number): Span | null {
  const { units } = sentence;
  let to = end;
  while (to > sentence.from && (units[to - 1]!.text === ',' || isDash(units[to - 1]!))) to--;
  if (to <= sentence.from) return null;
  const last = units[to - 1]!;
  if (last.kind !== 'quotation') {
    return units[to]?.text === ',' && isStatement(units, sentence.from, to)
      ? contentSpan(units, leadIn(sentence, to), to)
      : null;
  }
  return contentSpan(units, quotedStart(sentence, to - 1), to);
}

function leadIn(sentence: Sentence, to: number): number {
  let { from } = sentence;
  while (from < to && is(sentence.units[from], Class.coordinator)) from++;
  return from;
}

/** Where a fronted statement begins that ends in the quotation `at`. */
function quotedStart(sentence: Sentence, at: number): number {
  const { units } = sentence;
  if (at === sentence.from) return at;
  let start = at;
  for (let left = at - 1; left >= sentence.from; left--) {
    const unit = units[left]!;
    if (unit.text === ':' || unit.text === ';') return start;
    if (unit.kind === 'quotation' || isFinite(units, left)) start = sentence.from;
  }
  const opener = units[sentence.from]!;
  if (
    start === at &&
    at - sentence.from >= 2 &&
    !is(opener, Class.preposition | Class.timeWord) &&
    units[at - 1]!.text !== ','
  )
    return sentence.from;
  if (start !== sentence.from || (units[at - 1]!.text === ',' && !isClauseLead(sentence, at))) return at;
  return leadIn(sentence, at);
}

function isClauseLead(sentence: Sentence, at: number): boolean {
  const first = sentence.units[sentence.from]!;
  return !is(first, Class.subordinator | Class.preposition) && isClause(sentence.units, sentence.from, at);
}

/** Whether a bare clause of reported speech may begin at `from`: `He said it was over`. */
export function beginsClause(sentence: Sentence, from: number, to: number): boolean {
  const { units } = sentence;
  const first = units[from];
  if (first === undefined || from >= to || first.kind === 'punctuation') return false;
  if (is(first, Class.preposition) && !inReport(first, ReportWord.circumstance)) return false;
  if (is(first, Class.coordinator)) return false;
  return isClause(units, from, to) || (is(first, Class.pronoun) && to - from > 2);
}
