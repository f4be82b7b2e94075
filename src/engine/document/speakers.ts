import type { BlockFacts } from '../local/facts';
import type { MentionFact } from '../mentions/mention';
import { shift, slice, type Span } from '../span';
import type { Entity, PlacedMention } from '../speakers/entity';
import { latestBefore, positionOf } from '../speakers/entity';
import { resolveEpithet } from '../speakers/epithets';
import { resolvePronoun, type Context, type LastClaim, type Resolution } from '../speakers/pronouns';
import { Registry } from '../speakers/registry';
import type { DraftClaim, PlacedBlock } from './join';

/** Who speaks in a claim, and by which words the reader can tell. */
export interface SpeakerLink {
  readonly entity: Entity | null;
  /** The source as it stands in the text. */
  readonly source: Span | null;
  /** The mention that tells whom the source means, where the source alone does not. */
  readonly antecedent: Span | null;
  readonly ambiguous: boolean;
}

type Resolved = Omit<SpeakerLink, 'source'>;

const nobody: Resolved = { entity: null, antecedent: null, ambiguous: false };

/** Finds the speaker of every claim, in order; `claims` must be in order of their cues. */
export function resolveSpeakers(
  text: string,
  blocks: readonly PlacedBlock[],
  claims: readonly DraftClaim[],
): readonly SpeakerLink[] {
  const registry = new Registry((mention) => slice(text, shift(mention.fact.span, mention.offset)));
  const place = placer(blocks);
  blocks.forEach(({ facts }, block) => {
    for (const fact of mentionsOf(facts)) {
      if (fact.form === 'name') registry.enter(place(fact, block));
      else registry.enterNominal(place(fact, block));
    }
  });
  let last: LastClaim | null = null;
  return claims.map((claim) => {
    const link = linkOf(claim, registry, place, last);
    const { start } = blocks[claim.block]!.block;
    if (link.entity !== null) link.entity.spoke = true;
    if (link.entity !== null)
      last = { speaker: link.entity, block: claim.block, position: start + claim.fact.cue.start };
    const { source } = claim.fact;
    return { ...link, source: source && shift(source.span, start) };
  });
}

/** All that may be resumed later, in order: names, described subjects, described sources. */
function mentionsOf({ names, claims }: BlockFacts): readonly MentionFact[] {
  const described = claims.flatMap(({ source }) => (source?.form === 'nominal' ? [source] : []));
  return [...names, ...described].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

type Place = (fact: PlacedMention['fact'], block: number) => PlacedMention;

function placer(blocks: readonly PlacedBlock[]): Place {
  const covers = new Map<number, readonly Span[]>();
  return (fact, block) => {
    const {
      block: { start },
      facts,
    } = blocks[block]!;
    const cover = covers.get(block) ?? reported(facts);
    covers.set(block, cover);
    return { fact, block, offset: start, quoted: isCovered(fact.nameSpan.start, cover) };
  };
}

/** What somebody said in a block, in marks or not: spans in order, none overlapping. */
function reported({ regions, claims }: BlockFacts): readonly Span[] {
  const spans = [...regions.map(({ span }) => span), ...claims.flatMap(({ content }) => content)].sort(
    (a, b) => a.start - b.start,
  );
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

function isCovered(position: number, cover: readonly Span[]): boolean {
  let low = 0;
  let high = cover.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cover[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low < cover.length && cover[low]!.start <= position;
}

function linkOf(claim: DraftClaim, registry: Registry, place: Place, last: LastClaim | null): Resolved {
  const { source, antecedent } = claim.fact;
  const fact = antecedent ?? source;
  if (fact === null) return nobody;
  const mention = place(fact, claim.block);
  const context = { timeline: registry.timeline, last, ownContent: claim.content };
  if (fact.form === 'pronoun') return pronounLink(registry, mention, context);
  if (fact.form === 'relative') return nobody;
  const epithet = resolveEpithet(mention, registry.textOf(mention), context);
  if (epithet !== null) return resolvedLink(registry, mention, epithet);
  const link = fact.form === 'name' ? nameLink(registry, mention) : nominalLink(registry, mention);
  if (antecedent === null || source === null) return link;
  if (link.entity !== null) registry.enterPronoun(place(source, claim.block), link.entity);
  return { ...link, antecedent: nameOf(mention) };
}

function pronounLink(registry: Registry, mention: PlacedMention, context: Context): Resolved {
  if (/^(?:i|we|you)$/u.test(mention.fact.head)) return nobody;
  return resolvedLink(registry, mention, resolvePronoun(mention, context));
}

function resolvedLink(registry: Registry, mention: PlacedMention, resolution: Resolution): Resolved {
  if (resolution.kind !== 'resolved') return { ...nobody, ambiguous: resolution.kind === 'ambiguous' };
  registry.enterPronoun(mention, resolution.entity);
  return { entity: resolution.entity, antecedent: nameOf(resolution.antecedent), ambiguous: false };
}

function nameLink(registry: Registry, mention: PlacedMention): Resolved {
  return { entity: registry.enter(mention), antecedent: null, ambiguous: false };
}

/** `The president` is explained by the name that it resumes, `officials` by nothing. */
function nominalLink(registry: Registry, mention: PlacedMention): Resolved {
  const entity = registry.enterNominal(mention);
  if (entity === null) return { ...nobody, ambiguous: true };
  const earlier = latestBefore(entity, positionOf(mention));
  return { entity, antecedent: earlier === undefined ? null : nameOf(earlier), ambiguous: false };
}

function nameOf(mention: PlacedMention): Span {
  return shift(mention.fact.nameSpan, mention.offset);
}
