import { undertakings } from '../lexicon/quoted-words';
import { negations } from '../lexicon/words';
import { isCutFromSpeech, looksOf, type Looks } from './looks';
import { isMentioned, isNamed } from './naming';
import { surroundingsOf, type Surroundings } from './surroundings';
import { hasTitleEnding, isWork } from './works';

/**
 * What a quotation is by its own words and those next to it. `sentence`: a clause that somebody said. `remark`: a piece
 * of what somebody said. `phrase`: somebody's words where a claim holds it, else a scare quote. `term`: named or
 * mentioned, also within a claim. `title`: the name of a work or ship.
 */
export type QuotationShape = 'sentence' | 'remark' | 'phrase' | 'term' | 'title';

/** `before` and `after` are some of the text around the marks. */
export function shapeOf(inner: string, before: string, after: string): QuotationShape {
  const looks = looksOf(inner);
  const around = surroundingsOf(before, after);
  if (isWork(looks, around) || hasTitleEnding(looks)) return 'title';
  if (isNamed(looks, around) || isMentioned(looks, around)) return 'term';
  if (looks.titleCase && !looks.exclaimed) return isEpithet(looks, around) ? 'term' : 'title';
  if (looks.clause) return 'sentence';
  return isCutFromSpeech(looks) || isPredicate(around) || isReported(around) ? 'remark' : 'phrase';
}

/** A work keeps its article inside the marks; what takes one outside is a group or a thing: `the “Seven Sisters”`. */
function isEpithet({ lower }: Looks, { before }: Surroundings): boolean {
  return before[0]?.lower === 'the' || undertakings.has(lower[0] ?? '');
}

/** How far before the quotation, in words, the verb to `as` may stand. */
const judgingReach = 6;
const judging = /^(?:describ|dismiss|condemn|denounc|hail|characteri|portray|prais|reject)/u;
const complaining = /^(?:accus|warn|spoke|complain|complaint|blam|apologi|prais|critici|talk|boast)/u;

/** `The tone was “unacceptable”`: nobody needs marks for a judgement of their own. */
function isPredicate({ before }: Surroundings): boolean {
  return /^(?:is|was|are|were|be|been|being|feels?|felt|seems?|seemed|looks?|looked|remains?|remained|sounds?|sounded)$/u.test(
    before[0]?.lower ?? '',
  );
}

/** `accused of “vandalism”`, `warns of a “hole”`: words before tell of somebody's words. What was not said is a word only. */
function isReported({ before }: Surroundings): boolean {
  const words = before.map(({ lower }) => lower).filter((word) => !/^(?:an?|the)$/u.test(word));
  const [near, next] = words;
  if (near === 'as') {
    const at = words.slice(0, judgingReach).findIndex((word) => judging.test(word));
    return at !== -1 && !words.slice(at, at + 3).some((word) => negations.has(word));
  }
  return /^(?:of|about|over|for|with|on)$/u.test(near ?? '') && complaining.test(next ?? '');
}
