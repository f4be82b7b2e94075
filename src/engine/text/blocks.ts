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

/** In UTF-16 units: what takes some milliseconds to cut. */
const stride = 262_144;

/** Reads texts that resemble each other, versions of a document say, and keeps what it learned from the last one. */
export class BlockReader {
  #known: KnownChunks = new Map();

  /** The blocks of `text`, in steps of a few milliseconds at most. Linear in its length; never throws. */
  *steps(text: string, format: TextFormat): Generator<void, BlockedText> {
    const { masked, blocks } =
      format === 'plain' ? { masked: text, blocks: plainBlocks(text) } : yield* this.#markdown(text);
    const parts: Block[] = [];
    let pause = stride;
    for (const block of blocks) {
      for (const part of cutLong(masked, block)) {
        parts.push(part);
        if (part.end < pause) continue;
        pause = part.end + stride;
        yield;
      }
    }
    return { masked, blocks: parts };
  }

  *#markdown(text: string): Generator<void, BlockedText> {
    const reading = yield* readMarkdown(text, this.#known);
    this.#known = reading.known;
    return reading.text;
  }
}
