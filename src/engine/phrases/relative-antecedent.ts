import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import { isFinite, isNounLike } from './finite';
import { headIndex, looksLikePerson } from './heads';
import { phraseBefore } from './phrase-before';

/** How far before a relative pronoun, in units, an apposition may begin. */
const appositionReach = 16;

/** Whom a relative pronoun at `at` means: the phrase before it; null where there is none that can be meant. */
export function relativeAntecedent(units: readonly Unit[], at: number, lowest: number): UnitRange | null {
  const end = unitBefore(units, at)?.text === ',' ? at - 1 : at;
  const named = end < at ? nameBeforeApposition(units, end, lowest) : null;
  if (named !== null) return named;
  const phrase = phraseBefore(units, passiveStart(units, end, lowest), lowest);
  if (phrase === null) return null;
  const whole = afterVerb(units, phrase);
  return isWord(units[at], Word.who) ? personOf(units, whole) : bodyOf(units, whole);
}

/** `A note | was being drafted, which`: where the verb group begins that such a clause follows; else `end`. */
function passiveStart(units: readonly Unit[], end: number, lowest: number): number {
  if (!hasTrait(units[end - 1], Trait.endsLikePast)) return end;
  let from = end - 1;
  while (from - 1 > lowest && is(units[from - 1], Class.be | Class.auxiliary | Class.adverb)) from--;
  return is(units[from], Class.be | Class.auxiliary) ? from : end;
}

/** `Sam Ludd, 46, who`, `Ida Lund, a clerk at the port, who`: whom the apposition describes. */
function nameBeforeApposition(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  let comma = end - 1;
  while (comma > Math.max(lowest, end - appositionReach) && units[comma]!.text !== ',') comma--;
  if (units[comma]?.text !== ',' || comma <= lowest || !isApposition(units, comma + 1, end)) return null;
  const phrase = phraseBefore(units, comma, lowest);
  const name = phrase && personOf(units, afterVerb(units, phrase));
  return name && units[name.to - 1]!.capital ? { from: name.from, to: end } : null;
}

function isApposition(units: readonly Unit[], from: number, end: number): boolean {
  const first = units[from]!;
  if (from + 1 === end) return first.kind === 'number';
  if (!is(first, Class.article | Class.possessive) && !(is(first, Class.personNoun) && !first.capital)) return false;
  for (let at = from; at < end; at++) if (isFinite(units, at)) return false;
  return true;
}

/** `The speech appealed to | older voters`: a past form after a noun is the clause's verb, though no list has it. */
function afterVerb(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  for (let at = to - 2; at > from; at--) {
    if (!isVerbOfClause(units, at)) continue;
    let start = at + 1;
    while (start < to - 1 && is(units[start], Class.preposition)) start++;
    return { from: start, to };
  }
  const opens = hasTrait(units[from], Trait.pastForm) && is(units[from + 1], Class.preposition) && from + 2 < to;
  return opens ? { from: from + 2, to } : { from, to };
}

function isVerbOfClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.capital || !hasTrait(unit, Trait.pastForm) || isWord(units[at + 1], Word.by)) return false;
  const before = units[at - 1]!;
  return isNounLike(units, at - 1) && !hasTrait(before, Trait.endsLikeAdverb) && !hasTrait(before, Trait.pastForm);
}

/** The phrase, or the one after its last preposition that is somebody; null where nobody is. */
function personOf(units: readonly Unit[], { from, to }: UnitRange): UnitRange | null {
  // `went over his head to | Barr, who`: a name after *to* is the nearest.
  for (let at = to - 2; at > from; at--)
    if (isWord(units[at], Word.infinitive) && units[at + 1]!.capital && !units[at - 1]!.capital)
      return { from: at + 1, to };
  const head = headIndex(units, { from, to });
  if (is(units[head], Class.documentNoun) && !units[head]!.capital) {
    const inner = writerOf(units, { from: head + 1, to });
    if (inner !== null) return inner;
  }
  if (maySpeak(units[head]!)) return { from, to };
  // `one of them, who`
  const isSome = is(units[from], Class.indefinite) || units[from]!.kind === 'number';
  if ((isSome || isWord(units[from], Word.one)) && isWord(units[from + 1], Word.of)) return { from, to };
  for (let at = to - 2; at >= from; at--) {
    if (!is(units[at], Class.preposition)) continue;
    const inner = { from: at + 1, to };
    if (maySpeak(units[headIndex(units, inner)]!)) return inner;
    break;
  }
  // `cyclists`: a plural on no list may be people.
  return hasTrait(units[headIndex(units, { from, to })], Trait.pluralHead) ? { from, to } : null;
}

/** `a letter from | the mayor, who`, `an interview with | Ann Orr, who`: a document is not *who*. */
function writerOf(units: readonly Unit[], { from, to }: UnitRange): UnitRange | null {
  for (let at = from; at < to - 1; at++) {
    if (!is(units[at], Class.preposition)) continue;
    const inner = { from: at + 1, to };
    if (maySpeak(units[headIndex(units, inner)]!)) return inner;
  }
  return null;
}

/** `agree with the council, which`, `note of the report, which`: the first that may speak, as a noun of its own. */
function bodyOf(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  const head = headIndex(units, { from, to });
  const isBare = head === from && !units[from]!.capital && !hasTrait(units[from], Trait.pluralHead);
  if (maySpeak(units[head]!) && !isBare) return { from, to };
  for (let at = head + 1; at < to - 1; at++) {
    if (!is(units[at], Class.preposition)) continue;
    const inner = { from: at + 1, to };
    if (maySpeak(units[headIndex(units, inner)]!)) return inner;
  }
  return { from, to };
}

function maySpeak(head: Unit): boolean {
  if (head.kind === 'quotation') return head.quoted!.name !== null;
  if (head.kind !== 'word' || is(head, Class.timeWord)) return false;
  return head.capital || is(head, Class.speaker | Class.pronoun) || looksLikePerson(head);
}
