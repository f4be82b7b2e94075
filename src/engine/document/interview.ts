/** Whether a document is an interview whose turns have no labels: a question is a paragraph, and so is what follows. */
import type { BlockOutline } from '../block/facts';
import type { Language } from '../language/language';
import type { SectionBlock } from '../sections/section';
import type { Block } from '../text/chunk';

/**
 * How many paragraphs of a section ask, ask somebody, and are answered: in bold by whatever follows, else by somebody
 * who speaks of themselves.
 */
export interface InterviewCounts {
  readonly questions: number;
  readonly addressed: number;
  readonly answered: number;
  /** Of the questions in bold, those whose answer is by somebody who speaks of themselves. */
  readonly personal: number;
}

/** In UTF-16 units; a longer paragraph is no question. */
const longestQuestion = 500;

/** Whether a block asks: a paragraph or heading without a label, outside of marks, that ends so or is in bold. */
export function isQuestion(
  words: string,
  { kind, setting }: Pick<Block, 'kind' | 'setting'>,
  { regions, turns }: BlockOutline,
  { labels }: Language,
): boolean {
  if (words.length > longestQuestion || turns.length > 0 || regions[0]?.span.start === 0) return false;
  if (/\?[)\]]?$/u.test(words)) return true;
  return setting === 'strong' && kind === 'paragraph' && (/[.!…]$/u.test(words) || labels.secondPerson.test(words));
}

/** All blocks must have been analysed. */
export function countInterview(blocks: readonly SectionBlock[], language: Language): InterviewCounts {
  const counts = { questions: 0, addressed: 0, answered: 0, personal: 0 };
  let asked: 'in bold' | 'plain' | null = null;
  for (const block of blocks) {
    const { words, outline } = block.known;
    const asks = isQuestion(words, block, outline, language);
    if (asks) {
      counts.questions++;
      if (language.labels.secondPerson.test(words)) counts.addressed++;
    } else if (asked !== null && outline.regions[0]?.span.start !== 0) {
      const isOwn = language.speakers.firstPerson.test(words);
      if (asked === 'in bold' || isOwn) counts.answered++;
      if (asked === 'in bold' && isOwn) counts.personal++;
    }
    asked = !asks ? null : block.setting === 'strong' ? 'in bold' : 'plain';
  }
  return counts;
}

/** Fewer answers are none of an interview: a column asks, too. */
const fewestAnswers = 3;
/**
 * The least shares of the questions that ask somebody and that are answered so, and of the blocks that ask. Of 840
 * articles of PolNeAR and 535 invented ones only interviews reach all.
 */
const addressedShare = 0.4;
const answeredShare = 0.5;
const questionShare = 0.15;

/** The sums over sections. */
export class InterviewTotals {
  #questions = 0;
  #addressed = 0;
  #answered = 0;
  #personal = 0;

  count({ questions, addressed, answered, personal }: InterviewCounts, sign: 1 | -1): void {
    this.#questions += sign * questions;
    this.#addressed += sign * addressed;
    this.#answered += sign * answered;
    this.#personal += sign * personal;
  }

  /** `blocks`: all. */
  isInterview(blocks: number): boolean {
    const isTalk =
      this.#addressed >= addressedShare * this.#questions || this.#personal >= answeredShare * this.#questions;
    return (
      isTalk &&
      this.#answered >= fewestAnswers &&
      this.#answered >= answeredShare * this.#questions &&
      this.#questions >= questionShare * blocks
    );
  }
}
