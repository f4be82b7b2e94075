import type { Line, ReviewLog, Undo } from './decision';
import { judgedLines, type JudgedLine, type SignedLine } from './fold-logs';
import { undoOf, type Stamp } from './make-decision';

/** What a reviewer did at once: the lines of their log that have the same time. */
export interface Deed {
  readonly by: string;
  /** In ISO 8601. */
  readonly at: string;
  /** In order, at least one. */
  readonly lines: readonly JudgedLine[];
  /** Whether a line of it holds that says something, which a mere undo does not. */
  readonly holds: boolean;
  /** Whether it does nothing but take lines back. */
  readonly isUndo: boolean;
}

/** What was done in a text, the newest first. */
export function deedsOf(logs: readonly ReviewLog[]): readonly Deed[] {
  const deeds = new Map<string, JudgedLine[]>();
  for (const judged of judgedLines(logs)) {
    const key = JSON.stringify([judged.line.at, judged.line.by]);
    const known = deeds.get(key);
    if (known) known.push(judged);
    else deeds.set(key, [judged]);
  }
  return [...deeds.values()].reverse().map((lines) => {
    const [{ line }] = lines as [JudgedLine];
    const says = lines.filter((one) => !isUndo(one.line));
    return { by: line.by, at: line.at, lines, holds: says.some(({ holds }) => holds), isUndo: says.length === 0 };
  });
}

/** The lines that take back what holds of a deed; of one that was taken back those that let it hold again. */
export function undoLinesOf(
  deed: Deed,
  logs: readonly ReviewLog[],
  stamp: Pick<Stamp, 'v' | 'at' | 'newId'>,
): readonly Line[] {
  const held = deed.lines.filter(({ holds }) => holds);
  if (deed.holds || (deed.isUndo && held.length > 0)) return held.map(({ line }) => undoOf(line.id, stamp));
  const own = new Set(deed.lines.map(({ line }) => line.id));
  return judgedLines(logs).flatMap(({ line, holds }) =>
    holds && isUndo(line) && own.has(line.undoes) ? [undoOf(line.id, stamp)] : [],
  );
}

const isUndo = (line: SignedLine): line is Undo & { readonly by: string } => 'undoes' in line;
