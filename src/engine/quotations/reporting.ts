import { Class, type Language } from '../language/language';
import { is } from '../text/units';
import { isAdjective, isBareNoun, isCutFromSpeech, type Looks } from './looks';
import type { ContextWord, QuotationSurroundings } from './surroundings';

/**
 * A verb of saying right before, or `chants of`: `a hat reading “Lakes First”`. A sign reads words, she reads a book.
 */
export function isAnnounced({ wordsBefore, language }: QuotationSurroundings): boolean {
  const { of, utteranceNouns, announcingVerbs, reading, readers } = language.quotations;
  const [near = '', next = ''] = wordsBefore.filter((word) => word !== ',' && word !== ':');
  if (of.has(near)) return utteranceNouns.has(next);
  return announcingVerbs.has(near) && !(reading.has(near) && readers.has(next));
}

/** `The tone was “unacceptable”`, `should “come clean”`: nobody needs marks for a judgement of their own. */
export function isPredicate({ words, capital, language }: Looks, { wordsBefore }: QuotationSurroundings): boolean {
  const { infinitive, linking } = language.quotations;
  const near = wordsBefore[0] ?? '';
  // `to “make peace”` is a verb, `raised to “secret”` is none.
  if (infinitive.has(near)) return words.length > 1 && !capital;
  return linking.has(near) || is(language.entryOf(near), Class.modal);
}

/** How far before the quotation, in words, a verb of judging may stand. */
const judgingReach = 6;

/** Words of these are no nouns. */
const notNoun =
  Class.preposition |
  Class.coordinator |
  Class.subordinator |
  Class.auxiliary |
  Class.relative |
  Class.adverb |
  Class.article |
  Class.timeWord |
  Class.reporting |
  Class.finiteVerb |
  Class.pronoun;

/** How far before its verb, in words, the `what` of `what the firm calls a “partner”` may stand. */
const relativeReach = 7;

/** `called him “third-rate”`, `not described as a “retreat”` (what was not said is a word only). */
export function isJudged(looks: Looks, { wordsBefore: words, after }: QuotationSurroundings): boolean {
  const { entryOf, quotations } = looks.language;
  const at = verbOfJudging(words, looks.language);
  if (at === -1 || words.slice(at, at + 4).some((word) => is(entryOf(word), Class.negation))) return false;
  if (words.slice(0, 3).some((word) => quotations.as.has(word))) return true;
  if (quotations.calling.has(words[at]!))
    return !words.slice(at, at + relativeReach).some((word) => quotations.what.has(word));
  return isCutFromSpeech(looks) || (isAdjective(looks) && !isAttribute(looks, after));
}

function verbOfJudging(words: readonly string[], { entryOf }: Language): number {
  return words.slice(0, judgingReach).findIndex((word) => is(entryOf(word), Class.namingVerb));
}

const longWord = /^\p{L}{3,}/u;

/** A noun follows, by the look of it, which the quotation then qualifies: `“affordable” flats`. */
function isAttribute({ ended, language }: Looks, after: readonly ContextWord[]): boolean {
  const next = after[0];
  if (ended || next === undefined || next.capital || !longWord.test(next.lower)) return false;
  return !language.quotations.notNounEndings.test(next.lower) && !is(language.entryOf(next.lower), notNoun);
}

/**
 * `believed in the “memory” of water`, `the “Remain” campaign`: an opinion comes whole or with its adjective; a bare
 * noun in marks with its article outside, or with the noun that it qualifies, is a label that the writer holds at a
 * distance, also in a report.
 */
export function isLabel(looks: Looks, { wordsBefore: words, after }: QuotationSurroundings): boolean {
  const attribute = isAttribute(looks, after);
  if (attribute && (isBareNoun(looks) || (looks.capital && looks.words.length === 1))) return true;
  const { entryOf, quotations } = looks.language;
  if (!is(entryOf(words[0] ?? ''), Class.article) || !isBareNoun(looks)) return false;
  const verb = verbOfJudging(words, looks.language);
  const second = words[1] ?? '';
  if (quotations.linking.has(second) || quotations.as.has(second)) return false;
  return verb === -1 || quotations.offering.test(words[verb]!);
}

/** `accused of “vandalism”`, `warns of a “hole”`. */
export function isReported({ wordsBefore, language }: QuotationSurroundings): boolean {
  const { an, the, complaintLinks, complaining } = language.quotations;
  const [near = '', next = ''] = wordsBefore.filter((word) => !an.has(word) && !the.has(word));
  return complaintLinks.has(near) && complaining.test(next);
}
