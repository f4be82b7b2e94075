import { finiteVerbs } from '../lexicon/common-verbs';
import { reportingForms } from '../lexicon/reporting-verbs';
import { articles, auxiliaries, connectors, prepositions, pronouns } from '../lexicon/words';

/** What a quotation looks like from its own words: a sentence or clause, a phrase, or a title in capitals. */
export type QuotationShape = 'sentence' | 'phrase' | 'title';

/** Up to this many words without a verb a quotation is taken for a phrase. */
const longestPhrase = 9;

/** `before` and `after` are some of the text around the marks. */
export function shapeOf(inner: string, before: string, after: string): QuotationShape {
  if (isNickname(inner, before, after)) return 'phrase';
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (
    isTitle(words, inner) ||
    (titleNouns.test(before) && /^\P{L}*\p{Lu}/u.test(inner) && words.length <= longestPhrase)
  )
    return 'title';
  if (words.length > longestPhrase) return 'sentence';
  if (/[.!?,…]\s*$/u.test(inner) && words.length >= 3) return 'sentence';
  return words.length >= 2 && words.some((word, at) => isVerb(word, at)) ? 'sentence' : 'phrase';
}

/** `Jimmy “The Spoon” Carver`, `known as “The Cathedral”`. */
function isNickname(inner: string, before: string, after: string): boolean {
  const between = /\p{Lu}\p{L}+ $/u.test(before) && /^ \p{Lu}/u.test(after) && inner.length <= 30;
  if (/\b(?:calls?|called|named) (?:him|her|it|them) $/iu.test(before) && /^\P{L}*(?:the )?\p{Lu}/u.test(inner))
    return true;
  return between || /\b(?:nicknamed|known as|dubbed|so-called)(?: the)? $/iu.test(before);
}

/** What names of works follow: `the daily “Nordlicht”`, `her novel “Salt”`. */
const workNouns = `newspaper paper daily weekly tabloid magazine journal film movie documentary book novel memoir album
  song single play musical opera series show programme podcast poem painting titled entitled headlined`;
const titleNouns = new RegExp(`\\b(?:${workNouns.split(/\s+/u).join('|')})[,:]? $`, 'iu');

function isTitle(words: readonly string[], inner: string): boolean {
  if (words.length < 2 || words.length > 12 || /[.!?]\s*$/u.test(inner)) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const rest = words.filter(
    (word, at) =>
      !capitals.includes(word) && (at === 0 || !(connectors.has(word) || prepositions.has(word) || articles.has(word))),
  );
  return rest.length === 0 && capitals.length >= 2;
}

function isVerb(word: string, at: number): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (/^(?:it's|i'm|we're|they're|he's|she's|that's|there's|you're)$/u.test(lower)) return true;
  if (lower === 'to' || lower === 'being' || lower === 'having') return false;
  if (at > 0 && (auxiliaries.has(lower) || reportingForms.has(lower))) return true;
  return (
    (at > 0 && finiteVerbs.has(lower)) || (/^(?:we|i|they|he|she|you)$/u.test(lower) && pronouns[lower] !== undefined)
  );
}
