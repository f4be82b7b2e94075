import type { GoldDocument } from '../corpus';
import { judgeAll } from '../engine';
import { percent, table } from '../markdown';
import { mainF1, rowNames } from '../measure/scores';
import { disturbances } from './disturbances';

/** Core F1 in percent, and its change in points for each disturbance. `plain` is the undisturbed `mainF1`. */
export function robustnessReport(documents: readonly GoldDocument[], plain: readonly number[]): string {
  const rows = disturbances.map(({ name, transform }) => {
    const disturbed = mainF1(judgeAll(documents.map(transform)));
    return [name, ...disturbed.map((f1, i) => change(f1 - plain[i]!))];
  });
  return table(['core F1', ...rowNames], [['plain text', ...plain.map(percent)], ...rows]);
}

/** Points with their sign: `+0.1`, `−3.2`. */
function change(share: number): string {
  const words = percent(Math.abs(share));
  return words === '0.0' ? words : `${share < 0 ? '−' : '+'}${words}`;
}
