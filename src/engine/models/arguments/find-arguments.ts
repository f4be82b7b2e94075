import type { UnitRange } from '../../text/units';
import { ArgumentFeatures } from './argument-features';
import { ArgumentClass, argumentTopology, isContent, isSource, weighedClasses } from './argument-model';
import { isCueItem, type ArgumentSequence } from './argument-sequence';
import { FeatureList } from '../words/features';
import type { CueReading, LikelyCue } from '../cues/find-cues';
import { Lattice } from '../words/lattice';
import type { NetWeights } from '../net/net-weights';
import type { CrfModel } from '../model';
import type { Reading } from '../reading/reading';
import { OpinionGiver, type SecondOpinion } from './second-opinion';

/** One way to read a cue; ranges are of the reading's units. */
export interface Interpretation {
  /** In order; none crosses the end of a sentence. Empty where the cue has none. */
  readonly content: readonly UnitRange[];
  readonly source: UnitRange | null;
  /** Logarithm of the probability of just this interpretation, given the cue. */
  readonly logProbability: number;
}

/** What the models make of a cue. */
export interface InterpretedCue {
  readonly cue: LikelyCue;
  readonly sentence: UnitRange;
  /** The likeliest ones, likeliest first; one at least. */
  readonly interpretations: readonly Interpretation[];
  /** The net's, in the same order; null where it has none. */
  readonly opinion: SecondOpinion | null;
}

/** Interpretations that are weighed against each other; nearly all that is right is among them. */
const mostInterpretations = 10;

const anyClass = (1 << weighedClasses) - 1;
const noSource = anyClass & ~(1 << ArgumentClass.source) & ~(1 << ArgumentClass.sourceInside);

/** For each item the classes that it may have: the cue is given, and a source stands in its sentence. */
export function allowedClasses(sequence: ArgumentSequence, allowed: Int32Array): void {
  const { items, first, last } = sequence;
  for (let at = 0; at < items.length; at++) {
    if (isCueItem(sequence, at)) allowed[at] = 1 << ArgumentClass.cue;
    else allowed[at] = at < first || at >= last ? noSource : anyClass;
  }
}

export class ArgumentFinder {
  readonly #lattice: Lattice;
  readonly #list = new FeatureList();

  readonly #second: OpinionGiver | null;

  /** `net`: null where there is no second opinion. */
  constructor(
    private readonly model: CrfModel,
    net: NetWeights | null,
  ) {
    this.#lattice = new Lattice(argumentTopology, model.transition);
    this.#second = net && new OpinionGiver(net);
  }

  /** How a cue may be read; `sequence` is the one around it. Null where it cannot be a cue. */
  find(reading: Reading, { score }: CueReading, cue: LikelyCue, sequence: ArgumentSequence): InterpretedCue | null {
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
    if (!lattice.sum()) return null;
    const paths = lattice.best(mostInterpretations);
    const interpretations = paths.map(({ classes, score: sum }): Interpretation => ({
      content: rangesOf(sequence, classes, isContent),
      source: rangesOf(sequence, classes, isSource)[0] ?? null,
      logProbability: sum - lattice.logSum,
    }));
    const classes = paths.map((path) => path.classes);
    const opinion = this.#second && this.#second.on(reading, sequence, score, classes);
    return { cue, sentence: sequence.sentence, interpretations, opinion };
  }
}

/** Neighbouring items of a kind as one range, within the cue's sentence; elsewhere each item by itself. */
function rangesOf(
  { items, first, last }: ArgumentSequence,
  path: Uint8Array,
  test: (bears: number) => boolean,
): readonly UnitRange[] {
  const ranges: UnitRange[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!test(path[at]!)) continue;
    const { from } = items[at]!;
    let { to } = items[at]!;
    if (at >= first) while (at + 1 < last && items[at + 1]!.from === to && test(path[at + 1]!)) to = items[++at]!.to;
    ranges.push({ from, to });
  }
  return ranges;
}
