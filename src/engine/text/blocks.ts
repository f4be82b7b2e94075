import type { Span } from '../span';
import { readMarkdown, type KnownChunks } from './markdown';
import { cutLong } from './parts';
import { plainBlocks } from './plain-blocks';

/** A typographic paragraph: the unit in which quotation marks are paired and of which results are cached. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading';
}

export interface BlockedText {
  /** The text with everything that is not prose replaced by blanks; as long as the text itself. */
  readonly masked: string;
  /** In order, without white space at their ends. */
  readonly blocks: readonly Block[];
}

export type TextFormat = 'plain' | 'markdown';

/** Reads texts that resemble each other, versions of a document say, and keeps what it learned from the last one. */
export class BlockReader {
  #known: KnownChunks = new Map();

  /** The blocks of `text`, in steps of a few milliseconds at most. Linear in its length; never throws. */
  *steps(text: string, format: TextFormat): Generator<void, BlockedText> {
    const { masked, blocks } =
      format === 'plain' ? { masked: text, blocks: plainBlocks(text) } : yield* this.#markdown(text);
    return { masked, blocks: blocks.flatMap((block) => cutLong(masked, block)) };
  }

  *#markdown(text: string): Generator<void, BlockedText> {
    const reading = yield* readMarkdown(text, this.#known);
    this.#known = reading.known;
    return reading.text;
  }
}
