/** What each part of the engine is worth on articles that nothing was learned from. */
import { complete, variants, type Variant } from './ablation';
import { countsOfRun, rangeOf, runOf, scoreOfRun, signed, type Run, type RunKey } from './cross-report';
import { percent, table } from './markdown';
import { intervalOfGain } from './measure/bootstrap';
import type { JudgedDocument, MeasuredClaim } from './measure/pairing';
import { rowNames } from './measure/scores';

type Judged = readonly JudgedDocument<MeasuredClaim>[];

const columns: readonly { readonly name: string; readonly key: RunKey }[] = [
  ...rowNames.map((row) => ({ name: row, key: `${row} content+source` }) as const),
  { name: 'source exact', key: 'all source exact' },
];

/**
 * F1 of the whole in percent, and how many points each variant differs from it, with the 95 % interval of the
 * difference, drawn in pairs. `judge` gives the documents, in one order, as a variant reads them.
 */
export function crossAblationReport(whole: Judged, judge: (variant: Variant) => Judged, compared = variants): string {
  const before = runOf(whole);
  const rows = compared.map((variant) => {
    const after = runOf(judge(variant));
    return [variant.name, ...columns.map(({ key }) => difference(before, after, key))];
  });
  const first = [complete.name, ...columns.map(({ key }) => percent(scoreOfRun(before, key)))];
  return `${table(['core F1', ...columns.map(({ name }) => name)], [first, ...rows])}\n\n${note}`;
}

const note = `Points that are lost or won beside the whole, with 95 % intervals. Nothing is trained anew: the rescorer learned with every part
and is then used without it, so a part that it leans on seems to be worth more than it would be to an engine trained without.`;

function difference(before: Run, after: Run, key: RunKey): string {
  const gain = scoreOfRun(after, key) - scoreOfRun(before, key);
  return `${signed(gain)} (${rangeOf(intervalOfGain(countsOfRun(before, key), countsOfRun(after, key)), signed)})`;
}
