import { trim, type Span } from '../span';
import { readMarkdown, type KnownChunks } from './markdown';
import { cutLong, isShort } from './parts';
import { plainChunks } from './plain-blocks';
import type { Rendering, RenderingBuilder } from './rendering';

/** How a paragraph is set apart from the story: an item of a list, or an excerpt that is indented. */
export type Setting = 'item' | 'excerpt' | 'plain';

/** A typographic paragraph: the unit in which quotation marks are paired and of which results are cached. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading';
  /** Null where the beginning of the block's line tells it. */
  readonly setting: Setting | null;
}

/** A block with what is read of it. */
export interface ReadBlock extends Block {
  /** What is analysed: what the reader sees, without white space at its ends, and with blanks for code and addresses. */
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
export function chunksOf(text: string, options: ChunkOptions): Generator<Chunk, void> {
  return options.format === 'plain' ? plainChunks(text) : readMarkdown(text, options);
}

/** A block of a source that is shown as it is, in parts that the parser can take. */
export function bareBlocks(source: string, block: Block): readonly ReadBlock[] {
  const span = { ...block, ...trim(source, block) };
  if (span.end === span.start) return [];
  const parts = isShort(span) ? [span] : [...cutLong(source, span)];
  return parts.map((part) => ({ ...part, words: source.slice(part.start, part.end), rendering: null }));
}

/** A block of marked-up source, in parts that the parser can take; none where it shows nothing. */
export function renderedBlocks(
  source: string,
  builder: RenderingBuilder,
  { kind, setting }: Pick<Block, 'kind' | 'setting'>,
): readonly ReadBlock[] {
  const { words } = builder;
  const span = trim(words, { start: 0, end: words.length });
  if (span.end === span.start) return [];
  const whole = builder.build();
  return (isShort(span) ? [span] : [...cutLong(words, span)]).map((part) => {
    const { source: place, rendering } = whole.part(part);
    const isBare = rendering.isBare(source.slice(place.start, place.end));
    return { ...place, kind, setting, words: words.slice(part.start, part.end), rendering: isBare ? null : rendering };
  });
}
