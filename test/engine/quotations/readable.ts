import { english } from '../../../src/engine';
import { pairMarks } from '../../../src/engine/quotations/pairing';
import { slice } from '../../../src/engine/span';

/**
 * What `pairMarks` finds, a line each: the region's words, `> ` before them for each region around it, ` →` after them
 * where the closing mark is missing; then the strays, each with `stray ` and five characters before it.
 */
export function readable(text: string): readonly string[] {
  const { regions, strays } = pairMarks(text, english);
  const depths: number[] = [];
  const lines = regions.map((region) => {
    const depth = region.parent < 0 ? 0 : depths[region.parent]! + 1;
    depths.push(depth);
    return '> '.repeat(depth) + slice(text, region.span) + (region.closed ? '' : ' →');
  });
  return [...lines, ...strays.map((mark) => `stray ${text.slice(Math.max(0, mark.start - 5), mark.end)}`)];
}
