import type { Line, ReviewLog } from '../../review';
import type { RememberedLine } from './remembered-lines';

/** What is known of one text. */
export interface KeptLogs {
  /** Of all reviewers, with the lines of this window. The same object while nothing changed. */
  readonly logs: readonly ReviewLog[];
  /** Who decides here. Empty until that is known; `read` waits for it. */
  readonly reviewer: string;
  /** Lines that cannot be read. They stay in their files. */
  readonly broken: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  /** Why lines are not saved, or cannot be read, for the reader; null when all is well. */
  readonly problem: string | null;
  /** Lines that were not read back from their file yet. */
  readonly unsaved: number;
}

/** A log a reviewer, of what files have and of the lines of this window. `before` if it is the same. */
export function logsTogether(
  stored: readonly ReviewLog[],
  mine: readonly RememberedLine[],
  before: readonly ReviewLog[] | undefined,
): readonly ReviewLog[] {
  const lines = new Map<string, Map<string, Line>>();
  const put = (reviewer: string, line: Line): void => {
    const log = lines.get(reviewer) ?? new Map<string, Line>();
    lines.set(reviewer, log.has(line.id) ? log : log.set(line.id, line));
  };
  for (const log of stored) for (const line of log.lines) put(log.reviewer, line);
  for (const { reviewer, line } of mine) put(reviewer, line);
  const logs = [...lines].map(([reviewer, log]) => ({ reviewer, lines: [...log.values()] }));
  return before !== undefined && haveSameLines(before, logs) ? before : logs;
}

function haveSameLines(a: readonly ReviewLog[], b: readonly ReviewLog[]): boolean {
  const idsOf = (logs: readonly ReviewLog[]): string =>
    JSON.stringify(logs.map(({ reviewer, lines }) => [reviewer, lines.map(({ id }) => id)]));
  return idsOf(a) === idsOf(b);
}

export function areEqual(a: KeptLogs, b: KeptLogs): boolean {
  return (
    a.logs === b.logs &&
    a.reviewer === b.reviewer &&
    a.problem === b.problem &&
    a.unsaved === b.unsaved &&
    JSON.stringify(a.broken) === JSON.stringify(b.broken)
  );
}
