/** Adds `chosen`, the best of what the rules and the models propose for each sentence, and `turns`. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Candidate } from '../../claims/candidate';
import { regionsIn } from '../../claims/choice/choice';
import type { Chooser } from '../../claims/choice/choose';
import { proposeTurns } from '../../claims/labels/find-labels';
import type { MarkedRegion } from '../../quotations/marks';
import { contains } from '../../span';
import type { ChosenClaim } from '../../claims/chosen-claim';
import type { BlockState } from '../block-state';

export function claims(choose: Chooser) {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    work.later.push(find(work, choose));
  };
}

function* find(work: BlockState, choose: Chooser): Generator<undefined, void> {
  const { text, tokens, units, sentences, regions } = work;
  work.chosen = bySentence(yield* choose({ text, tokens, units, sentences, regions, within: -1 }), work);
  const turns = proposeTurns(text, tokens, regions);
  work.turns = turns.map((turn) => ({ ...turn, regions: regionsOf(turn, regions), within: -1 }));
}

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

/** A label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`. */
function regionsOf({ content }: Candidate, regions: readonly MarkedRegion[]): readonly number[] {
  const outer = regions[0];
  return outer?.span.start === 0 && contains(outer.span, content[0]!) ? [0] : regionsIn(content, regions, -1);
}
