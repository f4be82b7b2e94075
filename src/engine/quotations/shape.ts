import { finiteVerbs } from '../lexicon/common-verbs';
import { reportingForms } from '../lexicon/reporting-verbs';
import { auxiliaries, connectors, pronouns } from '../lexicon/words';

/** What a quotation looks like from its own words: a sentence or clause, a phrase, or a title in capitals. */
export type QuotationShape = 'sentence' | 'phrase' | 'title';

/** Up to this many words without a verb a quotation is taken for a phrase. */
const longestPhrase = 9;

export function shapeOf(inner: string): QuotationShape {
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (isTitle(words, inner)) return 'title';
  if (words.length > longestPhrase) return 'sentence';
  if (/[.!?,…]\s*$/u.test(inner) && words.length >= 3) return 'sentence';
  return words.length >= 2 && words.some((word, at) => isVerb(word, at)) ? 'sentence' : 'phrase';
}

function isTitle(words: readonly string[], inner: string): boolean {
  if (words.length < 2 || words.length > 12 || /[.!?]\s*$/u.test(inner)) return false;
  return words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && (connectors.has(word) || word.length <= 3)));
}

function isVerb(word: string, at: number): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (/^(?:it's|i'm|we're|they're|he's|she's|that's|there's|you're)$/u.test(lower)) return true;
  if (lower === 'to' || lower === 'being' || lower === 'having') return false;
  if (at > 0 && (auxiliaries.has(lower) || reportingForms.has(lower))) return true;
  return (at > 0 && finiteVerbs.has(lower)) || /^(?:we|i|they|he|she|you)$/u.test(lower) && pronouns[lower] !== undefined;
}
