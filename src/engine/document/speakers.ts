import type { BlockFacts } from '../local/facts';
import type { MentionFact } from '../mentions/mention';
import { contains, shift, slice, type Span } from '../span';
import type { Entity, PlacedMention } from '../speakers/entity';
import { latestBefore, positionOf } from '../speakers/entity';
import { resolveDescription } from '../speakers/descriptions';
import { resolvePronoun, type Context, type LastClaim, type Resolution } from '../speakers/pronouns';
import { Registry } from '../speakers/registry';
import { findOuterClaims, findWriter, type FirstPerson } from './first-person';
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

/**
 * Finds the speaker of every claim, in order; `claims` must be in order of their cues. Proper names are entered first,
 * all of them, since a later full name explains an earlier short one; then a pass over descriptions and claims in order.
 */
export function resolveSpeakers(
  text: string,
  blocks: readonly PlacedBlock[],
  claims: readonly DraftClaim[],
): readonly SpeakerLink[] {
  const registry = new Registry((span) => slice(text, span));
  const place = placer(blocks);
  const descriptions: PlacedMention[] = [];
  blocks.forEach(({ facts }, block) => {
    for (const fact of facts.names) {
      if (fact.form === 'name') registry.enter(place(fact, block));
      else descriptions.push(place(fact, block));
    }
  });
  // A claim's own pronoun is read with the claim.
  const sources = new Set(claims.map(({ fact, block }) => startOf(fact.source, blocks[block]!)));
  const loose = descriptions.filter(({ fact, offset }) => !sources.has(offset + fact.nameSpan.start));
  let last: LastClaim | null = null;
  let next = 0;
  const links = claims.map((claim) => {
    const { start } = blocks[claim.block]!.block;
    const { source, cue } = claim.fact;
    const position = start + Math.min(cue.start, source?.nameSpan.start ?? cue.start);
    while (next < loose.length && positionOf(loose[next]!) < position) enterDescription(loose[next++]!, registry, last);
    const link = linkOf(claim, holderOf(claim, blocks), { registry, place, last });
    if (link.entity !== null) link.entity.spoke = true;
    if (link.entity !== null) last = { speaker: link.entity, block: claim.block, position: start + cue.start };
    return { ...link, source: source && shift(source.span, start) };
  });
  for (; next < loose.length; next++) enterDescription(loose[next]!, registry, last);
  return withFirstPersons(links, claims, { place, registry, writer: findWriter(text, blocks, registry) });
}

interface Writing {
  readonly place: Place;
  readonly registry: Registry;
  readonly writer: Entity | null;
}

/** `I` is who speaks where it is quoted, and the writer elsewhere. */
function withFirstPersons(
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
  { place, registry, writer }: Writing,
): readonly SpeakerLink[] {
  const mentions = claims.flatMap(({ fact: { source }, block }, at): readonly FirstPerson[] =>
    source?.form === 'pronoun' && source.head === 'i' ? [{ mention: place(source, block), at }] : [],
  );
  if (mentions.length === 0) return links;
  const outer = findOuterClaims(mentions, claims);
  const found = [...links];
  for (const first of mentions) {
    const around = outer.get(first);
    const entity = around === undefined ? (first.mention.quoted ? null : writer) : found[around]!.entity;
    if (entity === null) continue;
    const named = latestBefore(entity, positionOf(first.mention)) ?? entity.mentions[0]!;
    found[first.at] = { ...found[first.at]!, entity, antecedent: nameOf(named), ambiguous: false };
    registry.enterPronoun(first.mention, entity);
  }
  return found;
}

function startOf(source: MentionFact | null, { block }: PlacedBlock): number {
  return source === null ? -1 : block.start + source.nameSpan.start;
}

/** A description or pronoun that is no claim's source, but may be resumed. */
function enterDescription(mention: PlacedMention, registry: Registry, last: LastClaim | null): void {
  const context = { timeline: registry.timeline, last, ownContent: [] };
  if (mention.fact.form === 'pronoun') pronounLink(registry, mention, context);
  else resolveNominal(mention, registry, context);
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

/** The quotation that a claim is nested in. */
function holderOf({ fact: { within }, block }: DraftClaim, blocks: readonly PlacedBlock[]): Span | null {
  const placed = blocks[block]!;
  return within === -1 ? null : shift(placed.facts.regions[within]!.span, placed.block.start);
}

interface Scene {
  readonly registry: Registry;
  readonly place: Place;
  readonly last: LastClaim | null;
}

function linkOf(claim: DraftClaim, holder: Span | null, { registry, place, last }: Scene): Resolved {
  const { source, antecedent } = claim.fact;
  const fact = antecedent ?? source;
  if (fact === null) return nobody;
  const mention = place(fact, claim.block);
  const context = { timeline: registry.timeline, last, ownContent: claim.content };
  if (fact.form === 'pronoun') return pronounLink(registry, mention, context, holder);
  if (fact.form === 'relative') return nobody;
  const link = fact.form === 'name' ? nameLink(registry, mention, context) : resolveNominal(mention, registry, context);
  if (antecedent === null || source === null) return link;
  if (link.entity !== null) registry.enterPronoun(place(source, claim.block), link.entity);
  return { ...link, antecedent: nameOf(mention) };
}

/**
 * Within a quotation `he` is not who is quoted, and may be somebody whom only the speaker has in mind: the quotation itself must
 * name him.
 */
function pronounLink(registry: Registry, mention: PlacedMention, context: Context, holder: Span | null = null): Resolved {
  if (/^(?:i|we|you)$/u.test(mention.fact.head)) return nobody;
  const resolution = resolvePronoun(mention, context);
  const alone = holder !== null && mention.fact.number === 'singular';
  if (alone && resolution.kind === 'resolved' && !contains(holder, nameOf(resolution.antecedent))) return nobody;
  return resolvedLink(registry, mention, resolution);
}

function resolvedLink(registry: Registry, mention: PlacedMention, resolution: Resolution): Resolved {
  if (resolution.kind !== 'resolved') return { ...nobody, ambiguous: resolution.kind === 'ambiguous' };
  registry.enterPronoun(mention, resolution.entity);
  return { entity: resolution.entity, antecedent: nameOf(resolution.antecedent), ambiguous: false };
}

/** `The Ukrainian` has a capital, but is no name. */
function nameLink(registry: Registry, mention: PlacedMention, context: Context): Resolved {
  const meant = resolveDescription(mention, registry.coreOf(mention), context);
  if (meant !== null) return resolvedLink(registry, mention, meant);
  return { entity: registry.enter(mention), antecedent: null, ambiguous: false };
}

/** `The president` is explained by the name that it resumes, `officials` by nothing. */
function resolveNominal(mention: PlacedMention, registry: Registry, context: Context): Resolved {
  const found = registry.findNominal(mention);
  const meant = found === null ? resolveDescription(mention, registry.coreOf(mention), context) : null;
  if (found === 'several' || meant?.kind === 'ambiguous') return { ...nobody, ambiguous: true };
  const entity = registry.enterNominal(mention, found ?? (meant?.kind === 'resolved' ? meant.entity : null));
  const earlier = latestBefore(entity, positionOf(mention));
  return { entity, antecedent: earlier === undefined ? null : nameOf(earlier), ambiguous: false };
}

function nameOf(mention: PlacedMention): Span {
  return shift(mention.fact.nameSpan, mention.offset);
}
