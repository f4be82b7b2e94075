import { lengthOf, similarity, type Proposal } from '../src/engine/claims/proposals';
import type { Proposals } from '../src/engine/claims/propose';
import { addRescorerFeatures, rescore } from '../src/engine/claims/rescorer';
import { FeatureList } from '../src/engine/learned/features';
import { overlaps, shift, type Span } from '../src/engine/span';
import { DenseWeights } from './dense-weights';
import type { PreparedBlock } from './prepare';
import { randomFrom, shuffle } from './random';

export interface Judged {
  readonly features: Int32Array;
  readonly right: boolean;
}

/** The proposals of a block with whether they are right; those that an annotated content covers are left out, since what is nested is not annotated. */
export function judge(block: PreparedBlock, { cues, proposals }: Proposals): readonly Judged[] {
  const list = new FeatureList();
  return proposals.flatMap((proposal, index): readonly Judged[] => {
    const right = isRight(block, proposal);
    if (right === null) return [];
    list.clear();
    addRescorerFeatures(list, block.reading, cues, proposals, index);
    return [{ features: list.items.slice(0, list.length), right }];
  });
}

/** By the measure of the corpus's scorer: half of the content in common, and a source that overlaps. */
function isRight({ block, relations }: PreparedBlock, { candidate }: Proposal): boolean | null {
  const local = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) => shift(span, -block.start)).filter(({ start, end }) => start >= 0 && end <= block.end - block.start);
  let covered = false;
  for (const { attribution } of relations) {
    const content = local(attribution.content);
    const source = local(attribution.source);
    const sameSource =
      candidate.source === null ? source.length === 0 : source.some((span) => overlaps(span, candidate.source!.span));
    if (candidate.awaits && content.length === 0 && local(attribution.cue).some((cue) => overlaps(cue, candidate.cue))) return true;
    const share = similarity(content, candidate.content);
    if (share >= 0.5) return sameSource;
    const common = commonLength(content, candidate.content);
    if (common > 0 && common >= 0.9 * lengthOf(candidate.content)) covered = true;
  }
  return covered ? null : false;
}

function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a) for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common;
}

const epochs = 6;
const rate = 0.1;
const decay = 1e-3;

/** Logistic regression by Adagrad, with a little weight decay. */
export function trainRescorer(examples: readonly Judged[], seed: number, log: (line: string) => void): DenseWeights {
  const random = randomFrom(seed);
  const weights = new DenseWeights(1, 18);
  const { values } = weights;
  const squares = new Float32Array(values.length).fill(1);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { features, right } = examples[index]!;
      const probability = rescore(features, features.length, weights);
      const change = (right ? 1 : 0) - probability;
      loss -= Math.log(right ? probability : 1 - probability);
      for (const feature of features) {
        const row = weights.row(feature);
        const gradient = change - decay * values[row]!;
        squares[row] = squares[row]! + gradient * gradient;
        values[row] = values[row]! + (rate * gradient) / Math.sqrt(squares[row]!);
      }
    }
    log(`rescorer, epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return weights;
}
