import type * as vscode from 'vscode';
import { keepLines, logPathOf, readLogs, type Line, type ReviewLog, type StoredLog } from '../../review';
import type { LogPlace, LogPlaces } from './places';
import type { RememberedLine, RememberedLines } from './remembered-lines';
import { cannotRead, cannotSave } from './wording';

/** What is known of one text. */
export interface KeptLogs {
  /** Of all reviewers, with the lines of this window. The same object while nothing changed. */
  readonly logs: readonly ReviewLog[];
  /** Who decides here. */
  readonly reviewer: string;
  readonly broken: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  /** Why lines are not saved, for the reader; null when all is saved. */
  readonly problem: string | null;
  /** Lines that were not read back from their file yet. */
  readonly unsaved: number;
}

export interface KeptTextHost {
  readonly remembered: RememberedLines;
  /** Letters and figures that no other window has. */
  readonly writer: string;
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'warn' | 'error'>;
  places(uri: vscode.Uri): LogPlaces;
  reviewer(uri: vscode.Uri): Promise<string>;
  /** `kept` has changed. */
  changed(uri: vscode.Uri): void;
  /** Lines could not be saved. */
  failed(uri: vscode.Uri, problem: string): void;
}

/** A log and the place that it was read from. */
interface PlacedLog {
  readonly place: LogPlace;
  readonly log: StoredLog;
}

/**
 * Milliseconds after which a line that is in its file has come to stay there: no other window still replaces the file
 * by what was there before.
 */
const settleTime = 30_000;

/** The logs of one text: what the files have, and the lines of this window. */
export class KeptText implements vscode.Disposable {
  private stored: readonly PlacedLog[] = [];
  private mine: readonly RememberedLine[];
  private reviewer: string | undefined;
  private problem: string | null = null;
  private shown: KeptLogs | undefined;
  /** The work on the files, one after the other. Never rejects. */
  private queue: Promise<void> = Promise.resolve();
  private reading: Promise<void> | undefined;
  private isRefreshing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds since 1970. */
  private newest = 0;

  constructor(
    readonly uri: vscode.Uri,
    private readonly host: KeptTextHost,
  ) {
    this.mine = host.remembered.of(uri);
  }

  get kept(): KeptLogs | undefined {
    return this.shown;
  }

  /** Whether nothing is lost if this is forgotten, and read again one day. */
  get isIdle(): boolean {
    return this.mine.length === 0;
  }

  /** Reads the files, the first time. */
  async read(): Promise<KeptLogs> {
    await (this.reading ??= this.enqueue(() => this.load()));
    return this.shown!;
  }

  /** Seen at once; resolves once the lines are saved, or cannot be. */
  async add(lines: readonly Line[]): Promise<void> {
    const { reviewer } = this.shown ?? (await this.read());
    this.mine = [...this.mine, ...lines.map((line) => ({ reviewer, line, savedAt: null }))];
    this.show();
    await this.remember();
    await this.enqueue(() => this.save());
  }

  /** Reads the files again, and writes what they have lost. */
  async refresh(): Promise<void> {
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    await this.enqueue(async () => {
      this.isRefreshing = false;
      await this.load();
    });
  }

  /** An ISO time later than that of every line known here. */
  nextTime(): string {
    const times = this.shown?.logs.flatMap(({ lines }) => lines.map(({ at }) => Date.parse(at))) ?? [];
    this.newest = times.reduce((a, b) => Math.max(a, b + 1), Math.max(Date.now(), this.newest + 1));
    return new Date(this.newest).toISOString();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      this.host.log.error(error instanceof Error ? error : String(error), this.uri.toString());
    });
    return this.queue;
  }

  private async load(): Promise<void> {
    this.reviewer = await this.host.reviewer(this.uri);
    await this.look();
    if (this.mine.some(({ savedAt }) => savedAt === null)) await this.save();
    else this.show();
  }

  /** Reads the files, and holds the lines of this window against them. */
  private async look(): Promise<void> {
    const { read, write, isLasting, problem } = this.host.places(this.uri);
    this.problem = problem;
    const stored: PlacedLog[] = [];
    for (const place of read) {
      try {
        for (const log of await readLogs(place.files, place.folder)) stored.push({ place, log });
      } catch (error) {
        this.fail(cannotRead(place.shown, reasonOf(error)), error);
        return;
      }
    }
    if (!areSame(this.stored, stored)) this.stored = stored;
    if (!isLasting) return;
    const there = new Set(
      stored.filter(({ place }) => place === write).flatMap(({ log }) => log.lines.map(({ id }) => id)),
    );
    const now = Date.now();
    this.mine = this.mine.flatMap((mine) => {
      if (!there.has(mine.line.id)) return [{ ...mine, savedAt: null }];
      if (mine.savedAt === null) return [{ ...mine, savedAt: now }];
      return now - mine.savedAt > settleTime ? [] : [mine];
    });
    await this.remember();
  }

  private async save(): Promise<void> {
    const { write } = this.host.places(this.uri);
    const open = this.mine.filter(({ savedAt }) => savedAt === null);
    if (write !== null) {
      for (const reviewer of new Set(open.map((mine) => mine.reviewer))) {
        const lines = open.filter((mine) => mine.reviewer === reviewer).map(({ line }) => line);
        try {
          const file = logPathOf('', reviewer).slice(1);
          const { writer } = this.host;
          await keepLines(write.files, { folder: write.folder, file }, lines, { writer, pause });
        } catch (error) {
          this.fail(cannotSave(open.length, write.shown, reasonOf(error)), error);
          this.host.failed(this.uri, this.problem!);
          return;
        }
      }
      await this.look();
      this.lookAgain();
    }
    this.show();
  }

  private fail(problem: string, error: unknown): void {
    this.problem = problem;
    this.host.log.error(error instanceof Error ? error : String(error), this.uri.toString());
    this.show();
  }

  /** What is saved now is forgotten once it has settled. */
  private lookAgain(): void {
    clearTimeout(this.timer);
    if (this.mine.length > 0) this.timer = setTimeout(() => void this.refresh(), settleTime + 1_000);
  }

  private async remember(): Promise<void> {
    const { isLasting } = this.host.places(this.uri);
    await this.host.remembered.set(this.uri, isLasting ? this.mine : []);
  }

  private show(): void {
    if (this.reviewer === undefined) return;
    const before = this.shown;
    const logs = this.logs();
    const unsaved = this.mine.filter(({ savedAt }) => savedAt === null).length;
    const next: KeptLogs = {
      logs: before && isSameLogs(before.logs, logs) ? before.logs : logs,
      reviewer: this.reviewer,
      broken: this.stored.flatMap(({ place, log }) =>
        log.broken.map(({ line, reason }) => ({ file: `${place.shown}/${log.file}`, line, reason })),
      ),
      problem: unsaved > 0 ? this.problem : null,
      unsaved,
    };
    if (before && before.logs === next.logs && isSameState(before, next)) return;
    this.shown = next;
    this.host.changed(this.uri);
  }

  private logs(): readonly ReviewLog[] {
    const lines = new Map<string, Map<string, Line>>();
    const put = (reviewer: string, line: Line): void => {
      const log = lines.get(reviewer) ?? new Map<string, Line>();
      lines.set(reviewer, log.has(line.id) ? log : log.set(line.id, line));
    };
    for (const { log } of this.stored) for (const line of log.lines) put(log.reviewer, line);
    for (const { reviewer, line } of this.mine) put(reviewer, line);
    return [...lines].map(([reviewer, log]) => ({ reviewer, lines: [...log.values()] }));
  }
}

function areSame(a: readonly PlacedLog[], b: readonly PlacedLog[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ place, log }, at) => {
      const other = b[at]!;
      return place.shown === other.place.shown && log.file === other.log.file && log.text === other.log.text;
    })
  );
}

function isSameLogs(a: readonly ReviewLog[], b: readonly ReviewLog[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ reviewer, lines }, at) => {
      const other = b[at]!;
      return (
        reviewer === other.reviewer &&
        lines.length === other.lines.length &&
        lines.every(({ id }, line) => id === other.lines[line]!.id)
      );
    })
  );
}

function isSameState(a: KeptLogs, b: KeptLogs): boolean {
  return (
    a.reviewer === b.reviewer &&
    a.problem === b.problem &&
    a.unsaved === b.unsaved &&
    JSON.stringify(a.broken) === JSON.stringify(b.broken)
  );
}

/** So that two windows that get in each other's way do not do so again. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 190));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
