import type * as vscode from 'vscode';
import type { Annotations, Annotator, Skipped } from '../engine';
import { count } from './counts';
import { Disposable } from './dispose';
import { inSlices } from './slices';

/** Something was left out; the reader must see it. The message is one plain sentence or two. */
export type Notice = { readonly kind: 'too-large' | 'binary' | 'skipped' | 'failed'; readonly message: string };

/** One version of a document with what was found in it. */
export interface AnnotatedDocument {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** The text that was analysed: all spans are into it. */
  readonly text: string;
  /** Everything found; what the settings hide is in here too. */
  readonly annotations: Annotations;
  /** What was left out; null as a rule. */
  readonly notice: Notice | null;
}

type Document = Pick<vscode.TextDocument, 'uri' | 'version' | 'getText' | 'isClosed'>;

export interface AnalysisHost {
  /** What a promise brings may take long the first time. */
  createAnnotator(): Annotator | Promise<Annotator>;
  /** UTF-16 code units. */
  maximumLength(): number;
  /** A new result is there. */
  settled(): void;
  failed(error: unknown): void;
}

const nothing: Annotations = { speakers: [], quotations: [], claims: [], problems: [], skipped: [] };

/** The analysis of one open document: at most one run at a time, always of the newest version. */
export class DocumentAnalysis extends Disposable {
  /** The newest result, maybe of an older version. */
  latest: AnnotatedDocument | undefined;
  private annotator: Annotator | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the newest run. A run that finds a higher one stops. */
  private run = 0;
  private underWay = false;
  private sizeLimit = true;
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly document: Document,
    private readonly host: AnalysisHost,
  ) {
    super();
    this.register({ dispose: () => this.stop() });
    this.register({ dispose: () => this.wake() });
  }

  /** Whether somebody waits for a result. */
  get awaited(): boolean {
    return this.waiting.size > 0;
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

  /** Drops what is under way; the latest result stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.run++;
    this.underWay = false;
  }

  liftSizeLimit(): void {
    this.sizeLimit = false;
    this.restart(0);
  }

  /** The result of the document's current version; undefined once the token is cancelled or the document is closed. */
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
    const { uri, version } = this.document;
    const text = this.document.getText();
    const result = await this.find(text, () => run !== this.run);
    if (result === undefined || run !== this.run) return;
    this.underWay = false;
    this.latest = { uri, version, text, ...result };
    this.host.settled();
    this.wake();
  }

  private async find(
    text: string,
    cancelled: () => boolean,
  ): Promise<Pick<AnnotatedDocument, 'annotations' | 'notice'> | undefined> {
    const limit = this.host.maximumLength();
    if (this.sizeLimit && text.length > limit) return { annotations: nothing, notice: tooLarge(text.length, limit) };
    try {
      this.annotator ??= await this.host.createAnnotator();
      const done = await inSlices(this.annotator.open(text).steps(), cancelled);
      if (done === undefined) return undefined;
      const annotations = done.value.all();
      return { annotations, notice: skippedNotice(text, annotations.skipped) };
    } catch (error) {
      // What the annotator remembers may be broken, so the next edit gets a new one.
      this.annotator = undefined;
      this.host.failed(error);
      return { annotations: nothing, notice: failedNotice(error) };
    }
  }
}

function tooLarge(length: number, limit: number): Notice {
  const has = `the text has ${length.toLocaleString('en')} characters`;
  const message = `Not analysed: ${has}, and the limit is set to ${limit.toLocaleString('en')}.`;
  return { kind: 'too-large', message };
}

function failedNotice(error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The analysis failed (${reason}). The next edit tries again; the log has the details.`;
  return { kind: 'failed', message };
}

function skippedNotice(text: string, skipped: readonly Skipped[]): Notice | null {
  const [first] = skipped;
  if (first === undefined) return null;
  if (first.span.start === 0 && first.span.end === text.length) {
    return { kind: 'binary', message: 'Not analysed: this looks like binary data, not like text.' };
  }
  const line = text.slice(0, first.span.start).split(/\r\n|\n|\r/u).length;
  const verb = skipped.length === 1 ? 'was' : 'were';
  const what = `${count(skipped.length, 'part')} of the text ${verb} left out`;
  return { kind: 'skipped', message: `${what}: binary data, from line ${line.toLocaleString('en')}.` };
}
