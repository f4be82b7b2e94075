/** Adds `chosen` and `claims`: the best of what the rules and the models propose for each sentence. */
import type { ChosenClaim } from '../../claims/chosen-claim';
import type { BlockState } from '../block-state';
import type { BlockTools, Pass } from '../pass';

export const chooseClaims = {
  name: 'claims',
  *steps(state: BlockState, { choose }: BlockTools): Generator<undefined, void> {
    const { text, tokens, units, sentences, regions, notes } = state;
    state.claims = yield* choose({ text, tokens, units, sentences, regions, within: -1, notes });
    state.chosen = bySentence(state.claims, state);
  },
} as const satisfies Pass;

const none: readonly ChosenClaim[] = [];

/** The claims, which are in order of their cues, that each sentence has the cue of. */
function bySentence(
  claims: readonly ChosenClaim[],
  { units, sentences }: BlockState,
): readonly (readonly ChosenClaim[])[] {
  let next = 0;
  return sentences.map(({ to }) => {
    const first = next;
    const end = units[to - 1]!.end;
    while (next < claims.length && claims[next]!.cue.start < end) next++;
    return next > first ? claims.slice(first, next) : none;
  });
}
