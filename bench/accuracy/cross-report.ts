/** The table of a cross-validation, with intervals, beside an earlier run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { percent, table } from './markdown';
import { intervalOf, intervalOfGain, type Interval } from './measure/bootstrap';
import { measures, type JudgedDocument, type Measure, type MeasuredClaim } from './measure/pairing';
import { countsOf, rowNames, scoreOfCounts, type Counts } from './measure/scores';

type RowName = (typeof rowNames)[number];

/** Counts by article, by row and measure: `direct content+source`. */
export type Run = Readonly<Record<string, Readonly<Record<string, Counts>>>>;

const shown: readonly Measure[] = ['content+source', 'content exact', 'source exact', 'cue exact'];

export function runOf(documents: readonly JudgedDocument<MeasuredClaim>[]): Run {
  return Object.fromEntries(
    documents.map((judged) => [
      judged.document.id,
      Object.fromEntries(
        rowNames.flatMap((row) => measures.map((measure) => [keyOf(row, measure), countsOf(judged, row, measure)])),
      ),
    ]),
  );
}

function keyOf(row: RowName, measure: Measure): string {
  return `${row} ${measure}`;
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
      const counts = (from: Run): readonly Counts[] => ids.map((id) => from[id]![keyOf(row, measure)]!);
      const now = counts(run);
      const cells = [`${row}, ${measure}`, percent(scoreOfCounts(now).f1), rangeOf(intervalOf(now))];
      if (before === null) return cells;
      const then = counts(before);
      return [
        ...cells,
        signed(scoreOfCounts(now).f1 - scoreOfCounts(then).f1),
        rangeOf(intervalOfGain(then, now), signed),
      ];
    }),
  );
  const head = [`core F1, ${ids.length} articles`, 'F1', '95 %'];
  return table(before === null ? head : [...head, 'gain', '95 %'], rows);
}

function rangeOf({ low, high }: Interval, write: (share: number) => string = percent): string {
  return `${write(low)} to ${write(high)}`;
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`;
}
