import { isSameBlock, toSection, type Section, type SectionBlock } from '../sections/section';
import type { Language } from '../language/language';
import type { BlockFacts } from '../block/facts';
import { moveBy, type SpanIn } from '../spaces';
import type { Block } from '../text/chunk';
import { pronounReach } from '../speakers/pronouns';
import { firstIndex } from '../sorted';

/** An analysed block in its scene. */
export interface PlacedBlock {
  readonly block: Block & SpanIn<'scene'>;
  readonly facts: BlockFacts;
  /** Index of the block's first region among the scene's. */
  readonly firstRegion: number;
}

/** Where a span of a block stands in its scene. */
export function toScene({ block }: Pick<PlacedBlock, 'block'>, span: SpanIn<'block'>): SpanIn<'scene'> {
  return moveBy(span, block.start);
}

/** Where a span of the scene stands in one of its blocks, which need not hold all of it. */
export function toBlock({ block }: Pick<PlacedBlock, 'block'>, span: SpanIn<'scene'>): SpanIn<'block'> {
  return moveBy(span, -block.start);
}

/** A section with its lead-in, the blocks before it: its first pronouns may have their antecedents there. */
export interface Scene {
  /** What the reader sees of the blocks, and the gaps between them. All offsets of the scene are into this. */
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly PlacedBlock[];
  /** Index of the section's first block and first region, and where its text begins. */
  readonly firstBlock: number;
  readonly firstRegion: number;
  readonly start: number;
  /** Whether the section is the document's first. */
  readonly opens: boolean;
}

/** Blocks of a lead-in: as far as pronouns reach back. */
export const leadInLength = pronounReach;

/** The blocks of a section that are the lead-in of the next. */
function leadInOf(section: Section): readonly SectionBlock[] {
  return section.blocks.slice(-leadInLength);
}

/** Whether two sections end with the same lead-in for the section after them. */
export function isSameLeadIn(a: Section | null, b: Section | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.rest !== b.rest) return false;
  const [ours, theirs] = [leadInOf(a), leadInOf(b)];
  return ours.length === theirs.length && ours.every((block, at) => isSameBlock(block, theirs[at]!));
}

/** Blocks placed per step. */
const stride = 256;

/**
 * The scene of a section. All blocks of both sections must have been analysed; `before` is null at the document's
 * beginning. Yields now and then.
 */
export function* makeScene(section: Section, before: Section | null, language: Language): Generator<undefined, Scene> {
  const leadIn = before === null ? [] : leadInOf(before);
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
  leadIn.forEach(place);
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
    firstBlock: leadIn.length,
    firstRegion,
    start,
    opens: before === null,
  };
}

/** The blocks of a scene, with where they begin in the source of its section, and where each begins in the scene. */
interface ScenePlaces {
  readonly blocks: readonly Pick<SectionBlock, 'rendering' | 'start'>[];
  readonly scene: readonly number[];
}

function placesOf(section: Section, before: Section | null): ScenePlaces {
  const leadIn = before === null ? [] : leadInOf(before);
  const scene: number[] = [];
  let position = 0;
  const place = ({ gap, known }: SectionBlock): void => {
    scene.push((position += gap.length));
    position += known.words.length;
  };
  leadIn.forEach(place);
  position += before?.rest.length ?? 0;
  section.blocks.forEach(place);
  const ofLeadIn = leadIn.map(({ rendering, start }) => ({ rendering, start: start - before!.length }));
  return { blocks: [...ofLeadIn, ...section.blocks], scene };
}

/**
 * Returns a function that moves spans of a scene into its section's source. `origin` is where the section begins in the
 * scene.
 */
export function sceneToSection(
  section: Section,
  before: Section | null,
  origin: number,
): (span: SpanIn<'scene'>) => SpanIn<'section'> {
  const isBare = ({ blocks }: Section): boolean => blocks.every(({ rendering }) => rendering === null);
  if (isBare(section) && (before === null || isBare(before))) return (span) => moveBy(span, -origin);
  const { blocks, scene } = placesOf(section, before);
  const inBlock = (at: number, span: SpanIn<'scene'>): SpanIn<'section'> =>
    toSection(blocks[at]!, moveBy(span, -scene[at]!));
  return (span) => {
    if (blocks.length === 0) return moveBy(span, -origin);
    const [first, last] = [lastUpTo(scene, span.start), lastUpTo(scene, Math.max(span.start, span.end - 1))];
    if (first === last) return inBlock(first, span);
    const { start } = inBlock(first, { start: span.start, end: span.start });
    return { start, end: inBlock(last, { start: scene[last]!, end: span.end }).end };
  };
}

/** Index of the last of ascending numbers up to `most`; 0 where there is none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  return Math.max(0, firstIndex(numbers.length, (at) => numbers[at]! > most) - 1);
}
