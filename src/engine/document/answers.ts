/** Who asks and who answers: not the same. */
import { slice } from '../span';
import type { LastClaim } from '../speakers/pronouns';
import type { DraftClaim } from './draft-claim';
import { toScene, type Scene } from './scene';

/** `asked whether it was true`, `asked her to sign` */
export function isAsking({ text, blocks, language }: Scene, { fact, block }: DraftClaim): boolean {
  return fact.stance === 'asked' || language.speakers.asks.test(slice(text, toScene(blocks[block]!, fact.cue)));
}

/** `asked Ms Carlin if she would sell. “Not a drop,” she replied`: the second is not the one who asked. */
export function isAnswer(
  { text, blocks, language }: Scene,
  { fact, block }: DraftClaim,
  last: LastClaim | null,
): boolean {
  if (last === null || !last.asks || block - last.block > 1) return false;
  return language.speakers.answers.test(slice(text, toScene(blocks[block]!, fact.cue)));
}

/** `“Not yet,” he said`, as a paragraph right after another one's words: those who talk take turns. */
export function isNextTurn({ blocks }: Scene, { fact, block }: DraftClaim, last: LastClaim | null): boolean {
  if (last === null || block - last.block !== 1 || fact.regions.length === 0) return false;
  return fact.within === -1 && blocks[block]!.facts.regions[fact.regions[0]!]!.span.start === 0;
}
