/** Adds `turns`: what the people named by labels say. The document decides whether they count. */
import type { Candidate } from '../../claims/candidate';
import { regionsIn } from '../../claims/choice/choice';
import { proposeTurns } from '../../claims/labels/find-labels';
import type { MarkedRegion } from '../../quotations/marks';
import { contains } from '../../span';
import type { BlockState } from '../block-state';
import type { Pass } from '../pass';

export const findTurns = {
  name: 'turns',
  run(state: BlockState): void {
    const turns = proposeTurns(state);
    state.turns = turns.map((turn) => ({ ...turn, regions: regionsOf(turn, state.regions), within: -1 }));
  },
} as const satisfies Pass;

/** A label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`. */
function regionsOf({ content }: Candidate, regions: readonly MarkedRegion[]): readonly number[] {
  const outer = regions[0];
  const [words] = content;
  return words !== undefined && outer?.span.start === 0 && contains(outer.span, words)
    ? [0]
    : regionsIn(content, regions, -1);
}
