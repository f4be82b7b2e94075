import { chunksOf, type ChunkOptions } from '../text/blocks';
import { type Chunk, type ReadBlock, type TextFormat } from '../text/chunk';
import { definedLabels } from '../text/markdown-definitions';
import { ownCopy } from '../storage/own-copy';
import { endsSection, type SectionLengths } from './boundaries';
import type { KnownBlocks } from './known-blocks';
import type { Section, SectionBlock } from './section';

export interface SectionOptions extends ChunkOptions {
  readonly blocks: KnownBlocks;
  readonly lengths: SectionLengths;
  /** Whether the document ends with this text. If not, sections that more text could change are left out. */
  readonly last: boolean;
}

/** UTF-16 units cut per step, about a millisecond's work, and chunks where they are short. */
const unitsPerStep = 16_384;
const chunksPerStep = 256;

/** Cuts a text into sections, from its beginning on. Yields null between them, so that a host can pause. */
export function* sectionsOf(text: string, options: SectionOptions): Generator<Section | null, void> {
  let open = new OpenSection(text, 0, options);
  let closed: Section | null = null;
  let pause = unitsPerStep;
  let chunks = 0;
  for (const chunk of chunksOf(text, options)) {
    // The beginning of the next section is certain only once another chunk follows.
    if (closed !== null) yield closed;
    closed = null;
    if (open.endsBefore(chunk)) {
      closed = open.upTo(chunk.start);
      open = new OpenSection(text, chunk.start, options);
    }
    open.add(chunk);
    if (chunk.end < pause && ++chunks % chunksPerStep !== 0) continue;
    pause = chunk.end + unitsPerStep;
    yield null;
  }
  if (!options.last) return;
  if (closed !== null) yield closed;
  if (text.length > 0) yield open.upTo(text.length);
}

/** A section whose end is not found yet. */
class OpenSection {
  readonly #blocks: SectionBlock[] = [];
  /** Where the last block ends, from the section's beginning. */
  #end = 0;
  /** The first block of the second chunk: where the first chunk ends may depend on it. */
  #second: SectionBlock | null = null;
  #chunks = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly options: SectionOptions,
  ) {}

  endsBefore(chunk: Chunk): boolean {
    const [before, first] = [this.#blocks.at(-1), chunk.blocks[0]];
    if (!chunk.opens || before === undefined || first === undefined) return false;
    const extent = Math.max(chunk.start - this.start, leastExtent * this.#blocks.length);
    return endsSection(extent, before, this.#placed(chunk, first), this.options.lengths);
  }

  add(chunk: Chunk): void {
    for (const block of chunk.blocks) {
      const placed = this.#placed(chunk, block);
      if (this.#chunks > 0) this.#second ??= placed;
      this.#blocks.push(placed);
      this.#end = placed.end;
    }
    if (chunk.blocks.length > 0) this.#chunks++;
  }

  upTo(end: number): Section {
    const { text, start, options } = this;
    return {
      length: end - start,
      blocks: this.#blocks,
      rest: this.#gapUpTo(end),
      settled: this.#second === null ? end - start : settledBy(this.#second, options.format),
      labels: options.format === 'markdown' ? definedLabels(text.slice(start, end)) : noLabels,
    };
  }

  #placed({ start }: Chunk, block: ReadBlock): SectionBlock {
    const { text, options } = this;
    const known = options.blocks.of(block.words);
    const source = text.slice(start + block.start, start + block.end);
    return {
      gap: this.#gapUpTo(start + block.start),
      source: source === known.words ? known.words : ownCopy(source),
      known,
      start: start + block.start - this.start,
      end: start + block.end - this.start,
      kind: block.kind,
      setting: block.setting,
      rendering: block.rendering,
    };
  }

  #gapUpTo(end: number): string {
    const gap = this.text.slice(this.start + this.#end, end);
    return gap === usualGap ? usualGap : ownCopy(gap);
  }
}

/**
 * In subtitles a label as long as the first block may decide whether a turn begins; else the block's first unit does.
 */
function settledBy({ start, end }: SectionBlock, format: TextFormat): number {
  return (format === 'subtitles' ? end : start) + 1;
}

/** The units that each block counts for at least in a section's length: even short blocks cost time. */
const leastExtent = 32;

const noLabels: ReadonlySet<string> = new Set();
/** The gap between most paragraphs: one string for all of them. */
const usualGap = '\n\n';
