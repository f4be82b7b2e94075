import { pronouns } from '../lexicon/words';
import type { Entity, PlacedMention } from './entity';
import { positionOf } from './entity';

/** Whom a pronoun means: nobody, one entity with the mention that tells, or two that are as likely. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly entity: Entity; readonly antecedent: PlacedMention }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

export interface Context {
  readonly entities: readonly Entity[];
  /** The speaker of the claim before, and the block where it stands. */
  readonly lastSpeaker: Entity | null;
  readonly lastSpeakerBlock: number;
  /** Spans of the document that the pronoun's own claim covers: nobody speaks of himself by name there. */
  readonly ownContent: readonly { readonly start: number; readonly end: number }[];
}

/** Points for what speaks for an antecedent; the sum of recency, role and history decides. */
const points = {
  /** Off for each block between mention and pronoun. */
  blockDistance: -1.2,
  sameBlock: 0.6,
  subject: 0.9,
  quoted: -1.5,
  lastSpeaker: 1.6,
  knownGender: 0.5,
  /** Off for each mention of another candidate in between. */
  intervening: -0.35,
} as const;

/** The winner must lead by this much, else the pronoun stays open. */
const margin = 0.4;
/** And reach this many points: evidence from far above the pronoun is none. */
const least = -3.2;

export function resolvePronoun(mention: PlacedMention, context: Context): Resolution {
  const candidates = context.entities
    .filter((entity) => agrees(entity, mention))
    .flatMap((entity) => {
      const antecedent = antecedentOf(entity, mention, context);
      return antecedent === null ? [] : [{ entity, antecedent, score: 0 }];
    })
    .sort((a, b) => positionOf(b.antecedent) - positionOf(a.antecedent));
  const scored = candidates
    .map((candidate, rank) => ({ ...candidate, score: score(candidate.entity, candidate.antecedent, mention, context) + Math.min(rank, 4) * points.intervening }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score < least) return { kind: 'none' };
  if (second !== undefined && first.score - second.score < margin) return { kind: 'ambiguous' };
  return { kind: 'resolved', entity: first.entity, antecedent: first.antecedent };
}

function agrees(entity: Entity, { fact }: PlacedMention): boolean {
  const { gender, number } = pronouns[fact.head] ?? { gender: 'any', number: 'singular' };
  if (fact.head === 'they') return entity.number === 'plural' || entity.type === 'group' || entity.type === 'organization';
  if (number === 'plural') return false;
  if (gender === 'neuter') return entity.type === 'organization' || entity.type === 'document' || (entity.type === 'unknown' && entity.gender === 'any');
  if (entity.number === 'plural' || entity.type === 'organization' || entity.type === 'document' || entity.type === 'group') return false;
  if (entity.type === 'unknown' && entity.names.length > 0 && entity.gender === 'any' && entity.names.every((name) => name.length < 2)) return false;
  return entity.gender === 'any' || entity.gender === gender;
}

function antecedentOf(entity: Entity, mention: PlacedMention, { ownContent }: Context): PlacedMention | null {
  const at = positionOf(mention);
  for (let k = entity.mentions.length - 1; k >= 0; k--) {
    const earlier = entity.mentions[k]!;
    const position = positionOf(earlier);
    if (position < at && !ownContent.some(({ start, end }) => start <= position && position < end)) return earlier;
  }
  return null;
}

function score(entity: Entity, antecedent: PlacedMention, mention: PlacedMention, context: Context): number {
  const distance = mention.block - antecedent.block;
  let sum = distance * points.blockDistance;
  if (distance === 0) sum += points.sameBlock;
  if (antecedent.fact.subject) sum += points.subject;
  if (antecedent.quoted) sum += points.quoted;
  if (entity.gender !== 'any') sum += points.knownGender;
  if (context.lastSpeaker === entity && mention.block - context.lastSpeakerBlock <= 3) sum += points.lastSpeaker;
  return sum;
}
