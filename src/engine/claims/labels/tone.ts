import type { LabelWords } from '../../language/label-words';
import type { Unit, UnitRange } from '../../text/units';
import { isClause } from '../grammar/content';

/** How far words sound spoken. */
export type Tone = (typeof tones)[number];

export const tones = [
  /** By a speaker who says `I` or `we`, or asks. */
  'first',
  /** To somebody, or with the short forms of speech. */
  'address',
  /** A whole sentence. */
  'clause',
  /** A heading, a figure, a list. */
  'none',
  /** Nothing is said in the label's own paragraph. */
  'silent',
] as const;

const stopped = /[.!?…—][\s"'”’»)\]*_]*$/u;

/** `words` is the text of the units `from` … `to - 1`. */
export function toneOf(words: string, units: readonly Unit[], { from, to }: UnitRange, labels: LabelWords): Tone {
  if (labels.firstPerson.test(words)) return 'first';
  if (labels.addressed.test(words) || labels.answer.test(words)) return 'address';
  return stopped.test(words) && isClause(units, from, to) ? 'clause' : 'none';
}
