import type { Unit } from '../../text/units';
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
] as const;

const firstPerson = /\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]urs?|us|Us|[Mm]ine)\b|\?/u;
const addressed = /\b(?:you|yours?)\b|n['’]t\b|\p{L}['’](?:re|ve|ll|m)\b|!/iu;
const answered = /^(?:yes|no|right|okay|ok|well|oh|sorry|thank|thanks|please|so|sure)\b/iu;
const stopped = /[.!?…—][\s"'”’»)\]*_]*$/u;

/** `words` is the text of the units `from` … `to - 1`. */
export function toneOf(words: string, units: readonly Unit[], from: number, to: number): Tone {
  if (firstPerson.test(words)) return 'first';
  if (addressed.test(words) || answered.test(words)) return 'address';
  return stopped.test(words) && isClause(units, from, to) ? 'clause' : 'none';
}
