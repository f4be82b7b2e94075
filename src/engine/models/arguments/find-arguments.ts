import type { UnitRange } from '../../text/units';
import { ArgumentFeatures } from './argument-features';
import { ArgumentClass, argumentTopology, isContent, isSource, weighedClasses } from './argument-model';
import { isCueItem, type ArgumentSequence } from './argument-sequence';
import { FeatureList } from '../words/features';
import type { CueReading, LikelyCue } from '../cues/find-cues';
import { Lattice } from '../words/lattice';
import { isQuotation } from '../reading/roles';
import type { CrfModel } from '../model';
import type { Reading } from '../reading/reading';
import { thresholds } from '../../thresholds';

/** A claim as the models read it; ranges are of the reading's units. */
export interface LearnedClaim {
  readonly cue: LikelyCue;
  readonly sentence: UnitRange;
  /** In order; none crosses the end of a sentence. */
  readonly content: readonly UnitRange[];
  readonly source: UnitRange | null;
  /** Logarithm of the probability of just this reading, given the cue. */
  readonly logProbability: number;
  /** 0 for the likeliest reading of its cue, 1 for the next. */
  readonly rank: number;
}

/** Readings of a cue that are weighed against each other. */
const readings = 3;
const leastLogProbability = Math.log(thresholds.argumentReading);

const anyClass = (1 << weighedClasses) - 1;
const noSource = anyClass & ~(1 << ArgumentClass.source) & ~(1 << ArgumentClass.sourceInside);

/** For each item the classes that it may have: the cue is given, and a source stands in its sentence. */
export function allowedClasses(sequence: ArgumentSequence, allowed: Int32Array): void {
  sequence.items.forEach((_, at) => {
    if (isCueItem(sequence, at)) allowed[at] = 1 << ArgumentClass.cue;
    else allowed[at] = at < sequence.first || at >= sequence.last ? noSource : anyClass;
  });
}

/**
 * Which words belong to a quotation is worth weighing; elsewhere the likeliest reading is the better guess. To learn
 * what is wrong with readings, the rescorer sees all of them.
 */
export type Alternatives = 'at-quotations' | 'everywhere';

export class ArgumentFinder {
  readonly #lattice: Lattice;
  readonly #list = new FeatureList();

  /** `alternatives`: where more than the likeliest reading is given. */
  constructor(
    private readonly model: CrfModel,
    private readonly alternatives: Alternatives = 'at-quotations',
  ) {
    this.#lattice = new Lattice(argumentTopology, model.transition);
  }

  /** The likeliest readings of a cue that have content, best first; `sequence` is the one around it. */
  find(reading: Reading, { score }: CueReading, cue: LikelyCue, sequence: ArgumentSequence): readonly LearnedClaim[] {
    const length = sequence.items.length;
    const lattice = this.#lattice;
    lattice.reset(length);
    allowedClasses(sequence, lattice.allowed);
    const features = new ArgumentFeatures(reading, sequence, score);
    for (let at = 0; at < length; at++) {
      if (isCueItem(sequence, at)) continue;
      this.#list.clear();
      features.add(this.#list, at);
      this.model.features.add(this.#list.items, 0, this.#list.length, lattice.emission, at * argumentTopology.classes);
    }
    if (!lattice.sum()) return [];
    const count = this.alternatives === 'everywhere' || hasQuotation(reading, sequence) ? readings : 1;
    return lattice.best(count).flatMap(({ classes, score: sum }, rank): readonly LearnedClaim[] => {
      const logProbability = sum - lattice.logSum;
      const content = rangesOf(sequence, classes, isContent);
      if (content.length === 0 || (rank > 0 && logProbability < leastLogProbability)) return [];
      const source = rangesOf(sequence, classes, isSource)[0] ?? null;
      return [{ cue, sentence: sequence.sentence, content, source, logProbability, rank }];
    });
  }
}

function hasQuotation({ role }: Reading, { sentence }: ArgumentSequence): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (isQuotation(role[at]!)) return true;
  return false;
}

/** Neighbouring items of a kind as one range, within the cue's sentence; elsewhere each item by itself. */
function rangesOf(
  { items, first, last }: ArgumentSequence,
  path: Uint8Array,
  test: (bears: number) => boolean,
): readonly UnitRange[] {
  const ranges: UnitRange[] = [];
  items.forEach(({ from, to }, at) => {
    if (!test(path[at]!)) return;
    const before = ranges.at(-1);
    if (before !== undefined && before.to === from && at > first && at < last)
      ranges[ranges.length - 1] = { from: before.from, to };
    else ranges.push({ from, to });
  });
  return ranges;
}
