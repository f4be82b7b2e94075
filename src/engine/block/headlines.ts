import { Class, Trait, type VerbForm, Word } from '../language/language';
import { isFinite } from '../phrases/finite';
import { isDash } from '../phrases/phrase-before';
import type { MarkedRegion } from '../quotations/marks';
import { isCapital } from '../text/letters';
import { hasTrait, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';

/** What of a block tells a headline from a sentence of the story. */
export interface PossibleHeadline {
  readonly text: string;
  /** Its words with those in quotations, and the same with outermost quotations folded. */
  readonly tokens: readonly Unit[];
  readonly units: readonly Unit[];
  readonly sentences: readonly UnitRange[];
  readonly regions: readonly MarkedRegion[];
}

/** A headline is longer than this, in words, those in quotation marks too, only by exception. */
const longestHeadline = 24;

/**
 * Whether a block looks like a headline, caption or label: one short line without a full stop that is not written as
 * a story is. Headlines are in the present tense, leave out articles and auxiliaries and seldom begin with a pronoun
 * (Mårdh: Headlinese, 1980); so a past tense or a pronoun shows a sentence whose full stop is missing.
 */
export function isHeadline(line: PossibleHeadline): boolean {
  if (endsWithStop(line.text)) return false;
  if (countWordUnits(line.tokens) > longestHeadline) return false;
  if (isTitleCase(line.text, line.regions)) return true;
  return !(line.sentences.length > 1 || isTold(line.units) || isSpeechOnly(line) || isSigned(line.units));
}

function endsWithStop(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && `"'”’»)]`.includes(text.charAt(last))) last--;
  return last >= 0 && '.!?:;,…'.includes(text.charAt(last));
}

function countWordUnits(tokens: readonly Unit[]): number {
  return tokens.reduce((count, { kind }) => (kind === 'punctuation' ? count : count + 1), 0);
}

/** Words shorter than this, in letters, may be low in a title: `of`, `and`. */
const heavyWord = /\p{L}[\p{L}'’-]{3,}/gu;
/** This many words with capitals are a title and no names. */
const leastTitleWords = 4;

/** `Ryan Says Rival “Not Fit to Serve”`, `RIVAL SAID TO BE “UNFIT”`: as the words outside quotations are written. */
export function isTitleCase(text: string, regions: readonly MarkedRegion[]): boolean {
  let [outside, from] = ['', 0];
  for (const { span, parent } of regions) {
    if (parent !== -1) continue;
    outside += text.slice(from, span.start);
    from = span.end;
  }
  const heavy = (outside + text.slice(from)).match(heavyWord) ?? [];
  return heavy.length >= leastTitleWords && heavy.every(isCapital);
}

/** This many articles outside quotations make it a sentence of a story. */
const storyArticles = 2;

function isTold(units: readonly Unit[]): boolean {
  if (units.filter((unit) => isWord(unit, Word.the | Word.an)).length >= storyArticles) return true;
  return units.some(
    (_, at) =>
      isToldPast(units, at) || hasPronounSubject(units, at) || announces(units, at) || tagsQuotation(units, at),
  );
}

const subjects = Word.first | Word.third | Word.they;

/** `Moor said`, `the dam was`. */
function isToldPast(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (hasTrait(unit, Trait.pastAuxiliary)) return true;
  const form = unit.entry.verb;
  return form?.tense === 'past' && !mayBeParticiple(units, at, form);
}

/** Headlines leave a passive's auxiliary out: `Residents warned of “danger”`, `Mother told to leave`. */
function mayBeParticiple(units: readonly Unit[], at: number, { verb }: VerbForm): boolean {
  return (
    verb.recipient ||
    is(unitBefore(units, at), Class.article | Class.be) ||
    hasTrait(units[at + 1], Trait.afterParticiple)
  );
}

/** `She fears “the worst”`; pronouns within quotations do not count. */
function hasPronounSubject(units: readonly Unit[], at: number): boolean {
  return isWord(units[at], subjects) && (isFinite(units, at + 1) || isFinite(units, at + 2));
}

/** How many words may stand between a verb and what leads to its statement: a hearer, a day. */
const hearerReach = 10;

/** `says, “…”`, `tells the council that …`: what a headline leaves out between the verb and what is said. */
function announces(units: readonly Unit[], at: number): boolean {
  const form = units[at]!.entry.verb;
  if (form === null) return false;
  const next = units[at + 1];
  if (next?.text === ',' && units[at + 2]?.kind === 'quotation') return true;
  const reach = form.verb.recipient ? units.slice(at + 1, at + 1 + hearerReach) : [next];
  return reach.some((unit) => isWord(unit, Word.that));
}

/** How many words may stand between a quotation and its reporting verb: a title, a name, an apposition. */
const tagReach = 15;

/** `“…,” Moor said`: in double marks, with the comma that print sets there; headlines say `‘…’ says Moor`. */
function tagsQuotation(units: readonly Unit[], at: number): boolean {
  const { kind, text } = units[at]!;
  if (kind !== 'quotation' || !/^(?:["“«„]|'')/u.test(text)) return false;
  if (!/[,!?…—-]\W*$/u.test(text) && units[at + 1]?.text !== ',') return false;
  const reach = units.slice(at + 1, at + 1 + tagReach);
  return reach.some(({ entry }) => entry.verb?.tense === 'past');
}

/** A signature has at most this many words and marks, and the words that it signs so many at least. */
const longestSignature = 16;
const fewestSigned = 4;

/** `“We lost everything.” — Ilse Brandt`: a sentence or clause in marks, then who wrote or said it. */
function isSigned(units: readonly Unit[]): boolean {
  const [first, second, third] = units;
  if (first?.kind !== 'quotation' || second === undefined || !isDash(second) || third === undefined) return false;
  if (/[.!?…]\W*$/u.test(first.text)) return true;
  const isName = third.capital && units[3]?.capital === true && units.length <= 2 + longestSignature;
  const words = first.text.split(/\s+/u);
  return (
    isName &&
    words.length >= fewestSigned &&
    !words.slice(1).every(isCapital) &&
    !units.some((_, at) => isFinite(units, at))
  );
}

/** A cross-heading of a speaker's words is shorter than this, in words. */
const longestCrossHeading = 6;

/** A paragraph of nothing but speech: longer than a cross-heading, or left open for the next paragraph to go on. */
function isSpeechOnly({ units, tokens, regions }: PossibleHeadline): boolean {
  const first = regions[0];
  if (first === undefined || first.span.start > 0) return false;
  if (!first.closed) return true;
  return units.length === 1 && countWordUnits(tokens) > longestCrossHeading;
}
