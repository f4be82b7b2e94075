import {
  articles,
  auxiliaries,
  coordinators,
  modals,
  namingVerbs,
  negations,
  prepositions,
  subordinators,
} from '../lexicon/words';
import { announcingVerbs, utteranceNouns } from '../lexicon/quoted-words';
import { isAdjective, isBareNoun, isCutFromSpeech, type Looks } from './looks';
import type { ContextWord, Surroundings } from './surroundings';

/** A verb of saying right before, or `chants of`: `a hat reading “Lakes First”`. A sign reads words, she reads a book. */
export function isAnnounced({ before }: Surroundings): boolean {
  const words = before.map(({ lower }) => lower).filter((word) => word !== ',' && word !== ':');
  const [near, next] = words;
  if (near === 'of') return utteranceNouns.has(next ?? '');
  return announcingVerbs.has(near ?? '') && !(near === 'read' && /^(?:i|we|you|he|she|they)$/u.test(next ?? ''));
}

const linking = new Set(
  `is are was were be been being isn't wasn't aren't weren't feel feels felt seem seems seemed look looks looked remain remains
  remained sound sounds sounded`.split(/\s+/u),
);

/** `The tone was “unacceptable”`, `should “come clean”`: nobody needs marks for a judgement of their own. */
export function isPredicate({ before }: Surroundings): boolean {
  const near = before[0]?.lower ?? '';
  return linking.has(near) || modals.has(near);
}

/** How far before the quotation, in words, a verb of judging may stand. */
const judgingReach = 6;

/** How far before its verb, in words, the `what` of `what the firm calls a “partner”` may stand. */
const relativeReach = 7;

/** `called him “third-rate”`, `not described as a “retreat”` (what was not said is a word only). */
export function isJudged(looks: Looks, { before, after }: Surroundings): boolean {
  const words = before.map(({ lower }) => lower);
  const at = verbOfJudging(words);
  if (at === -1 || words.slice(at, at + 4).some((word) => negations.has(word))) return false;
  if (words.slice(0, 3).includes('as')) return true;
  if (/^call/u.test(words[at]!)) return !words.slice(at, at + relativeReach).includes('what');
  return isCutFromSpeech(looks) || (isAdjective(looks) && !isAttribute(after));
}

function verbOfJudging(words: readonly string[]): number {
  return words.slice(0, judgingReach).findIndex((word) => namingVerbs.has(word));
}

/** A word of weight follows, which the quotation then qualifies: `“affordable” flats`. */
function isAttribute(after: readonly ContextWord[]): boolean {
  const next = after[0]?.lower ?? '';
  return (
    /^\p{L}/u.test(next) && ![prepositions, coordinators, subordinators, auxiliaries].some((list) => list.has(next))
  );
}

/**
 * `believed in the “memory” of water`: an opinion comes whole or with its adjective; a bare noun in marks with its article
 * outside is a label that the writer holds at a distance, also in a report.
 */
export function isLabel(looks: Looks, around: Surroundings): boolean {
  const words = around.before.map(({ lower }) => lower);
  if (!articles.has(words[0] ?? '') || !isBareNoun(looks)) return false;
  return !linking.has(words[1] ?? '') && words[1] !== 'as' && verbOfJudging(words) === -1 && !isReported(around);
}

const complaining = /^(?:accus|warn|spoke|complain|blam|apologi|prais|critici|talked|boast)/u;

/** `accused of “vandalism”`, `warns of a “hole”`. */
export function isReported({ before }: Surroundings): boolean {
  const [near, next] = before.map(({ lower }) => lower).filter((word) => !/^(?:an?|the)$/u.test(word));
  return /^(?:of|about|over|for|with|on)$/u.test(near ?? '') && complaining.test(next ?? '');
}
