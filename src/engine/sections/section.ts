import { moveBy, type SpanIn } from '../spaces';
import type { Block } from '../text/chunk';
import type { Rendering, ShownPiece } from '../text/rendering';
import type { KnownBlock } from './known-blocks';
import { firstIndex } from '../sorted';

/** A block in its section. */
export interface SectionBlock extends Block, SpanIn<'section'> {
  /** The text between the block and the one before it, or the section's beginning. */
  readonly gap: string;
  /** The block's text with the syntax of its format. */
  readonly source: string;
  readonly known: KnownBlock;
  /** Where the words stand in the source; null where the source is what the reader sees. */
  readonly rendering: Rendering | null;
}

/**
 * A part of a text that is read as a whole: an article of a dump, some pages of a book. Quotations and statements that
 * continue over paragraphs end within it. All offsets are from its beginning.
 */
export interface Section {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly blocks: readonly SectionBlock[];
  /** The text after the last block. */
  readonly rest: string;
  /** Labels of the Markdown links that it defines. */
  readonly labels: ReadonlySet<string>;
  /** An edit from here on changes neither how the section begins nor where the one before it ends. */
  readonly settled: number;
}

/** Where a span of a block's words stands in the section's source. */
export function toSection(
  { rendering, start }: Pick<SectionBlock, 'rendering' | 'start'>,
  span: SpanIn<'block'>,
): SpanIn<'section'> {
  return moveBy(rendering === null ? span : rendering.toSource(span), start);
}

export function isAnalysed({ blocks }: Section): boolean {
  return blocks.every(({ known }) => known.isAnalysed);
}

/** Whether two sections have the same text, cut and marked up in the same way. */
export function isSameSection(a: Section, b: Section): boolean {
  if (a.length !== b.length || a.blocks.length !== b.blocks.length || a.rest !== b.rest) return false;
  return a.blocks.every((block, at) => isSameBlock(block, b.blocks[at]!));
}

export function isSameBlock(a: SectionBlock, b: SectionBlock): boolean {
  const isAlike =
    a.known === b.known && a.source === b.source && a.gap === b.gap && a.kind === b.kind && a.setting === b.setting;
  return isAlike && isSameRendering(a.rendering, b.rendering);
}

function isSameRendering(a: Rendering | null, b: Rendering | null): boolean {
  return a === b || (a !== null && b !== null && a.isSame(b));
}

export function textOf({ blocks, rest }: Section): string {
  let text = '';
  for (const { gap, source } of blocks) text += gap + source;
  return text + rest;
}

/** The text of a span, without joining the rest of the section. */
export function sliceOf(section: Section, { start, end }: SpanIn<'section'>): string {
  const { blocks, rest, length } = section;
  const first = firstEndingAfter(blocks, start);
  const block = blocks[first];
  if (block !== undefined && block.start <= start && end <= block.end)
    return block.source.slice(start - block.start, end - block.start);
  let text = '';
  let from = first === 0 ? 0 : blocks[first - 1]!.end;
  const base = from;
  for (let at = first; at < blocks.length && from < end; at++) {
    text += blocks[at]!.gap + blocks[at]!.source;
    from = blocks[at]!.end;
  }
  if (from < end && from < length) text += rest;
  return text.slice(start - base, end - base);
}

/** What the reader sees of a span, with a line feed for syntax between two blocks. */
export function sectionWords({ blocks, rest, length }: Section, { start, end }: SpanIn<'section'>): string {
  let words = '';
  const first = firstEndingAfter(blocks, start);
  let from = first === 0 ? 0 : blocks[first - 1]!.end;
  for (let at = first; at < blocks.length && from < end; at++) {
    const { gap, source, rendering, ...block } = blocks[at]!;
    words += gapWords(gap, from, start, end);
    const part = { start: Math.max(0, start - block.start), end: Math.max(0, end - block.start) };
    words += rendering === null ? source.slice(part.start, part.end) : rendering.words(part);
    from = block.end;
  }
  return from < end && from < length ? words + gapWords(rest, from, start, end) : words;
}

/** What the reader sees of a gap from `start` to `end`: a line feed in place of syntax. The gap begins at `from`. */
function gapWords(gap: string, from: number, start: number, end: number): string {
  const part = gap.slice(Math.max(0, start - from), Math.max(0, end - from));
  return part === '' || isBlank(gap) ? part : '\n';
}

/** Where the section's source differs from what the reader sees, in order. */
export function* differencesIn({ blocks, rest, length }: Section): Generator<ShownPiece & SpanIn<'section'>, void> {
  let from = 0;
  for (const { gap, source, rendering, start, end } of blocks) {
    if (!isBlank(gap)) yield { start: from, end: start, text: '\n' };
    if (rendering !== null)
      for (const { text, ...span } of rendering.differences(source)) yield { ...moveBy<'section'>(span, start), text };
    from = end;
  }
  if (!isBlank(rest)) yield { start: from, end: length, text: '\n' };
}

/** Whether a text is white space and invisible characters alone. */
function isBlank(text: string): boolean {
  return /^[\s\u0085\u200b-\u200d\u2060]*$/u.test(text);
}

function firstEndingAfter(blocks: readonly SectionBlock[], position: number): number {
  return firstIndex(blocks.length, (at) => blocks[at]!.end > position);
}
