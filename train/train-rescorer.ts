import { evidenceOf } from '../src/engine/claims/choice/evidence';
import type { Proposal } from '../src/engine/claims/proposals/proposals';
import type { Proposals } from '../src/engine/claims/proposals/propose';
import type { Trees } from '../src/engine/models/rescorer/trees';
import { overlaps, shift, type Span } from '../src/engine/span';
import type { Block } from '../src/engine/text/chunk';
import type { Attribution } from './corpus';
import type { PreparedBlock } from './prepare';
import { trainTrees, type Labelled } from './train-trees';

/**
 * The proposals of a block, each with how right it is. Leaves out proposals within an annotated content, since
 * nested claims are not annotated.
 */
export function judge(block: PreparedBlock, { cues, proposals, measure }: Proposals): readonly Labelled[] {
  const evidence = evidenceOf(block.reading, cues, proposals, measure);
  const attributions = [...block.relations.map(({ attribution }) => attribution), ...block.uncued];
  return proposals.flatMap((proposal, index): readonly Labelled[] => {
    const right = rightness(block.block, attributions, proposal);
    return right === null ? [] : [{ features: evidence[index]!, right }];
  });
}

/** From this share of the content in common on, a proposal has its very words. */
const sameWords = 0.98;
/**
 * How right a proposal counts that has half of the words or more, but not the very words. Of two interpretations that
 * the scorer calls right the exact one is preferred. Chosen by cross-validation among 1, .8 and .6.
 */
const inexact = 0.6;

/**
 * From 0 to 1, by the measure of the corpus's scorer: half of the content in common, and a source that overlaps. Null
 * within an annotated content.
 */
export function rightness(block: Block, attributions: readonly Attribution[], { candidate }: Proposal): number | null {
  const local = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map((span) => shift(span, -block.start))
      .filter(({ start, end }) => start >= 0 && end <= block.end - block.start);
  let covered = false;
  for (const attribution of attributions) {
    const content = local(attribution.content);
    const source = local(attribution.source);
    const sameSource =
      candidate.source === null ? source.length === 0 : source.some((span) => overlaps(span, candidate.source!.span));
    if (candidate.awaits && content.length === 0 && local(attribution.cue).some((cue) => overlaps(cue, candidate.cue)))
      return 1;
    const common = commonLength(content, candidate.content);
    const share = common / (lengthOf(content) + lengthOf(candidate.content) - common);
    if (share >= 0.5) return sameSource ? (share >= sameWords ? 1 : inexact) : 0;
    if (common > 0 && common >= 0.9 * lengthOf(candidate.content)) covered = true;
  }
  return covered ? null : 0;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common;
}

/** Deterministic for a seed. */
export function trainRescorer(examples: readonly Labelled[], seed: number, log: (line: string) => void): Trees {
  return trainTrees(examples, { trees: 220, depth: 5, rate: 0.08, leastInLeaf: 40, sample: 0.6, seed }, log);
}
