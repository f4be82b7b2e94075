import { Class } from '../language/language';
import { entryOf } from '../language/english/entries';
import { degreeWords, plainAdjectives } from '../language/english/quoted-words';
import { reportingForms } from '../language/english/reporting-verbs';
import { lowerOf } from '../text/letters';

/** What the words inside the marks tell by themselves. */
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
}

/** Up to this many words without a verb a quotation is taken for a phrase. */
const longestPhrase = 9;
/** A title is no longer than this, in words. */
const longestTitle = 12;

export function looksOf(inner: string): Looks {
  const found = inner.match(wordPattern) ?? [];
  const words = found.map(lowerOf);
  const titleCase = isTitleCase(found, words);
  const ended = endsIn(inner);
  return {
    words,
    capital: beginsHigh.test(inner),
    titleCase,
    exclaimed: /[!?…](?:\s|$)/u.test(inner),
    ended,
    parted: partingMark.test(inner),
    clause: isClause(inner, words, titleCase, ended),
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

const lowInTitles = new Set('or nor but if as vs than n so yet out up off down'.split(' '));

function isTitleCase(found: readonly string[], words: readonly string[]): boolean {
  if (found.length < 2 || found.length > longestTitle) return false;
  let capitals = 0;
  for (const [at, written] of found.entries()) {
    if (high.test(written)) capitals++;
    else if (at === 0 || !isLight(words[at]!)) return false;
  }
  return capitals >= 2;
}

function isLight(word: string): boolean {
  return (entryOf(word).classes & (Class.connector | Class.preposition | Class.article)) !== 0 || lowInTitles.has(word);
}

function isClause(inner: string, words: readonly string[], titleCase: boolean, ended: boolean): boolean {
  if (words.length > longestPhrase) return true;
  if (!titleCase && words.length >= 3 && ended && beginsWithCapital.test(inner)) return true;
  return words.length >= 2 && words.some(isVerb);
}

const contractedClauses = new Set("it's i'm we're they're he's she's that's there's you're".split(' '));
const speakers = new Set('we i they he she you'.split(' '));

function isVerb(word: string, at: number, all: readonly string[]): boolean {
  if (contractedClauses.has(word) || speakers.has(word)) return true;
  if (at === 0 || word === 'to' || word === 'being' || word === 'having') return false;
  const classes = entryOf(word).classes;
  if ((classes & (Class.auxiliary | Class.finiteVerb)) !== 0) return true;
  // A base form at the end is a noun: `command post`.
  return (classes & Class.reporting) !== 0 && !(reportingForms.get(word)!.tense === 'base' && at === all.length - 1);
}

/** A term is seldom longer than this, in words. */
const longestTerm = 3;

/**
 * What a writer takes from somebody's mouth is seldom cut at a noun's edges: it brings its article (`a waste of a
 * Monday`), its preposition (`with a heavy heart`), its adverb (`very crunchy`) or its verb (`will answer`), and may be
 * long or parted by a comma. A term is a bare noun.
 */
export function isCutFromSpeech({ words, exclaimed, titleCase, parted }: Looks): boolean {
  if (exclaimed) return true;
  if (titleCase || words.length < 2) return false;
  const first = words[0]!;
  if (parted || words.length > longestTerm + (first === 'the' ? 1 : 0)) return true;
  if (first === 'a' || first === 'an' || first.endsWith('ly') || degreeWords.has(first)) return true;
  if ((entryOf(first).classes & opensSpeech) !== 0) return true;
  return words.some((word) => (entryOf(word).classes & (Class.pronoun | Class.negation)) !== 0 || word === 'but');
}

/** No term begins with such a word. */
const opensSpeech = Class.preposition | Class.be | Class.modal | Class.finiteVerb | Class.adverb;

/** Whether a word is one of quality, by its ending or by the list. */
function isQuality(word: string): boolean {
  return (
    plainAdjectives.has(word) ||
    /(?:ful|ous|[ai]ble|ive|[crntui]al|[^aeiou]ic|ing|[^e]ed|less|ant|ent|ish|some)$/u.test(word)
  );
}

export function isAdjective({ words }: Looks): boolean {
  return isQuality(words.at(-1) ?? '');
}

/**
 * A noun or two without an adjective, and no abstract one: `zombie check`, but neither `grave concern` nor `courage`.
 */
export function isBareNoun({ words, clause }: Looks): boolean {
  if (clause || words.length === 0 || words.length > 2) return false;
  return !words.some(isQuality) && !/(?:ness|ity|tion|sion|ism|ance|ence|ment|ship|age|ly)$/u.test(words.at(-1)!);
}
