import type * as vscode from 'vscode';
import { createAnnotator, readAll, type Annotator, type LiveAnnotations, type LiveText, type Span } from '../engine';
import { Disposable } from './util/dispose';
import { LiveDocument, type ContentChange, type LiveDocumentHost } from './live-document';
import { cancelledNotice, failedNotice, skippedNotice, tooLargeNotice, type Notice } from './util/notices';
import { inSlices } from './util/slices';

/** One version of a document with what was found in it. */
export interface AnnotatedDocument {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** What the settings hide is in here too. Empty where the whole text was left out. */
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
  /** What the reader has before his eyes: it is read first. */
  looking(): Span;
  /** There is a newer result to look at, which may be incomplete. */
  read(): void;
  /** `progress` has changed by a hundredth or more, or is over. */
  progressed(): void;
  /** There is a new result of the whole text. */
  settled(): void;
}

type Document = Pick<vscode.TextDocument, 'uri' | 'version' | 'getText' | 'isClosed'>;

/** Milliseconds without scrolling before what one scrolled to is read ahead of the rest. */
const lookDelay = 100;

/** The analysis of one open document: at most one run at a time, always of the newest version. */
export class DocumentAnalysis extends Disposable {
  /** The newest result of a whole text, maybe of an older version. */
  latest: AnnotatedDocument | undefined;
  /** The newest result, maybe incomplete. */
  newest: AnnotatedDocument | undefined;
  private readonly live: LiveDocument;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the newest run. A run that finds a higher one stops. */
  private run = 0;
  private underWay = false;
  /** Whether a long text, or one in another language, is left out. */
  private isLimited = true;
  /** Reading was cancelled: only what the reader looks at is read. */
  private onlyInView = false;
  /** How much was read of the text before it was read whole for the first time, 0 to 1; it never falls. */
  private share = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly document: Document,
    private readonly host: AnalysisHost,
  ) {
    super();
    this.live = new LiveDocument({
      createAnnotator: () => host.createAnnotator(!this.isLimited),
      length: () => host.length(),
      text: () => document.getText(),
      failed: (error) => host.failed(error),
    });
    this.register({ dispose: () => this.stop() });
    this.register({ dispose: () => this.wake() });
  }

  /** Whether somebody waits for a result. */
  get awaited(): boolean {
    return this.waiting.size > 0;
  }

  /**
   * How much is read, 0 to 1, of a text of which there is no result yet; null where nothing of the kind is under way.
   */
  get progress(): number | null {
    return this.underWay && !this.latest ? this.share : null;
  }

  /** Follows an edit of the document and drops what is under way; the latest result stays. */
  edit(changes: readonly ContentChange[]): void {
    this.stop();
    this.live.edit(changes);
  }

  /** Starts unless the current version is done or under way. */
  ensure(): void {
    if (!this.underWay && this.latest?.version !== this.document.version) this.restart(0);
  }

  /** Drops what is under way and starts over after `delay` milliseconds. */
  restart(delay: number): void {
    this.stop();
    if (this.isDisposed) return;
    this.underWay = true;
    this.timer = setTimeout(() => void this.analyse(), delay);
  }

  /** Reads on where the reader looks now, if that is still to be read. */
  look(): void {
    const { newest, underWay, onlyInView, document } = this;
    if (!(underWay || onlyInView) || newest?.version !== document.version || newest.found.complete) return;
    if (newest.found.unreadIn(this.host.looking()).length > 0) this.restart(lookDelay);
  }

  /** Drops what is under way; the latest result stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.run++;
    this.underWay = false;
  }

  /** Reads the whole text, however long it is, in whatever language, and though its reading was cancelled. */
  readWhole(): void {
    this.isLimited = false;
    // The annotator, too, leaves out what is in another language.
    if (this.latest?.notice?.kind === 'language') this.live.forget();
    this.onlyInView = false;
    this.latest = undefined;
    this.restart(0);
    this.host.progressed();
  }

  /** Ends the first reading. What was found by then stays, and from then on what one looks at is read. */
  cancel(): void {
    if (this.progress === null) return;
    this.stop();
    this.onlyInView = true;
    const found = this.newest?.version === this.document.version ? this.newest.found : nothingFound();
    this.settle(found, cancelledNotice(this.share));
  }

  /**
   * The whole result of the document's current version; undefined once the token is cancelled or the document is
   * closed.
   */
  async fresh(token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
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
    // The limit was raised: what is told of a text that is being read is no longer that it was left out.
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
      // What the annotator remembers may be broken, so the next edit gets a new one.
      this.live.forget();
      this.host.failed(error);
      this.settle(nothingFound(), failedNotice(error));
    }
  }

  /** Shows on the way what is known already. */
  private *reading(text: LiveText): Generator<void, LiveAnnotations> {
    const steps = text.steps(this.host.looking());
    for (let shown = 0; ;) {
      const { done, value: found } = steps.next();
      if (done) return found;
      // What is found where the reader looks comes second, after what stands in quotation marks.
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

  private show(result: Pick<AnnotatedDocument, 'found' | 'notice'>): void {
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
