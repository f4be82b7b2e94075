import { ArgumentNet } from '../net/argument-net';
import { NetLabel, netLabels } from '../net/net-shape';
import type { NetWeights } from '../net/net-weights';
import type { Reading } from '../reading/reading';
import { ArgumentClass, isContent, isSource } from './argument-model';
import { isCueItem, type ArgumentSequence } from './argument-sequence';
import { netItems } from './net-items';

/** What the net thinks of interpretations of a cue, as logarithms of probabilities. */
export interface SecondOpinion {
  /** Of each, in their order. */
  readonly each: readonly number[];
  /** Of the labels that it finds likeliest, each by itself. */
  readonly freest: number;
}

/** Asks the net what it thinks of interpretations of a cue. */
export class OpinionGiver {
  readonly #net: ArgumentNet;
  readonly #rowOf: (hash: number) => number;

  constructor(weights: NetWeights) {
    const net = new ArgumentNet(weights);
    this.#net = net;
    this.#rowOf = (hash) => net.rowOf(hash);
  }

  /** `paths`: the argument model's classes of each item. Null where the sequence is longer than what the net reads. */
  on(
    reading: Reading,
    sequence: ArgumentSequence,
    score: Float32Array,
    paths: readonly Uint8Array[],
  ): SecondOpinion | null {
    const logProbabilities = this.#net.read(netItems(reading, sequence, score, this.#rowOf));
    return (
      logProbabilities && {
        each: paths.map((classes) => sumOver(classes, logProbabilities)),
        freest: sumOfHighest(logProbabilities, sequence),
      }
    );
  }
}

/** The net's label of each item; -1 for the cue's, which are given. */
export function netLabelsOf(classes: Uint8Array): Int8Array {
  let before = -1;
  return Int8Array.from(classes, (bears) => (before = labelOf(bears, before)));
}

/** `before`: the label of the item before. */
function labelOf(bears: number, before: number): number {
  if (bears === ArgumentClass.cue) return -1;
  if (isContent(bears))
    return before === NetLabel.content || before === NetLabel.contentInside ? NetLabel.contentInside : NetLabel.content;
  if (isSource(bears))
    return before === NetLabel.source || before === NetLabel.sourceInside ? NetLabel.sourceInside : NetLabel.source;
  return NetLabel.outside;
}

function sumOver(classes: Uint8Array, logProbabilities: Float64Array): number {
  let sum = 0;
  let label = -1;
  for (let item = 0; item < classes.length; item++) {
    label = labelOf(classes[item]!, label);
    if (label >= 0) sum += logProbabilities[item * netLabels + label]!;
  }
  return sum;
}

function sumOfHighest(logProbabilities: Float64Array, sequence: ArgumentSequence): number {
  let sum = 0;
  for (let item = 0; item < sequence.items.length; item++) {
    if (isCueItem(sequence, item)) continue;
    const from = item * netLabels;
    let highest = logProbabilities[from]!;
    for (let label = from + 1; label < from + netLabels; label++) highest = Math.max(highest, logProbabilities[label]!);
    sum += highest;
  }
  return sum;
}
