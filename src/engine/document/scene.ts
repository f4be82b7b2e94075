import { isSameBlock, type Section, type SectionBlock } from '../sections/section';
import type { Language } from '../language/language';
import type { BlockFacts } from '../block/facts';
import { shift, type Span } from '../span';
import type { Block } from '../text/chunk';
import { pronounReach } from '../speakers/pronouns';
import { firstIndex } from '../sorted';

/** A block that was analysed, in its scene. */
export interface PlacedBlock {
  readonly block: Block;
  readonly facts: BlockFacts;
  /** Index of the block's first region among the scene's. */
  readonly firstRegion: number;
}

/** A section, and before it the paragraphs that lead to it, where its first pronouns may have their antecedents. */
export interface Scene {
  /** What the reader sees of the blocks, and what stands between them. All offsets are into this. */
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly PlacedBlock[];
  /** Index of the section's first block, of its first region, and where its text begins. */
  readonly firstBlock: number;
  readonly firstRegion: number;
  readonly start: number;
  /** Whether the section is the document's first. */
  readonly opens: boolean;
}

/** Blocks that lead to a section: as far as pronouns reach back. */
export const leadLength = pronounReach;

/** The blocks of a section that lead to the next one. */
function leadOf(section: Section): readonly SectionBlock[] {
  return section.blocks.slice(-leadLength);
}

/** Whether what follows one section is led to as what follows the other. */
export function isSameLead(a: Section | null, b: Section | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.rest !== b.rest) return false;
  const [ours, theirs] = [leadOf(a), leadOf(b)];
  return ours.length === theirs.length && ours.every((block, at) => isSameBlock(block, theirs[at]!));
}

/** So many blocks are placed without giving way. */
const stride = 256;

/**
 * All blocks of both sections must have been analysed. `before` is null at the document's beginning. Gives way now and
 * then.
 */
export function* toScene(section: Section, before: Section | null, language: Language): Generator<undefined, Scene> {
  const lead = before === null ? [] : leadOf(before);
  const blocks: PlacedBlock[] = [];
  let text = '';
  let regions = 0;
  const place = ({ gap, kind, setting, known }: SectionBlock): void => {
    const { facts, words } = known;
    const start = text.length + gap.length;
    text += gap + words;
    blocks.push({ block: { start, end: text.length, kind, setting }, facts, firstRegion: regions });
    regions += facts.regions.length;
  };
  lead.forEach(place);
  text += before?.rest ?? '';
  const [firstRegion, start] = [regions, text.length];
  for (const block of section.blocks) {
    place(block);
    if (blocks.length % stride === 0) yield;
  }
  return {
    text: text + section.rest,
    language,
    blocks,
    firstBlock: lead.length,
    firstRegion,
    start,
    opens: before === null,
  };
}

/**
 * Where the scene of a section begins, and where each of its blocks: in the scene, and in the source, from the
 * section's beginning.
 */
interface ScenePlaces {
  readonly blocks: readonly SectionBlock[];
  readonly scene: readonly number[];
  readonly source: readonly number[];
}

function placesOf(section: Section, before: Section | null): ScenePlaces {
  const lead = before === null ? [] : leadOf(before);
  const scene: number[] = [];
  let position = 0;
  const place = ({ gap, known }: SectionBlock): void => {
    scene.push((position += gap.length));
    position += known.words.length;
  };
  lead.forEach(place);
  position += before?.rest.length ?? 0;
  section.blocks.forEach(place);
  const source = [...lead.map(({ start }) => start - before!.length), ...section.blocks.map(({ start }) => start)];
  return { blocks: [...lead, ...section.blocks], scene, source };
}

/**
 * Tells where a span of a section's scene stands in the source, from the section's beginning on. `origin` is where the
 * section begins in the scene.
 */
export function sourceOfScene(section: Section, before: Section | null, origin: number): (span: Span) => Span {
  const isBare = ({ blocks }: Section): boolean => blocks.every(({ rendering }) => rendering === null);
  if (isBare(section) && (before === null || isBare(before))) return (span) => shift(span, -origin);
  const { blocks, scene, source } = placesOf(section, before);
  const inBlock = (at: number, span: Span): Span => {
    const { rendering } = blocks[at]!;
    const here = shift(span, -scene[at]!);
    return shift(rendering === null ? here : rendering.toSource(here), source[at]!);
  };
  return (span) => {
    if (blocks.length === 0) return shift(span, -origin);
    const [first, last] = [lastUpTo(scene, span.start), lastUpTo(scene, Math.max(span.start, span.end - 1))];
    if (first === last) return inBlock(first, span);
    const { start } = inBlock(first, { start: span.start, end: span.start });
    return { start, end: inBlock(last, { start: scene[last]!, end: span.end }).end };
  };
}

/** Index of the last of ascending numbers that is at most `most`; 0 where none is. */
function lastUpTo(numbers: readonly number[], most: number): number {
  return Math.max(0, firstIndex(numbers.length, (at) => numbers[at]! > most) - 1);
}
