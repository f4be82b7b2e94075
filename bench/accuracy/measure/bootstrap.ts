/** How far a score may be chance: it is computed again for articles that are drawn with replacement (Efron 1979). */
import { randomFrom } from '../../../train/random';
import { scoreOfCounts, type Counts } from './scores';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const draws = 2000;

/** The 95 % interval of F1, 0 to 1. */
export function intervalOf(articles: readonly Counts[]): Interval {
  return interval(articles.length, (drawn) => scoreOfCounts(drawn.map((at) => articles[at]!)).f1);
}

/** The 95 % interval of the difference in F1 between two runs over the same articles, drawn in pairs. */
export function intervalOfGain(before: readonly Counts[], after: readonly Counts[]): Interval {
  return interval(before.length, (drawn) => {
    return scoreOfCounts(drawn.map((at) => after[at]!)).f1 - scoreOfCounts(drawn.map((at) => before[at]!)).f1;
  });
}

function interval(count: number, statistic: (drawn: readonly number[]) => number): Interval {
  const random = randomFrom(1);
  const values = Float64Array.from({ length: draws }, () =>
    statistic(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).sort();
  return { low: values[Math.floor(0.025 * draws)]!, high: values[Math.ceil(0.975 * draws) - 1]! };
}
