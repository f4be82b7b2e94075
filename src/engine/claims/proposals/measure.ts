import type { Reading } from '../../models/reading/reading';
import type { UnitRange } from '../../text/units';

/**
 * Lengths of ranges of units, in characters that are no white space: line ends of one kind or the other make no
 * difference.
 */
export class Measure {
  readonly #before: Float64Array;

  constructor({ units }: Reading) {
    this.#before = new Float64Array(units.length + 1);
    units.forEach(({ text, kind }, at) => {
      const length = kind === 'quotation' ? text.length - spacesIn(text) : text.length;
      this.#before[at + 1] = this.#before[at]! + length;
    });
  }

  lengthOf(ranges: readonly UnitRange[]): number {
    let sum = 0;
    for (const { from, to } of ranges) sum += this.#before[to]! - this.#before[from]!;
    return sum;
  }

  /** What two contents have in common, of what either has: 0 to 1. Jaccard's index. */
  similarity(a: readonly UnitRange[], b: readonly UnitRange[]): number {
    let common = 0;
    for (const one of a)
      for (const other of b) {
        const from = Math.max(one.from, other.from);
        const to = Math.min(one.to, other.to);
        if (from < to) common += this.#before[to]! - this.#before[from]!;
      }
    return common / (this.lengthOf(a) + this.lengthOf(b) - common || 1);
  }
}

/** The greatest code of what ASCII has for white space. */
const space = 0x20;
const ascii = 0x80;

function spacesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code <= space || code >= ascii) && /\s/u.test(text[at]!)) count++;
  }
  return count;
}

/** Whether two ranges have a unit in common. */
export function meet(a: UnitRange, b: UnitRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether two ranges have a unit in common, or neither is there. */
export function meetOrMissing(a: UnitRange | null, b: UnitRange | null): boolean {
  return a === null || b === null ? a === b : meet(a, b);
}
