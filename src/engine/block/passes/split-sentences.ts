/**
 * Adds `sentences`, ranges of units, and `headline`. The parser's sentence ends are mended where it breaks or joins
 * wrongly, and a quotation never ends a sentence that goes on to say who speaks: `“Is it over?” Smith asked.`
 */
import { Class, type Language, Trait } from '../../language/language';
import { NameWord } from '../../language/name-words';
import { wordsAfterLabel } from '../../claims/labels/find-labels';
import { isFinite } from '../../phrases/finite';
import { isCapital, isInitial, lowerOf } from '../../text/letters';
import { hasTrait, inName, is, type Unit, type UnitRange, unitBefore } from '../../text/units';
import type { BlockState } from '../block-state';
import { isHeadline } from '../headlines';
import type { Pass } from '../pass';

export const splitSentences = {
  name: 'sentences',
  run(state: BlockState): void {
    state.tokens = withSaints(state.tokens);
    state.units = withSaints(state.units);
    const { units, tokens, language } = state;
    const sentences = split(units);
    const missed = missedEnds(units, sentences, language);
    state.sentences = missed.size === 0 ? sentences : rangesOf(sentences, units, missed, language);
    state.sentences = withLabelApart(state, withClockApart(state, state.sentences));
    if (missed.size > 0) {
      state.tokens = tokens.flatMap((token) => ending(token, missed, language));
      state.units = units.flatMap((unit) => ending(unit, missed, language));
    }
    state.headline = isHeadline(state);
  },
} as const satisfies Pass;

/** Where sentences begin and end. */
export function split(units: readonly Unit[]): readonly UnitRange[] {
  const ranges: UnitRange[] = [];
  let from = 0;
  for (let at = 0; at < units.length; at++) {
    if (at + 1 < units.length && !endsSentence(units, at, from)) continue;
    ranges.push({ from, to: at + 1 });
    from = at + 1;
  }
  return ranges;
}

/** `14.29 Officials say …`: the time at which an entry was written is none of its words. */
function withClockApart({ text, units, language }: BlockState, sentences: readonly UnitRange[]): readonly UnitRange[] {
  const clock = language.layout.clock.exec(text)?.[0];
  const [first, ...others] = sentences;
  if (clock === undefined || first === undefined) return sentences;
  const at = units.findIndex(({ start }) => start >= clock.length);
  return at <= 0 || at >= first.to ? sentences : [{ from: 0, to: at }, { from: at, to: first.to }, ...others];
}

/** `MORAN: The mayor has resigned.`: who speaks is no part of the sentence. A headline may be one with its label. */
function withLabelApart(state: BlockState, sentences: readonly UnitRange[]): readonly UnitRange[] {
  const [first, ...others] = sentences;
  if (first === undefined || !endsInStop.test(state.text)) return sentences;
  const end = wordsAfterLabel(state);
  const at = end <= 0 ? -1 : state.units.findIndex(({ start }) => start >= end);
  return at <= 0 || at >= first.to ? sentences : [{ from: 0, to: at }, { from: at, to: first.to }, ...others];
}

const endsInStop = /[.!?…—-]["'”’»)\]]*\s*$/u;

/** Where words end, in the block, whose full stop ends a sentence and was taken for a part of them. */
function missedEnds(units: readonly Unit[], sentences: readonly UnitRange[], language: Language): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { to } of sentences) {
    const unit = units[to - 1]!;
    if (unit.kind === 'quotation' || !unit.text.endsWith('.')) continue;
    if (!unit.stop || holdsStop(unit, language)) ends.add(unit.end);
  }
  return ends;
}

/** `34.`, `came in.`, `said Jan.`: what is no short form and has its full stop within. */
function holdsStop(unit: Unit, { entryOf }: Language): boolean {
  if (unit.kind !== 'number' && unit.kind !== 'word') return false;
  return !isShort(unit) || is(entryOf(unit.lower.slice(0, -1)), Class.givenName);
}

/** The ranges as they are when the stops of those words are apart. */
function rangesOf(
  sentences: readonly UnitRange[],
  units: readonly Unit[],
  missed: ReadonlySet<number>,
  language: Language,
): readonly UnitRange[] {
  let by = 0;
  return sentences.map(({ from, to }) => {
    const last = units[to - 1]!;
    const start = from + by;
    if (missed.has(last.end) && holdsStop(last, language)) by++;
    return { from: start, to: to + by };
  });
}

/** A unit, if its end was missed with its stop apart or as one that ends a sentence. */
function ending(unit: Unit, missed: ReadonlySet<number>, language: Language): readonly Unit[] {
  if (!missed.has(unit.end) || unit.kind === 'quotation') return [unit];
  if (!holdsStop(unit, language)) return [{ ...unit, stop: true }];
  const at = unit.end - 1;
  const stop = { ...spelled('.', language), kind: 'punctuation', stop: true, start: at } as const;
  return [
    { ...unit, ...spelled(unit.text.slice(0, -1), language), end: at },
    { ...unit, ...stop },
  ];
}

type Spelled = Pick<Unit, 'text' | 'lower' | 'entry' | 'classes' | 'words' | 'traits' | 'capital'>;

function spelled(text: string, language: Language): Spelled {
  const lower = lowerOf(text);
  const entry = language.entryOf(lower);
  const { classes, words, traits } = entry;
  return { text, lower, entry, classes, words, traits, capital: isCapital(text) };
}

/** `from` is where the sentence begins. */
function endsSentence(units: readonly Unit[], at: number, from: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (unit.kind === 'quotation') return quotationEndsSentence(units, at);
  if (unit.text === '.' && next.kind === 'number' && hasTrait(unitBefore(units, at), Trait.numberAbbreviation))
    return false;
  if (opensSaint(units, at)) return false;
  // `my hon. Friend`
  if (unit.text === '.' && hasTrait(unitBefore(units, at), Trait.abbreviation) && !is(next, Class.opener)) return false;
  if (unit.stop) return !hasTrait(unit, Trait.abbreviation) || is(next, Class.opener) || next.kind === 'quotation';
  return unit.text.endsWith('.') && isMissedStop(units, at, from);
}

/** Without the stop that the parser sees after a saint’s short form. */
function withSaints(units: readonly Unit[]): readonly Unit[] {
  return units.some((_, at) => opensSaint(units, at))
    ? units.map((unit, at) => (opensSaint(units, at) ? { ...unit, stop: false } : unit))
    : units;
}

/** `The St. Louis Fed`, `in St. John’s`: a street has its name before it. */
function opensSaint(units: readonly Unit[], at: number): boolean {
  const [unit, next, before] = [units[at]!, units[at + 1], unitBefore(units, at)];
  if (!inName(unit, NameWord.saint) || !unit.capital || next?.capital !== true || is(next, Class.opener)) return false;
  return before === undefined || before.stop || !before.capital || is(before, Class.article);
}

/** `He is 35. She left.`, `5 p.m. He …`: a full stop that the parser took for an abbreviation's. */
function isMissedStop(units: readonly Unit[], at: number, from: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (next.kind === 'quotation')
    return unit.text === '.' || (at > from && (isShort(unit) ? utters(units, at + 1) : opensHigh(next)));
  if (!next.capital || is(unit, Class.title) || isInitial(unit.text)) return false;
  if (is(next, Class.opener)) return true;
  if (at === from || next.kind !== 'word') return false;
  if (!isShort(unit)) return true;
  return is(next, Class.title | Class.timeWord) ? false : opensWithName(units, at) || opensAfterName(units, at, from);
}

/**
 * Whether a word with a full stop is a short form rather than a number or a word that looks like one: `U.S.`, `Jan.`,
 * but not `34.` or `came in.`
 */
function isShort(unit: Unit): boolean {
  if (unit.kind === 'number') return false;
  return unit.capital || unit.text.length === shortestWord || hasTrait(unit, Trait.abbreviation);
}

/** With its full stop, in UTF-16 units. */
const shortestWord = 2;

/** `in the U.S. “Nobody was hurt,” she said`, but not `Sen. “Happy” Chandler`, `the U.S. “Open Skies” treaty`. */
function utters(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const { text, quoted } = unit;
  const after = units[at + 1];
  if (!opensHigh(unit)) return false;
  if (after?.capital === true) return /[.!?…]\W*$/u.test(text);
  return /[.,!?…—–]\W*$/u.test(text) || (quoted!.name === null && after?.text === ',');
}

function opensHigh({ text }: Unit): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);
}

/** `at 8 p.m. Kevin Yarrow said`, `Holm & Co. Gil Hart said`, `said Jan. Gus Hale, her brother, said`. */
function opensWithName(units: readonly Unit[], at: number): boolean {
  const [first, second, third] = [units[at + 1]!, units[at + 2], units[at + 3]];
  if (is(first, Class.bodyWord) || second === undefined) return false;
  if (/^\p{Ll}\.\p{Ll}\.$/u.test(units[at]!.text) && is(second, Class.reporting)) return true;
  if (!is(first, Class.givenName) && !hasTrait(units[at], Trait.endsName)) return false;
  if (!second.capital || is(second, Class.title | Class.bodyWord)) return false;
  return third !== undefined && (third.text === ',' || is(third, Class.reporting));
}

/** `The bidder is Emhart Tool Co. | Thorley said`: what stands before is a sentence. */
function opensAfterName(units: readonly Unit[], at: number, from: number): boolean {
  if (!hasTrait(units[at], Trait.endsName) || units[at + 2] === undefined || !isFinite(units, at + 2)) return false;
  if (is(units[at + 1], Class.bodyWord)) return false;
  for (let before = from; before < at; before++) if (isFinite(units, before)) return true;
  return false;
}

function quotationEndsSentence(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  const end = /([.!?…])[\s'"’”»)\]*]*$/u.exec(unit.text)?.[1];
  if (end === undefined || next.kind === 'punctuation') return false;
  if (next.kind === 'quotation') return true;
  if (!next.capital && next.kind === 'word') return false;
  return end === '.' || !attributionFollows(units, at + 1);
}

/** How many words may stand between a quotation and its reporting verb: a title, a name, an adverb. */
const attributionReach = 9;

function attributionFollows(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < Math.min(units.length, from + attributionReach); at++) {
    const unit = units[at]!;
    if (unit.kind === 'quotation' || (unit.kind === 'punctuation' && unit.text !== ',')) return false;
    if (at > from && unit.entry.verb !== null && unit.entry.verb.tense !== 'base') return true;
  }
  return false;
}
