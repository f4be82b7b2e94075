import type { Span } from '../span';
import { markdownBlocks } from './markdown';
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

/** Cuts a text into blocks. Linear in its length; never throws. */
export function readBlocks(text: string, format: TextFormat): BlockedText {
  if (format === 'markdown') return markdownBlocks(text);
  return { masked: text, blocks: plainBlocks(text) };
}
