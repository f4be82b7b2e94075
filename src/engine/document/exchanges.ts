/** Paragraphs of quotations alone that are not all of one speaker. */
import type { PreparedClaim } from '../claims/prepared-claim';
import type { MarkedRegion } from '../quotations/marks';
import { toScene, type PlacedBlock } from './scene';

/** With no more words than this a question or its answer is one of a talk, and seldom the speaker's own. */
const fewWords = 6;

/**
 * Whether closed quotations in paragraphs of their own, from the block `index` on, are questions and answers: nobody
 * says which are whose. `asked` is whether the words before them are a question.
 */
export function isExchange(text: string, blocks: readonly PlacedBlock[], index: number, asked: boolean): boolean {
  const alone: string[] = [];
  for (let at = index; at < blocks.length && isAlone(blocks[at]!); at++) alone.push(wordsOf(text, blocks[at]!));
  const [first] = alone;
  if (first === undefined || !(asked || alone.some(asks))) return false;
  return alone.length > 1 || first.split(/\s+/u).length <= fewWords;
}

function isAlone({ facts }: PlacedBlock): boolean {
  const outer = facts.regions.filter(({ parent }) => parent === -1);
  const isAll = facts.leading.length > 0 && facts.leading.length === outer.length;
  return isAll && facts.claims.length === 0 && outer.every(({ closed }) => closed);
}

function wordsOf(text: string, placed: PlacedBlock): string {
  const { start } = toScene(placed, placed.facts.regions[0]!.span);
  return text.slice(start, placed.block.end).trim();
}

export function asks(quoted: string): boolean {
  return /\?\W*$/u.test(quoted);
}

/** `“The road is shut, said Tom Ray.`: the closing mark was forgotten, and nothing is left open. */
export function namesSpeakerAtEnd({ source, cue }: PreparedClaim, { span }: MarkedRegion): boolean {
  if (source?.form !== 'name' || cue.start <= span.start) return false;
  const end = Math.max(source.span.end, cue.end);
  return source.span.start > span.start && end < span.end && end >= span.end - 1;
}
