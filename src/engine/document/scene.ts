import { isSameBlock, textOf, type Section, type SectionBlock } from '../editing/section';
import type { BlockFacts } from '../local/facts';
import type { Block } from '../text/blocks';

/** A block that was analysed, in its scene. */
export interface PlacedBlock {
  readonly block: Block;
  readonly facts: BlockFacts;
  /** Index of the block's first region among the scene's. */
  readonly firstRegion: number;
}

/** A section, and before it the paragraphs that lead to it, where its first pronouns may have their antecedents. */
export interface Scene {
  /** All offsets are into this. */
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** Index of the section's first block, of its first region, and where its text begins. */
  readonly firstBlock: number;
  readonly firstRegion: number;
  readonly start: number;
  /** Whether the section is the document's first. */
  readonly opens: boolean;
}

/** So many blocks lead to a section: as far as pronouns reach back (`speakers/pronouns.ts`). */
export const leadLength = 6;

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

/** All blocks of both sections must have been analysed. `before` is null at the document's beginning. Gives way now and then. */
export function* toScene(section: Section, before: Section | null): Generator<undefined, Scene> {
  const lead = before === null ? [] : leadOf(before);
  const text = before === null ? '' : leadText(lead, before);
  const blocks: PlacedBlock[] = [];
  let regions = 0;
  const place = ({ start, end, kind, known }: SectionBlock, by: number): void => {
    const { facts } = known;
    blocks.push({ block: { start: start + by, end: end + by, kind }, facts, firstRegion: regions });
    regions += facts.regions.length;
  };
  for (const block of lead) place(block, text.length - before!.length);
  const firstRegion = regions;
  for (const block of section.blocks) {
    place(block, text.length);
    if (blocks.length % stride === 0) yield;
  }
  return {
    ...{ blocks, firstRegion },
    text: text + textOf(section),
    firstBlock: lead.length,
    start: text.length,
    opens: before === null,
  };
}

function leadText(lead: readonly SectionBlock[], { rest }: Section): string {
  return lead.map(({ gap, source }) => gap + source).join('') + rest;
}
