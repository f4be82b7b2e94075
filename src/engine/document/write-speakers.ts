import type { Language } from '../language/language';
import { overlaps, type SpanIn } from '../spaces';
import { positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import { labelOf } from '../speakers/owned';
import type { FoundMention, FoundSpeaker } from './findings';
import type { Scene } from './scene';
import type { SpeakerLink } from './speaker-link';

/** The people and bodies of a scene's section who may speak there or elsewhere, in order of first mention. */
export interface MentionedSpeakers {
  readonly speakers: readonly FoundSpeaker[];
  /** The entity of each speaker. */
  readonly entities: readonly Entity[];
  readonly indexOf: ReadonlyMap<Entity, number>;
}

/** Leaves out entities without a name that do not speak. Spans are the scene's. */
export function findMentioned(
  scene: Scene,
  entities: readonly Entity[],
  links: readonly SpeakerLink[],
): MentionedSpeakers {
  const antecedents = new Map<number, SpanIn<'scene'>>();
  const speaking = new Set<Entity | null>();
  for (const { source, antecedent, entity } of links) {
    speaking.add(entity);
    if (source !== null && antecedent !== null) antecedents.set(source.start, antecedent);
  }
  const found = entities.flatMap((entity) => {
    if (entity.names.length === 0 && !speaking.has(entity)) return [];
    const mentions = mentionsOf(scene, entity, antecedents);
    return mentions.length === 0 ? [] : [{ entity, mentions }];
  });
  found.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
  const indexOf = new Map(found.map(({ entity }, at) => [entity, at]));
  return {
    speakers: found.map(({ entity, mentions }) => toFoundSpeaker(scene.language, entity, mentions, indexOf)),
    entities: found.map(({ entity }) => entity),
    indexOf,
  };
}

function toFoundSpeaker(
  language: Language,
  entity: Entity,
  mentions: readonly FoundMention[],
  indexOf: ReadonlyMap<Entity, number>,
): FoundSpeaker {
  const { type, names, title, members } = entity;
  const known = members.flatMap((member) => indexOf.get(member) ?? []);
  return {
    type,
    names: names.map(({ written }) => written),
    label: labelOf(language, entity),
    title,
    mentions,
    // Some of them alone would be another group.
    members: known.length === members.length ? known : [],
  };
}

/** The mentions within the section, in order, without overlaps; the longer of two that overlap is kept. */
function mentionsOf(
  { firstBlock }: Scene,
  { mentions }: Entity,
  antecedents: ReadonlyMap<number, SpanIn<'scene'>>,
): readonly FoundMention[] {
  const placed = mentions
    .filter(({ block }) => block >= firstBlock)
    .map((mention) => ({ mention, span: mentionSpan(mention) }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: FoundMention[] = [];
  for (const { mention, span } of placed) {
    if (kept.length > 0 && overlaps(kept.at(-1)!.span, span)) continue;
    const source = mention.offset + mention.fact.span.start;
    kept.push({ span, form: mentionFormOf(mention), antecedent: antecedents.get(source) ?? null });
  }
  return kept;
}

function mentionSpan(mention: PlacedMention): SpanIn<'scene'> {
  const start = mention.fact.form === 'name' ? positionOf(mention) : mention.offset + mention.fact.span.start;
  return { start, end: mention.offset + mention.fact.nameSpan.end };
}

function mentionFormOf({ fact }: PlacedMention): FoundMention['form'] {
  if (fact.form === 'pronoun' || fact.form === 'relative') return 'pronoun';
  return fact.form === 'nominal' ? 'nominal' : 'named';
}
