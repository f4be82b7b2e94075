import type { SignedDecision } from '../../../review';
import { commands } from '../../contributions';
import { baseName } from '../../util/base-name';
import { countOf } from '../../util/counts';
import { decisionLines } from '../../presentation/review-wording';
import { oneLine, shorten } from '../../presentation/text';
import { capitalised } from '../../presentation/wording';
import { notSaved } from '../../review/wording';
import type { RowText } from './row-text';
import { plainRow } from './rows';

/** What is wrong with the logs of a text. */
export interface LogState {
  /** Lines that cannot be read, with the 1-based number of each. */
  readonly broken: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  /** Why decisions are not saved. Null where they are. */
  readonly problem: string | null;
}

export const noLogs: LogState = { broken: [], problem: null };

/** The row above the decisions that have no place in the text any more. */
export function orphansRow(uri: string, count: number): RowText {
  const label = `${countOf(count, 'decision')} without a place`;
  return {
    ...plainRow(`${uri}?orphans`, label, ''),
    ...{ icon: 'orphan', context: 'orphans' },
    tooltip: `${label}\nThe words that they are about are not in the text any more, or stand in several places. They change nothing.`,
  };
}

/** The words of a decision without a place, what was decided, and who did. */
export function orphanRow(uri: string, decision: SignedDecision, you: string | null): RowText {
  const words = oneLine(decision.quote);
  const lines = decisionLines(decision, you);
  return {
    ...plainRow(`${uri}?orphans/${decision.id}`, shorten(words, 160), lines[0]!),
    tooltip: [shorten(words, 600), ...lines.map(capitalised)].join('\n'),
    ...{ icon: 'orphan', context: 'orphan', target: { uri, decision: decision.id } },
  };
}

/** A row for each log with lines that cannot be read. */
export function brokenRows(uri: string, { broken }: LogState): readonly RowText[] {
  return [...new Set(broken.map(({ file }) => file))].map((file) => {
    const lines = broken.filter((line) => line.file === file);
    const label = `${countOf(lines.length, 'line')} of ${oneLine(baseName(file))} cannot be read`;
    const each = lines.slice(0, mostLines).map(({ line, reason }) => `Line ${line}: ${shorten(oneLine(reason), 200)}`);
    const rest = lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : [];
    return {
      ...plainRow(`${uri}?broken/${file}`, label, ''),
      ...{ icon: 'warning', context: 'warning' },
      tooltip: [label, shorten(oneLine(file), 300), ...each, ...rest].join('\n'),
    };
  });
}

/** The most broken lines that a tooltip names. */
const mostLines = 10;

/** The row that tells why decisions are not saved, and mends that. Null if they are, or a reader wants it so. */
export function problemRow(uri: string, { problem }: LogState): RowText | null {
  if (problem === null || problem === notSaved.memory) return null;
  const isUntitled = problem === notSaved.untitled;
  const how = isUntitled ? 'select to save it' : 'select to try again';
  const row = plainRow(`${uri}?problem`, oneLine(problem).replace(/\.$/u, ''), how);
  const command = isUntitled ? 'workbench.action.files.save' : commands.retrySaving;
  return { ...row, icon: 'warning', context: 'warning', command };
}
