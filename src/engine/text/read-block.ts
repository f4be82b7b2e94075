import { trim, type Span } from '../span';
import type { Block, ReadBlock } from './chunk';
import { cutLong, isShort } from './parts';
import type { RenderingBuilder } from './rendering';

/** A block of a source that is shown as it is, in parts that the parser can take. */
export function bareBlocks(source: string, block: Block): readonly ReadBlock[] {
  return partsOf(source, block).map(({ start, end }) => ({
    ...block,
    start,
    end,
    words: source.slice(start, end),
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
  paragraphs: (words: string) => readonly Span[] = whole,
): readonly ReadBlock[] {
  const { words } = builder;
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

function whole(words: string): readonly Span[] {
  return [{ start: 0, end: words.length }];
}

function partsOf(text: string, span: Span): readonly Span[] {
  const { start, end } = trim(text, span);
  if (start === end) return [];
  return isShort({ start, end }) ? [{ start, end }] : [...cutLong(text, { start, end })];
}
