// The clock gives the time that somebody waits. Processor time gives the cost of the work, without other load.

/** In milliseconds. */
export interface Cost {
  readonly clock: number;
  /** Of all threads of this process, those that compile and collect garbage beside the work among them. */
  readonly processor: number;
}

/** No garbage is collected before: V8 would drop compiled code with it, and the work would begin slowly each time. */
export function costOf(work: () => unknown): Cost {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/**
 * Does each work `rounds` times, in turn, so that what disturbs falls on all alike, and once before, so that all is
 * compiled. Gives the medians of each.
 */
export function mediansOf(works: readonly (() => unknown)[], rounds: number): readonly Cost[] {
  for (const work of works) work();
  const costs = Array.from({ length: rounds }, () => works.map(costOf));
  const median = (at: number, of: keyof Cost): number =>
    quantile(
      costs.map((round) => round[at]![of]),
      0.5,
    );
  return works.map((_, at) => ({ clock: median(at, 'clock'), processor: median(at, 'processor') }));
}

/**
 * The least processor time of each work in milliseconds, of `rounds` in turn after one that is not counted: what else
 * the machine does only adds to it, so that many short rounds give the same on a busy machine, about.
 */
export function leastOf(works: readonly (() => unknown)[], rounds: number): readonly number[] {
  for (const work of works) work();
  const costs = Array.from({ length: rounds }, () => works.map((work) => costOf(work).processor));
  return works.map((_, at) => Math.min(...costs.map((round) => round[at]!)));
}

/** Takes steps to their end. `longest` is that of the longest step, by the clock, in milliseconds. */
export function stepThrough<T>(steps: Generator<unknown, T>): { readonly value: T; readonly longest: number } {
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done, value } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) return { value, longest };
  }
}

/** The least value that a share of all values, from 0 to 1, does not exceed; `0.5` is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** What was measured with, to print above a table. */
export const machine = `Node.js ${process.version}`;
