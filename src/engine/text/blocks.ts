import type { Span } from '../span';
import { readMarkdown, type KnownChunks } from './markdown';
import { cutLong, isShort } from './parts';
import { plainChunks } from './plain-blocks';

/** A typographic paragraph: the unit in which quotation marks are paired and of which results are cached. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading';
}

/**
 * A stretch of text that is cut into blocks without regard to what stands around it. The chunks of a text lie one after
 * the other and make up all of it.
 */
export interface Chunk extends Span {
  /** The chunk's text with everything that is not prose replaced by blanks; as long as the chunk. */
  readonly masked: string;
  /** In order, without white space at their ends; offsets are into the chunk. */
  readonly blocks: readonly Block[];
  /** Whether a text that begins here is cut like this one from here on. */
  readonly opens: boolean;
}

export type TextFormat = 'plain' | 'markdown';

export interface ChunkOptions {
  readonly format: TextFormat;
  /** Whether the text is a document's from its beginning; front matter stands nowhere else. */
  readonly first: boolean;
  /** Labels of links that are defined somewhere in the document, as `definedLabels` gives them. */
  readonly labels: ReadonlySet<string>;
  /** What is known of chunks of Markdown; new ones are added. */
  readonly known: KnownChunks;
}

/** Cuts a text into chunks. Linear in its length; never throws. A chunk takes some milliseconds at most. */
export function* chunksOf(text: string, options: ChunkOptions): Generator<Chunk, void> {
  const chunks = options.format === 'plain' ? plainChunks(text) : readMarkdown(text, options);
  for (const chunk of chunks) {
    if (chunk.blocks.every(isShort)) yield chunk;
    else yield { ...chunk, blocks: chunk.blocks.flatMap((block) => [...cutLong(chunk.masked, block)]) };
  }
}
