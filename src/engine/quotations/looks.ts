import { finiteVerbs } from '../lexicon/common-verbs';
import { degreeWords, plainAdjectives } from '../lexicon/quoted-words';
import { reportingForms } from '../lexicon/reporting-verbs';
import {
  adverbs,
  articles,
  auxiliaries,
  beForms,
  connectors,
  modals,
  negations,
  prepositions,
  pronouns,
} from '../lexicon/words';

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
  const found = inner.match(/[\p{L}\p{N}#][\p{L}\p{N}'’-]*(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
  const words = found.map((word) => word.toLowerCase().replaceAll('’', "'"));
  const titleCase = isTitleCase(found, words);
  return {
    words,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner),
    titleCase,
    exclaimed: /[!?…](?:\s|$)/u.test(inner),
    ended: /[.,!?…]\s*$/u.test(inner),
    parted: /[\p{L}\p{N}]\s*[,;–—]\s+[\p{L}\p{N}]/u.test(inner),
    clause: isClause(inner, words, titleCase),
  };
}

const lowInTitles = new Set([
  'or',
  'nor',
  'but',
  'if',
  'as',
  'vs',
  'than',
  'n',
  'so',
  'yet',
  'out',
  'up',
  'off',
  'down',
]);

function isTitleCase(found: readonly string[], words: readonly string[]): boolean {
  if (found.length < 2 || found.length > longestTitle) return false;
  const light = (word: string): boolean =>
    connectors.has(word) || prepositions.has(word) || articles.has(word) || lowInTitles.has(word);
  const capitals = found.map((word) => /^[\p{Lu}\p{N}#]/u.test(word));
  return (
    capitals.filter(Boolean).length >= 2 && capitals.every((capital, at) => capital || (at > 0 && light(words[at]!)))
  );
}

function isClause(inner: string, words: readonly string[], titleCase: boolean): boolean {
  if (words.length > longestPhrase) return true;
  if (!titleCase && words.length >= 3 && /^\P{L}*\p{Lu}/u.test(inner) && /[.!?,…]\s*$/u.test(inner)) return true;
  return words.length >= 2 && words.some(isVerb);
}

function isVerb(word: string, at: number, all: readonly string[]): boolean {
  if (/^(?:it's|i'm|we're|they're|he's|she's|that's|there's|you're)$/u.test(word)) return true;
  if (word === 'to' || word === 'being' || word === 'having') return false;
  if (at > 0 && auxiliaries.has(word)) return true;
  const form = at > 0 ? reportingForms.get(word) : undefined;
  // A base form at the end is a noun: `command post`.
  if (form !== undefined && !(form.tense === 'base' && at === all.length - 1)) return true;
  return (
    (at > 0 && finiteVerbs.has(word)) || (/^(?:we|i|they|he|she|you)$/u.test(word) && pronouns[word] !== undefined)
  );
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
  if (first === 'a' || first === 'an' || degreeWords.has(first) || prepositions.has(first)) return true;
  if (beForms.has(first) || modals.has(first) || finiteVerbs.has(first) || adverbs.has(first) || /ly$/u.test(first))
    return true;
  return words.some((word) => pronouns[word] !== undefined || negations.has(word) || word === 'but');
}

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

/** A noun or two without an adjective, and no abstract one: `zombie check`, but neither `grave concern` nor `courage`. */
export function isBareNoun({ words, clause }: Looks): boolean {
  if (clause || words.length === 0 || words.length > 2) return false;
  return !words.some(isQuality) && !/(?:ness|ity|tion|sion|ism|ance|ence|ment|ship|age|ly)$/u.test(words.at(-1)!);
}
