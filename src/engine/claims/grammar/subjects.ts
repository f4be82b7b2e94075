import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, isNounLike, looksFinite } from '../../phrases/finite';
import { nameRange } from '../../phrases/name-range';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { phraseBefore } from '../../phrases/phrase-before';
import { subjectBefore } from '../../phrases/subject-before';
import { hasTrait, holds, inReport, is, isWord, type Unit, unitBefore, type UnitRange } from '../../text/units';
import type { Cue } from './cue';
import { isClause } from './content';
import { type Sentence, lastWord } from './sentence';
import { hasHearer } from './verb-group';

/** `is saying`: the auxiliary shows that it is no bare participle. */
function isProgressive(units: readonly Unit[], head: number): boolean {
  return is(unitBefore(units, head), Class.be);
}

export interface Subject {
  readonly range: UnitRange;
  readonly link: Cue['link'];
}

/** Whose subject a verb may share. */
export interface Shared {
  /** The cue before it. */
  readonly earlier: Cue | undefined;
  readonly first: FirstSubject;
}

export function subjectOf(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>, shared: Shared): Subject | null {
  const { units } = sentence;
  const previous = unitBefore(units, group.from);
  const atStart = group.from === sentence.from || previous === undefined;
  if (group.form.tense === 'ing' && group.from === group.head && !isProgressive(units, group.head))
    return quotedSubject(sentence, group.from) ?? textSubject(sentence, group) ?? sharedSubject(group.from, shared);
  if (isWord(units[group.from], Word.infinitive)) return sharedSubject(group.from, shared);
  const ending = atStart
    ? null
    : (endingSubject(sentence, group) ?? namedAfter(sentence, group) ?? pluralAfter(sentence, group));
  if (ending !== null) return { range: ending, link: 'inverted' };
  if (!atStart && previous.kind !== 'quotation' && !is(previous, Class.coordinator)) {
    const range = subjectBefore(units, beforeTime(sentence, group.from), sentence.from);
    if (range !== null) return { range, link: 'own' };
  }
  const inverted = group.form.verb.recipient ? null : invertedSubject(sentence, group, atStart);
  if (inverted !== null) return inverted;
  return atStart ? null : sharedSubject(group.from, shared);
}

/** `Marsh, a plumber, | today | said`: a day after a comma is no subject; nor is `Marsh | last night | said`. */
function beforeTime({ units, from }: Sentence, verb: number): number {
  const isNear = hasTrait(units[verb - 2], Trait.nearTime) && is(units[verb - 1], Class.timeWord);
  if (verb - 2 > from && isNear) return verb - 2;
  return verb - 2 > from && hasTrait(units[verb - 1], Trait.dayName) && units[verb - 2]!.text === ',' ? verb - 1 : verb;
}

/** `quoted Marsh as saying`: whom the words before "as" name. */
function quotedSubject({ units, from: lowest }: Sentence, verb: number): Subject | null {
  if (!isWord(unitBefore(units, verb), Word.as) || verb - 1 <= lowest) return null;
  const phrase = phraseBefore(units, verb - 1, lowest);
  if (phrase === null) return null;
  let { from } = phrase;
  while (from < phrase.to && inReport(units[from], ReportWord.quoting)) from++;
  const isQuoted = from > lowest && from < phrase.to && inReport(units[from - 1], ReportWord.quoting);
  return isQuoted ? { range: { from, to: phrase.to }, link: 'quoted' } : null;
}

/** So many words may stand between what is written and what it says. */
const textReach = 7;

/** `upset by a letter the choir sent in Lent saying that …`, `a study from last autumn suggesting that …` */
function textSubject(
  { units, from: lowest }: Sentence,
  { from: verb, form }: Pick<Cue, 'from' | 'form'>,
): Subject | null {
  for (let at = verb - 1; at > Math.max(lowest, verb - textReach); at--) {
    const unit = units[at]!;
    if (unit.kind !== 'word' || is(unit, Class.coordinator) || isWord(unit, Word.infinitive)) return null;
    if (!is(unit, Class.documentNoun) || at === verb - 1) continue;
    let from = at;
    while (from - 1 > lowest && !is(units[from], Class.article) && isNounLike(units, from - 1)) from--;
    if (is(units[from - 1], Class.article)) from--;
    const isAgent = isWord(units[from - 1], Word.by) && from - 1 > lowest;
    return is(units[from], Class.article) && (isAgent || form.verb.ofThings)
      ? { range: { from, to: verb }, link: 'quoted' }
      : null;
  }
  return null;
}

/** The source at the end of a headline has no more units than this. */
const longestEnding = 4;

/** `War backfires on Russia says expert`: the last words after a whole clause. */
function endingSubject(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>): UnitRange | null {
  const { units } = sentence;
  if (group.from !== group.head || !group.form.verb.plain || group.form.tense === 'ing') return null;
  // `…, the firm said in a letter`
  const phrase = is(units[group.to], Class.preposition) ? null : phraseAfter(units, group.to, sentence.to);
  if (phrase === null || phrase.to < lastWord(sentence) || phrase.to - phrase.from > longestEnding) return null;
  const { form, canSpeak } = describe(units, phrase, true);
  if (form !== 'name' && !canSpeak) return null;
  for (let at = sentence.from + 1; at < group.from - 1; at++) if (looksFinite(units, at)) return phrase;
  return null;
}

/** `It was built by Ann Orr, who owns two, says Tom Ray, a vet`: after a comma a name, and no more but who it is. */
function namedAfter(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>): UnitRange | null {
  const { units } = sentence;
  const { from, head, to, form } = group;
  if (from !== head || form.tense === 'base' || form.tense === 'ing' || units[from - 1]!.text !== ',') return null;
  const phrase = form.verb.recipient ? null : phraseAfter(units, to, lastWord(sentence));
  if (phrase === null || describe(units, phrase, true).form !== 'name') return null;
  const whole = withApposition(sentence, phrase);
  if (whole.to < lastWord(sentence) || holdsFinite(units, whole)) return null;
  const relative = units.findIndex((unit, at) => at > sentence.from && at < from && is(unit, Class.relative));
  return relative !== -1 && isClause(units, sentence.from, relative - 1) ? whole : null;
}

function holdsFinite(units: readonly Unit[], { from, to }: UnitRange): boolean {
  for (let at = from + 1; at < to; at++) if (looksFinite(units, at)) return true;
  return false;
}

/** `The pier is unsafe, say engineers`: after a comma a base form before several who may speak. */
function pluralAfter(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>): UnitRange | null {
  const { units } = sentence;
  const { from, head, to, form } = group;
  if (from !== head || form.tense !== 'base' || form.verb.complement !== 'free') return null;
  const phrase = phraseAfter(units, to, lastWord(sentence));
  if (phrase === null || !endsAttribution(sentence, phrase.to) || !isParted(sentence, from, phrase.to)) return null;
  return isSeveral(sentence, phrase, form.verb.plain) ? withApposition(sentence, phrase) : null;
}

/** Whether a comma and a clause, or a quotation, stand before the verb, or its commas part a clause in two. */
function isParted({ units, from }: Sentence, verb: number, to: number): boolean {
  const previous = unitBefore(units, verb)!;
  if (previous.kind === 'quotation') return true;
  if (previous.text !== ',') return false;
  if (isClause(units, from, verb - 1) || units.slice(from, verb).some(({ kind }) => kind === 'quotation')) return true;
  return units[to]?.text === ',' && looksFinite(units, to + 1);
}

/** Several who may speak, or a body; not `say London`, `say elephants`, which are examples. */
function isSeveral(sentence: Sentence, phrase: UnitRange, plain: boolean): boolean {
  const { units } = sentence;
  const { form, number, type, canSpeak } = describe(units, phrase, true);
  if (form === 'name' && number === 'singular')
    return type === 'organization' && (!plain || phrase.to - phrase.from > 1);
  const isPlural = number === 'plural' || hasTrait(units[phrase.to - 1], Trait.pluralHead);
  return isPlural && (form === 'name' || canSpeak || (plain && phrase.to === lastWord(sentence)));
}

/** Whether nothing more follows, or what sets the attribution apart. */
function endsAttribution(sentence: Sentence, at: number): boolean {
  const next = sentence.units[at];
  if (next === undefined || at >= lastWord(sentence)) return true;
  return next.kind !== 'word' || is(next, Class.relative | Class.preposition | Class.coordinator | Class.timeWord);
}

/** `“…,” said “Johnny”.`: after words in marks and a verb nothing but a name in marks. */
function isNameInMarks(sentence: Sentence, at: number, previous: Unit | undefined): boolean {
  const unit = sentence.units[at];
  if (unit?.kind !== 'quotation' || previous?.kind !== 'quotation' || at + 1 < lastWord(sentence)) return false;
  return unit.quoted!.name !== null && !/[.!?…]\W*$/u.test(unit.text);
}

/**
 * Where the words begin that may be a subject after the verb: after *by* in `Asked by reporters whether …`; -1 where
 * they are none, as in `The memo, written by officials, warns`.
 */
function afterBy(
  { units }: Sentence,
  { to, head, form }: Omit<Cue, 'subject' | 'link'>,
  previous: Unit | undefined,
): number {
  if (form.tense !== 'past' || !isWord(units[to], Word.by)) return to;
  return previous?.text === ',' && !hasHearer(units[head]!) ? -1 : to + 1;
}

/** `“…,” said the anchor`, `…, an expert claimed` the other way round. */
function invertedSubject(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>, atStart: boolean): Subject | null {
  const { units } = sentence;
  if (group.from !== group.head || group.form.tense === 'base' || group.form.tense === 'ing') return null;
  const previous = unitBefore(units, group.from);
  if (!atStart && previous?.kind !== 'quotation' && previous?.text !== ',') return null;
  const start = afterBy(sentence, group, previous);
  if (start === -1) return null;
  if (isNameInMarks(sentence, start, previous)) return { range: { from: start, to: start + 1 }, link: 'inverted' };
  const phrase = is(units[start], Class.preposition) ? null : phraseAfter(units, start, sentence.to);
  if (phrase === null || hasTrait(units[phrase.from], Trait.dayName) || isWord(units[phrase.from], Word.that))
    return null;
  if (phrase.to < sentence.to && isFinite(units, phrase.to)) return null;
  // `Studio Denies Star Is Leaving, Says Contract Is Being Signed`
  if (holds(units, phrase.from + 1, phrase.to, Class.be)) return null;
  return { range: withApposition(sentence, phrase), link: 'inverted' };
}

/**
 * Extends a phrase over an apposition that follows it: `Dmitri Kaslev, the program’s solemn anchor`, `the mayor, Jo
 * Bell, a nurse`.
 */
export function withApposition(sentence: Sentence, range: UnitRange): UnitRange {
  const { units } = sentence;
  const named = withNameAfter(units, range, sentence.to);
  const phrase = named ?? range;
  const from = phrase.to + 1;
  if (units[phrase.to]?.text !== ',' || from >= sentence.to) return phrase;
  if (named === null && nameRange(units, phrase) === null) return phrase;
  if (!opensApposition(units[from]!)) return phrase;
  for (let at = from; at < sentence.to; at++) {
    const unit = units[at]!;
    if (unit.kind === 'quotation' || isFinite(units, at) || is(unit, Class.relative)) return phrase;
    if (endsApposition(unit) || (at > from && !unit.capital && inReport(unit, ReportWord.gerund)))
      return { from: phrase.from, to: at };
  }
  return { from: phrase.from, to: sentence.to };
}

/** What a noun phrase within a sentence does not begin with. */
const noOpener = Class.coordinator | Class.preposition | Class.relative;

/** `…, the anchor`, `…, 46`, `…, chief of the guard`; not `…, adding`. */
function opensApposition(unit: Unit): boolean {
  if (is(unit, Class.determiner | Class.possessive) || unit.kind === 'number') return true;
  if (unit.kind !== 'word' || unit.capital || is(unit, noOpener)) return false;
  return !hasTrait(unit, Trait.endsLikeGerund | Trait.endsLikeAdverb);
}

function endsApposition({ text }: Unit): boolean {
  return text === ',' || text === '.' || text === ':' || text === ';';
}

function sharedSubject(before: number, { earlier, first }: Shared): Subject | null {
  const range = earlier?.subject ?? first.before(before);
  return range && { range, link: 'shared' };
}

/** No relative clause is looked for further back from a conjunction, in units. */
const relativeReach = 20;

/** `the union, | which condemned it and demanded`: the pronoun of a clause that no comma closes; else -1. */
function openRelative({ units, from }: Sentence, end: number): number {
  if (!is(units[end - 1], Class.coordinator)) return -1;
  for (let at = end - 2; at > Math.max(from, end - relativeReach); at--)
    if (units[at]!.text === ',') return isWord(units[at + 1], Word.who | Word.which) ? at + 1 : -1;
  return -1;
}

/** A sentence's first verb is not looked for further, in units. */
const subjectReach = 80;

/** How far after an empty `it` its clause may begin, in units. */
const emptyReach = 8;

/** The phrase before a sentence's first finite verb. Remembers how far it looked: many verbs may ask. */
export class FirstSubject {
  #next: number;
  #found: { readonly verb: number; readonly range: UnitRange } | null = null;

  constructor(private readonly sentence: Sentence) {
    this.#next = sentence.from + 1;
  }

  /** Null where there is no such verb before the unit `end`. */
  before(end: number): UnitRange | null {
    const { from } = this.sentence;
    const relative = openRelative(this.sentence, end);
    if (relative !== -1) return { from: relative, to: relative + 1 };
    const stop = Math.min(end, from + subjectReach);
    for (; this.#found === null && this.#next < stop; this.#next++) {
      const range = this.#subjectOf(this.#next);
      if (range !== null) this.#found = { verb: this.#next, range };
    }
    return this.#found !== null && this.#found.verb < stop ? this.#found.range : null;
  }

  /** `It is long since the mayor came and promised`: it is nobody. */
  #isEmpty(verb: number): boolean {
    const { units, to } = this.sentence;
    if (!is(units[verb], Class.be | Class.auxiliary)) return false;
    for (let at = verb + 1; at < Math.min(to, verb + emptyReach); at++)
      if (units[at]!.kind === 'punctuation') return false;
      else if (is(units[at], Class.subordinator) && !isWord(units[at], Word.that)) return true;
    return false;
  }

  #subjectOf(verb: number): UnitRange | null {
    const { units, from } = this.sentence;
    if (!looksFinite(units, verb)) return null;
    let group = verb;
    while (group > from && (is(units[group - 1], Class.adverb) || hasTrait(units[group - 1], Trait.endsLikeAdverb)))
      group--;
    const range = subjectBefore(units, group, from);
    if (range === null || is(units[range.from], Class.timeWord)) return null;
    return isWord(units[range.from], Word.it) && this.#isEmpty(verb) ? null : range;
  }
}
