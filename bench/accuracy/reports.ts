import { agreementOfPeople } from './agreement';
import { fraction, percent, table } from './markdown';
import { measures, type JudgedDocument } from './measure/pairing';
import { reliabilityOf, type SureClaim } from './measure/reliability';
import { scoreRows } from './measure/scores';

type Judged = readonly JudgedDocument<SureClaim>[];

/** P, R and F1 in percent for every measure and type. */
export function scoreReport(documents: Judged): string {
  const parts = scoreRows(documents).map(({ name, gold, claims, scores }) => {
    const rows = measures.map((measure) => {
      const { precision, recall, f1 } = scores[measure];
      const people = agreementOfPeople[name][measure];
      return [measure, percent(precision), percent(recall), percent(f1), people === undefined ? '' : percent(people)];
    });
    const head = `core ${name} (${gold} annotated, ${claims} claims)`;
    return table([head, 'P', 'R', 'F1', 'people'], rows);
  });
  return parts.join('\n\n');
}

/** Confidence against the share of right claims, 0 to 1. */
export function reliabilityReport(documents: Judged): string {
  const { buckets, error } = reliabilityOf(documents);
  const rows = buckets.map(({ from, to, claims, confidence, right }) => [
    `${fraction(from, 1)} to ${fraction(to, 1)}`,
    String(claims),
    claims === 0 ? '–' : fraction(confidence),
    claims === 0 ? '–' : fraction(right),
  ]);
  const calibration = `Expected calibration error: ${fraction(error, 3)}`;
  return `${table(['confidence', 'claims', 'mean', 'right'], rows)}\n\n${calibration}`;
}
