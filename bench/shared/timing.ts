// Processor time tells what work costs, whatever else the machine does; the clock tells how long somebody waits.

/** Processor time of this process, in milliseconds. What others left for the garbage collector is collected before. */
export function costOf(work: () => unknown): number {
  globalThis.gc?.();
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Does each work `rounds` times, in turn, so that what disturbs falls on all alike, and once before, so that all is compiled.
 * Gives the median cost of each.
 */
export function mediansOf(works: readonly (() => unknown)[], rounds: number): readonly number[] {
  for (const work of works) work();
  const costs = Array.from({ length: rounds }, () => works.map(costOf));
  return works.map((_, at) => quantile(costs.map((round) => round[at]!), 0.5));
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
