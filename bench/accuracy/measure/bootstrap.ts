/** How far a score may be chance: it is computed again for articles that are drawn with replacement (Efron 1979). */
import { randomFrom } from '../../../train/random';

/** What an article adds to a score: attributions, those found, claims that count, those right. */
export interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly claims: number;
  readonly right: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const draws = 2000;

/** The 95 % interval of F1, 0 to 1. */
export function intervalOf(articles: readonly Counts[]): Interval {
  return interval(articles.length, (drawn) => f1Of(drawn.map((at) => articles[at]!)));
}

/** The 95 % interval of the difference in F1 between two runs over the same articles, drawn in pairs. */
export function intervalOfGain(before: readonly Counts[], after: readonly Counts[]): Interval {
  return interval(before.length, (drawn) => {
    return f1Of(drawn.map((at) => after[at]!)) - f1Of(drawn.map((at) => before[at]!));
  });
}

/** F1 of the sums, 0 to 1. */
export function f1Of(articles: readonly Counts[]): number {
  let [gold, found, claims, right] = [0, 0, 0, 0];
  for (const article of articles) {
    gold += article.gold;
    found += article.found;
    claims += article.claims;
    right += article.right;
  }
  const [precision, recall] = [right / (claims || 1), found / (gold || 1)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function interval(count: number, statistic: (drawn: readonly number[]) => number): Interval {
  const random = randomFrom(1);
  const values = Float64Array.from({ length: draws }, () =>
    statistic(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).sort();
  return { low: values[Math.floor(0.025 * draws)]!, high: values[Math.ceil(0.975 * draws) - 1]! };
}
