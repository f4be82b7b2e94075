import type { ChosenClaim } from '../chosen-claim';
import { firstRegionFrom, type MarkedRegion } from '../../quotations/marks';
import { contains, overlaps, type Span } from '../../span';
import type { LeftOut, Overlap } from '../../trace';
import type { Candidate } from '../candidate';
import { thresholds } from '../../thresholds';
import { traced } from '../traced';
import type { ProposalLog } from './proposal-log';

/** A candidate, and its preference: its probability, and up to .1 for its extent. Only the order counts. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly preference: number;
}

const none: readonly ChosenClaim[] = [];

/**
 * Chooses among the candidates of a sentence: the best first, none that shares a quotation or words with a better one.
 * A claim may lie within another's content: somebody reports what a third one says. `within` is the
 * region whose words the candidates are made of, -1 for what stands outside quotation marks.
 */
export function chooseCandidates(
  candidates: readonly Weighed[],
  regions: readonly MarkedRegion[],
  within = -1,
  log: ProposalLog | null = null,
): readonly ChosenClaim[] {
  if (candidates.length === 0) return none;
  const chosen: ChosenClaim[] = [];
  const ranked = candidates
    .map(({ candidate, preference }) => ({
      candidate,
      rank: isNested(candidate, candidates) ? preference * nestedShare : preference,
      extent: extent(candidate),
    }))
    .sort((a, b) => b.rank - a.rank || b.extent - a.extent || a.candidate.cue.start - b.candidate.cue.start);
  for (const { candidate, rank } of ranked) {
    log?.ranked(candidate, rank);
    const claim = {
      ...candidate,
      regions: ownRegions(candidate, regions, within, chosen),
      within,
    };
    const rival = chosen.find((better) => conflict(better, claim) !== null);
    if (rival === undefined && nestingDepth(claim, chosen) < deepest) chosen.push(claim);
    else log?.leftOut(candidate, rival === undefined ? { reason: 'too-deep', deepest } : conflictWith(rival, claim));
  }
  return chosen.sort((a, b) => a.cue.start - b.cue.start);
}

/** A claim within another's content comes after claims that are at least half as sure. Set by hand. */
const nestedShare = 0.5;

/**
 * Who reports another's quotation is its source here; the reported one comes after. Not so where the outer one only
 * tells of its source: `Dray, asked by a reporter whether he had paid, said: …`.
 */
function isNested(candidate: Candidate, all: readonly Weighed[]): boolean {
  return all.some(
    ({ candidate: outer }) =>
      outer !== candidate &&
      outer.weight >= thresholds.outer &&
      !(candidate.source !== null && contains(candidate.source.span, outer.cue)) &&
      outer.content.some((span) => contains(span, candidate.cue)),
  );
}

/**
 * The quotations of a claim, without those of a report that it lies within. Both hold the words in marks of `Orr said
 * that Bell warned of “rot”`.
 */
function ownRegions(
  candidate: Candidate,
  all: readonly MarkedRegion[],
  within: number,
  chosen: readonly ChosenClaim[],
): readonly number[] {
  const regions = regionsIn(candidate.content, all, within);
  const { source, cue, weight, content } = candidate;
  // `in her words, “nobody failed”` only says once more whose words they are.
  const isAside = source !== null && contains(cue, source.span);
  // A quotation that is the whole of it has one claim.
  const isWhole = regions.some((region) => content.some((span) => contains(all[region]!.span, span)));
  if (regions.length === 0 || isAside || isWhole || weight < thresholds.outer) return regions;
  const outer = chosen.filter((claim) => claim.weight >= thresholds.outer && reports(claim.content, candidate));
  return regions.filter((region) => !outer.some((claim) => claim.regions.includes(region)));
}

/** Whether words that somebody is said to say hold another report whole. */
function reports(words: readonly Span[], { content, cue, source }: Candidate): boolean {
  return [cue, ...content, ...(source === null ? [] : [source.span])].every((span) =>
    words.some((outer) => contains(outer, span)),
  );
}

/** No reader follows more reports within reports than this; a text made of them would drown the rest. */
const deepest = 8;

function nestingDepth(claim: ChosenClaim, chosen: readonly ChosenClaim[]): number {
  return chosen.filter(({ content }) => content.some((span) => contains(span, claim.cue))).length;
}

/** Indices of the regions inside the content that are nested in the region `within`, -1 for the outermost. */
export function regionsIn(
  content: readonly Span[],
  regions: readonly MarkedRegion[],
  within: number,
): readonly number[] {
  const found: number[] = [];
  for (const span of content) {
    for (
      let at = firstRegionFrom(regions, span.start);
      at < regions.length && regions[at]!.span.start < span.end;
      at++
    ) {
      if (regions[at]!.parent === within && contains(span, regions[at]!.span)) found.push(at);
    }
  }
  return found;
}

/** Whom somebody reports to have spoken, the report names: a nested claim has its source within the outer's content. */
function isOutside(source: Span, cue: Span, outer: readonly Span[]): boolean {
  return outer.some((span) => contains(span, cue)) && !outer.some((span) => contains(span, source));
}

function extent(candidate: Candidate): number {
  return candidate.content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function conflictWith(rival: ChosenClaim, claim: ChosenClaim): LeftOut {
  return { reason: 'conflict', over: conflict(rival, claim)!, with: traced(rival) };
}

function isAwaiting({ awaits, content }: ChosenClaim): boolean {
  return awaits && content.length === 0;
}

/** Why two claims cannot both be; null where they can. */
function conflict(better: ChosenClaim, claim: ChosenClaim): Overlap | null {
  if (overlaps(better.cue, claim.cue)) return 'cue';
  if (better.regions.some((region) => claim.regions.includes(region))) return 'quotation';
  if (claim.source !== null && isOutside(claim.source.span, claim.cue, better.content)) return 'source';
  if (better.content.some((span) => overlaps(span, claim.cue)) && claim.regions.length === 0) return null;
  if (claim.content.some((span) => overlaps(span, better.cue)) && better.regions.length === 0) return null;
  // What follows is announced once.
  if (isAwaiting(better) && isAwaiting(claim)) return 'content';
  return claim.content.some((span) => better.content.some((other) => overlaps(span, other))) ? 'content' : null;
}
