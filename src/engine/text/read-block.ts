import { shift, slice, trim, type Span } from '../span';
import type { Block, ReadBlock } from './chunk';
import { withoutNotes } from './notes';
import { cutLong, isShort } from './parts';
import { readPlain } from './plain-reading';
import type { RenderingBuilder } from './rendering';

/** A block of a source without markup, in parts that the parser can take. */
export function bareBlocks(source: string, block: Block): readonly ReadBlock[] {
  const builder = readPlain(source, block);
  if (builder !== null) return renderedBlocks(source, builder, block);
  const words = withoutNotes(slice(source, block));
  return partsOf(words, whole(words)).map((span) => ({
    ...block,
    ...shift(span, block.start),
    words: slice(words, span),
    rendering: null,
  }));
}

/**
 * A block of marked-up source, in parts that the parser can take; none where it shows nothing. `paragraphs` tells where
 * it is to be cut into several.
 */
export function renderedBlocks(
  source: string,
  builder: RenderingBuilder,
  { kind, setting }: Pick<Block, 'kind' | 'setting'>,
  paragraphs: (words: string) => readonly Span[] = (words) => [whole(words)],
): readonly ReadBlock[] {
  const words = withoutNotes(builder.words);
  if (words.trim() === '') return [];
  const rendering = builder.build();
  return paragraphs(words)
    .flatMap((span) => partsOf(words, span))
    .map((span) => {
      const part = rendering.part(span);
      const isBare = part.rendering.isBare(source.slice(part.source.start, part.source.end));
      return {
        ...part.source,
        kind,
        setting,
        words: words.slice(span.start, span.end),
        rendering: isBare ? null : part.rendering,
      };
    });
}

function whole(words: string): Span {
  return { start: 0, end: words.length };
}

function partsOf(text: string, span: Span): readonly Span[] {
  const { start, end } = trim(text, span);
  if (start === end) return [];
  return isShort({ start, end }) ? [{ start, end }] : [...cutLong(text, { start, end })];
}
