import { francAll } from 'franc-min';
import type { Language } from '../language/language';
import { countMatches } from './count-matches';

/** The code of BCP 47 for an unknown language. */
const undetermined = 'und' as const;

/** How much of a text is read to detect its language, in UTF-16 units. */
export const languageProbe = 4096;

/** A text has more of the frequent words of its language among its words in small letters. */
const leastShare = 0.06;
/** With fewer words in small letters the language stays open: names, scores and tables have capitals and figures. */
const fewestWords = 3;
/**
 * Prose of so many words in small letters without any of those is in another language, however near the languages
 * are.
 */
const manyWords = 25;
const leastMargin = 0.03;
/**
 * Letters of a short text and of a middling one, and by how much another language must be likelier there; 1 is certain.
 */
const lengths: readonly (readonly [letters: number, margin: number])[] = [
  [60, 0.3],
  [300, 0.12],
  [Infinity, leastMargin],
];
/** A language that is not likelier than the next one by this much is not named. */
const leastLead = 0.02;
/** This many letters of another script than the Latin one show another language. */
const fewestLetters = 8;

/**
 * The language of a text as a code of BCP 47, by its beginning: the expected one unless much speaks against it, since a
 * name in a short text, a quotation in the original or a list of places is no other language. `und` where it is another
 * one that stays open.
 */
export function languageOf(words: string, { code, detection }: Pick<Language, 'code' | 'detection'>): string {
  const sample = words.slice(0, languageProbe);
  const letters = countMatches(sample, /\p{L}/gu);
  const latin = countMatches(sample, /\p{Script=Latin}/gu);
  if (letters - latin >= fewestLetters && latin < letters / 2) return likeliest(sample) ?? undetermined;
  const small = sample.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’']*/gu) ?? [];
  if (small.length < fewestWords) return code;
  const known = small.filter((word) => detection.frequentWords.has(word)).length;
  if (known >= leastShare * small.length) return code;
  const hasNone = known === 0 && small.length >= manyWords;
  const margin = hasNone ? leastMargin : lengths.find(([most]) => letters <= most)![1];
  const scores = francAll(sample);
  const expected = scores.find(([other]) => other === detection.code)?.[1] ?? 0;
  return (scores[0]?.[1] ?? 0) - expected >= margin ? (likeliest(sample) ?? undetermined) : code;
}

function likeliest(sample: string): string | null {
  const [[code, score], [, next]] = [...francAll(sample), [undetermined, 0], [undetermined, 0]] as [
    [string, number],
    [string, number],
  ];
  if (code === undetermined || score - next < leastLead) return null;
  return Intl.getCanonicalLocales(code)[0] ?? null;
}
