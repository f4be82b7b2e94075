/** `according to the ministry`, `in the words of the minister`, `in Orr’s view`, `per police`. */
import { Class, Trait, Word } from '../../language/language';
import { gap } from '../../language/lead-ins';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { opensAct } from '../../phrases/name-range';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import type { Span } from '../../span';
import { hasTrait, holds, inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import type { Cue } from '../grammar/cue';
import { isClause } from '../grammar/content';
import { ownerPronoun } from '../grammar/owners';
import { withApposition } from '../grammar/subjects';
import { contentSpan, isWholeStatement, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const accordingTo: Construction = {
  reasons: ['according-to'],
  needs: { words: Class.opener },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const candidates: RuledCandidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    // They begin with words that open sentences too.
    if (!is(sentence.units[at], Class.opener)) continue;
    for (const words of sentence.language.attributions) {
      const attribution = words[0] === sentence.units[at]!.lower ? attributionAt(sentence, at, words) : null;
      const candidate = attribution === null ? null : candidateOf(sentence, attribution, cues);
      if (candidate === null) continue;
      candidates.push(candidate);
      break;
    }
  }
  return candidates;
}

/** All its words, its source among them: `according to the ministry`, `in Orr’s words`. */
interface Attribution extends UnitRange {
  readonly cue: UnitRange;
  readonly source: UnitRange;
  /** Whether the source stands before the noun that says whose words follow. */
  readonly owned: boolean;
}

function attributionAt(sentence: Sentence, from: number, words: readonly string[]): Attribution | null {
  const { units } = sentence;
  if (words.includes(gap)) return ownedAt(sentence, from, words.at(-1)!);
  if (!words.every((word, index) => units[from + index]?.lower === word)) return null;
  const cue = { from, to: from + words.length };
  const source = phraseAfter(units, cue.to, lastWord(sentence));
  if (source === null || inReport(units[headIndex(units, source)], ReportWord.noSpeaker)) return null;
  if (words.length === 1 && !isPer(sentence, from, source)) return null;
  return { from, to: source.to, cue, source, owned: false };
}

/** `per police`, `per a statement`; not `40 miles per gallon`, `30 pounds per person`. */
function isPer(sentence: Sentence, from: number, source: UnitRange): boolean {
  const { units } = sentence;
  if (from > sentence.from && !(units[from - 1]!.text === ',' && isParted(sentence, from, source.to))) return false;
  // `our head of logistics, Per Anker Holm, estimates`: a given name.
  if (units[from]!.capital && from > sentence.from && units[from - 2]?.capital === false) return false;
  if (opensAct(units, from)) return false;
  // `Per Holm has joined the club`
  if (units[from]!.capital && units[source.to]?.text !== ',') return false;
  const { form, number } = describe(units, source, true);
  if (form !== 'nominal') return form === 'name';
  const isKnown = is(units[source.from], Class.determiner | Class.possessive) || number === 'plural';
  const isPlural = hasTrait(units[source.to - 1], Trait.pluralHead);
  return holds(units, source.from, source.to, Class.speaker) && (isKnown || isPlural);
}

/** Whether a clause stands before a comma, or what is set between commas parts one. */
function isParted({ units, from }: Sentence, cue: number, to: number): boolean {
  return isClause(units, from, cue - 1) || (units[to]?.text === ',' && looksFinite(units, to + 1));
}

/** So many words may name whose words they are. */
const longestOwner = 6;

/** `in Orr’s words`, `in her own words`: `noun` ends it. */
function ownedAt(sentence: Sentence, from: number, noun: string): Attribution | null {
  const { units } = sentence;
  const source = ownerAfter(sentence, from + 1);
  if (source === null) return null;
  const first =
    isWord(units[source.to], Word.genitive) || /^['’]$/u.test(units[source.to]?.text ?? '') ? source.to + 1 : source.to;
  const at = units[first]?.lower === noun ? first : first + 1;
  if (units[at]?.lower !== noun || at >= sentence.to) return null;
  const next = units[at + 1];
  if (next?.kind === 'word' || next?.kind === 'number') return null;
  return { from, to: at + 1, cue: { from: at, to: at + 1 }, source, owned: true };
}

function ownerAfter({ units, to }: Sentence, from: number): UnitRange | null {
  if (is(units[from], Class.possessive)) return { from, to: from + 1 };
  for (let at = from + 1; at < Math.min(to, from + longestOwner); at++) {
    const isEnding =
      isWord(units[at], Word.genitive) || (/^['’]$/u.test(units[at]!.text) && units[at - 1]!.lower.endsWith('s'));
    if (isEnding) return { from, to: at };
    if (units[at]!.kind !== 'word') return null;
  }
  return null;
}

function candidateOf(
  sentence: Sentence,
  { from, to, cue, source: range, owned }: Attribution,
  cues: readonly Cue[],
): RuledCandidate | null {
  const { units } = sentence;
  const before = contentSpan(units, clauseStart(sentence, from), from);
  const source = sourceOf(sentence, range, { owned, opens: before === null });
  const end = owned ? to : source.to;
  const parted = parts(sentence, { from, to: end }, before);
  const quoted = owned ? quotationBeside(sentence, { from, to }) : null;
  if (owned && quoted === null && (cues.length > 0 || !isApart(sentence, from, parted))) return null;
  const content = quoted ?? parted.content;
  if (content.length === 0) return null;
  const isLearned =
    isWord(units[cue.from], Word.according) &&
    !parted.unlearned &&
    !closesContrast(sentence, { from, to: end }) &&
    !isOneQuotation(units, content);
  return {
    rule: 'according-to',
    content,
    cue: rangeSpan(units, cue),
    source: mentionOf(units, source),
    antecedent: null,
    weight: trust.according,
    awaits: false,
    ...(isLearned ? {} : { unlearned: rangeSpan(units, { from, to: end }) }),
  };
}

/** `According to Orr, “It is shut.”`: nothing but whole words in marks. */
function isOneQuotation(units: readonly Unit[], [words, ...others]: readonly Span[]): boolean {
  const unit = units.find(({ start }) => start === words!.start);
  return others.length === 0 && unit!.kind === 'quotation' && unit!.end === words!.end && /[.!?]\W*$/u.test(unit!.text);
}

/** `Some expect “a lean spring”, while others call it “brisk”, according to the chamber`: both halves are its words. */
function closesContrast(sentence: Sentence, { from, to }: UnitRange): boolean {
  const { units } = sentence;
  if (to < lastWord(sentence) || from - 1 <= sentence.from) return false;
  if (units[from - 1]!.text !== ',' && units[from - 1]!.kind !== 'quotation') return false;
  return units.slice(sentence.from + 1, from).some((unit) => inReport(unit, ReportWord.contrast));
}

/** `In Orr’s view, …`, `…, in Orr’s view.`: what is told is a clause of its own, and nothing else in it reports. */
function isApart({ units, from: start }: Sentence, from: number, { content }: Parts): boolean {
  return from === start || (units[from - 1]!.text === ',' && (content.length > 1 || isClause(units, start, from - 1)));
}

function mentionOf(units: readonly Unit[], source: UnitRange): MentionFact {
  const isOwner = source.to - source.from === 1 && is(units[source.from], Class.possessive);
  return isOwner ? ownerPronoun(units, source.from) : describe(units, source, true);
}

/** Whose words something is in, is said of what stands in quotation marks beside it. */
function quotationBeside({ units, from: lowest, to: end }: Sentence, { from, to }: UnitRange): readonly Span[] | null {
  let next = to;
  while (next < end && units[next]!.kind === 'punctuation') next++;
  let last = from - 1;
  while (last > lowest && units[last]!.kind === 'punctuation') last--;
  const at = [next, last].find((place) => place >= lowest && place < end && units[place]!.kind === 'quotation');
  return at === undefined ? null : [contentSpan(units, at, at + 1)!];
}

interface Parts {
  readonly content: readonly Span[];
  /** Whether it parts a clause in two: the models then read one half alone. */
  readonly unlearned: boolean;
}

function parts(sentence: Sentence, { from, to }: UnitRange, before: Span | null): Parts {
  const { units } = sentence;
  const after = contentAfter(sentence, to);
  const isAround = before !== null && after !== null && units[from - 1]!.text === ',';
  if (!isAround || !goesOn(sentence, from, to))
    return { content: [before ?? after].filter((span) => span !== null), unlearned: false };
  return { content: [before, after], unlearned: isHalf(sentence, from) };
}

function sourceOf(
  sentence: Sentence,
  range: UnitRange,
  { owned, opens }: { readonly owned: boolean; readonly opens: boolean },
): UnitRange {
  if (owned) return range;
  return opens ? openingSource(sentence, range) : withApposition(sentence, range);
}

/** `According to the mayor, Jo Bell, the pier is shut`; in `According to the mayor, Jo Bell is ill` she is none. */
function openingSource(sentence: Sentence, phrase: UnitRange): UnitRange {
  const { units } = sentence;
  const announcing = beforeQuotation(sentence, phrase);
  if (announcing !== null) return announcing;
  const named = withNameAfter(units, phrase, lastWord(sentence));
  if (named === null || units[named.to]?.text !== ',' || !is(units[named.to + 1], opener)) return phrase;
  for (let at = named.to + 1; at < lastWord(sentence) && units[at]!.text !== ','; at++)
    if (isFinite(units, at)) return named;
  return phrase;
}

/** So many words and marks may stand between a description and a quotation, to tell who it is. */
const longestApposition = 12;

/** `In the words of the mayor, Jo Bell, MP, “…”`: all up to the quotation tells who it is. */
function beforeQuotation({ units, to }: Sentence, phrase: UnitRange): UnitRange | null {
  if (units[phrase.to]?.text !== ',' || units[phrase.to + 1]?.capital !== true) return null;
  for (let at = phrase.to + 1; at < Math.min(to, phrase.to + longestApposition); at++) {
    if (units[at]!.kind === 'quotation') return units[at - 1]!.text === ',' ? { from: phrase.from, to: at - 1 } : null;
    if (isFinite(units, at)) return null;
  }
  return null;
}

/** What a clause may begin with. */
const opener = Class.determiner | Class.possessive | Class.pronoun;

/**
 * `The dam, according to two engineers, is losing …`, `A sale is, according to the team, “one option”`: a clause parted
 * in two.
 */
function goesOn(sentence: Sentence, cue: number, to: number): boolean {
  const { units } = sentence;
  if (looksFinite(units, to + 1)) return true;
  const next = units[to + 1];
  if (is(next, Class.relative | Class.coordinator)) return false;
  if (endsInVerb(sentence, cue)) return true;
  if (units[to]?.text !== ',' || !isHalf(sentence, cue)) return false;
  return next?.kind === 'quotation' || isClause(units, to + 1, lastWord(sentence));
}

/** Whether what stands before the comma before `cue` has no verb of its own, or ends in it. */
function isHalf(sentence: Sentence, cue: number): boolean {
  const { units, from } = sentence;
  const isWhole = isClause(units, from, cue - 1) || is(units[from], Class.subordinator);
  return !isWhole || endsInVerb(sentence, cue);
}

/** `A sale is, according to …`: an auxiliary asks for more. */
function endsInVerb({ units, from }: Sentence, cue: number): boolean {
  return cue - 2 > from && isFinite(units, cue - 2) && is(units[cue - 2], Class.be | Class.auxiliary);
}

/** Without a comma before it, `according to` belongs to the relative clause that it stands in, if any. */
function clauseStart({ units, from }: Sentence, cue: number): number {
  if (cue === from || (units[cue - 1]!.text === ',' && cue - from > 2)) return from;
  if (
    cue - from <= 2 ||
    is(units[cue - 1], Class.relative) ||
    units[cue - 1]!.text === ':' ||
    units[cue - 1]!.text === ';'
  )
    return cue;
  for (let at = cue - 1; at > from; at--) {
    if (isWord(units[at], Word.which | Word.who) && units[at - 1]!.text === ',') return at;
  }
  return from;
}

function contentAfter(sentence: Sentence, to: number): Span | null {
  const { units } = sentence;
  let from = to;
  while (from < sentence.to && units[from]!.kind === 'punctuation') from++;
  if (units[from]?.kind === 'quotation' && isWholeStatement(sentence, from)) return contentSpan(units, from, from + 1);
  return contentSpan(units, from, lastWord(sentence));
}
