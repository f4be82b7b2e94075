import type { Span } from '../span';
import type { Rendering } from './rendering';

/**
 * How a paragraph is set apart from the story: an item of a list, an indented excerpt; in subtitles words that a voice
 * tag gives to somebody, or a dash to somebody of whom nothing is told, and what follows a silence; in Markdown all in
 * bold.
 */
export type Setting = 'item' | 'excerpt' | 'voice' | 'dash' | 'other' | 'strong' | 'plain';

/** A typographic paragraph: the unit in which quotation marks are paired and of which results are cached. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading';
  /** Null where the beginning of the block's line tells it. */
  readonly setting: Setting | null;
}

/** A block with what is read of it. */
export interface ReadBlock extends Block {
  /**
   * What is analysed: what the reader sees, without white space at its ends, and with blanks for code and addresses.
   */
  readonly words: string;
  /** Where the words lie in the source; null where the source is what the reader sees, unit by unit. */
  readonly rendering: Rendering | null;
}

/**
 * A stretch of text that is cut into blocks without regard to what stands around it. The chunks of a text lie one after
 * the other and make up all of it.
 */
export interface Chunk extends Span {
  /** In order; offsets are into the chunk. */
  readonly blocks: readonly ReadBlock[];
  /** Whether a text that begins here is cut like this one from here on. */
  readonly opens: boolean;
}

/** How a text is marked up; `subtitles` are SubRip and WebVTT. */
export type TextFormat = 'plain' | 'markdown' | 'html' | 'subtitles';
