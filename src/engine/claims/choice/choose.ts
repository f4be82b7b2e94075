import type { ChosenClaim } from '../chosen-claim';
import type { Language } from '../../language/language';
import type { Model } from '../../models/model';
import { Reader } from '../../models/reading/reading';
import { Forest } from '../../models/rescorer/trees';
import type { AnnotatorOptions, Stage } from '../../options';
import { Pace } from '../../steps';
import type { MarkedRegion } from '../../quotations/marks';
import type { Unit, UnitRange } from '../../text/units';
import type { BlockNotes } from '../../notes';
import { chooseCandidates, type Weighed } from './choice';
import type { Proposal } from '../proposals/proposals';
import { Proposer } from '../proposals/propose';
import { ProposalLog } from './proposal-log';
import { proposeInTurn } from '../rules/rules';
import type { Sentence } from '../grammar/sentence';
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
  /** Takes what is decided; null where nobody asks. */
  readonly notes: BlockNotes | null;
}

/** Finds the claims of a stretch. Yields now and then. */
export type Chooser = (stretch: Stretch) => Generator<undefined, readonly ChosenClaim[]>;

export type ChooserOptions = Pick<AnnotatorOptions, 'language' | 'model' | 'without'>;

/** Without a model the rules alone propose, and their trust decides. */
export function createChooser({ language, model, without }: ChooserOptions): Chooser {
  const propose = model === null ? ruledProposer(language) : learnedProposer(language, model, without);
  return function* (stretch) {
    const log = stretch.notes && new ProposalLog(stretch.notes);
    const chosen = chooseCandidates(yield* propose(stretch, log), stretch.regions, stretch.within, log);
    log?.close();
    return chosen;
  };
}

type StretchProposer = (stretch: Stretch, log: ProposalLog | null) => Generator<undefined, readonly Weighed[]>;

function ruledProposer(language: Language): StretchProposer {
  const pace = new Pace();
  return function* (stretch, log) {
    log?.sentences(stretch, null);
    const candidates = yield* proposeInTurn(toSentences(stretch, language), pace);
    log?.ruled(candidates);
    return candidates.map((candidate) => ({ candidate, preference: candidate.weight }));
  };
}

function learnedProposer(language: Language, model: Model, without: readonly Stage[]): StretchProposer {
  const reader = new Reader(model.tagger);
  const pace = new Pace();
  const proposer = new Proposer(model, pace);
  const rescorer = without.includes('rescorer') ? null : new Forest(model.rescorer);
  return function* (stretch, log) {
    const reading = reader.read(stretch.tokens, stretch.units, stretch.sentences);
    yield;
    const { cues, proposals, measure } = yield* proposer.propose(reading, toSentences(stretch, language));
    yield;
    log?.sentences(stretch, reading);
    log?.cues(reading, cues);
    const wanted = proposals.filter((proposal) => isWanted(proposal, without));
    const weighed = yield* weigh(reading, { cues, proposals: wanted, measure }, { language, rescorer, log }, pace);
    yield;
    return weighed;
  };
}

function isWanted({ learned }: Proposal, without: readonly Stage[]): boolean {
  return learned === null ? !without.includes('rules') : learned.rank === 0 || !without.includes('alternatives');
}

/** The sentences as the rules read them. */
export function toSentences(
  { text, units, regions, sentences }: Omit<Stretch, 'tokens' | 'within' | 'notes'>,
  language: Language,
): readonly Sentence[] {
  return sentences.map((range) => {
    const { from, to } = range;
    return { from, to, text, units, regions, language, titleCase: isTitleCaseRange(units, range) };
  });
}

function isTitleCaseRange(units: readonly Unit[], { from, to }: UnitRange): boolean {
  let [words, capitals] = [0, 0];
  for (let at = from; at < to; at++) {
    const { kind, text, capital } = units[at]!;
    if (kind !== 'word' || text.length <= 3) continue;
    words++;
    if (capital) capitals++;
  }
  return words >= 3 && capitals >= 0.8 * words;
}
