import { english } from '../src/engine';
import { toSentences } from '../src/engine/claims/choice/choose';
import { evidenceOf } from '../src/engine/claims/choice/evidence';
import { meet } from '../src/engine/claims/proposals/measure';
import { Proposer, type ProposingModel } from '../src/engine/claims/proposals/propose';
import { Forest, type Trees } from '../src/engine/models/rescorer/trees';
import { finish, Pace } from '../src/engine/steps';
import type { TaughtBlock } from './taught-blocks';
import { rightness } from './train-rescorer';
import { trainTrees, type Labelled } from './train-trees';

/** Among all that is kept, what readers said counts so many times. */
const emphasis = 4;

/**
 * Adds trees that correct the others: what readers said of proposals holds, and all others keep their probability. The
 * models that propose are those that learned the same.
 */
export function tuneRescorer(
  trees: Trees,
  blocks: readonly TaughtBlock[],
  proposing: ProposingModel,
  seed: number,
): Trees {
  const proposer = new Proposer(proposing, new Pace(), 'everywhere');
  const forest = new Forest(trees);
  const examples = blocks.flatMap((block) => labelled(block, proposer, forest));
  if (examples.length === 0) return trees;
  const options = { trees: 12, depth: 3, rate: 0.15, leastInLeaf: 4 * emphasis, sample: 1, seed };
  return trainTrees(examples, options, () => undefined, trees);
}

function labelled(block: TaughtBlock, proposer: Proposer, forest: Forest): readonly Labelled[] {
  const { reading, work, right, wrong } = block;
  const { cues, proposals, measure } = finish(proposer.propose(reading, toSentences(work, english)));
  const evidence = evidenceOf(reading, cues, proposals, measure);
  const attributions = right.map(({ attribution }) => attribution);
  return proposals.flatMap((proposal, at): readonly Labelled[] => {
    const features = evidence[at]!;
    const says = (verdict: number | null): readonly Labelled[] =>
      verdict === null ? [] : Array<Labelled>(emphasis).fill({ features, right: verdict });
    if (wrong.some(({ cue }) => meet(cue, proposal.cue))) return says(0);
    if (right.some(({ cue }) => meet(cue, proposal.cue))) return says(rightness(block.block, attributions, proposal));
    return [{ features, right: forest.probability(features) }];
  });
}
