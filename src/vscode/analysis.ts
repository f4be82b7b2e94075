import type * as vscode from 'vscode';
import { createAnnotator, readAll, type Annotator, type LiveAnnotations, type LiveText, type Span } from '../engine';
import { Disposable } from './util/dispose';
import { LiveDocument, type ContentChange, type LiveDocumentHost } from './live-document';
import { cancelledNotice, failedNotice, skippedNotice, tooLargeNotice, type Notice } from './util/notices';
import { inSlices } from './util/slices';

/** One version of a document and what the engine finds in it. */
export interface ReadDocument {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** Includes what the settings hide. Empty where the whole text was left out. */
  readonly found: LiveAnnotations;
  /** What was left out; null as a rule. */
  readonly notice: Notice | null;
}

export interface AnalysisHost extends Omit<LiveDocumentHost, 'text' | 'createAnnotator'> {
  /** `anyLanguage`: a text in another language than English is read as English. */
  createAnnotator(anyLanguage: boolean): Annotator | Promise<Annotator>;
  /** UTF-16 code units. */
  maximumLength(): number;
  /** The 1-based line of an offset. */
  line(offset: number): number;
  /** What the reader has in view. It is read first. */
  looking(): Span;
  /** There is a newer result to look at, which may be incomplete. */
  read(): void;
  /** `progress` has passed another hundredth, or has become null. */
  progressed(): void;
  /** There is a new result of the whole text. */
  settled(): void;
}

type Document = Pick<vscode.TextDocument, 'uri' | 'version' | 'getText' | 'isClosed'>;

/** Milliseconds without scrolling before the part in view is read ahead of the rest. */
const lookDelay = 100;

/** The analysis of one open document: at most one run at a time, always of the newest version. */
export class DocumentAnalysis extends Disposable {
  /** The newest result of a whole text. May be of an older version. */
  latest: ReadDocument | undefined;
  /** The newest result. May be incomplete. */
  newest: ReadDocument | undefined;
  private readonly live: LiveDocument;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the newest run. A run stops when it sees a higher number. */
  private run = 0;
  private underWay = false;
  /** Whether a long text, or one in another language, is left out. */
  private isLimited = true;
  /** Reading was cancelled, so only the part in view is read. */
  private onlyInView = false;
  /** How much of the text the first reading has covered, 0 to 1. It never falls. */
  private share = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly document: Document,
    private readonly host: AnalysisHost,
  ) {
    super();
    this.live = new LiveDocument({
      createAnnotator: () => host.createAnnotator(this.readsAnyLanguage),
      length: () => host.length(),
      text: () => document.getText(),
      failed: (error) => host.failed(error),
    });
    this.register({ dispose: () => this.stop() });
    this.register({ dispose: () => this.wake() });
  }

  /** Whether a text in another language than English is read as English. */
  get readsAnyLanguage(): boolean {
    return !this.isLimited;
  }

  /** Whether somebody waits for a result. */
  get awaited(): boolean {
    return this.waiting.size > 0;
  }

  /** How much of the first reading is done, 0 to 1. Null when no first reading is under way. */
  get progress(): number | null {
    return this.underWay && !this.latest ? this.share : null;
  }

  /** Follows an edit of the document and drops the run under way. The latest result stays. */
  edit(changes: readonly ContentChange[]): void {
    this.stop();
    this.live.edit(changes);
  }

  /** Starts unless the current version is done or under way. */
  ensure(): void {
    if (!this.underWay && this.latest?.version !== this.document.version) this.restart(0);
  }

  /** Drops the run under way and starts over after `delay` milliseconds. */
  restart(delay: number): void {
    this.stop();
    if (this.isDisposed) return;
    this.underWay = true;
    this.timer = setTimeout(() => void this.analyse(), delay);
  }

  /** Goes on reading at the part in view, if that is unread. */
  look(): void {
    const { newest, underWay, onlyInView, document } = this;
    if (!(underWay || onlyInView) || newest?.version !== document.version || newest.found.complete) return;
    if (newest.found.unreadIn(this.host.looking()).length > 0) this.restart(lookDelay);
  }

  /** Drops the run under way. The latest result stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.run++;
    this.underWay = false;
  }

  /** Reads the whole text, even if it is too long, in another language, or was cancelled before. */
  readWhole(): void {
    this.isLimited = false;
    // The annotator itself leaves out other languages, so a new one is needed.
    if (this.latest?.notice?.kind === 'language') this.live.forget();
    this.onlyInView = false;
    this.latest = undefined;
    this.restart(0);
    this.host.progressed();
  }

  /** Ends the first reading. What was found by then stays, and from then on only the part in view is read. */
  cancel(): void {
    if (this.progress === null) return;
    this.stop();
    this.onlyInView = true;
    const found = this.newest?.version === this.document.version ? this.newest.found : nothingFound();
    this.settle(found, cancelledNotice(this.share));
  }

  /** The whole result of the current version. Undefined once the token is cancelled or the document is closed. */
  async fresh(token?: vscode.CancellationToken): Promise<ReadDocument | undefined> {
    for (;;) {
      if (this.isDisposed || this.document.isClosed || token?.isCancellationRequested) return undefined;
      if (this.latest?.version === this.document.version && !this.underWay) return this.latest;
      this.ensure();
      await this.nextChange(token);
    }
  }

  private async nextChange(token: vscode.CancellationToken | undefined): Promise<void> {
    let subscription: vscode.Disposable | undefined;
    let wake: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      this.waiting.add(resolve);
      subscription = token?.onCancellationRequested(() => resolve());
    });
    if (wake) this.waiting.delete(wake);
    subscription?.dispose();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
  }

  private async analyse(): Promise<void> {
    const run = ++this.run;
    const isOver = (): boolean => run !== this.run;
    const length = this.host.length();
    const limit = this.host.maximumLength();
    if (this.isLimited && length > limit) return this.settle(nothingFound(), tooLargeNotice(length, limit));
    // The limit was raised, so the notice that the text was left out no longer holds.
    if (this.latest?.notice?.kind === 'too-large') this.latest = undefined;
    try {
      const text = await this.live.open();
      const done = isOver() ? undefined : await inSlices(this.reading(text), isOver);
      if (done === undefined || isOver()) return;
      const { complete } = done.value;
      const leftOut = skippedNotice(done.value, length, (offset) => this.host.line(offset));
      this.settle(done.value, complete ? leftOut : cancelledNotice(this.share));
    } catch (error) {
      if (isOver()) return;
      // The annotator’s caches may be broken, so the next edit gets a new annotator.
      this.live.forget();
      this.host.failed(error);
      this.settle(nothingFound(), failedNotice(error));
    }
  }

  /** Shows incomplete results on the way. */
  private *reading(text: LiveText): Generator<void, LiveAnnotations> {
    const steps = text.steps(this.host.looking());
    for (let shown = 0; ;) {
      const { done, value: found } = steps.next();
      if (done) return found;
      // The first result holds only the quotations; the second adds the annotations of the part in view.
      if (found && ++shown === 2 && this.onlyInView) return found;
      if (found) this.show({ found, notice: null });
      this.advance(text.progress);
      yield;
    }
  }

  private advance(share: number): void {
    const before = this.share;
    this.share = Math.max(before, share);
    if (this.progress !== null && Math.floor(this.share * 100) > Math.floor(before * 100)) this.host.progressed();
  }

  private show(result: Pick<ReadDocument, 'found' | 'notice'>): void {
    const { uri, version } = this.document;
    this.newest = { uri, version, ...result };
    this.host.read();
  }

  private settle(found: LiveAnnotations, notice: Notice | null): void {
    this.underWay = false;
    const isKnown = this.newest?.found === found && notice === null;
    if (!isKnown) this.show({ found, notice });
    this.latest = this.newest;
    this.host.settled();
    this.wake();
  }
}

function nothingFound(): LiveAnnotations {
  return readAll(createAnnotator().open(''));
}
