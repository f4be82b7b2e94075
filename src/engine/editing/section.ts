import type { Span } from '../span';
import type { Block } from '../text/blocks';
import type { KnownBlock } from './known-blocks';

/** A block in its section. */
export interface SectionBlock extends Block {
  /** What stands between it and the block before it, or the section's beginning. */
  readonly gap: string;
  /** Its text as it was written: with Markdown's syntax, where there is any. */
  readonly source: string;
  readonly known: KnownBlock;
}

/**
 * A stretch of text that is read as a whole: an article of a dump, some pages of a long one. Quotations and statements that
 * go on over paragraphs end within it. All offsets are from its beginning.
 */
export interface Section {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly blocks: readonly SectionBlock[];
  /** What stands after the last block. */
  readonly rest: string;
  /** Labels of links that are defined in it. */
  readonly labels: ReadonlySet<string>;
  /** An edit from here on does not concern how the section begins, nor where the one before it ends. */
  readonly settled: number;
}

export function isAnalysed({ blocks }: Section): boolean {
  return blocks.every(({ known }) => known.isAnalysed);
}

/** Whether two sections have the same text, cut and marked up alike. */
export function isSame(a: Section, b: Section): boolean {
  if (a.length !== b.length || a.blocks.length !== b.blocks.length || a.rest !== b.rest) return false;
  return a.blocks.every((block, at) => isSameBlock(block, b.blocks[at]!));
}

export function isSameBlock(a: SectionBlock, b: SectionBlock): boolean {
  return a.known === b.known && a.source === b.source && a.gap === b.gap && a.kind === b.kind;
}

export function textOf({ blocks, rest }: Section): string {
  let text = '';
  for (const { gap, source } of blocks) text += gap + source;
  return text + rest;
}

/** The text of a span of the section, without putting together the rest of it. */
export function sliceOf(section: Section, { start, end }: Span): string {
  const { blocks, rest, length } = section;
  const first = firstEndingAfter(blocks, start);
  const block = blocks[first];
  if (block !== undefined && block.start <= start && end <= block.end) return block.source.slice(start - block.start, end - block.start);
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

function firstEndingAfter(blocks: readonly SectionBlock[], position: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
