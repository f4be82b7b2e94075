import { Class, type Language } from '../language/language';
import { is } from '../text/units';
import { isCutFromSpeech, looksOf, type Looks } from './looks';
import { isMentioned, isNamed } from './naming';
import { isAnnounced, isJudged, isLabel, isPredicate, isReported } from './reporting';
import { isHeadlineStyle, surroundingsOf, type QuotationSurroundings } from './surroundings';
import { hasTitleEnding, isWork } from './works';

/**
 * What a quotation is by its own words and those next to it.
 * - `sentence`: a clause that somebody said; `remark`: a piece of what somebody said
 * - `phrase`: somebody's words where a claim holds it, else a scare quote
 * - `term`: named or mentioned, also within a claim
 * - `title`: a work or ship is named; `name`: only the capitals say so, and a claim may know better
 * - `heading`: the words around are a headline's
 */
export type QuotationShape = 'sentence' | 'remark' | 'phrase' | 'term' | 'title' | 'name' | 'heading';

/** `before` and `after` are some of the text around the marks. */
export function shapeOf(language: Language, inner: string, before: string, after: string): QuotationShape {
  const looks = looksOf(inner, language);
  const around = surroundingsOf(before, after, language);
  if (isWork(looks, around) || hasTitleEnding(looks)) return 'title';
  if (isHeadlineStyle(around)) return 'heading';
  if (isNamed(looks, around) || isMentioned(looks, around)) return 'term';
  if (looks.titleCase && !looks.exclaimed && !isAnnounced(around)) {
    if (isEpithetInMarks(looks, around)) return 'term';
    // What stands after a preposition is no utterance: `on “Final Whistle”`.
    return is(language.entryOf(around.wordsBefore[0] ?? ''), Class.preposition) ? 'title' : 'name';
  }
  if (looks.clause) return 'sentence';
  if (
    isAnnounced(around) ||
    isCutFromSpeech(looks) ||
    isPredicate(looks, around) ||
    isJudged(looks, around) ||
    isReported(around)
  )
    return 'remark';
  return isLabel(looks, around) ? 'term' : 'phrase';
}

/** A work keeps its article inside the marks; what takes one outside is a group or a thing: `the “Seven Sisters”`. */
function isEpithetInMarks({ words, language }: Looks, { wordsBefore }: QuotationSurroundings): boolean {
  const { the, undertakings } = language.quotations;
  return the.has(wordsBefore[0] ?? '') || undertakings.has(words[0] ?? '');
}
