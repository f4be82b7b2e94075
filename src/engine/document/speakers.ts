import { contains, shift, slice, type Span } from '../span';
import type { Entity, PlacedMention } from '../speakers/entity';
import { positionOf } from '../speakers/entity';
import { resolvePronoun, type Context } from '../speakers/pronouns';
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
export function resolveSpeakers(text: string, blocks: readonly PlacedBlock[], claims: readonly DraftClaim[]): readonly SpeakerLink[] {
  const registry = new Registry((mention) => slice(text, shift(mention.fact.span, mention.offset)));
  const place = placer(blocks);
  blocks.forEach((placed, block) => placed.facts.names.forEach((fact) => registry.enter(place(fact, block))));
  let last: Entity | null = null;
  let lastBlock = -1;
  return claims.map((claim) => {
    const link = linkOf(claim, registry, place, last, lastBlock);
    if (link.entity !== null) [last, lastBlock] = [link.entity, claim.block];
    const { source } = claim.fact;
    return { ...link, source: source && shift(source.span, blocks[claim.block]!.block.start) };
  });
}

type Place = (fact: PlacedMention['fact'], block: number) => PlacedMention;

function placer(blocks: readonly PlacedBlock[]): Place {
  return (fact, block) => {
    const { block: { start }, facts } = blocks[block]!;
    return { fact, block, offset: start, quoted: facts.regions.some((region) => contains(region.span, fact.nameSpan)) };
  };
}

function linkOf(claim: DraftClaim, registry: Registry, place: Place, lastSpeaker: Entity | null, lastSpeakerBlock: number): Resolved {
  const { source, antecedent } = claim.fact;
  const fact = antecedent ?? source;
  if (fact === null) return nobody;
  const mention = place(fact, claim.block);
  if (fact.form === 'pronoun') {
    return pronounLink(mention, { entities: registry.entities, lastSpeaker, lastSpeakerBlock, ownContent: claim.content });
  }
  if (fact.form === 'relative') return nobody;
  const link = fact.form === 'name' ? nameLink(registry, mention) : nominalLink(registry, mention);
  if (antecedent === null || source === null) return link;
  link.entity?.mentions.push(place(source, claim.block));
  return { ...link, antecedent: nameOf(mention) };
}

function pronounLink(mention: PlacedMention, context: Context): Resolved {
  if (/^(?:i|we|you)$/u.test(mention.fact.head)) return nobody;
  const resolution = resolvePronoun(mention, context);
  if (resolution.kind !== 'resolved') return { ...nobody, ambiguous: resolution.kind === 'ambiguous' };
  resolution.entity.mentions.push(mention);
  return { entity: resolution.entity, antecedent: nameOf(resolution.antecedent), ambiguous: false };
}

function nameLink(registry: Registry, mention: PlacedMention): Resolved {
  return { entity: registry.enter(mention), antecedent: null, ambiguous: false };
}

/** `The president` is explained by the name that it resumes, `officials` by nothing. */
function nominalLink(registry: Registry, mention: PlacedMention): Resolved {
  const entity = registry.enterNominal(mention);
  const earlier = entity.mentions.filter((other) => positionOf(other) < positionOf(mention)).at(-1);
  return { entity, antecedent: earlier === undefined ? null : nameOf(earlier), ambiguous: false };
}

function nameOf(mention: PlacedMention): Span {
  return shift(mention.fact.nameSpan, mention.offset);
}
