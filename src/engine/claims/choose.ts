import type { LocalClaim } from '../local/facts';
import type { Model } from '../learned/model';
import { read } from '../learned/reading';
import type { MarkedRegion } from '../quotations/marks';
import type { Unit, UnitRange } from '../text/units';
import { chooseClaims, type Weighed } from './choice';
import { Proposer } from './propose';
import { proposeByRules } from './rules';
import type { Sentence } from './sentence';
import { weigh } from './weigh';

/** Words of a block that are read together: those outside quotation marks, or those within a quotation. */
export interface Stretch {
  readonly text: string;
  /** All words and punctuation, those that `units` fold among them. */
  readonly tokens: readonly Unit[];
  readonly units: readonly Unit[];
  readonly sentences: readonly UnitRange[];
  /** All of the block's. */
  readonly regions: readonly MarkedRegion[];
  /** Index of the region whose words they are, -1 for those outside. */
  readonly within: number;
}

/** Finds the claims of a stretch. */
export type Chooser = (stretch: Stretch) => readonly LocalClaim[];

/** Without a model the rules alone propose, and their trust decides. */
export function createChooser(model: Model | null): Chooser {
  const propose = model === null ? ruled : learnedProposer(model);
  return (stretch) => chooseClaims(propose(stretch), stretch.regions, stretch.within);
}

function ruled(stretch: Stretch): readonly Weighed[] {
  return toSentences(stretch)
    .flatMap(proposeByRules)
    .map((candidate) => ({ candidate, preference: candidate.weight }));
}

function learnedProposer(model: Model): (stretch: Stretch) => readonly Weighed[] {
  const proposer = new Proposer(model);
  return (stretch) => {
    const reading = read(stretch.tokens, stretch.units, stretch.sentences, model.tagger);
    return weigh(model, reading, proposer.propose(reading, toSentences(stretch)));
  };
}

/** The sentences as the rules read them. */
export function toSentences({ text, units, regions, sentences }: Omit<Stretch, 'tokens' | 'within'>): readonly Sentence[] {
  return sentences.map((range) => ({ ...range, text, units, regions, titleCase: isTitleCase(units, range) }));
}

function isTitleCase(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const words = units.slice(from, to).filter((unit) => unit.kind === 'word' && unit.text.length > 3);
  return words.length >= 3 && words.filter((word) => word.capital).length >= 0.8 * words.length;
}
