/**
 * Whether a document tells of people who talk: paragraphs that begin with what somebody says follow one another, and
 * some of them ask or exclaim. There a paragraph of quotations alone is another one's turn; in news it goes on with
 * what was said before.
 */
import type { BlockOutline, RegionFact } from '../block/facts';
import type { SectionBlock } from '../sections/section';

/** How many paragraphs of a section begin with speech, are nothing else, follow another one, and ask or exclaim. */
export interface DialogueCounts {
  readonly speech: number;
  readonly bare: number;
  readonly following: number;
  readonly lively: number;
}

/** A text with fewer such paragraphs is no dialogue. */
const fewestTurns = 6;
/** The least number and share of them that are words alone: who is asked in the street is named. */
const fewestBare = 2;
const bareShare = 0.1;
/**
 * The least shares of such paragraphs that follow another, and that ask or exclaim. Of the 840 training articles of
 * PolNeAR and 535 invented ones few reach both that tell no dialogue, and these have hardly a quotation without a cue.
 */
const followingShare = 0.4;
const livelyShare = 0.12;

/** All blocks must have been analysed. */
export function countDialogue(blocks: readonly SectionBlock[]): DialogueCounts {
  const counts = { speech: 0, bare: 0, following: 0, lively: 0 };
  let before = false;
  for (const { kind, known } of blocks) {
    const isSpeech = kind !== 'heading' && beginsWithSpeech(known.outline);
    if (isSpeech) {
      counts.speech++;
      if (known.outline.regions[0]!.span.end === known.words.length) counts.bare++;
      if (before) counts.following++;
      if (known.outline.regions.some((region) => isLively(known.words, region))) counts.lively++;
    }
    before = isSpeech;
  }
  return counts;
}

function beginsWithSpeech({ regions: [first] }: BlockOutline): boolean {
  return first !== undefined && first.closed && first.span.start === 0;
}

function isLively(words: string, { inner, parent }: RegionFact): boolean {
  return parent === -1 && /[?!]\s*$/u.test(words.slice(Math.max(inner.start, inner.end - 3), inner.end));
}

/** The sums over sections. */
export class DialogueTotals {
  #speech = 0;
  #bare = 0;
  #following = 0;
  #lively = 0;

  count({ speech, bare, following, lively }: DialogueCounts, sign: 1 | -1): void {
    this.#speech += sign * speech;
    this.#bare += sign * bare;
    this.#following += sign * following;
    this.#lively += sign * lively;
  }

  isDialogue(): boolean {
    return (
      this.#speech >= fewestTurns &&
      this.#bare >= Math.max(fewestBare, bareShare * this.#speech) &&
      this.#following >= followingShare * this.#speech &&
      this.#lively >= livelyShare * this.#speech
    );
  }
}
