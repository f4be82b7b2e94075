import type { Decision, Line, Resolve, ReviewLog } from './decision';

/** A decision and whose it is. */
export interface SignedDecision extends Decision {
  readonly by: string;
}

/** What holds after all lines of all logs. */
export interface ReviewState {
  /** What nobody took back, in order. */
  readonly decisions: readonly SignedDecision[];
  /** The settlements that nobody took back, in order. */
  readonly resolved: readonly Resolve[];
}

/** A line and whose log it is in. */
export type SignedLine = Line & { readonly by: string };

/** Folds logs, in whatever order they come. Lines are in the order of their time, then of their ids. */
export function foldLogs(logs: readonly ReviewLog[]): ReviewState {
  const held = judgedLines(logs).flatMap(({ line, holds }) => (holds ? [line] : []));
  return { decisions: held.filter(isDecision), resolved: held.filter(isResolve) };
}

/** A line of a log, and whether nobody took it back. */
export interface JudgedLine {
  readonly line: SignedLine;
  readonly holds: boolean;
}

/** All lines of all logs, each once, in order. */
export function judgedLines(logs: readonly ReviewLog[]): readonly JudgedLine[] {
  const lines = logs
    .flatMap((log) => log.lines.map((line): SignedLine => ({ ...line, by: log.reviewer })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || compare(a.id, b.id));
  // A merge may double a line.
  const byId = new Map<string, SignedLine>();
  for (const line of lines) if (!byId.has(line.id)) byId.set(line.id, line);
  const undone = undoneIn(byId);
  return [...byId.values()].map((line) => ({ line, holds: !undone.has(line.id) }));
}

const isDecision = (line: SignedLine): line is SignedDecision => 'quote' in line;
const isResolve = (line: SignedLine): line is Resolve & { readonly by: string } => 'settles' in line;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The ids of lines that were taken back by a line that holds. An undo that was taken back does not hold; where undos
 * take each other back in a circle, all do.
 */
function undoneIn(lines: ReadonlyMap<string, SignedLine>): ReadonlySet<string> {
  const undone = new Set<string>();
  /** How many undos of a line are still to be judged. */
  const open = new Map<string, number>();
  for (const line of lines.values()) if ('undoes' in line) open.set(line.undoes, (open.get(line.undoes) ?? 0) + 1);
  const ready = [...lines.values()].filter(({ id }) => !open.has(id));
  const judged = new Set<string>();
  for (let line = ready.pop(); line !== undefined; line = ready.pop()) {
    judged.add(line.id);
    if (!('undoes' in line)) continue;
    if (!undone.has(line.id)) undone.add(line.undoes);
    const left = open.get(line.undoes)! - 1;
    open.set(line.undoes, left);
    const target = lines.get(line.undoes);
    if (left === 0 && target !== undefined) ready.push(target);
  }
  for (const line of lines.values()) if ('undoes' in line && !judged.has(line.id)) undone.add(line.undoes);
  return undone;
}
