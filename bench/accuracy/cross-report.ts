/** The table of a cross-validation, with intervals, beside an earlier run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { percent, table } from './markdown';
import { intervalOf, intervalOfGain, type Interval } from './measure/bootstrap';
import { measures, type JudgedDocument, type Measure, type MeasuredClaim } from './measure/pairing';
import { countsOf, rowNames, scoreOfCounts, type Counts } from './measure/scores';

type RowName = (typeof rowNames)[number];

/** A row and a measure: `direct content+source`. */
export type RunKey = `${RowName} ${Measure}`;

/** Counts by article, by row and measure. */
export type Run = Readonly<Record<string, Readonly<Record<RunKey, Counts>>>>;

const shown: readonly Measure[] = ['content+source', 'content exact', 'source exact', 'cue exact'];

export function runOf(documents: readonly JudgedDocument<MeasuredClaim>[]): Run {
  return Object.fromEntries(documents.map((judged) => [judged.document.id, allCounts(judged)]));
}

function allCounts(judged: JudgedDocument<MeasuredClaim>): Readonly<Record<RunKey, Counts>> {
  const counts: Partial<Record<RunKey, Counts>> = {};
  for (const row of rowNames)
    for (const measure of measures) counts[`${row} ${measure}`] = countsOf(judged, row, measure);
  return counts as Record<RunKey, Counts>;
}

/** The counts of each article, or of those with these ids, in their order. */
export function countsOfRun(run: Run, key: RunKey, ids: readonly string[] = Object.keys(run)): readonly Counts[] {
  return ids.map((id) => run[id]![key]);
}

/** F1 of the articles together, 0 to 1. */
export function scoreOfRun(run: Run, key: RunKey, ids?: readonly string[]): number {
  return scoreOfCounts(countsOfRun(run, key, ids)).f1;
}

export function writeRun(file: string, run: Run): void {
  writeFileSync(file, `${JSON.stringify(run)}\n`);
}

export function readRun(file: string): Run {
  return JSON.parse(readFileSync(file, 'utf8')) as Run;
}

/** F1 in percent. `before` is another run; articles that only one of them has are not compared. */
export function crossReport(run: Run, before: Run | null): string {
  const ids = Object.keys(run).filter((id) => before === null || Object.hasOwn(before, id));
  const rows = rowNames.flatMap((row) =>
    shown.map((measure) => {
      const key: RunKey = `${row} ${measure}`;
      const now = countsOfRun(run, key, ids);
      const f1 = scoreOfRun(run, key, ids);
      const cells = [`${row}, ${measure}`, percent(f1), rangeOf(intervalOf(now))];
      if (before === null) return cells;
      const gain = intervalOfGain(countsOfRun(before, key, ids), now);
      return [...cells, signed(f1 - scoreOfRun(before, key, ids)), rangeOf(gain, signed)];
    }),
  );
  const head = [`core F1, ${ids.length} articles`, 'F1', '95 %'];
  return table(before === null ? head : [...head, 'gain', '95 %'], rows);
}

export function rangeOf({ low, high }: Interval, write: (share: number) => string = percent): string {
  return `${write(low)} to ${write(high)}`;
}

/** Points with their sign: `+0.12`, `−3.20`. */
export function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`;
}
