import type { Annotator, LiveText } from '../engine';

/**
 * One change of an edit, shaped as `vscode.TextDocumentContentChangeEvent`. Offset and length are in UTF-16 code units.
 */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export interface LiveDocumentHost {
  /** A promise may take long the first time, while the weights are read. */
  createAnnotator(): Annotator | Promise<Annotator>;
  /** The whole text. Called when the document is opened, not after its edits. */
  text(): string;
  /** The text's length in UTF-16 code units, without building the text. */
  length(): number;
  /** Something went wrong that the reader need not see. */
  failed(error: unknown): void;
}

/** Keeps one `LiveText` in step with a document, so that an edit costs little however long the text is. */
export class LiveDocument {
  private annotator: Annotator | undefined;
  private text: LiveText | undefined;

  constructor(private readonly host: LiveDocumentHost) {}

  /**
   * Follows one event of the editor. Its changes are applied in their order. With several cursors the editor sends the
   * last change first, so no change moves the offsets of another.
   */
  edit(changes: readonly ContentChange[]): void {
    try {
      for (const { rangeOffset, rangeLength, text } of changes) {
        this.text?.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text });
      }
    } catch (error) {
      this.host.failed(error);
      this.forget();
    }
  }

  /** The text as it is in the document now. */
  async open(): Promise<LiveText> {
    this.annotator ??= await this.host.createAnnotator();
    const length = this.host.length();
    if (this.text && this.text.length !== length) {
      this.host.failed(
        new Error(`The document has ${length} characters, what was read of it ${this.text.length}: it is read again.`),
      );
      this.text = undefined;
    }
    return (this.text ??= this.annotator.open(this.host.text()));
  }

  /** Starts over with the next `open`: the cached state may be broken. */
  forget(): void {
    this.annotator = undefined;
    this.text = undefined;
  }
}
