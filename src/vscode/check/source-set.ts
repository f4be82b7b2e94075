import * as vscode from 'vscode';
import { isSourceFile, SourceIndex } from '../../check';
import { Disposable } from '../util/dispose';
import { pauseAfter } from '../util/slices';
import { listSources, mostFiles, unreadReason } from './list-sources';
import { isWithin, mayHold, type PlacedEntry, type SourceChoice } from './placed-entries';
import { mostSourceBytes, readSourceFile } from './read-source-file';

/** `cancelled`: not all was read, so nothing can be said to be missing. */
export type SourceState = 'reading' | 'ready' | 'cancelled';

/** A source that could not be read, and why. */
export interface UnreadSource {
  /** As a reader knows it. */
  readonly file: string;
  readonly message: string;
}

/** How far a reading is. */
export interface ReadingProgress {
  readonly read: number;
  readonly all: number;
  /** The one that is being read. */
  readonly file: vscode.Uri | null;
}

/** What is at an entry. */
interface EntryFiles {
  readonly files: ReadonlyMap<string, vscode.Uri>;
  readonly unread: ReadonlyMap<string, string>;
}

/** Milliseconds that changes of files are gathered before they are read. */
const gatherTime = 150;

/** The source texts of one or several articles: found, read into an index, and followed as their files change. */
export class SourceSet extends Disposable {
  readonly index = new SourceIndex();
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** `state`, `revision` or `problems` have changed. */
  readonly onDidChange: vscode.Event<void> = this.changed.event;
  private readonly progressed = this.register(new vscode.EventEmitter<void>());
  /** Another file was read. */
  readonly onDidProgress: vscode.Event<void> = this.progressed.event;
  private readonly ended = this.register(new vscode.EventEmitter<void>());
  /** Nobody uses the set any more. */
  readonly onDidDispose: vscode.Event<void> = this.ended.event;
  private current: SourceState = 'reading';
  private number = 0;
  private readonly found = new Map<PlacedEntry, EntryFiles>();
  /** By the address of each file that could not be read: why. */
  private readonly unread = new Map<string, string>();
  /** By the address of each file in the index: its size in bytes. */
  private readonly sizes = new Map<string, number>();
  /** Of all of them. */
  private bytes = 0;
  private files: ReadingProgress = { read: 0, all: 0, file: null };
  /** The number of the newest reading. One ends when it sees a higher number. */
  private run = 0;
  /** Places that have changed since they were read. */
  private readonly touched = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private following = Promise.resolve();

  constructor(
    private readonly choice: SourceChoice,
    /** An article is no source of itself. */
    private readonly except: vscode.Uri,
  ) {
    super();
    this.register({ dispose: () => clearTimeout(this.timer) });
    this.register({ dispose: () => this.run++ });
    for (const entry of choice.entries) this.watch(entry);
    this.restart();
  }

  override dispose(): void {
    if (!this.isDisposed) this.ended.fire();
    super.dispose();
  }

  get state(): SourceState {
    return this.current;
  }

  /** Rises whenever the index has changed. */
  get revision(): number {
    return this.number;
  }

  /** How many files are read, of how many that were found so far. */
  get progress(): ReadingProgress {
    return this.files;
  }

  get problems(): readonly UnreadSource[] {
    const unread = [...[...this.found.values()].flatMap((found) => [...found.unread]), ...this.unread];
    return [
      ...this.choice.refused,
      ...unread.map(([uri, message]) => ({ file: shownPath(vscode.Uri.parse(uri)), message })),
    ];
  }

  /** Reads all sources anew. */
  restart(): void {
    const run = ++this.run;
    for (const file of this.sizes.keys()) this.index.remove(file);
    this.sizes.clear();
    this.bytes = 0;
    this.unread.clear();
    this.found.clear();
    this.touched.clear();
    this.files = { read: 0, all: 0, file: null };
    this.become('reading');
    void this.readAll(() => run !== this.run);
  }

  /** Ends the reading that is under way. */
  cancel(): void {
    if (this.current !== 'reading') return;
    this.run++;
    this.become('cancelled');
  }

  private become(state: SourceState): void {
    this.current = state;
    this.number++;
    if (!this.isDisposed) this.changed.fire();
  }

  private async readAll(isOver: () => boolean): Promise<void> {
    await this.list(this.choice.entries, isOver);
    if (isOver()) return;
    await this.read([...this.wanted().values()], isOver);
    if (isOver()) return;
    this.become('ready');
    this.followSoon();
  }

  private async list(entries: readonly PlacedEntry[], isOver: () => boolean): Promise<void> {
    for (const entry of entries) {
      const files = new Map<string, vscode.Uri>();
      const unread = new Map<string, string>();
      await listSources(entry, {
        take: (file) => void files.set(file.toString(), file),
        fail: (place, message) => void unread.set(place.toString(), message),
        isOver,
      });
      if (isOver()) return;
      this.found.set(entry, { files, unread });
    }
  }

  /** The files of all entries. */
  private wanted(): ReadonlyMap<string, vscode.Uri> {
    const files = new Map([...this.found.values()].flatMap((found) => [...found.files]));
    files.delete(this.except.toString());
    return files;
  }

  private async read(files: readonly vscode.Uri[], isOver: () => boolean): Promise<void> {
    const paused = pauseAfter();
    for (const [at, file] of files.entries()) {
      this.files = { read: at, all: files.length, file };
      this.progressed.fire();
      await this.readFile(file, isOver);
      await paused();
      if (isOver()) return;
    }
  }

  /** Never throws: what cannot be read is listed. What was read of the file before counts until it is read again. */
  private async readFile(file: vscode.Uri, isOver: () => boolean): Promise<void> {
    const name = file.toString();
    const known = this.sizes.get(name) ?? 0;
    try {
      if (known === 0 && this.sizes.size >= mostFiles)
        throw new Error(`more than ${mostFiles.toLocaleString('en')} files are not searched`);
      const size = await readSourceFile(this.index, file, mostSourceBytes - this.bytes + known, isOver);
      if (size === undefined) return;
      this.unread.delete(name);
      this.sizes.set(name, size);
      this.bytes += size - known;
    } catch (error) {
      if (isOver()) return;
      this.forget(name);
      this.unread.set(name, unreadReason(error));
    }
  }

  private forget(name: string): void {
    this.index.remove(name);
    this.bytes -= this.sizes.get(name) ?? 0;
    this.sizes.delete(name);
    this.unread.delete(name);
  }

  private watch(entry: PlacedEntry): void {
    const places =
      entry.kind === 'pattern'
        ? [new vscode.RelativePattern(entry.base, '**/*')]
        : [
            new vscode.RelativePattern(entry.uri, '**/*'),
            // For the place itself, and for files that have a place of their own.
            new vscode.RelativePattern(vscode.Uri.joinPath(entry.uri, '..'), '*'),
          ];
    for (const place of places) {
      const watcher = this.register(vscode.workspace.createFileSystemWatcher(place));
      const touch = (uri: vscode.Uri): void => {
        const isIt = entry.kind === 'place' && entry.uri.toString() === uri.toString();
        if (isIt || (mayHold(entry, uri) && isSourceOrFolder(uri))) this.touch(uri);
      };
      this.register(watcher.onDidCreate(touch));
      this.register(watcher.onDidChange(touch));
      this.register(watcher.onDidDelete(touch));
    }
  }

  private touch(uri: vscode.Uri): void {
    this.touched.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.followSoon(), gatherTime);
  }

  private followSoon(): void {
    this.following = this.following.then(() => this.follow());
  }

  /** Reads what has changed. While all is being read, that waits: it may have passed the file already. */
  private async follow(): Promise<void> {
    if (this.isDisposed || this.current !== 'ready' || this.touched.size === 0) return;
    const places = [...this.touched.values()];
    this.touched.clear();
    const { run } = this;
    const isOver = (): boolean => run !== this.run;
    const entries = this.choice.entries.filter((entry) => places.some((place) => mayHold(entry, place)));
    await this.list(entries, isOver);
    if (isOver()) return;
    const wanted = this.wanted();
    for (const name of [...this.sizes.keys(), ...this.unread.keys()]) if (!wanted.has(name)) this.forget(name);
    const isTouched = (file: vscode.Uri): boolean => places.some((place) => isWithin(place, file));
    const isNew = (file: vscode.Uri): boolean => !this.sizes.has(file.toString()) && !this.unread.has(file.toString());
    await this.read(
      [...wanted.values()].filter((file) => isTouched(file) || isNew(file)),
      isOver,
    );
    if (!isOver()) this.become('ready');
  }
}

/** Events of folders have no extension as a rule; those of other files concern no source. */
function isSourceOrFolder({ path }: vscode.Uri): boolean {
  return isSourceFile(path) || !/\.[^./]{1,5}$/u.test(path);
}

/** The path of a place as a reader knows it. */
export function shownPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
