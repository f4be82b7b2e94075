import type { Pace } from '../../steps';
import type { UnitRange } from '../../text/units';
import { CueFeatures } from './cue-features';
import { CueClass, cueTopology } from './cue-model';
import { FeatureList } from '../words/features';
import { Lattice } from '../words/lattice';
import type { CrfModel } from '../model';
import type { Reading } from '../reading/reading';
import { thresholds } from '../../thresholds';

/** A span that may be a cue. */
export interface LikelyCue extends UnitRange {
  /** Probability that exactly these words are a cue. */
  readonly probability: number;
  /** Probability that the most cue-like of its words belongs to a cue of any extent. */
  readonly belief: number;
  /** Of that, the share of a statement's cue as against a belief's or an intention's. */
  readonly statement: number;
}

export interface CueReading {
  readonly cues: readonly LikelyCue[];
  /** For each unit the probability that it belongs to a cue. */
  readonly score: Float32Array;
}

const classes = cueTopology.classes;

export class CueFinder {
  readonly #lattice: Lattice;
  readonly #list = new FeatureList();

  constructor(private readonly model: CrfModel) {
    this.#lattice = new Lattice(cueTopology, model.transition);
  }

  /** Yields now and then. */
  *find(reading: Reading, pace: Pace): Generator<undefined, CueReading> {
    const score = new Float32Array(reading.units.length);
    const cues: LikelyCue[] = [];
    const features = new CueFeatures(reading);
    for (const sentence of reading.sentences) {
      this.#weigh(features, sentence);
      for (let at = sentence.from; at < sentence.to; at++)
        score[at] = 1 - this.#posterior(at - sentence.from, CueClass.outside);
      for (let at = sentence.from; at < sentence.to; at++) {
        for (const kind of [CueClass.statement, CueClass.other]) {
          const cue = this.#from(sentence, at, kind, score);
          if (cue !== null) cues.push(cue);
        }
      }
      if (pace.isDue(sentence.to - sentence.from)) yield;
    }
    return { cues: merged(cues), score };
  }

  #weigh(features: CueFeatures, sentence: UnitRange): void {
    const lattice = this.#lattice;
    lattice.reset(sentence.to - sentence.from);
    for (let at = sentence.from; at < sentence.to; at++) {
      this.#list.clear();
      features.add(this.#list, sentence, at);
      this.model.features.add(this.#list.items, 0, this.#list.length, lattice.emission, (at - sentence.from) * classes);
    }
    lattice.sum();
    lattice.marginals();
  }

  #posterior(at: number, kind: CueClass): number {
    return this.#lattice.posterior[at * classes + kind]!;
  }

  /** The likeliest span that begins at `at`. */
  #from(sentence: UnitRange, at: number, kind: CueClass, score: Float32Array): LikelyCue | null {
    let reach = this.#posterior(at - sentence.from, kind);
    if (reach < thresholds.cueCandidate) return null;
    let probability = 0;
    let to = at + 1;
    let state: CueClass = kind;
    for (let next = at + 1; next <= sentence.to; next++) {
      const goesOn = next < sentence.to ? this.#goesOn(next - sentence.from, state) : 0;
      if (reach * (1 - goesOn) > probability) {
        probability = reach * (1 - goesOn);
        to = next;
      }
      reach *= goesOn;
      if (reach < probability) break;
      state = CueClass.inside;
    }
    if (probability < thresholds.cueCandidate) return null;
    let head = at;
    for (let each = at; each < to; each++) if (score[each]! > score[head]!) head = each;
    return { from: at, to, probability, belief: score[head]!, statement: kind === CueClass.statement ? 1 : 0 };
  }

  /** The probability that a cue that is in `state` before `at` goes on. */
  #goesOn(at: number, state: CueClass): number {
    const before = this.#posterior(at - 1, state);
    const arc = arcs.findIndex(([from, to]) => from === state && to === CueClass.inside);
    return before === 0 ? 0 : Math.min(1, this.#lattice.arcProbability(at, arc) / before);
  }
}

const arcs: readonly (readonly [number, number])[] = Array.from(cueTopology.from, (from, arc) => [
  from,
  cueTopology.to[arc]!,
]);

/** The same words as a statement's cue and as another's are one candidate. */
function merged(cues: readonly LikelyCue[]): readonly LikelyCue[] {
  const bySpan = new Map<string, LikelyCue>();
  for (const cue of cues) {
    const key = `${cue.from}-${cue.to}`;
    const other = bySpan.get(key);
    if (other === undefined) bySpan.set(key, cue);
    else {
      const probability = cue.probability + other.probability;
      bySpan.set(key, {
        ...cue,
        probability,
        statement: (cue.statement ? cue.probability : other.probability) / probability,
      });
    }
  }
  return [...bySpan.values()];
}
