import type { Annotator, LiveText } from '../engine';

/**
 * What an edit changed, as `vscode.TextDocumentContentChangeEvent` has it. Offset and length are in UTF-16 code units.
 */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export interface LiveDocumentHost {
  /** What a promise brings may take long the first time. */
  createAnnotator(): Annotator | Promise<Annotator>;
  /** The whole text; asked for when the document is opened, and not for its edits. */
  text(): string;
  /** The text's length in UTF-16 code units, without making the text. */
  length(): number;
  /** Something went wrong that the reader need not see. */
  failed(error: unknown): void;
}

/** Keeps one text of the engine's in step with a document, so that an edit costs little however long the text is. */
export class LiveDocument {
  private annotator: Annotator | undefined;
  private text: LiveText | undefined;

  constructor(private readonly host: LiveDocumentHost) {}

  /**
   * Follows an event of the editor's. Its changes are made one after the other, as the editor makes them: those of many
   * cursors come with the last first, so that none moves the places of another.
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

  /** The text as the document has it now. */
  async open(): Promise<LiveText> {
    this.annotator ??= await this.host.createAnnotator();
    const length = this.host.length();
    if (this.text && this.text.length !== length) {
      this.host.failed(
        new Error(`The document has ${length} characters, what was read of it ${this.text.length}: it is read anew.`),
      );
      this.text = undefined;
    }
    return (this.text ??= this.annotator.open(this.host.text()));
  }

  /** Starts over with the next `open`: what is remembered may be broken. */
  forget(): void {
    this.annotator = undefined;
    this.text = undefined;
  }
}
