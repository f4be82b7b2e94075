import type { Language } from '../language/language';
import type { SceneNotes } from '../notes';
import type { MentionRule } from '../trace';
import type { Entity, PlacedMention } from './entity';
import { isOfOther, positionOf } from './entity';
import type { SpanIn } from '../spaces';
import { addPoints, bodyPoints, personPoints, talkPoints, type PossibleAntecedent } from './antecedent-points';
import { Tally } from './tally';
import type { Moment, Timeline } from './timeline';
import { candidate, mentionEvent } from './trace-mention';

/** What a pronoun resolves to: an entity with its antecedent, several that are as likely, or nobody. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly entity: Entity; readonly antecedent: PlacedMention }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

export interface LastClaim {
  readonly speaker: Entity;
  readonly block: number;
  /** Where its cue begins in the scene. */
  readonly position: number;
  /** It is a question. */
  readonly asks: boolean;
}

export interface PronounContext {
  /** The scene's. */
  readonly text: string;
  readonly language: Language;
  readonly timeline: Timeline;
  /** The last claim with a speaker. */
  readonly last: LastClaim | null;
  /** The two who talk, the one who spoke last first; null where the text is no dialogue. */
  readonly talk: readonly Entity[] | null;
  /** Whether the pronoun's claim answers the last one, which somebody else has made then. */
  readonly answers: boolean;
  /** Whether the pronoun's claim, words in marks with the pronoun after them, follows a statement by another claim. */
  readonly goesOn: boolean;
  /** The content of the pronoun's own claim, in the scene: people do not use their own name there. */
  readonly ownContent: readonly SpanIn<'scene'>[];
  /** Takes what is decided; null where nobody asks. */
  readonly notes: SceneNotes | null;
}

/** The lead in points below which a pronoun stays ambiguous. */
export const margin = 0.4;
/** Antecedents are looked for in this many blocks above. */
export const pronounReach = 6;

/** How a mention is resolved that is resolved like a pronoun. */
export interface LikePronoun {
  /** Returns further points for an entity, or null to exclude it. */
  readonly prefers: (entity: Entity) => number | null;
  /** The lead that the antecedent needs. */
  readonly lead: number;
  readonly by: MentionRule;
}

const pronoun: LikePronoun = { prefers: () => 0, lead: margin, by: 'pronoun' };

/** The antecedent with most points. */
export function resolvePronoun(
  mention: PlacedMention,
  context: PronounContext,
  { prefers, lead, by }: LikePronoun = pronoun,
): Resolution {
  const candidates = antecedents(mention, context);
  const last = isInterrupted(candidates, context) ? null : context.last;
  const ofPeople = context.talk === null ? personPoints : talkPoints;
  const points = isOfPeople(context.language, mention) ? ofPeople : bodyPoints;
  const scored = candidates
    .flatMap((possible, rank) => {
      const { entity, latest, named } = possible;
      const preference = prefers(entity);
      if (preference === null) return [];
      const tally = new Tally(context.notes !== null);
      addPoints(tally, points, possible, { mention, last, rank, goesOn: context.goesOn });
      if (context.talk?.includes(entity) === true) tally.add('inTalk', points.inTalk);
      tally.add('preference', preference);
      return [{ entity, antecedent: named, latest, tally }];
    })
    .sort((a, b) => b.tally.sum - a.tally.sum);
  const { least } = points;
  const best = winnerOf(scored, { least, lead });
  const resolution = isOwnGroup(context.language, best, mention) ? { kind: 'none' as const } : best;
  context.notes?.note(
    mentionEvent(context.language, mention, by, {
      outcome: resolution.kind === 'none' ? 'nobody' : resolution.kind,
      entity: resolution.kind === 'resolved' ? resolution.entity : null,
      candidates: scored.map(({ entity, latest, tally }) =>
        candidate(context.language, entity, latest, tally.parts!, tally.sum),
      ),
      needs: { least, lead },
    }),
  );
  return resolution;
}

/** `Families said nobody knew. “They lied to us,” Hale said`: several who speak are not *they* to one of them. */
function isOwnGroup({ pronouns }: Language, best: Resolution, { fact, block }: PlacedMention): boolean {
  if (best.kind !== 'resolved' || !fact.quoted || pronouns[fact.head]?.number !== 'plural') return false;
  const { entity, antecedent } = best;
  // `Investigators say they have no names`
  if (antecedent.block === block && antecedent.fact.sentence === fact.sentence) return false;
  const isSeveral = entity.type === 'group' || (entity.number === 'plural' && entity.type !== 'organization');
  return entity.spoke && isSeveral && !antecedent.fact.quoted;
}

interface Scored {
  readonly entity: Entity;
  readonly antecedent: PlacedMention;
  readonly tally: Tally;
}

/** `scored`: best first. */
function winnerOf(
  [first, second]: readonly Scored[],
  { least, lead }: { readonly least: number; readonly lead: number },
): Resolution {
  if (first === undefined || first.tally.sum < least) return { kind: 'none' };
  if (second !== undefined && first.tally.sum - second.tally.sum < lead) return { kind: 'ambiguous' };
  return { kind: 'resolved', entity: first.entity, antecedent: first.antecedent };
}

/** The entities that agree with the pronoun, latest first. */
function antecedents(
  mention: PlacedMention,
  { text, language, timeline, ownContent, answers, last }: PronounContext,
): readonly PossibleAntecedent[] {
  const latest = new Map<Entity, PlacedMention>();
  const named = new Map<Entity, PlacedMention>();
  const told = new Set<Entity>();
  let body: PlacedMention | null = null;
  for (const moment of timeline.before(positionOf(mention), mention.block - pronounReach)) {
    const position = positionOf(moment.mention);
    if (latest.size === 0) {
      if (body === null && isOtherSubject(language, moment, mention)) body = moment.mention;
      // `Ann Orr, whose firm runs nine buses`: who is named beside the body is near enough.
      if (
        body !== null &&
        !(body.block === moment.mention.block && body.fact.sentence === moment.mention.fact.sentence)
      )
        return [];
    }
    if (answers && moment.entity === last?.speaker) continue;
    if (isSpokenTo(text, moment.mention, mention)) continue;
    if (!agrees(language, moment.entity, mention) && !isUnknownOne(moment, language, mention, last)) continue;
    if (ownContent.some(({ start, end }) => start <= position && position < end)) {
      if (moment.mention.fact.form === 'name') told.add(moment.entity);
      continue;
    }
    if (!latest.has(moment.entity)) latest.set(moment.entity, moment.mention);
    const names = moment.mention.fact.form === 'name' || moment.mention.fact.form === 'nominal';
    if (names && !named.has(moment.entity)) named.set(moment.entity, moment.mention);
  }
  return [...latest].map(([entity, mention]) => ({
    entity,
    latest: mention,
    named: named.get(entity) ?? entity.mentions[0]!,
    isTold: told.has(entity),
  }));
}

/** `Mr. Chairman, | he told me`: whom one speaks to is not whom one speaks of. */
function isSpokenTo(text: string, { fact, offset, block }: PlacedMention, pronoun: PlacedMention): boolean {
  if (block !== pronoun.block || fact.sentence !== pronoun.fact.sentence) return false;
  return text.slice(offset + fact.nameSpan.end, positionOf(pronoun)) === ', ';
}

/** `He` right after a sentence about a body stays open: people above that sentence are too far away. */
function isOtherSubject({ pronouns }: Language, { mention, entity }: Moment, pronoun: PlacedMention): boolean {
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

/** Whether somebody else has been the subject of narration since the last claim. */
function isInterrupted(candidates: readonly PossibleAntecedent[], { last }: PronounContext): boolean {
  return (
    last !== null &&
    candidates.some(
      ({ entity, latest }) =>
        entity !== last.speaker && latest.fact.subject && !latest.fact.quoted && positionOf(latest) > last.position,
    )
  );
}

/** `he` and `she`, and what stands for them; not `it` and `they`. */
function isOfPeople({ pronouns }: Language, { fact }: PlacedMention): boolean {
  const { gender, number } = pronouns[fact.head] ?? { gender: 'any', number: 'singular' };
  return number === 'singular' && gender !== 'neuter';
}

function agrees({ pronouns }: Language, entity: Entity, { fact }: PlacedMention): boolean {
  const { gender, number } = pronouns[fact.head] ?? { gender: 'any', number: 'singular' };
  if (number === 'plural')
    return entity.isThey || entity.number === 'plural' || entity.type === 'group' || entity.type === 'organization';
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
  return entity.genderIsGuess || !isOfOther(entity, gender);
}

/** `A source said … They added`: who spoke last may be one of whom the text does not tell whether man or woman. */
function isUnknownOne(
  { entity, mention: { fact } }: Moment,
  { pronouns }: Language,
  pronoun: PlacedMention,
  last: LastClaim | null,
): boolean {
  if (entity !== last?.speaker || last.block !== pronoun.block) return false;
  // Labels of transcripts are in capitals.
  return (
    fact.subject &&
    !fact.definite &&
    /\p{Ll}/u.test(fact.label) &&
    pronouns[pronoun.fact.head]?.number === 'plural' &&
    entity.names.length === 0 &&
    entity.gender === 'any' &&
    (entity.type === 'person' || entity.type === 'unknown')
  );
}

/** Whether the entity has a full name that is the subject of a sentence: most of these are people. */
function actsLikeAPerson(entity: Entity): boolean {
  return entity.names.some(({ written }) => written.length > 1) && entity.mentions.some(({ fact }) => fact.subject);
}
