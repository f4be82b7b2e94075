import { pronouns } from '../language/english/words';
import type { Entity, PlacedMention } from './entity';
import { positionOf } from './entity';
import type { Moment, Timeline } from './timeline';

/** Whom a pronoun means: nobody, one entity with the mention that tells, or two that are as likely. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly entity: Entity; readonly antecedent: PlacedMention }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

export interface LastClaim {
  readonly speaker: Entity;
  readonly block: number;
  /** Where its cue stands in the document. */
  readonly position: number;
}

export interface Context {
  readonly timeline: Timeline;
  /** The claim before that has a speaker. */
  readonly last: LastClaim | null;
  /** Spans of the document that the pronoun's own claim covers: nobody speaks of himself by name there. */
  readonly ownContent: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Points for what speaks for an antecedent; the sum of recency, role and history decides, as in Lappin and Leass (An
 * Algorithm for Pronominal Anaphora Resolution, Computational Linguistics 1994). Set by hand: one point is a clear
 * preference, and the cases and articles on speakers of `test/cases` come out. The corpora in use mark no antecedents.
 */
const points = {
  /** Off for each block between mention and pronoun. */
  blockDistance: -1.2,
  sameBlock: 0.6,
  /** Off for each sentence between them in one block. */
  sentenceDistance: -0.25,
  subject: 0.9,
  quoted: -1.5,
  lastSpeaker: 1.6,
  /** Where the paragraph has said something else since. */
  earlierSpeaker: 0.8,
  knownGender: 0.5,
  /** Off for each mention of another candidate in between. */
  intervening: -0.35,
  /** Perhaps no person at all. */
  unknownType: -0.8,
} as const;

/** The winner must lead by this much, else the pronoun stays open. */
const margin = 0.4;
/** And reach this many points: evidence from far above the pronoun is none. */
const least = -3.2;

/** Antecedents are looked for in this many blocks above. */
export const pronounReach = 6;

/** `prefers` gives further points to an antecedent, or excludes it by null. */
export function resolvePronoun(
  mention: PlacedMention,
  context: Context,
  prefers: (entity: Entity) => number | null = () => 0,
  lead = margin,
): Resolution {
  const candidates = antecedents(mention, context);
  const last = isInterrupted(candidates, context) ? null : context.last;
  const scored = candidates
    .flatMap(({ entity, latest, named }, rank) => {
      const preference = prefers(entity);
      const own = score(entity, latest, mention, last) + Math.min(rank, 4) * points.intervening;
      return preference === null ? [] : [{ entity, antecedent: named, score: own + preference }];
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score < least) return { kind: 'none' };
  if (second !== undefined && first.score - second.score < lead) return { kind: 'ambiguous' };
  return { kind: 'resolved', entity: first.entity, antecedent: first.antecedent };
}

interface Candidate {
  readonly entity: Entity;
  /** The latest mention of any form, and the latest that names it. */
  readonly latest: PlacedMention;
  readonly named: PlacedMention;
}

/** Who agrees with the pronoun, latest first. */
function antecedents(mention: PlacedMention, { timeline, ownContent }: Context): readonly Candidate[] {
  const latest = new Map<Entity, PlacedMention>();
  const named = new Map<Entity, PlacedMention>();
  for (const moment of timeline.before(positionOf(mention), mention.block - pronounReach)) {
    const position = positionOf(moment.mention);
    if (latest.size === 0 && isOtherSubject(moment, mention)) return [];
    if (!agrees(moment.entity, mention) || ownContent.some(({ start, end }) => start <= position && position < end))
      continue;
    if (!latest.has(moment.entity)) latest.set(moment.entity, moment.mention);
    const names = moment.mention.fact.form === 'name' || moment.mention.fact.form === 'nominal';
    if (names && !named.has(moment.entity)) named.set(moment.entity, moment.mention);
  }
  return [...latest].map(([entity, mention]) => ({
    entity,
    latest: mention,
    named: named.get(entity) ?? entity.mentions[0]!,
  }));
}

/** `He` right after a sentence about a body cannot be told: whoever stands above it is too far. */
function isOtherSubject({ mention, entity }: Moment, pronoun: PlacedMention): boolean {
  const { gender } = pronouns[pronoun.fact.head] ?? { gender: 'any' };
  if (gender !== 'male' && gender !== 'female') return false;
  const { fact, block } = mention;
  return (
    block === pronoun.block &&
    fact.subject &&
    !fact.quoted &&
    fact.sentence < pronoun.fact.sentence &&
    entity.type === 'organization'
  );
}

/** Whether the narrator has made somebody else a subject since the last claim. */
function isInterrupted(candidates: readonly Candidate[], { last }: Context): boolean {
  return (
    last !== null &&
    candidates.some(
      ({ entity, latest }) =>
        entity !== last.speaker && latest.fact.subject && !latest.fact.quoted && positionOf(latest) > last.position,
    )
  );
}

function agrees(entity: Entity, { fact }: PlacedMention): boolean {
  const { gender, number } = pronouns[fact.head] ?? { gender: 'any', number: 'singular' };
  if (fact.head === 'they')
    return entity.number === 'plural' || entity.type === 'group' || entity.type === 'organization';
  if (number === 'plural') return false;
  if (gender === 'neuter')
    return (
      entity.type === 'organization' ||
      entity.type === 'document' ||
      (entity.type === 'unknown' && entity.gender === 'any')
    );
  if (
    entity.number === 'plural' ||
    entity.type === 'organization' ||
    entity.type === 'document' ||
    entity.type === 'group'
  )
    return false;
  if (entity.type === 'unknown' && entity.gender === 'any' && !entity.spoke && !actsLikeAPerson(entity)) return false;
  return gender === 'any' || entity.gender === 'any' || entity.gender === gender;
}

/** A full name that is the subject of a sentence: most such are people. */
function actsLikeAPerson(entity: Entity): boolean {
  return entity.names.some(({ written }) => written.length > 1) && entity.mentions.some(({ fact }) => fact.subject);
}

/** Whether nothing but a new paragraph stands between the last claim and a pronoun. */
function goesOn({ block, offset, fact }: PlacedMention, last: LastClaim): boolean {
  return last.block === block || fact.sentence === 0 || offset === 0;
}

function score(entity: Entity, antecedent: PlacedMention, mention: PlacedMention, last: LastClaim | null): number {
  const distance = mention.block - antecedent.block;
  let sum = distance * points.blockDistance;
  if (distance === 0)
    sum += points.sameBlock + Math.min(3, mention.fact.sentence - antecedent.fact.sentence) * points.sentenceDistance;
  if (antecedent.fact.subject) sum += points.subject;
  if (antecedent.fact.quoted) sum += points.quoted;
  if (entity.gender !== 'any') sum += points.knownGender;
  if (entity.type === 'unknown') sum += points.unknownType;
  if (last?.speaker === entity && mention.block - last.block <= 3)
    sum += goesOn(mention, last) ? points.lastSpeaker : points.earlierSpeaker;
  return sum;
}
