import type { Annotations, Skipped } from '../model';
import { keep, toClaims } from './claims';
import { settleHeadlines } from './headlines';
import { joinBlocks, type PlacedBlock } from './join';
import { findProblems } from './problems';
import { toQuotations } from './quotations';
import { toSpeakers } from './speaker-list';
import { resolveSpeakers } from './speakers';

/** The document stage, from the facts of all blocks to annotations; gives way between its parts. */
export function* compose(
  text: string,
  placed: readonly PlacedBlock[],
  skipped: readonly Skipped[],
): Generator<void, Annotations> {
  const blocks = settleHeadlines(text, placed);
  const joined = joinBlocks(text, blocks);
  const drafts = keep(blocks, joined.claims);
  yield;
  const links = resolveSpeakers(text, blocks, drafts);
  yield;
  const { speakers, idOf } = toSpeakers(text, links);
  const claims = toClaims(text, blocks, drafts, links, idOf);
  yield;
  const quotations = toQuotations(blocks, joined, drafts, claims);
  return {
    speakers,
    quotations,
    claims: [...claims].sort((a, b) => a.content[0].start - b.content[0].start || a.content[0].end - b.content[0].end),
    problems: findProblems(text, blocks, quotations, claims, links),
    skipped,
  };
}
