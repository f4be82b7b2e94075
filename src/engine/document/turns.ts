/** Who speaks in a transcript, and how far: a turn goes on over the paragraphs up to the next label. */
import { wordsSaid } from '../claims/labels/find-labels';
import { trust } from '../claims/trust';
import type { PreparedTurn } from '../block/facts';
import type { PreparedClaim } from '../claims/prepared-claim';
import { contains, shift, type Span } from '../span';
import type { DocumentStyle } from './document-style';
import { isTurn } from './settle-headlines';
import type { DraftClaim } from './draft-claim';
import type { PlacedBlock, Scene } from './scene';

/** A block's claim in its scene. */
export function draftOf(
  fact: PreparedClaim,
  { block, firstRegion }: PlacedBlock,
  index: number,
  turn: DraftClaim | null,
): DraftClaim {
  return {
    fact,
    block: index,
    content: fact.content.map((span) => shift(span, block.start)),
    regions: fact.regions.map((region) => region + firstRegion),
    turn,
  };
}

/** After the last label only somebody who speaks of himself goes on: what else stands there may be the editor's. */
const firstPerson = /\b(?:I|[Mm]y|[Mm]e)\b/u;

export class Turns {
  /** Whose words the next paragraph without a label goes on with. */
  #current: DraftClaim | null = null;
  /** Index of the last block with a label. */
  readonly #last: number;

  constructor(
    private readonly scene: Scene,
    private readonly style: DocumentStyle,
  ) {
    this.#last = scene.blocks.findLastIndex((_, index) => isTurn(scene, style, index));
  }

  /**
   * The turns of a block and what is reported within them, or that alone where a turn goes on; null where nobody's turn
   * is.
   */
  draftsOf(placed: PlacedBlock, index: number): readonly DraftClaim[] | null {
    if (!this.style.transcript) return null;
    if (isTurn(this.scene, this.style, index)) return this.#begin(placed, index);
    if (this.#current === null) return null;
    const { block } = placed;
    const span = wordsSaid(this.scene.text, block);
    // `Several members rose—`, `6.30 pm`: what is done or noted between two words of a speaker.
    if (!this.#holdsWords(span) || (placed.facts.headline && block.kind !== 'heading')) return [];
    if (!this.#goesOn(placed, index)) {
      this.#current = null;
      return null;
    }
    return this.#extend(placed, index, span);
  }

  #begin(placed: PlacedBlock, index: number): readonly DraftClaim[] {
    const { block, facts } = placed;
    const [first] = facts.turns as readonly [PreparedTurn];
    const before = wordsSaid(this.scene.text, { start: block.start, end: block.start + first.source.span.start });
    const lead = this.#current !== null && this.#holdsWords(before) ? this.#extend(placed, index, before) : [];
    const turns = facts.turns.map((turn) => draftOf({ ...turn, weight: trust.transcript }, placed, index, null));
    this.#current = turns.at(-1)!;
    return [...lead, ...turns.flatMap((turn) => [turn, ...within(placed, index, turn, turn.content[0]!)])];
  }

  #holdsWords({ start, end }: Span): boolean {
    return /\p{L}/u.test(this.scene.text.slice(start, end));
  }

  #extend(placed: PlacedBlock, index: number, span: Span): readonly DraftClaim[] {
    const { block, facts, firstRegion } = placed;
    const turn = this.#current!;
    turn.content.push(span);
    facts.regions.forEach((region, local) => {
      if (region.parent === -1 && contains(span, shift(region.span, block.start)))
        turn.regions.push(firstRegion + local);
    });
    return within(placed, index, turn, span);
  }

  /**
   * Not over a heading, nor where a paragraph tells who says what it quotes, as only the story between two turns does.
   */
  #goesOn({ block, facts }: PlacedBlock, index: number): boolean {
    if (block.kind === 'heading' || facts.claims.some(isTold)) return false;
    if (index < this.#last) return true;
    return firstPerson.test(this.scene.text.slice(block.start, block.end));
  }
}

/** `“…,” said Marsh`. */
function isTold({ rule, regions, within: region, source }: PreparedClaim): boolean {
  return (
    (rule === 'cue-after' || rule === 'cue-inverted') && regions.length > 0 && region === -1 && source?.form === 'name'
  );
}

/** What is reported within some words of a turn. */
function within(placed: PlacedBlock, index: number, turn: DraftClaim, words: Span): readonly DraftClaim[] {
  const { block, facts } = placed;
  return facts.claims
    .filter(({ cue, content }) => [cue, ...content].every((part) => contains(words, shift(part, block.start))))
    .map((fact) => draftOf(fact, placed, index, turn));
}
