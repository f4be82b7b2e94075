import { Class, Word } from '../../language/language';
import { sequenceAround, type ArgumentSequence } from '../../models/arguments/argument-sequence';
import { ArgumentFinder } from '../../models/arguments/find-arguments';
import { CueFinder, type CueReading, type LikelyCue } from '../../models/cues/find-cues';
import type { Model } from '../../models/model';
import type { Reading } from '../../models/reading/reading';
import { ReportWord } from '../../language/report-words';
import { isQuotation, Role } from '../../models/reading/roles';
import { learnedClaims, type Alternatives } from './learned-claim';
import { Measure } from './measure';
import { learnedCandidate } from './model-proposals';
import { toProposal, type Proposal } from './proposals';
import { proposeInTurn } from '../rules/rules';
import type { Sentence } from '../grammar/sentence';
import { inReport, is, isWord } from '../../text/units';
import type { Pace } from '../../steps';
import { thresholds } from '../../thresholds';

export interface Proposals {
  readonly cues: CueReading;
  readonly proposals: readonly Proposal[];
  /** Of the reading that they are made for. */
  readonly measure: Measure;
}

/** The models that propose. */
export type ProposingModel = Pick<Model, 'cues' | 'arguments' | 'net'>;

/** Asks the rules and the models alike. */
export class Proposer {
  readonly #cues: CueFinder;
  readonly #arguments: ArgumentFinder;

  constructor(
    model: ProposingModel,
    private readonly pace: Pace,
    private readonly alternatives: Alternatives = 'at-quotations',
  ) {
    this.#cues = new CueFinder(model.cues);
    this.#arguments = new ArgumentFinder(model.arguments, model.net);
  }

  /** Yields now and then. */
  *propose(reading: Reading, sentences: readonly Sentence[]): Generator<undefined, Proposals> {
    const found = yield* this.#cues.find(reading, this.pace);
    const cues = { ...found, cues: found.cues.map((cue) => trimmed(reading, cue)) };
    yield;
    const measure = new Measure(reading);
    const learned: Proposal[] = [];
    for (const { cue, sequence } of affordable(reading, cues.cues.filter(isWorthReading))) {
      const interpreted = this.#arguments.find(reading, cues, cue, sequence);
      for (const claim of interpreted === null ? [] : learnedClaims(reading, interpreted, measure, this.alternatives)) {
        const candidate = learnedCandidate(reading, claim);
        if (candidate !== null) learned.push(toProposal(reading, candidate, claim));
      }
      if (this.pace.isDue(wordsForCue)) yield;
    }
    yield;
    const candidates = yield* proposeInTurn(sentences, this.pace);
    const ruled = candidates.map((candidate) => toProposal(reading, candidate, null));
    return { cues, proposals: [...ruled, ...learned], measure };
  }
}

/** `called on | Mr`, `described | as “a disgrace”`: a cue ends before a title and before what is said. */
function trimmed({ units, role }: Reading, cue: LikelyCue): LikelyCue {
  let { to } = cue;
  const isTitle = is(units[to - 1], Class.title) && units[to - 1]!.capital && units[to]?.capital === true;
  if (to - cue.from > 1 && (isTitle || isQuotation(role[to - 1]!))) to--;
  if (to < cue.to && !isTitle && to - cue.from > 1 && isWord(units[to - 1], Word.as)) to--;
  // `ruled out | delaying it`
  const isDeed = role[to - 1] === Role.gerund && units[to - 1]!.entry.verb === null;
  if (isDeed && to - cue.from > 2 && inReport(units[to - 2], ReportWord.particle)) to--;
  return to < cue.to ? { ...cue, to } : cue;
}

/** About so many words are looked at for the source and the content of a cue. */
const wordsForCue = 100;

function isWorthReading({ statement, probability }: LikelyCue): boolean {
  return statement >= thresholds.statementShare || probability >= thresholds.beliefCue;
}

/** A cue with the words that its source and its content are looked for in. */
interface CueInPlace {
  readonly cue: LikelyCue;
  readonly sequence: ArgumentSequence;
}

/**
 * What is looked at for the cues of a stretch is in proportion to its length, whatever the lengths of its sentences: so
 * many items for a unit, and some for a short one. What people write takes four fifths of it at most.
 */
const itemsForUnit = 5;
const fewestItems = 200;
/** To weigh what a cue proposes takes about as long as to look at so many items. */
const itemsForCue = 20;

/** The likeliest cues that may be looked at, in the order of the text. */
function affordable(reading: Reading, cues: readonly LikelyCue[]): readonly CueInPlace[] {
  const ranked = [...cues.keys()].sort((a, b) => cues[b]!.probability - cues[a]!.probability || a - b);
  const kept: { readonly index: number; readonly sequence: ArgumentSequence }[] = [];
  let rest = fewestItems + itemsForUnit * reading.units.length;
  for (const index of ranked) {
    const sequence = sequenceAround(reading, cues[index]!);
    rest -= sequence.items.length + itemsForCue;
    if (rest < 0) break;
    kept.push({ index, sequence });
  }
  return kept.sort((a, b) => a.index - b.index).map(({ index, sequence }) => ({ cue: cues[index]!, sequence }));
}
