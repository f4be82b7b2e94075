/** Adds `chosen`, the best of what the rules and the models propose for each sentence, and `label`. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Candidate } from '../claims/candidate';
import { regionsIn } from '../claims/choice';
import type { Chooser } from '../claims/choose';
import { proposeLabelClaim } from '../claims/label-rule';
import type { MarkedRegion } from '../quotations/marks';
import { contains } from '../span';

export function claims(choose: Chooser) {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const chosen = choose({ ...work, within: -1 });
    work.chosen = work.sentences.map(({ from, to }) => {
      const [start, end] = [work.units[from]!.start, work.units[to - 1]!.end];
      return chosen.filter(({ cue }) => cue.start >= start && cue.start < end);
    });
    const label = proposeLabelClaim(work.tokens);
    work.label = label && { ...label, regions: labelRegions(label, work.regions), within: -1 };
  };
}

/** The label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`. */
function labelRegions({ content }: Candidate, regions: readonly MarkedRegion[]): readonly number[] {
  const outer = regions[0];
  return outer?.span.start === 0 && contains(outer.span, content[0]!) ? [0] : regionsIn(content, regions, -1);
}
