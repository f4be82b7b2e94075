/**
 * Reports that stand before a claim and are somebody else's than the subject's: `Smith faced claims that …`, `was
 * angered by claims that …`, `was told that …`. Whoever faces, hears or answers a report does not make it.
 */
import { Class, Trait, Word } from '../../language/language';
import { StanceWord } from '../../language/stance-words';
import type { MentionFact } from '../../phrases/mention';
import { contains, type Span } from '../../span';
import {
  hasTrait,
  holds,
  inStance,
  is,
  isWord,
  unitBefore,
  unitsWithin,
  type Unit,
  type UnitRange,
} from '../../text/units';
import { hasHearer } from '../grammar/verb-group';

/** So many words may stand before the noun of a report and belong to it: `the union's repeated claims`. */
const nounReach = 4;

/** Whether the report that the last word of `cue` names is made by others than `source`, which stands before it. */
export function isOthersReport(tokens: readonly Unit[], { to }: UnitRange, source: MentionFact | null): boolean {
  const noun = to - 1;
  if (source === null || !inStance(tokens[noun], StanceWord.report)) return false;
  if (source.span.start >= tokens[noun]!.start) return false;
  if (contains(source.span, tokens[noun]!) || isInfinitive(tokens, noun)) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - nounReach); at--) {
    const unit = tokens[at]!;
    if (endsNoun(unit)) return false;
    if (isVerbBefore(tokens, at)) return true;
    if (contains(source.span, unit)) return false;
    if (is(unit, Class.preposition) && !isWord(unit, Word.of)) return !isPlaceOfWords(tokens, at, noun);
  }
  return false;
}

/** `said in a report that`; not `angered by a report`, `commented on a report`. */
function isPlaceOfWords(tokens: readonly Unit[], preposition: number, noun: number): boolean {
  const isDocument = is(tokens[noun], Class.documentNoun) && isWord(tokens[preposition + 1], Word.an);
  return isDocument && !isWord(tokens[preposition], notWithin) && unitBefore(tokens, preposition)?.entry.verb !== null;
}

const notWithin = Word.by | Word.with | Word.from | Word.for | Word.infinitive | Word.on;

/** `went on to claim that …`, not `responded to claims that …`. */
function isInfinitive(tokens: readonly Unit[], at: number): boolean {
  return isWord(unitBefore(tokens, at), Word.infinitive) && tokens[at]!.entry.verb?.tense === 'base';
}

/**
 * Whether a word cannot stand within what comes before the noun: `the union's claims`, `the document which claims`,
 * `made claims`.
 */
function endsNoun(unit: Unit): boolean {
  if (unit.kind !== 'word' || unit.stop || unit.capital) return true;
  if (isWord(unit, Word.genitive) || inStance(unit, StanceWord.upholding)) return true;
  return is(unit, Class.possessive | Class.relative | Class.pronoun | Class.coordinator);
}

/** `Smith faced claims`, `is fighting claims`; not `the accused claims`, which names who claims. */
function isVerbBefore(tokens: readonly Unit[], at: number): boolean {
  const before = unitBefore(tokens, at);
  if (before === undefined || is(before, Class.determiner | Class.possessive)) return false;
  if (hasTrait(tokens[at], Trait.endsLikePast)) return true;
  return hasTrait(tokens[at], Trait.endsLikeGerund) && is(before, Class.be | Class.adverb);
}

/** `Hale was told that …`, `has been informed that …`: the subject hears it, and does not say it. */
export function isHearer(tokens: readonly Unit[], { from, to }: UnitRange, source: MentionFact | null): boolean {
  const verb = tokens[to - 1]!;
  if (source === null || source.span.start >= verb.start || !hasHearer(verb)) return false;
  return holds(tokens, from, to - 1, Class.be) && !isWord(tokens[to], Word.by);
}

/** `It was claimed that …`: the word in the subject's place means nobody. */
export function isEmptySubject(tokens: readonly Unit[], { from, to }: UnitRange, source: MentionFact | null): boolean {
  if (source === null || source.span.end > tokens[from]!.start) return false;
  if (!isWord(tokens[unitsWithin(tokens, source.span).from], Word.it)) return false;
  return tokens[to - 1]!.entry.verb?.tense === 'past' && holds(tokens, from, to - 1, Class.be);
}

/**
 * So many words may stand between a verb and the words that it brings: `declined to comment on the latest reports that
 * …`.
 */
const gapReach = 8;

/**
 * Where a cue ends that goes on up to its content: `declined to comment on reports` before `that …`, `refused to
 * accept`, `called the allegation`. The end it has where what stands between is no report and nothing withheld.
 */
export function endAtContent(tokens: readonly Unit[], { from, to }: UnitRange, content: readonly Span[]): number {
  const start = content[0]?.start ?? -1;
  let at = to;
  while (at < tokens.length && at - to < gapReach && tokens[at]!.start < start) {
    if (tokens[at]!.kind !== 'word' || tokens[at - 1]!.stop) return to;
    at++;
  }
  if (at === to || at === tokens.length || tokens[at]!.start !== start) return to;
  const isWithheld =
    to > from && inStance(tokens[to - 1], StanceWord.withholding) && isWord(tokens[to], Word.infinitive);
  return isWithheld || (inStance(tokens[at - 1], StanceWord.report) && isWord(tokens[at], Word.that)) ? at : to;
}
