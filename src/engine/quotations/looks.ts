import { Class, type Language } from '../language/language';
import { lowerOf } from '../text/letters';
import { is } from '../text/units';

/** What the words inside the marks look like. */
export interface Looks {
  /** Lower case, apostrophes straight, without punctuation. */
  readonly words: readonly string[];
  readonly capital: boolean;
  /** Two words or more, all of weight with a capital: `The Tin Bride`. */
  readonly titleCase: boolean;
  /** Has the stop of an utterance: `Judas!` */
  readonly exclaimed: boolean;
  /** Ends with a stop or comma inside the marks. */
  readonly ended: boolean;
  /** A comma parts it: `today, tomorrow, forever`. */
  readonly parted: boolean;
  /** A sentence or clause. */
  readonly clause: boolean;
  /** Of the words. */
  readonly language: Language;
}

/** Up to this many words without a verb a quotation is taken for a phrase. */
const longestPhrase = 9;
/** A title is no longer than this, in words. */
const longestTitle = 12;

export function looksOf(inner: string, language: Language): Looks {
  const found = inner.match(wordPattern) ?? [];
  const words = found.map(lowerOf);
  const titleCase = hasTitleCapitals(found, words, language);
  const ended = endsIn(inner);
  return {
    words,
    capital: beginsHigh.test(inner),
    titleCase,
    exclaimed: /[!?…](?:\s|$)/u.test(inner),
    ended,
    parted: partingMark.test(inner),
    clause: looksLikeClause(inner, { words, titleCase, ended, language }),
    language,
  };
}

const wordPattern = /[\p{L}\p{N}#][\p{L}\p{N}'’-]*(?:\.[\p{L}\p{N}]+)*/gu;
const beginsHigh = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;
const beginsWithCapital = /^\P{L}*\p{Lu}/u;
const high = /^[\p{Lu}\p{N}#]/u;
/** What stands before it is looked at only where it stands: most letters are beside none. */
const partingMark = /[,;–—](?<=[\p{L}\p{N}]\s*.)\s+[\p{L}\p{N}]/u;

/** Whether the last character that is no blank is a stop or comma. */
function endsIn(inner: string): boolean {
  return '.,!?…'.includes(inner.trimEnd().at(-1) ?? ' ');
}

function hasTitleCapitals(found: readonly string[], words: readonly string[], language: Language): boolean {
  if (found.length < 2 || found.length > longestTitle) return false;
  let capitals = 0;
  for (const [at, written] of found.entries()) {
    if (high.test(written)) capitals++;
    else if (at === 0 || !isLight(words[at]!, language)) return false;
  }
  return capitals >= 2;
}

function isLight(word: string, { entryOf, quotations }: Language): boolean {
  return is(entryOf(word), Class.connector | Class.preposition | Class.article) || quotations.lowInTitles.has(word);
}

type Wording = Pick<Looks, 'words' | 'titleCase' | 'ended' | 'language'>;

function looksLikeClause(inner: string, { words, titleCase, ended, language }: Wording): boolean {
  if (words.length > longestPhrase) return true;
  if (!titleCase && words.length >= 3 && ended && beginsWithCapital.test(inner)) return true;
  return words.length >= 2 && words.some((word, at) => isVerb(word, at, words.length, language));
}

function isVerb(word: string, at: number, count: number, { entryOf, quotations }: Language): boolean {
  if (quotations.contractedClauses.has(word) || quotations.subjects.has(word)) return true;
  if (at === 0 || quotations.notVerbs.has(word)) return false;
  const entry = entryOf(word);
  if (is(entry, Class.auxiliary | Class.finiteVerb)) return true;
  // A base form at the end is a noun: `command post`.
  return entry.verb !== null && !(entry.verb.tense === 'base' && at === count - 1);
}

/** A term is seldom longer than this, in words. */
const longestTerm = 3;

/**
 * What a writer takes from somebody's mouth is seldom cut at a noun's edges: it brings its article (`a waste of a
 * Monday`), its preposition (`with a heavy heart`), its adverb (`very crunchy`) or its verb (`will answer`), and may be
 * long or parted by a comma. A term is a bare noun.
 */
export function isCutFromSpeech({ words, exclaimed, titleCase, parted, language }: Looks): boolean {
  const { entryOf, quotations } = language;
  if (exclaimed) return true;
  if (titleCase || words.length < 2) return false;
  const first = words[0]!;
  if (parted || words.length > longestTerm + (quotations.the.has(first) ? 1 : 0)) return true;
  if (quotations.an.has(first) || quotations.adverbEnding.test(first) || quotations.degreeWords.has(first)) return true;
  if (is(entryOf(first), opensSpeech)) return true;
  return words.some((word) => is(entryOf(word), Class.pronoun | Class.negation) || quotations.contrasts.has(word));
}

/** No term begins with such a word. */
const opensSpeech = Class.preposition | Class.be | Class.modal | Class.finiteVerb | Class.adverb;

/** Whether a word is one of quality, by its ending or by the list. */
function isQuality(word: string, { quotations }: Language): boolean {
  return quotations.plainAdjectives.has(word) || quotations.adjectiveEnding.test(word);
}

export function isAdjective({ words, language }: Looks): boolean {
  return isQuality(words.at(-1) ?? '', language);
}

/**
 * A noun or two without an adjective, and no abstract one: `zombie check`, but neither `grave concern` nor `courage`.
 */
export function isBareNoun({ words, clause, language }: Looks): boolean {
  if (clause || words.length === 0 || words.length > 2) return false;
  return !words.some((word) => isQuality(word, language)) && !language.quotations.abstractEnding.test(words.at(-1)!);
}
