import { finiteVerbs } from '../language/english/common-verbs';
import { reportingForms } from '../language/english/reporting-verbs';
import {
  adverbs,
  articles,
  auxiliaries,
  coordinators,
  modals,
  namingVerbs,
  negations,
  prepositions,
  pronouns,
  relatives,
  subordinators,
  timeWords,
} from '../language/english/words';
import { announcingVerbs, utteranceNouns } from '../language/english/quoted-words';
import { isAdjective, isBareNoun, isCutFromSpeech, type Looks } from './looks';
import type { ContextWord, Surroundings } from './surroundings';

/**
 * A verb of saying right before, or `chants of`: `a hat reading “Lakes First”`. A sign reads words, she reads a book.
 */
export function isAnnounced({ wordsBefore }: Surroundings): boolean {
  const [near, next] = wordsBefore.filter((word) => word !== ',' && word !== ':');
  if (near === 'of') return utteranceNouns.has(next ?? '');
  return announcingVerbs.has(near ?? '') && !(near === 'read' && /^(?:i|we|you|he|she|they)$/u.test(next ?? ''));
}

const pronounWords = new Set(Object.keys(pronouns));

const linking = new Set(
  `is are was were be been being isn't wasn't aren't weren't feel feels felt seem seems seemed look looks looked remain remains
  remained sound sounds sounded`.split(/\s+/u),
);

/** `The tone was “unacceptable”`, `should “come clean”`: nobody needs marks for a judgement of their own. */
export function isPredicate({ words, capital }: Looks, { wordsBefore }: Surroundings): boolean {
  const near = wordsBefore[0] ?? '';
  // `to “make peace”` is a verb, `raised to “secret”` is none.
  if (near === 'to') return words.length > 1 && !capital;
  return linking.has(near) || modals.has(near);
}

/** How far before the quotation, in words, a verb of judging may stand. */
const judgingReach = 6;

const notNouns: readonly { has(word: string): boolean }[] = [
  prepositions,
  coordinators,
  subordinators,
  auxiliaries,
  relatives,
  adverbs,
  articles,
  timeWords,
  reportingForms,
  finiteVerbs,
  pronounWords,
];

/** How far before its verb, in words, the `what` of `what the firm calls a “partner”` may stand. */
const relativeReach = 7;

/** `called him “third-rate”`, `not described as a “retreat”` (what was not said is a word only). */
export function isJudged(looks: Looks, { wordsBefore: words, after }: Surroundings): boolean {
  const at = verbOfJudging(words);
  if (at === -1 || words.slice(at, at + 4).some((word) => negations.has(word))) return false;
  if (words.slice(0, 3).includes('as')) return true;
  if (/^call/u.test(words[at]!)) return !words.slice(at, at + relativeReach).includes('what');
  return isCutFromSpeech(looks) || (isAdjective(looks) && !isAttribute(looks, after));
}

function verbOfJudging(words: readonly string[]): number {
  return words.slice(0, judgingReach).findIndex((word) => namingVerbs.has(word));
}

const longWord = /^\p{L}{3,}/u;

/** A noun follows, by the look of it, which the quotation then qualifies: `“affordable” flats`. */
function isAttribute({ ended }: Looks, after: readonly ContextWord[]): boolean {
  const next = after[0];
  if (ended || next === undefined || next.capital || !longWord.test(next.lower)) return false;
  return !/(?:ing|ed|ly)$/u.test(next.lower) && !notNouns.some((list) => list.has(next.lower));
}

/**
 * `believed in the “memory” of water`, `the “Remain” campaign`: an opinion comes whole or with its adjective; a bare
 * noun in marks with its article outside, or with the noun that it qualifies, is a label that the writer holds at a
 * distance, also in a report.
 */
export function isLabel(looks: Looks, { wordsBefore: words, after }: Surroundings): boolean {
  const attribute = isAttribute(looks, after);
  if (attribute && (isBareNoun(looks) || (looks.capital && looks.words.length === 1))) return true;
  if (!articles.has(words[0] ?? '') || !isBareNoun(looks)) return false;
  const verb = verbOfJudging(words);
  return !linking.has(words[1] ?? '') && words[1] !== 'as' && (verb === -1 || words[verb]!.startsWith('offer'));
}

const complaining = /^(?:accus|warn|spoke|complain|blam|apologi|prais|critici|talked|boast)/u;

/** `accused of “vandalism”`, `warns of a “hole”`. */
export function isReported({ wordsBefore }: Surroundings): boolean {
  const [near, next] = wordsBefore.filter((word) => !/^(?:an?|the)$/u.test(word));
  return /^(?:of|about|over|for|with|on)$/u.test(near ?? '') && complaining.test(next ?? '');
}
