/** The turns of an interview without labels: questions, and what is said up to the next one. */
import { wordsSaid } from '../claims/labels/find-labels';
import { trust } from '../claims/trust';
import type { Stance } from '../annotation-types';
import { toBlock, type PlacedBlock, type Scene } from './scene';
import type { DraftClaim } from './draft-claim';
import { isQuestion } from './interview';
import { madeClaim } from './made-claim';
import { draftOf, isAttributed, reportsWithin } from './turns';

export class InterviewTurns {
  /** The turn that the next paragraph continues. */
  #current: DraftClaim | null = null;
  readonly #asks: readonly boolean[];
  readonly #first: number;
  readonly #last: number;

  constructor(private readonly scene: Scene) {
    this.#asks = questionsIn(scene);
    this.#first = this.#asks.indexOf(true);
    this.#last = this.#asks.lastIndexOf(true);
  }

  /** As `Turns` has it: null outside of turns. */
  draftsOf(placed: PlacedBlock, index: number): readonly DraftClaim[] | null {
    const { block, facts } = placed;
    const asks = this.#asks[index]!;
    const begins = asks !== (index > 0 && this.#asks[index - 1]!);
    const ends =
      block.kind === 'heading' || facts.claims.some(isAttributed) || (index > this.#last + 1 && !this.#isOwn(placed));
    if (index < this.#first || this.#first === -1 || (!asks && ends)) {
      this.#current = null;
      return null;
    }
    if (begins) return this.#begin(placed, index, asks ? 'asked' : 'asserted');
    if (this.#current === null) return null;
    // A caption, or `**Read more: …**`.
    return (facts.headline || block.setting === 'strong') && !asks ? [] : this.#extend(placed, index);
  }

  /** After the last answer only the first person goes on with it: anything else may be the editor's words. */
  #isOwn({ block }: PlacedBlock): boolean {
    const { text, language } = this.scene;
    return language.speakers.firstPerson.test(text.slice(block.start, block.end));
  }

  #begin(placed: PlacedBlock, index: number, stance: Stance): readonly DraftClaim[] {
    const { text, language } = this.scene;
    const span = toBlock(placed, wordsSaid(text, placed.block, language.labels));
    const fact = madeClaim({
      rule: 'transcript',
      content: [span],
      cue: { start: span.start, end: span.start },
      weight: trust.transcript,
      regions: placed.facts.regions.flatMap(({ parent }, region) => (parent === -1 ? [region] : [])),
      stance,
    });
    const turn = draftOf(fact, placed, index, null);
    this.#current = turn;
    return [turn, ...reportsWithin(placed, index, turn, turn.content[0]!)];
  }

  #extend(placed: PlacedBlock, index: number): readonly DraftClaim[] {
    const turn = this.#current!;
    const span = wordsSaid(this.scene.text, placed.block, this.scene.language.labels);
    turn.content.push(span);
    placed.facts.regions.forEach(({ parent }, local) => {
      if (parent === -1) turn.regions.push(placed.firstRegion + local);
    });
    return reportsWithin(placed, index, turn, span);
  }
}

/** For each block whether it is a question. */
function questionsIn({ text, blocks, language }: Scene): readonly boolean[] {
  return blocks.map(({ block, facts }) => isQuestion(text.slice(block.start, block.end), block, facts, language));
}
