import { finiteVerbs } from '../lexicon/common-verbs';
import { plainAdjectives } from '../lexicon/quoted-words';
import { reportingForms } from '../lexicon/reporting-verbs';
import { adverbs, articles, auxiliaries, connectors, negations, prepositions, pronouns } from '../lexicon/words';

/** What the words inside the marks tell by themselves. */
export interface Looks {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly capital: boolean;
  /** Two words or more, all of weight with a capital: `The Tin Bride`. */
  readonly titleCase: boolean;
  /** Ends as an utterance does: `Judas!` */
  readonly exclaimed: boolean;
  /** A sentence or clause. */
  readonly clause: boolean;
}

/** Up to this many words without a verb a quotation is taken for a phrase. */
const longestPhrase = 9;
/** A title is no longer than this, in words. */
const longestTitle = 12;

export function looksOf(inner: string): Looks {
  const words = inner.match(/[\p{L}\p{N}#][\p{L}\p{N}'’-]*(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
  const lower = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
  return {
    words,
    lower,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner),
    titleCase: isTitleCase(words, lower),
    exclaimed: /[!?…]\s*$/u.test(inner),
    clause: isClause(inner, lower),
  };
}

const lowInTitles = new Set(['or', 'nor', 'but', 'if', 'as', 'vs', 'than', 'n', 'so', 'yet']);

function isTitleCase(words: readonly string[], lower: readonly string[]): boolean {
  if (words.length < 2 || words.length > longestTitle) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return (
    capitals >= 2 &&
    words.every(
      (word, at) =>
        /^[\p{Lu}\p{N}#]/u.test(word) ||
        (at > 0 &&
          (connectors.has(lower[at]!) ||
            prepositions.has(lower[at]!) ||
            articles.has(lower[at]!) ||
            lowInTitles.has(lower[at]!))),
    )
  );
}

function isClause(inner: string, lower: readonly string[]): boolean {
  if (lower.length > longestPhrase) return true;
  if (/[.!?,…]\s*$/u.test(inner) && lower.length >= 3 && /^\P{L}*\p{Lu}/u.test(inner)) return true;
  return lower.length >= 2 && lower.some(isVerb);
}

function isVerb(word: string, at: number): boolean {
  if (/^(?:it's|i'm|we're|they're|he's|she's|that's|there's|you're)$/u.test(word)) return true;
  if (word === 'to' || word === 'being' || word === 'having') return false;
  if (at > 0 && (auxiliaries.has(word) || reportingForms.has(word))) return true;
  return (
    (at > 0 && finiteVerbs.has(word)) || (/^(?:we|i|they|he|she|you)$/u.test(word) && pronouns[word] !== undefined)
  );
}

const intensifiers = new Set([
  ...adverbs,
  ...negations,
  'very',
  'too',
  'so',
  'quite',
  'rather',
  'really',
  'totally',
  'completely',
  'utterly',
  'deeply',
  'almost',
  'far',
  'more',
  'most',
  'less',
  'like',
  'nowhere',
  'nothing',
  'exactly',
  'basically',
  'frankly',
  'proper',
  'bit',
  'all',
]);

/**
 * What a writer takes from somebody's mouth is seldom cut at a word's edges: it brings its article (`a waste of a
 * Monday`), its preposition (`with a heavy heart`) or its adverb (`very crunchy`), where a term is a bare noun.
 */
export function isCutFromSpeech({ lower, exclaimed, titleCase }: Looks): boolean {
  if (exclaimed) return true;
  if (titleCase || lower.length < 2) return false;
  const first = lower[0]!;
  if (first === 'a' || first === 'an' || intensifiers.has(first) || prepositions.has(first)) return true;
  return /ly$/u.test(first) || lower.some((word) => pronouns[word] !== undefined || negations.has(word));
}

/** Whether the last word is one of quality, by its ending or by the list. */
export function isAdjective({ lower }: Looks): boolean {
  const last = lower.at(-1) ?? '';
  return (
    plainAdjectives.has(last) || /(?:ful|ous|[ai]ble|ive|ical|[^aeiou]ic|ing|[^e]ed|less|ant|ent|ish|some)$/u.test(last)
  );
}
