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
 * Of each pair, what its first work costs in processor time, as a multiple of its second: the median of `rounds`. Each
 * work is done once per round, one after the other, so that what else the machine does falls on both sides alike.
 */
export function ratiosOf(
  pairs: Readonly<Record<string, readonly [work: () => unknown, unit: () => unknown]>>,
  rounds: number,
): Readonly<Record<string, number>> {
  const works = [...new Set(Object.values(pairs).flat())];
  for (const work of works) work();
  const costs = Array.from({ length: rounds }, () => new Map(works.map((work) => [work, costOf(work).processor])));
  const ratioOf = (work: () => unknown, unit: () => unknown): number =>
    quantile(
      costs.map((cost) => cost.get(work)! / cost.get(unit)!),
      0.5,
    );
  return Object.fromEntries(Object.entries(pairs).map(([name, [work, unit]]) => [name, ratioOf(work, unit)]));
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
