/** The turns of a transcript: each continues over the paragraphs up to the next label. */
import { wordsSaid } from '../claims/labels/find-labels';
import { trust } from '../claims/trust';
import type { PreparedTurn } from '../block/facts';
import type { PreparedClaim } from '../claims/prepared-claim';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { LabelWords } from '../language/label-words';
import { contains, type SpanIn } from '../spaces';
import type { DocumentStyle } from './document-style';
import { madeClaim } from './made-claim';
import { isTurn } from './settle-headlines';
import type { DraftClaim } from './draft-claim';
import { asks } from './exchanges';
import { toScene, type PlacedBlock, type Scene } from './scene';

/** The draft of a block's claim. */
export function draftOf(fact: PreparedClaim, placed: PlacedBlock, index: number, turn: DraftClaim | null): DraftClaim {
  return {
    fact,
    block: index,
    content: fact.content.map((span) => toScene(placed, span)),
    regions: fact.regions.map((region) => region + placed.firstRegion),
    turn,
  };
}

export class Turns {
  /** The turn that the next paragraph without a label continues. */
  #current: DraftClaim | null = null;
  /** Index of the last block with a label. */
  readonly #last: number;
  /** The full names that labels have. */
  readonly #labelled: ReadonlySet<string>;

  constructor(
    private readonly scene: Scene,
    private readonly style: DocumentStyle,
  ) {
    this.#last = scene.blocks.findLastIndex((_, index) => isTurn(scene, style, index));
    const labels = style.transcript ? scene.blocks.flatMap(({ facts }) => facts.turns) : [];
    this.#labelled = new Set(
      labels.filter(({ source }) => source.name.length > 1).map(({ source }) => source.name.join(' ')),
    );
  }

  /**
   * The turns of a block and the reports within them; the reports alone where an earlier turn continues; null outside
   * of turns.
   */
  draftsOf(placed: PlacedBlock, index: number): readonly DraftClaim[] | null {
    if (placed.block.setting === 'dash') return this.#dashed(placed, index);
    if (!this.style.transcript) return null;
    if (isTurn(this.scene, this.style, index)) return this.#begin(placed, index);
    const named = this.#namedAlone(placed);
    if (named !== null) {
      this.#current = draftOf(silentTurn(named), placed, index, null);
      return [this.#current];
    }
    const { block } = placed;
    if (block.setting === 'other') this.#current = null;
    if (this.#current === null) return null;
    const span = wordsSaid(this.scene.text, block, this.scene.language.labels);
    // `Several members rose—`, `6.30 pm`: a note within a turn.
    if (!this.#holdsWords(span)) return [];
    if (namesParty(this.scene.text.slice(block.start, block.end), this.scene.language.labels)) {
      this.#current = null;
      return [];
    }
    const isFirst = this.#current.content.length === 0;
    if (isFirst && this.#isHeadingOfPart(placed, index)) return [];
    if (placed.facts.headline && block.kind !== 'heading' && !isFirst) return [];
    if (!isFirst && !this.#goesOn(placed, index)) {
      this.#current = null;
      return null;
    }
    return this.#extend(placed, index, span);
  }

  /** `- Did you believe her?` in subtitles: nobody tells who asks. */
  #dashed(placed: PlacedBlock, index: number): readonly DraftClaim[] | null {
    this.#current = null;
    const { text, language } = this.scene;
    const words = wordsSaid(text, placed.block, language.labels);
    if (!this.#holdsWords(words)) return null;
    const { start, end } = placed.block;
    const regions = placed.facts.regions.flatMap(({ parent }, local) => (parent === -1 ? [local] : []));
    const fact = madeClaim({
      rule: 'transcript',
      content: [{ start: words.start - start, end: words.end - start } as SpanIn<'block'>],
      cue: { start: 0, end: 0 } as SpanIn<'block'>,
      weight: trust.dialogue,
      regions,
      stance: asks(text.slice(start, end)) ? 'asked' : 'asserted',
    });
    const turn = draftOf(fact, placed, index, null);
    return [turn, ...turn.content.flatMap((part) => reportsWithin(placed, index, turn, part))];
  }

  /** `Helen Marsh` on a line of its own, after `Helen Marsh (Wolds North) (Lab)`: the label again, in short. */
  #namedAlone({ block, facts }: PlacedBlock): PreparedMention | null {
    const [mention] = facts.names;
    if (!facts.headline || block.kind === 'heading' || mention?.form !== 'name' || mention.span.start > 0) return null;
    const rest = this.scene.text.slice(block.start + mention.span.end, block.end).trim();
    const isAlone = rest === '' || /^\([^()]*\)$/u.test(rest);
    return isAlone && this.#labelled.has(mention.name.join(' ')) ? mention : null;
  }

  /** `Prepared Remarks`, below the list of those who take part and above a label. */
  #isHeadingOfPart({ block, facts }: PlacedBlock, index: number): boolean {
    if (!facts.headline || index + 1 >= this.scene.blocks.length) return false;
    const isNames = /^\p{Lu}[\p{L}’'-]*(?:\s(?:&|\p{Ll}{1,3}|\p{Lu}[\p{L}’'-]*)){1,5}$/u;
    return isNames.test(this.scene.text.slice(block.start, block.end)) && isTurn(this.scene, this.style, index + 1);
  }

  #begin(placed: PlacedBlock, index: number): readonly DraftClaim[] {
    const { block, facts } = placed;
    const [first] = facts.turns as readonly [PreparedTurn];
    const { text, language } = this.scene;
    const lead = { start: block.start, end: block.start + first.source.span.start };
    const before = wordsSaid(text, lead, language.labels);
    const earlier = this.#current !== null && this.#holdsWords(before) ? this.#extend(placed, index, before) : [];
    const turns = facts.turns.map((turn) => draftOf({ ...turn, weight: trust.transcript }, placed, index, null));
    this.#current = turns.at(-1)!;
    return [
      ...earlier,
      ...turns.flatMap((turn) => [turn, ...turn.content.flatMap((words) => reportsWithin(placed, index, turn, words))]),
    ];
  }

  #holdsWords({ start, end }: SpanIn<'scene'>): boolean {
    return /\p{L}/u.test(this.scene.text.slice(start, end));
  }

  #extend(placed: PlacedBlock, index: number, span: SpanIn<'scene'>): readonly DraftClaim[] {
    const { facts, firstRegion } = placed;
    const turn = this.#current!;
    turn.content.push(span);
    facts.regions.forEach((region, local) => {
      if (region.parent === -1 && contains(span, toScene(placed, region.span))) turn.regions.push(firstRegion + local);
    });
    return reportsWithin(placed, index, turn, span);
  }

  /** A heading ends a turn, and so does a paragraph that attributes a quotation: narration between two turns. */
  #goesOn({ block, facts }: PlacedBlock, index: number): boolean {
    if (block.kind === 'heading' || facts.claims.some(isAttributed)) return false;
    if (index < this.#last) return true;
    // After the last label only the first person continues the turn: anything else may be the editor's words.
    return this.scene.language.speakers.firstPerson.test(this.scene.text.slice(block.start, block.end));
  }
}

/** A turn of which only the label has been read. */
function silentTurn(source: PreparedMention): PreparedClaim {
  return madeClaim({
    rule: 'transcript',
    content: [],
    cue: source.span,
    source,
    weight: trust.transcript,
    regions: [],
    stance: 'asserted',
  });
}

/** `BY MR. BRANDT:`, `LEONARD PIKE, government witness, sworn.` */
function namesParty(words: string, { byExaminer, sworn }: LabelWords): boolean {
  return byExaminer.test(words) || sworn.test(words);
}

/** `“…,” said Marsh`. */
export function isAttributed({ rule, regions, within: region, source }: PreparedClaim): boolean {
  return (
    (rule === 'cue-after' || rule === 'cue-inverted') && regions.length > 0 && region === -1 && source?.form === 'name'
  );
}

/** The reports within some words of a turn. */
export function reportsWithin(
  placed: PlacedBlock,
  index: number,
  turn: DraftClaim,
  words: SpanIn<'scene'>,
): readonly DraftClaim[] {
  return placed.facts.claims
    .filter(({ cue, content }) => [cue, ...content].every((part) => contains(words, toScene(placed, part))))
    .map((fact) => draftOf(fact, placed, index, turn));
}
