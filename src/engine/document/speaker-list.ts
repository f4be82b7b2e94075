import type { Mention, Speaker } from '../model';
import { overlaps, shift, slice, type Span } from '../span';
import { positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import { displayName } from '../speakers/registry';
import type { SpeakerLink } from './speakers';

export interface NumberedSpeakers {
  readonly speakers: readonly Speaker[];
  readonly idOf: (link: SpeakerLink) => string | null;
}

/** The entities that speak in some claim, in order of first mention. */
export function toSpeakers(text: string, links: readonly SpeakerLink[]): NumberedSpeakers {
  const antecedents = new Map<number, Span>();
  for (const { source, antecedent } of links)
    if (source !== null && antecedent !== null) antecedents.set(source.start, antecedent);
  const entities = [...new Set(links.flatMap(({ entity }) => (entity === null ? [] : [entity])))].map((entity) => ({
    entity,
    mentions: mentionsOf(text, entity, antecedents),
  }));
  entities.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start);
  const ids = new Map(entities.map(({ entity }, at) => [entity, `s${at + 1}`]));
  return {
    speakers: entities.map(({ entity, mentions }) => toSpeaker(text, ids.get(entity)!, entity, mentions)),
    idOf: ({ entity }) => (entity === null ? null : ids.get(entity)!),
  };
}

function toSpeaker(text: string, id: string, entity: Entity, mentions: readonly Mention[]): Speaker {
  const name = displayName(entity);
  const words = mentions
    .filter(({ form }) => form !== 'pronoun')
    .map(({ span }) => slice(text, span).replace(/\s+/gu, ' '));
  return { id, name, type: entity.type, aliases: [...new Set(words)].filter((alias) => alias !== name), mentions };
}

/** In order, none overlapping another; the longer of two at one place stays. */
function mentionsOf(text: string, entity: Entity, antecedents: ReadonlyMap<number, Span>): readonly Mention[] {
  const placed = entity.mentions
    .map((mention) => ({ mention, span: mentionSpan(mention) }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: { mention: PlacedMention; span: Span }[] = [];
  for (const each of placed) if (kept.length === 0 || !overlaps(kept.at(-1)!.span, each.span)) kept.push(each);
  const fullest = displayName(entity);
  const defining = kept.find(({ span }) => slice(text, span).includes(fullest)) ?? kept[0]!;
  return kept.map(({ mention, span }) => {
    const form = formOf(mention, slice(text, span), fullest);
    const own = antecedents.get(shift(mention.fact.span, mention.offset).start);
    return { span, form, antecedent: own ?? (form === 'short' && defining.mention !== mention ? defining.span : null) };
  });
}

function mentionSpan(mention: PlacedMention): Span {
  const start = mention.fact.form === 'name' ? positionOf(mention) : mention.offset + mention.fact.span.start;
  return { start, end: mention.offset + mention.fact.nameSpan.end };
}

function formOf({ fact }: PlacedMention, words: string, fullest: string): Mention['form'] {
  if (fact.form === 'pronoun' || fact.form === 'relative') return 'pronoun';
  if (fact.form === 'nominal') return 'nominal';
  return words.length < fullest.length ? 'short' : 'name';
}
