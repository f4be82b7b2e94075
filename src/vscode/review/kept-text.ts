import type * as vscode from 'vscode';
import {
  areSameBytes,
  formerPathOf,
  formerPaths,
  keepLines,
  logPathOf,
  moveLogsOf,
  readLogs,
  readLogsOf,
  type Line,
  type StoredLog,
  type Writing,
} from '../../review';
import { areEqual, logsTogether, type KeptLogs } from './kept-logs';
import type { LogPlace, LogPlaces } from './places';
import type { RememberedLine, RememberedLines } from './remembered-lines';
import { cannotRead, cannotSave, tookOver } from './wording';

export interface KeptTextHost {
  readonly remembered: Pick<RememberedLines, 'of' | 'set'>;
  readonly writing: Writing;
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'warn' | 'error'>;
  places(uri: vscode.Uri): LogPlaces;
  reviewer(uri: vscode.Uri): Promise<string>;
  /** The SHA-256 of the text, and of what it was before it was edited. None of an empty text. */
  hashes(uri: vscode.Uri): Promise<readonly string[]>;
  /** `kept` has changed. */
  changed(uri: vscode.Uri): void;
  saved(uri: vscode.Uri): void;
  /** Lines could not be saved, for the reason that `kept` tells. */
  failed(uri: vscode.Uri): void;
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
  /** Why lines are not saved. */
  private problem: string | null = null;
  /** Why logs were not read. */
  private unread: string | null = null;
  private shown: KeptLogs | undefined;
  /** The work on the files, one after the other. Never rejects. */
  private queue: Promise<void> = Promise.resolve();
  private reading: Promise<void> | undefined;
  /** Waits for its turn. */
  private refreshing: Promise<void> | undefined;
  private isOver = false;
  /** Whether logs under a former name were looked for. */
  private isSearched = false;
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
    const { reviewer } = this.reviewer === undefined ? await this.read() : this.shown!;
    await this.adopt(lines.map((line) => ({ reviewer, line, savedAt: null })));
  }

  /** Adds lines, perhaps of another text that has become this one. */
  async adopt(lines: readonly RememberedLine[]): Promise<void> {
    this.mine = [...this.mine, ...lines];
    this.show();
    await this.remember();
    await this.enqueue(() => (this.reviewer === undefined ? this.load() : this.save()));
  }

  /** Reads the files again, and writes what they have lost. */
  refresh(): Promise<void> {
    this.refreshing ??= this.enqueue(() => {
      this.refreshing = undefined;
      return this.load();
    });
    return this.refreshing;
  }

  /** Ends what is under way, and gives away the lines that no file has for certain. */
  async release(): Promise<readonly RememberedLine[]> {
    await this.queue;
    const lines = this.mine;
    this.mine = [];
    await this.remember();
    this.dispose();
    return lines;
  }

  /** An ISO time later than that of every line known here. */
  nextTime(): string {
    const times = this.shown?.logs.flatMap(({ lines }) => lines.map(({ at }) => Date.parse(at))) ?? [];
    this.newest = times.reduce((a, b) => Math.max(a, b + 1), Math.max(Date.now(), this.newest + 1));
    return new Date(this.newest).toISOString();
  }

  dispose(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => (this.isOver ? undefined : work())).catch((error: unknown) => this.tell(error));
    return this.queue;
  }

  private async load(): Promise<void> {
    const reviewer = this.host.reviewer(this.uri);
    // Git may take seconds to tell who decides: what others decided is seen before.
    if (this.reviewer === undefined && (await this.look())) this.show();
    this.reviewer = await reviewer;
    if (await this.look()) {
      if (this.mine.some(({ savedAt }) => savedAt === null)) await this.save();
      if (!this.isSearched) await this.search();
    }
    this.show();
  }

  /** Reads the files, and holds the lines of this window against them. False if they cannot be read. */
  private async look(): Promise<boolean> {
    const { read, problem } = this.host.places(this.uri);
    this.problem = problem;
    this.unread = null;
    const stored: PlacedLog[] = [];
    for (const place of read) {
      const { files, folder, text } = place;
      try {
        const logs = text === null ? await readLogs(files, folder) : await readLogsOf(files, text);
        stored.push(...logs.map((log) => ({ place, log })));
      } catch (error) {
        this.unread = cannotRead(place.shown, reasonOf(error));
        this.tell(error);
        return false;
      }
    }
    if (!areSameFiles(this.stored, stored)) this.stored = stored;
    await this.compare();
    return true;
  }

  /** Which lines of this window are in a file, wherever that is. */
  private async compare(): Promise<void> {
    const there = new Set(this.stored.flatMap(({ log }) => log.lines.map(({ id }) => id)));
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
    if (write === null) return this.show();
    const open = this.mine.filter(({ savedAt }) => savedAt === null);
    for (const reviewer of new Set(open.map((mine) => mine.reviewer))) {
      const lines = open.filter((mine) => mine.reviewer === reviewer).map(({ line }) => line);
      const file = logPathOf('', reviewer).slice(1);
      try {
        await keepLines(write.files, { folder: write.folder, file }, lines, this.host.writing);
      } catch (error) {
        this.problem = cannotSave(open.length, write.shown, reasonOf(error));
        this.tell(error);
        this.show();
        return this.host.failed(this.uri);
      }
    }
    if (await this.look()) this.host.saved(this.uri);
    this.lookAgain();
    this.show();
  }

  /** A text that has no logs may have been renamed by git or by hand. */
  private async search(): Promise<void> {
    this.isSearched = true;
    const [place] = this.host.places(this.uri).read;
    if (place?.text == null || this.stored.length > 0) return;
    this.show();
    const former = formerPathOf(await formerPaths(place.files), await this.host.hashes(this.uri));
    if (former === null) return;
    await moveLogsOf(place.files, former, place.text, this.host.writing);
    this.host.log.info(tookOver(former, place.text));
    await this.look();
  }

  private tell(error: unknown): void {
    this.host.log.error(error instanceof Error ? error : String(error), this.uri.toString());
  }

  /** What is saved now is forgotten once it has settled. */
  private lookAgain(): void {
    clearTimeout(this.timer);
    if (this.mine.length > 0 && !this.isOver) this.timer = setTimeout(() => void this.refresh(), settleTime + 1_000);
  }

  private async remember(): Promise<void> {
    const { isLasting } = this.host.places(this.uri);
    await this.host.remembered.set(this.uri, isLasting ? this.mine : []);
  }

  private show(): void {
    const unsaved = this.mine.filter(({ savedAt }) => savedAt === null).length;
    const next: KeptLogs = {
      logs: logsTogether(
        this.stored.map(({ log }) => log),
        this.mine,
        this.shown?.logs,
      ),
      reviewer: this.reviewer ?? '',
      broken: this.stored.flatMap(({ place, log }) =>
        log.broken.map(({ line, reason }) => ({
          file: `${place.text === null ? place.shown : log.folder}/${log.file}`,
          line,
          reason,
        })),
      ),
      problem: this.unread ?? (unsaved > 0 ? this.problem : null),
      unsaved,
    };
    if (this.shown !== undefined && areEqual(this.shown, next)) return;
    this.shown = next;
    this.host.changed(this.uri);
  }
}

function areSameFiles(a: readonly PlacedLog[], b: readonly PlacedLog[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ place, log }, at) => {
      const other = b[at]!;
      return (
        place.shown === other.place.shown &&
        log.folder === other.log.folder &&
        log.file === other.log.file &&
        areSameBytes(log.bytes, other.log.bytes)
      );
    })
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
