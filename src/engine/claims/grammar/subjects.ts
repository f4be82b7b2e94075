import { Class } from '../../language/language';
import { dayNames } from '../../language/english/words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import { nameRange } from '../../phrases/name-range';
import { phraseAfter } from '../../phrases/phrase-after';
import { phraseBefore } from '../../phrases/phrase-before';
import { is, type Unit, unitBefore, type UnitRange } from '../../text/units';
import type { Cue } from './cue';
import { type Sentence, lastWord } from './sentence';

/** `is saying`, told from a bare participle by its auxiliary. */
function isProgressive(units: readonly Unit[], head: number): boolean {
  return is(unitBefore(units, head), Class.be);
}

interface Subject {
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
    return sharedSubject(group.from, shared);
  if (units[group.from]!.lower === 'to') return sharedSubject(group.from, shared);
  const ending = atStart ? null : endingSubject(sentence, group);
  if (ending !== null) return { range: ending, link: 'inverted' };
  if (!atStart && previous.kind !== 'quotation' && !is(previous, Class.coordinator)) {
    const range = phraseBefore(units, group.from, sentence.from);
    if (range !== null) return { range, link: 'own' };
  }
  const inverted = group.form.verb.recipient ? null : invertedSubject(sentence, group, atStart);
  if (inverted !== null) return inverted;
  return atStart ? null : sharedSubject(group.from, shared);
}

/** `War backfires on Russia says expert`: the last words after a whole clause. */
function endingSubject(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>): UnitRange | null {
  const { units } = sentence;
  if (group.from !== group.head || !/^(?:says?|said)$/u.test(units[group.head]!.lower)) return null;
  const phrase = phraseAfter(units, group.to, sentence.to);
  if (phrase === null || phrase.to < lastWord(sentence) || phrase.to - phrase.from > 4) return null;
  const { form, canSpeak } = describe(units, phrase, true);
  if (form !== 'name' && !canSpeak) return null;
  for (let at = sentence.from + 1; at < group.from - 1; at++) if (looksFinite(units, at)) return phrase;
  return null;
}

/** `“…,” said the anchor`, `…, an expert claimed` the other way round. */
function invertedSubject(sentence: Sentence, group: Omit<Cue, 'subject' | 'link'>, atStart: boolean): Subject | null {
  const { units } = sentence;
  if (group.from !== group.head || group.form.tense === 'base' || group.form.tense === 'ing') return null;
  const previous = unitBefore(units, group.from);
  if (!atStart && previous?.kind !== 'quotation' && previous?.text !== ',') return null;
  const phrase = phraseAfter(units, group.to, sentence.to);
  if (phrase === null || dayNames.has(units[phrase.from]!.lower) || units[phrase.from]!.lower === 'that') return null;
  if (phrase.to < sentence.to && isFinite(units, phrase.to)) return null;
  return { range: withApposition(sentence, phrase), link: 'inverted' };
}

/** Extends a phrase over an apposition that follows it: `Dmitri Kaslev, the program’s solemn anchor`. */
export function withApposition(sentence: Sentence, phrase: UnitRange): UnitRange {
  const { units } = sentence;
  if (units[phrase.to]?.text !== ',' || phrase.to + 1 >= sentence.to || nameRange(units, phrase) === null)
    return phrase;
  const first = units[phrase.to + 1]!;
  const opens =
    is(first, Class.determiner | Class.possessive) ||
    first.kind === 'number' ||
    (first.kind === 'word' &&
      !first.capital &&
      !is(first, Class.coordinator | Class.preposition | Class.relative) &&
      !/(?:ing|ly)$/u.test(first.lower));
  if (!opens) return phrase;
  for (let at = phrase.to + 1; at < sentence.to; at++) {
    const unit = units[at]!;
    if (unit.kind === 'quotation' || isFinite(units, at) || is(unit, Class.relative)) return phrase;
    if (
      unit.text === ',' ||
      unit.text === '.' ||
      unit.text === ':' ||
      unit.text === ';' ||
      (at > phrase.to + 1 && /^\w+ing$/u.test(unit.lower))
    ) {
      return { from: phrase.from, to: at };
    }
  }
  return { from: phrase.from, to: sentence.to };
}

function sharedSubject(before: number, { earlier, first }: Shared): Subject | null {
  const range = earlier?.subject ?? first.before(before);
  return range && { range, link: 'shared' };
}

/** A sentence's first verb is not looked for further, in units. */
const subjectReach = 80;

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
    const stop = Math.min(end, from + subjectReach);
    for (; this.#found === null && this.#next < stop; this.#next++) {
      const range = this.#subjectOf(this.#next);
      if (range !== null) this.#found = { verb: this.#next, range };
    }
    return this.#found !== null && this.#found.verb < stop ? this.#found.range : null;
  }

  #subjectOf(verb: number): UnitRange | null {
    const { units, from } = this.sentence;
    if (!looksFinite(units, verb)) return null;
    let group = verb;
    while (group > from && (is(units[group - 1], Class.adverb) || units[group - 1]!.lower.endsWith('ly'))) group--;
    const range = phraseBefore(units, group, from);
    return range !== null && !is(units[range.from], Class.timeWord) ? range : null;
  }
}
