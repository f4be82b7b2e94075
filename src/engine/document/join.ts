import type { BlockFacts, LocalClaim } from '../local/facts';
import type { Block } from '../text/blocks';
import { trust } from '../claims/weights';
import { shift, type Span } from '../span';

export interface PlacedBlock {
  readonly block: Block;
  readonly facts: BlockFacts;
  /** Index of the block's first region among the document's. */
  readonly firstRegion: number;
}

/** A claim on its way from a block into the document. Spans and region indices are the document's. */
export interface DraftClaim {
  readonly fact: LocalClaim;
  readonly block: number;
  readonly content: Span[];
  readonly regions: number[];
}

export interface Joined {
  readonly claims: readonly DraftClaim[];
  /** From a region to the one that it continues. */
  readonly continues: ReadonlyMap<number, number>;
  /** Unclosed regions that the next paragraph carries on: their missing mark is the custom of print, no error. */
  readonly carried: ReadonlySet<number>;
}

/** Joins statements over paragraphs: a mark that opens anew, a colon that announces, a quotation alone after an attributed one. */
export function joinBlocks(blocks: readonly PlacedBlock[]): Joined {
  const joiner = new Joiner(isTranscript(blocks));
  blocks.forEach((placed, index) => joiner.add(placed, index));
  return joiner;
}

/** `list.unshift(...items)` would pass each item as an argument, and there may be a hundred thousand. */
function prepend<T>(list: T[], items: readonly T[]): void {
  const all = [...items, ...list];
  list.length = 0;
  for (const item of all) list.push(item);
}

/** Whether the next paragraph's quotation may belong to a claim: not where only a phrase was quoted. */
function mayGoOn({ regions, awaits }: LocalClaim, facts: BlockFacts): boolean {
  const last = regions.at(-1);
  return awaits || last === undefined || facts.regions[last]!.shape === 'sentence';
}

/** So many blocks with a label make a transcript; fewer do where the labels are in capitals. */
const labelledBlocks = 3;
const capitalBlocks = 2;
/** And they make up at least this share of the blocks. */
const labelledShare = 0.3;
/** No headline is longer than this, in UTF-16 units. */
const longestHeadline = 140;

function isTranscript(blocks: readonly PlacedBlock[]): boolean {
  const labels = blocks.flatMap(({ facts }) => facts.label?.source ?? []);
  const capitals = labels.filter(({ name }) => name.every((word) => word === word.toUpperCase() && word.length > 1));
  if (labels.length < labelledShare * blocks.length) return false;
  return labels.length >= labelledBlocks || capitals.length >= capitalBlocks;
}

class Joiner implements Joined {
  readonly claims: DraftClaim[] = [];
  readonly continues = new Map<number, number>();
  readonly carried = new Set<number>();
  /** The claim that a quotation at the next block's start would go on with. */
  private tail: DraftClaim | null = null;
  /** The region that the previous block leaves open, and the paragraphs of its statement that have no claim yet. */
  private open: number | null = null;
  private pending: { region: number; span: Span }[] = [];

  constructor(private readonly transcript: boolean) {}

  add({ block, facts, firstRegion }: PlacedBlock, index: number): void {
    const drafts = this.claimsOf(block, facts, index).map((fact): DraftClaim => ({
      fact,
      block: index,
      content: fact.content.map((span) => shift(span, block.start)),
      regions: fact.regions.map((region) => region + firstRegion),
    }));
    const goesOn = this.joinStart(block, facts, firstRegion, drafts);
    for (const draft of drafts) if (draft.content.length > 0 || draft.fact.awaits) this.claims.push(draft);
    this.setTail(facts, drafts, goesOn);
    this.setOpen(block, facts, firstRegion, drafts);
  }

  /** In a transcript the label speaks for all quotations of its block; a headline may have a label too: `Brandt: The deal is dead`. */
  private claimsOf(block: Block, { claims, label, headline }: BlockFacts, index: number): readonly LocalClaim[] {
    // A headline's marks show a wording, they do not tell who used it.
    if (block.kind === 'heading' || headline) return claims.filter(({ regions }) => regions.length === 0);
    if (label === null) return claims;
    if (this.transcript)
      return [{ ...label, weight: trust.transcript }, ...claims.filter(({ regions }) => regions.length === 0)];
    return index === 0 && claims.length === 0 && block.end - block.start <= longestHeadline ? [label] : claims;
  }

  /** Returns whether the block as a whole goes on with what was said before. */
  private joinStart(block: Block, facts: BlockFacts, firstRegion: number, drafts: readonly DraftClaim[]): boolean {
    const starts = facts.regions[0]?.span.start === 0;
    if (starts && this.open !== null) {
      this.carried.add(this.open);
      this.continues.set(firstRegion, this.open);
    }
    const owner = starts ? drafts.find((draft) => draft.regions.includes(firstRegion)) : undefined;
    if (owner !== undefined && this.open !== null && this.pending.length > 0) {
      prepend(
        owner.content,
        this.pending.map(({ span }) => span),
      );
      prepend(
        owner.regions,
        this.pending.map(({ region }) => region),
      );
    }
    if (facts.leading.length === 0 || !starts || this.tail === null) return false;
    this.attach(this.tail, block, facts, firstRegion);
    return (
      facts.leading.length === facts.regions.filter((region) => region.parent === -1).length && drafts.length === 0
    );
  }

  private attach(tail: DraftClaim, block: Block, facts: BlockFacts, firstRegion: number): void {
    for (const local of facts.leading) {
      const region = local + firstRegion;
      const previous = tail.regions.at(-1);
      if (previous !== undefined && !this.continues.has(region)) this.continues.set(region, previous);
      tail.content.push(shift(facts.regions[local]!.span, block.start));
      tail.regions.push(region);
    }
  }

  private setTail(facts: BlockFacts, drafts: readonly DraftClaim[], goesOn: boolean): void {
    if (goesOn) return;
    const tail = drafts.find(({ fact }) => fact === facts.claims[facts.tail]);
    this.tail = tail !== undefined && mayGoOn(tail.fact, facts) ? tail : null;
  }

  private setOpen(block: Block, facts: BlockFacts, firstRegion: number, drafts: readonly DraftClaim[]): void {
    const last = facts.regions.findLastIndex((region) => region.parent === -1);
    const isOpen =
      last !== -1 && !facts.regions[last]!.closed && facts.regions[last]!.span.end === block.end - block.start;
    if (!isOpen) {
      this.open = null;
      this.pending = [];
      return;
    }
    const region = last + firstRegion;
    const claimed = drafts.some((draft) => draft.regions.includes(region)) || this.tail?.regions.at(-1) === region;
    if (claimed || this.open === null) this.pending = [];
    if (!claimed) this.pending.push({ region, span: shift(facts.regions[last]!.span, block.start) });
    this.open = region;
  }
}
