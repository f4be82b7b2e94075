import type { Gender } from '../language/language';
import type { SpeakerType } from '../annotation-types';
import { moveBy, type SpanIn } from '../spaces';
import type { KnownName } from './known-name';
import type { PreparedMention } from '../phrases/prepared-mention';
import { firstIndex } from '../sorted';

/** A mention with its place in the scene. Spans stay relative to the block; `offset` is where the block begins. */
export interface PlacedMention {
  readonly fact: PreparedMention;
  readonly block: number;
  readonly offset: number;
}

/** A person or body that can speak, with all that the scene says of them. Grows while mentions are entered. */
export interface Entity {
  type: SpeakerType;
  gender: Gender;
  /** Whether the gender may turn out to be the other: see `MentionFact`. */
  genderIsGuess: boolean;
  number: 'singular' | 'plural';
  /** Proper names in order of appearance, without titles. */
  readonly names: KnownName[];
  /** `Mr`, `Dr`: shown where only the surname is known. */
  title: string | null;
  readonly roles: Set<string>;
  /** Those who are named together, as far as they are known; empty for one. */
  members: readonly Entity[];
  /** Words that stood beside its names. */
  readonly about: Set<string>;
  /** Shown where there is no proper name: `Western officials`. */
  readonly label: string;
  /** The label without determiners; has no words where there is a proper name. */
  readonly labelName: KnownName;
  /** Whose somebody is whom the label calls `his attorney`; null where nobody is known to be meant. */
  owner: Entity | null;
  /** The several of whom the label takes out `one`; null where it does not, or where they are not known. */
  among: Entity | null;
  /** Lower-cased head noun of the label. */
  readonly head: string;
  /** In the order of the text. */
  readonly mentions: PlacedMention[];
  /** Whether `they` may mean this one person. */
  isThey: boolean;
  /** Whether a claim was resolved to it. */
  spoke: boolean;
}

/** What a section says of a person besides the name. */
export interface Attributes {
  readonly type: SpeakerType;
  readonly gender: Gender;
  readonly roles: readonly string[];
}

/** Where the name or noun of a mention stands in the scene. */
export function nameSpanOf({ fact, offset }: PlacedMention): SpanIn<'scene'> {
  return moveBy(fact.nameSpan, offset);
}

/** Where the name or noun of a mention ends: the same for two mentions of the same words. */
export function endOf(mention: PlacedMention): number {
  return mention.offset + mention.fact.nameSpan.end;
}

export function positionOf(mention: PlacedMention): number {
  return mention.offset + mention.fact.nameSpan.start;
}

/** Adds a mention in the order of the text. */
export function insertMention(entity: Entity, mention: PlacedMention): void {
  entity.mentions.splice(firstAtOrAfter(entity.mentions, positionOf(mention)), 0, mention);
}

/** The last mention before a position. */
export function latestBefore(entity: Entity, position: number): PlacedMention | undefined {
  return entity.mentions[firstAtOrAfter(entity.mentions, position) - 1];
}

/** Up to `most` mentions before a position, the latest of them, in the order of the text. */
export function latestMentions(entity: Entity, position: number, most: number): readonly PlacedMention[] {
  const end = firstAtOrAfter(entity.mentions, position);
  return entity.mentions.slice(Math.max(0, end - most), end);
}

function firstAtOrAfter(mentions: readonly PlacedMention[], position: number): number {
  return firstIndex(mentions.length, (at) => positionOf(mentions[at]!) >= position);
}

/** Whether `gender` and the entity's are two. */
export function isOfOther(entity: Entity, gender: Gender): boolean {
  return (gender === 'male' && entity.gender === 'female') || (gender === 'female' && entity.gender === 'male');
}

/** A sure gender stands in for one that was guessed. */
export function learnGender(
  entity: Entity,
  { gender, genderIsGuess }: Pick<PreparedMention, 'gender' | 'genderIsGuess'>,
): void {
  if (gender === 'any' || gender === 'neuter') return;
  if (entity.gender === 'any') {
    entity.gender = gender;
    entity.genderIsGuess = genderIsGuess;
  } else if (entity.genderIsGuess && !genderIsGuess) setGender(entity, gender);
}

export function setGender(entity: Entity, gender: Gender): void {
  entity.gender = gender;
  entity.genderIsGuess = false;
}
