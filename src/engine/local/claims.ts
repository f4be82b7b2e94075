/** Adds `chosen`, the best of what the rules and the models propose for each sentence, and `label`. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Candidate } from '../claims/candidate';
import { chooseClaims, regionsIn, type Weighed } from '../claims/choice';
import { proposeLabelClaim } from '../claims/label-rule';
import { Proposer } from '../claims/propose';
import { proposeByRules } from '../claims/rules';
import type { Sentence } from '../claims/sentence';
import { weigh } from '../claims/weigh';
import type { Model } from '../learned/model';
import { read } from '../learned/reading';
import type { MarkedRegion } from '../quotations/marks';
import { contains } from '../span';
import type { Unit, UnitRange } from '../text/units';
import type { BlockWork } from './work';

type Propose = (work: BlockWork, sentences: readonly Sentence[]) => readonly Weighed[];

export function claims(model: Model | null) {
  const propose = model === null ? ruled : learnedProposer(model);
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const sentences = toSentences(work);
    const chosen = chooseClaims(propose(work, sentences), work.regions);
    work.chosen = work.sentences.map(({ from, to }) => {
      const [start, end] = [work.units[from]!.start, work.units[to - 1]!.end];
      return chosen.filter(({ cue }) => cue.start >= start && cue.start < end);
    });
    const label = proposeLabelClaim(work.tokens);
    work.label = label && { ...label, regions: labelRegions(label, work.regions) };
  };
}

function ruled(_work: BlockWork, sentences: readonly Sentence[]): readonly Weighed[] {
  return sentences.flatMap(proposeByRules).map((candidate) => ({ candidate, preference: candidate.weight }));
}

function learnedProposer(model: Model): Propose {
  const proposer = new Proposer(model);
  return ({ tokens, units, sentences: ranges }, sentences) => {
    const reading = read(tokens, units, ranges, model.tagger);
    return weigh(model, reading, proposer.propose(reading, sentences));
  };
}

/** The label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`. */
function labelRegions({ content }: Candidate, regions: readonly MarkedRegion[]): readonly number[] {
  const outer = regions[0];
  return outer?.span.start === 0 && contains(outer.span, content[0]!) ? [0] : regionsIn(content, regions);
}

/** The sentences of a block as the rules read them. */
export function toSentences({ text, units, regions, sentences }: BlockWork): readonly Sentence[] {
  return sentences.map((range) => ({ ...range, text, units, regions, titleCase: isTitleCase(units, range) }));
}

function isTitleCase(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const words = units.slice(from, to).filter((unit) => unit.kind === 'word' && unit.text.length > 3);
  return words.length >= 3 && words.filter((word) => word.capital).length >= 0.8 * words.length;
}
