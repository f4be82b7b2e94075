import type { Unit } from '../text/units';
import { hashText } from './hashing';

/** What the models see of each word, as numbers; index `i` belongs to `units[i]`. Words are hashed in lower case. */
export interface Lexemes {
  readonly count: number;
  readonly word: Int32Array;
  /** Without the endings of inflection. */
  readonly stem: Int32Array;
  /** The last two and three letters. */
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  /** A `Shape`. */
  readonly shape: Uint8Array;
}

/** How a word is written. */
export const enum Shape {
  lower,
  capitalised,
  capitals,
  mixed,
  initial,
  number,
  hyphenated,
  punctuation,
  quotation,
}

export function toLexemes(units: readonly Unit[]): Lexemes {
  const count = units.length;
  const word = new Int32Array(count);
  const stem = new Int32Array(count);
  const suffix2 = new Int32Array(count);
  const suffix3 = new Int32Array(count);
  const shape = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const unit = units[at]!;
    shape[at] = shapeOf(unit);
    if (shape[at] === Shape.quotation) continue;
    const { lower } = unit;
    const length = lower.length;
    word[at] = hashText(lower);
    stem[at] = hashText(lower, 0, stemEnd(lower));
    suffix2[at] = hashText(lower, Math.max(0, length - 2));
    suffix3[at] = hashText(lower, Math.max(0, length - 3));
  }
  return { count, word, stem, suffix2, suffix3, shape };
}

function shapeOf({ kind, text, lower, capital }: Unit): Shape {
  if (kind === 'quotation') return Shape.quotation;
  if (kind === 'punctuation') return Shape.punctuation;
  if (kind === 'number') return Shape.number;
  if (text.includes('-')) return Shape.hyphenated;
  if (capital) {
    if (text.length <= 2 && (text.length === 1 || text.endsWith('.'))) return Shape.initial;
    if (text === text.toUpperCase()) return Shape.capitals;
    return text.length === lower.length && text.slice(1) === lower.slice(1) ? Shape.capitalised : Shape.mixed;
  }
  return text === lower || text.replaceAll('’', "'") === lower ? Shape.lower : Shape.mixed;
}

/** Where a word's stem ends, roughly: `says`, `saying` and `say` share one; irregular forms are words of their own. */
function stemEnd(lower: string): number {
  const length = lower.length;
  if (length > 5 && lower.endsWith('ing')) return trimmed(lower, length - 3);
  if (length > 4 && lower.endsWith('ied')) return length - 3;
  if (length > 4 && lower.endsWith('ies')) return length - 3;
  if (length > 4 && lower.endsWith('ed')) return trimmed(lower, length - 2);
  if (length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && lower[length - 2] !== "'")
    return trimmed(lower, length - 1);
  return trimmed(lower, length);
}

/** Less a silent e, a y, or the second of a doubled consonant, so that `admit` meets `admitted`. */
function trimmed(lower: string, end: number): number {
  const last = lower[end - 1];
  if (end > 3 && (last === 'e' || last === 'y')) return end - 1;
  return end > 4 && last === lower[end - 2] && last !== 's' && last !== 'l' ? end - 1 : end;
}
