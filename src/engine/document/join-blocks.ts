import type { BlockFacts } from '../block/facts';
import type { PreparedClaim } from '../claims/prepared-claim';
import type { Block } from '../text/chunk';
import type { SpanIn } from '../spaces';
import type { DocumentStyle } from './document-style';
import { headlineOf, isToldByOffice, saysInMarks } from './headline-labels';
import { introducedBy } from './introductions';
import { markAt, settingOf, type MarkKind, type Layout } from '../text/layout';
import { toScene, type PlacedBlock, type Scene } from './scene';
import { draftOf, Turns } from './turns';
import type { DraftClaim } from './draft-claim';
import { thresholds } from '../thresholds';
import { closesQuotation, isBareSpeech, isNameLine, isSignature } from './block-looks';
import { asks, isExchange, namesSpeakerAtEnd } from './exchanges';
import { turnWithoutCue } from './dialogue-turns';
import { InterviewTurns } from './interview-turns';

export interface Joined {
  readonly claims: readonly DraftClaim[];
  /** From each region that continues another to that other. */
  readonly continues: ReadonlyMap<number, number>;
  /** Unclosed regions that the next paragraph continues: by convention these have no closing mark. */
  readonly carried: ReadonlySet<number>;
}

/** Blocks joined per step. */
const stride = 256;

/**
 * Joins statements over paragraphs: a mark that opens again, a colon that announces, a quotation alone after an
 * attributed one. Yields now and then.
 */
export function* joinBlocks(scene: Scene, style: DocumentStyle): Generator<undefined, Joined> {
  const joiner = new Joiner(scene, style);
  for (const [index, placed] of scene.blocks.entries()) {
    joiner.add(placed, index);
    if (index % stride === stride - 1) yield;
  }
  return joiner;
}

/** `list.unshift(...items)` would pass each item as an argument, of which there may be a hundred thousand. */
function prepend<T>(list: T[], items: readonly T[]): void {
  const all = [...items, ...list];
  list.length = 0;
  for (const item of all) list.push(item);
}

/** So many names above quotations are a series; a single one may be a byline. */
const fewestPortraits = 2;

/** Whether the next paragraph's quotation may belong to a claim: not after a phrase quoted within a sentence. */
function mayContinue(text: string, { regions, awaits, rule }: PreparedClaim, { block, facts }: PlacedBlock): boolean {
  const last = regions.at(-1);
  if (awaits || last === undefined) return true;
  const { shape, inner, closed } = facts.regions[last]!;
  if (!closed) return true;
  if (shape !== 'remark') return shape === 'sentence';
  return rule !== 'quoted-phrase' && /[.!?…]/u.test(text.charAt(block.start + inner.end - 1));
}

function isSomebodys({ regions, source }: PreparedClaim): boolean {
  return regions.length === 0 || (source !== null && source.form !== 'relative');
}

/** No headline is longer than this, in UTF-16 units. */
const longestHeadline = 140;

class Joiner implements Joined {
  readonly claims: DraftClaim[] = [];
  readonly continues = new Map<number, number>();
  readonly carried = new Set<number>();
  /** The claim that a quotation at the next block's start would continue. */
  private tail: DraftClaim | null = null;
  /** The region that the previous block leaves open, and the paragraphs of its statement without a claim so far. */
  private open: number | null = null;
  private pending: { region: number; span: SpanIn<'scene'> }[] = [];
  /** The layout of the paragraphs that a colon announced; null where none are expected. */
  private announced: Layout | null = null;
  /** The marks of each region. */
  private readonly marks: readonly MarkKind[];
  private readonly text: string;
  private readonly turns: Pick<Turns, 'draftsOf'>;
  /** Whether names on lines of their own say whose words come next. */
  private readonly hasPortraits: boolean;
  private readonly blocks: readonly PlacedBlock[];

  constructor(
    private readonly scene: Scene,
    private readonly style: DocumentStyle,
  ) {
    const { text, blocks } = scene;
    this.text = text;
    this.blocks = blocks;
    this.turns = style.interview && !style.transcript ? new InterviewTurns(scene) : new Turns(scene, style);
    const portraits = blocks.filter(({ facts }, at) => {
      const next = blocks[at + 1];
      return isNameLine(facts) && next !== undefined && isBareSpeech(next.facts);
    });
    this.hasPortraits = portraits.length >= fewestPortraits;
    this.marks = blocks.flatMap((placed) =>
      placed.facts.regions.map(({ span }) => markAt(text, toScene(placed, span))),
    );
  }

  add(placed: PlacedBlock, index: number): void {
    const { block, facts } = placed;
    const turns = this.turns.draftsOf(placed, index);
    if (turns !== null) {
      this.addTurns(placed, turns);
      return;
    }
    if (this.closesOpen(placed)) return;
    const found = isNameLine(facts) && !this.hasPortraits ? [] : this.claimsOf(block, facts, index);
    const drafts = found.map((fact) => draftOf(fact, placed, index, null));
    if (isSignature(facts)) this.joinSigned(drafts, index);
    const introduced = this.introduce(placed, index);
    const goesOn = this.joinAnnounced(placed, index, drafts) || this.joinStart(placed, index, drafts);
    if (introduced !== null && introduced.content.length > 0) this.claims.push(introduced);
    if (this.style.dialogue && !goesOn) this.addTurnOfDialogue(placed, index, drafts);
    for (const draft of drafts) if (draft.content.length > 0 || draft.fact.awaits) this.claims.push(draft);
    this.setTail(placed, drafts, goesOn);
    this.setOpen(placed, drafts);
  }

  /** Whose words an excerpt holds, where the line before it tells and no claim awaits them. */
  private introduce(placed: PlacedBlock, index: number): DraftClaim | null {
    if (settingOf(this.text, placed.block) !== 'excerpt') return null;
    if (this.tail?.block === index - 1 && this.tail.fact.weight >= thresholds.announcedList) return null;
    const draft = introducedBy(this.scene, index - 1);
    if (draft !== null) this.tail = draft;
    return draft;
  }

  /** Gives a signature the block before it: a quotation that nobody is said to have said, or an excerpt. */
  private joinSigned([draft]: readonly DraftClaim[], index: number): void {
    const before = this.blocks[index - 1];
    if (draft === undefined || before === undefined || before.facts.claims.length > 0) return;
    if (isBareSpeech(before.facts)) {
      let first = index - 1;
      while (first > 0 && this.continues.has(this.blocks[first]!.firstRegion)) first--;
      for (const paragraph of this.blocks.slice(first, index)) this.attach(draft, paragraph);
    } else if (settingOf(this.text, before.block) === 'excerpt') this.takeWhole(draft, before, []);
  }

  /** Adds a block of turns. Narration continues neither a turn nor a claim from before it. */
  private addTurns(placed: PlacedBlock, drafts: readonly DraftClaim[]): void {
    const { facts, firstRegion } = placed;
    this.claims.push(...drafts);
    this.announced = null;
    this.tail = null;
    const carries =
      this.open !== null && facts.regions[0]?.span.start === 0 && this.marks[this.open] === this.marks[firstRegion];
    if (carries) this.carry(firstRegion, drafts);
    this.setOpen(placed, drafts);
  }

  /** A headline may have a label: `Brandt: The deal is dead`. It need not give the exact words. */
  private claimsOf(
    block: Block,
    { claims, turns, headline, regions }: BlockFacts,
    index: number,
  ): readonly PreparedClaim[] {
    // Marks in a headline show a wording, and who used it only where somebody is named.
    const [label] = turns;
    if (block.kind === 'heading' || headline) {
      const said = claims.filter((claim) => isSomebodys(claim));
      // `Brandt: At Sea “I Lost My Fear” of Storms`
      const isLabelled =
        said.length === 0 &&
        label?.form === 'plain' &&
        (saysInMarks(this.text, label, block, regions) || isToldByOffice(label, this.scene.language));
      return isLabelled ? [headlineOf(this.text, label, block)] : said;
    }
    if (label === undefined) return claims;
    const isFirst = this.scene.opens && index === 0 && this.blocks[1]?.facts.turns.length !== 1;
    const isHeadline = isFirst && claims.length === 0 && block.end - block.start <= longestHeadline;
    return isHeadline && label.content.length > 0 && (label.form === 'plain' || label.form === 'firm')
      ? [headlineOf(this.text, label, block)]
      : claims;
  }

  /**
   * Joins what a colon announces: `She wrote:` and a paragraph without marks, `He named three faults:` and a list.
   * Returns whether the block was joined.
   */
  private joinAnnounced(placed: PlacedBlock, index: number, drafts: readonly DraftClaim[]): boolean {
    const setting = settingOf(this.text, placed.block);
    const { tail } = this;
    const goesOn = setting !== 'plain' && setting === this.announced;
    this.announced = null;
    if (tail === null || placed.block.kind === 'heading') return false;
    if (!goesOn && !this.isAnnounced(tail, placed, index, setting, drafts)) return false;
    this.announced = setting;
    this.takeWhole(tail, placed, drafts);
    if (setting === 'plain') this.tail = null;
    return true;
  }

  private isAnnounced(
    { fact, block, content }: DraftClaim,
    { facts }: PlacedBlock,
    index: number,
    setting: Layout,
    drafts: readonly DraftClaim[],
  ): boolean {
    const before = this.blocks[index - 1]!.block.end;
    if (block !== index - 1 || this.text.charAt(before - 1) !== ':') return false;
    if (setting !== 'plain') return fact.weight >= thresholds.announcedList;
    if (fact.weight < thresholds.announced) return false;
    // A paragraph with sources of its own, or marks, is narration.
    return (
      fact.awaits &&
      content.length === 0 &&
      drafts.length === 0 &&
      !facts.headline &&
      facts.regions[0]?.span.start !== 0
    );
  }

  private takeWhole(tail: DraftClaim, { block, facts, firstRegion }: PlacedBlock, drafts: readonly DraftClaim[]): void {
    const stop = /(?<![.\s])[.;,]$/u.test(this.text.slice(block.end - 2, block.end)) ? 1 : 0;
    const dash = /^[-–—]\s+/u.exec(this.text.slice(block.start, block.end))?.[0].length ?? 0;
    tail.content.push({ start: block.start + dash, end: block.end - stop });
    facts.regions.forEach(({ parent }, local) => {
      const region = firstRegion + local;
      if (parent === -1 && !drafts.some(({ regions }) => regions.includes(region))) tail.regions.push(region);
    });
  }

  /** Joins quotations at the block's start. Returns whether the whole block continues an earlier claim. */
  private joinStart(placed: PlacedBlock, index: number, drafts: readonly DraftClaim[]): boolean {
    const { facts, firstRegion } = placed;
    if (facts.regions[0]?.span.start !== 0) return false;
    const carries = this.open !== null && this.marks[this.open] === this.marks[firstRegion];
    if (carries) this.carry(firstRegion, drafts);
    if (facts.leading.length === 0 || this.tail === null) return false;
    if (!carries && !this.tail.fact.awaits && (this.style.dialogue || !this.mayFollow(this.tail, index))) return false;
    if (!carries && (this.isSigned(index) || this.isExchange(this.tail, index))) return false;
    this.attach(this.tail, placed);
    return (
      facts.leading.length === facts.regions.filter((region) => region.parent === -1).length && drafts.length === 0
    );
  }

  private addTurnOfDialogue(placed: PlacedBlock, index: number, drafts: DraftClaim[]): void {
    const turn = turnWithoutCue(this.text, placed, index, drafts);
    if (turn === null) return;
    drafts.push(turn);
    if (this.continues.has(placed.firstRegion)) this.carry(placed.firstRegion, [turn]);
  }

  /** Gives the paragraphs left open without a claim to the claim in which their statement ends. */
  private carry(region: number, drafts: readonly DraftClaim[]): void {
    this.carried.add(this.open!);
    this.continues.set(region, this.open!);
    const owner = drafts.find(({ regions }) => regions.includes(region));
    if (owner === undefined || this.pending.length === 0) return;
    prepend(
      owner.content,
      this.pending.map(({ span }) => span),
    );
    prepend(
      owner.regions,
      this.pending.map((paragraph) => paragraph.region),
    );
  }

  /**
   * Whether a paragraph of quotations alone continues `tail`. A headline does not, nor do marks of another kind than
   * those of the claim: these are cross-headings and excerpts. A mark that is never closed opens narration.
   */
  private mayFollow(tail: DraftClaim, index: number): boolean {
    const { block, facts, firstRegion } = this.blocks[index]!;
    if (block.kind === 'heading' || facts.headline) return false;
    const last = tail.regions.at(-1);
    const mark = this.marks[firstRegion];
    if (mark !== (last === undefined ? this.style.usualMark : this.marks[last])) return false;
    const end = firstRegion + facts.leading.at(-1)!;
    return facts.regions[end - firstRegion]!.closed || this.isCarried(end, index);
  }

  private isSigned(index: number): boolean {
    const next = this.blocks[index + 1];
    return next !== undefined && isSignature(next.facts);
  }

  private isExchange({ content }: DraftClaim, index: number): boolean {
    const last = content.at(-1);
    const asked = last !== undefined && asks(this.text.slice(last.start, last.end));
    return isExchange(this.text, this.blocks, index, asked);
  }

  private isCarried(region: number, index: number): boolean {
    const next = this.blocks[index + 1];
    return next?.facts.regions[0]?.span.start === 0 && this.marks[next.firstRegion] === this.marks[region];
  }

  private attach(tail: DraftClaim, placed: PlacedBlock): void {
    const { facts, firstRegion } = placed;
    for (const local of facts.leading) {
      const region = local + firstRegion;
      const previous = tail.regions.at(-1);
      if (previous !== undefined && !this.continues.has(region)) this.continues.set(region, previous);
      tail.content.push(toScene(placed, facts.regions[local]!.span));
      tail.regions.push(region);
    }
  }

  /** Gives a whole paragraph to the claim whose quotation goes on in it, though no mark opens it again. */
  private closesOpen(placed: PlacedBlock): boolean {
    const { tail, open } = this;
    if (open === null || tail?.regions.at(-1) !== open || !closesQuotation(this.text, placed)) return false;
    tail.content.push({ start: placed.block.start, end: placed.block.end });
    this.carried.add(open);
    this.open = null;
    this.announced = null;
    return true;
  }

  private setTail(placed: PlacedBlock, drafts: readonly DraftClaim[], goesOn: boolean): void {
    if (goesOn) return;
    const { claims, tail: last } = placed.facts;
    const tail = drafts.find(({ fact }) => fact === claims[last]);
    this.tail = tail !== undefined && mayContinue(this.text, tail.fact, placed) ? tail : null;
  }

  private setOpen(placed: PlacedBlock, drafts: readonly DraftClaim[]): void {
    const { block, facts, firstRegion } = placed;
    const last = facts.regions.findLastIndex((region) => region.parent === -1);
    const isOpen =
      last !== -1 &&
      !facts.regions[last]!.closed &&
      facts.regions[last]!.span.end === block.end - block.start &&
      !drafts.some(({ fact }) => namesSpeakerAtEnd(fact, facts.regions[last]!));
    if (!isOpen) {
      this.open = null;
      this.pending = [];
      return;
    }
    const region = last + firstRegion;
    const claimed = drafts.some((draft) => draft.regions.includes(region)) || this.tail?.regions.at(-1) === region;
    if (claimed || this.open === null) this.pending = [];
    if (!claimed) this.pending.push({ region, span: toScene(placed, facts.regions[last]!.span) });
    this.open = region;
  }
}
