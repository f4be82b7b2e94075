/** `A carer who stole told police …`, and in the next paragraph `Shona Merrick, 38, used …`: they are one. */
import { Word } from '../language/language';
import type { PreparedMention } from '../phrases/prepared-mention';
import { isWord } from '../text/units';
import { fitHead } from '../speakers/body-fit';
import { positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import { resumedRole, resumes } from '../speakers/nominals';
import type { PronounContext, Resolution } from '../speakers/pronouns';
import type { SpanIn } from '../spaces';
import type { Registry } from '../speakers/registry';
import { toScene, type Scene } from './scene';

/** What a description is resolved with: it may be of somebody who is named later. */
export interface DescriptionContext extends PronounContext {
  readonly scene: Scene;
  /** Who says the words that the description stands in; null outside of such. */
  readonly self: Entity | null;
  /** Those words, where they are one claim's; null outside of such. */
  readonly holder: SpanIn<'scene'> | null;
}

/** Nobody calls themself `the producer`. */
export function withoutSelf(meant: Resolution | null, { self }: DescriptionContext): Resolution | null {
  return meant?.kind === 'resolved' && meant.entity === self ? null : meant;
}

/** The paragraph that opens a report is among so many of its first blocks: a headline, a byline, a place. */
const leadReach = 4;
/** The name follows within so many paragraphs. */
const nameReach = 2;

const age = /^\d{1,2}$/u;

/**
 * Whom a description in a report's first paragraph is of: the only one who is named below with that office or noun; a
 * private person by the name and age that open a later one, who holds an office by the next name that nothing else is
 * told of.
 */
export function namedNext(scene: Scene, registry: Registry, mention: PlacedMention): Entity | null {
  return (
    namedBelow(scene, registry, mention) ??
    privatePerson(scene, registry, mention) ??
    officeHolder(scene, registry, mention)
  );
}

/** `Judge denies bid`, and below `Judge Ann Orr`; `The council said sorry`, and below `Dale County Council`. */
function namedBelow(scene: Scene, registry: Registry, mention: PlacedMention): Entity | null {
  const { fact, block } = mention;
  const { form, number, type, head, quoted } = fact;
  if (!scene.opens || block > leadReach || quoted || form !== 'nominal' || number !== 'singular') return null;
  if (isOwned(scene, fact)) return null;
  const label = registry.labelOf(mention);
  const isPerson = type === 'person';
  // `What the director calls a triumph`: one that a reader should know is seldom whoever is named below.
  if (isPerson && fact.definite && !isHeading(scene, block) && !isOfField(scene, fact)) return null;
  const keys = isPerson ? [`head ${resumedRole(fact)}`, `head ${head}`] : [`last ${head}`, `first ${head}`];
  const [named, rival] = registry.index.find(keys).filter((entity) => {
    if (entity.names.length === 0) return false;
    return isPerson
      ? resumes(scene.language, label, fact, entity) && !wasOnce(scene, entity)
      : fitHead(scene.language, entity, head, label.words) !== null;
  });
  if (named === undefined || rival !== undefined) return null;
  const first = named.mentions[0]!;
  const isBelow = positionOf(first) > positionOf(mention) && first.block - block <= leadReach;
  return isBelow && fits(named, fact, block) ? named : null;
}

/** `health secretary`: one at a time is that. */
function isOfField({ language }: Scene, { label }: PreparedMention): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  return words.length > 1 && words.some((word) => language.speakers.portfolios.has(word));
}

/** `Former captain Ann Orr` */
function wasOnce({ language }: Scene, { about }: Entity): boolean {
  return [...about].some((word) => language.speakers.descriptions.past.test(word));
}

const sentenceEnd = /[.!?…][\p{Pe}\p{Pf}"']*\s*$/u;

function isHeading({ text, blocks }: Scene, at: number): boolean {
  const { start, end } = blocks[at]!.block;
  return !sentenceEnd.test(text.slice(Math.max(start, end - longestWord), end));
}

function privatePerson(scene: Scene, registry: Registry, { fact, block }: PlacedMention): Entity | null {
  if (!scene.opens || block > leadReach || fact.span.start > 0 || !isOfPrivatePerson(scene, fact, block)) return null;
  for (let at = block + 1; at <= Math.min(block + nameReach, scene.blocks.length - 1); at++) {
    const placed = scene.blocks[at]!;
    const opener = placed.facts.names.find(({ form }) => form === 'name');
    if (opener === undefined) continue;
    if (opener.span.start > 0 || !opener.subject || !opener.about.some((word) => age.test(word))) return null;
    const entity = registry.namedAt(toScene(placed, opener.nameSpan).end);
    return entity !== undefined && fits(entity, fact, block) ? entity : null;
  }
  return null;
}

/** `Lantria’s energy minister said on Monday`, and in the next paragraph `Speaking at the site, Oke Marrin said …`. */
function officeHolder(scene: Scene, registry: Registry, { fact, block }: PlacedMention): Entity | null {
  const { form, number, type, roles, quoted } = fact;
  if (!scene.opens || block > leadReach || quoted || form !== 'nominal' || number !== 'singular') return null;
  if (type !== 'person' || roles.length === 0 || !fact.subject || !tellsOfWhat(scene, fact, block)) return null;
  if (peopleIn(scene, registry, block).length > 0) return null;
  for (let at = block + 1; at <= Math.min(block + nameReach, scene.blocks.length - 1); at++) {
    const [first] = peopleIn(scene, registry, at);
    if (first === undefined) continue;
    const { entity, name } = first;
    const isBare = name.about.length === 0 && name.roles.length === 0 && entity.roles.size === 0;
    const isNew = entity.mentions[0]!.block === at && name.name.length > 1;
    return isBare && isNew && name.subject && fits(entity, fact, block) ? entity : null;
  }
  return null;
}

/** `his lawyer` */
function isOwned({ language }: Scene, { label }: PreparedMention): boolean {
  const [first = ''] = label.toLowerCase().split(/\s+/u);
  return language.entryOf(first).owner !== null;
}

/** `A spokesman for the minister` */
function isOneOfMany({ text, blocks, language }: Scene, { span }: PreparedMention, block: number): boolean {
  const { start } = toScene(blocks[block]!, span);
  const [first = ''] = /^\p{L}+/u.exec(text.slice(start, start + longestWord)) ?? [];
  return isWord(language.entryOf(first.toLowerCase()), Word.an);
}

/** `Lantria’s minister`, `the energy minister`, `head of the ports`; not `his lawyer`, who is no one’s named next. */
function tellsOfWhat(scene: Scene, fact: PreparedMention, block: number): boolean {
  const { label, head } = fact;
  const words = label.toLowerCase().split(/\s+/u);
  if (isOwned(scene, fact) || isOneOfMany(scene, fact, block)) return false;
  return (
    isOfField(scene, fact) || words.some((word) => /['’]s?$/u.test(word)) || words.indexOf(head) < words.length - 1
  );
}

interface NamedPerson {
  readonly name: PreparedMention;
  readonly entity: Entity;
}

/** The people named in a paragraph, in order. */
function peopleIn(scene: Scene, registry: Registry, at: number): readonly NamedPerson[] {
  const placed = scene.blocks[at]!;
  return placed.facts.names.flatMap((name): readonly NamedPerson[] => {
    const entity = name.form === 'name' ? registry.namedAt(toScene(placed, name.nameSpan).end) : undefined;
    return entity?.type === 'person' || (entity?.type === 'unknown' && name.subject && name.name.length > 1)
      ? [{ name, entity }]
      : [];
  });
}

/** With *who* anybody; without it nobody who may speak for others, as `a judge` does. */
function isOfPrivatePerson({ text, blocks, language }: Scene, fact: PreparedMention, block: number): boolean {
  const { form, definite, number, type, nameSpan, head } = fact;
  if (form !== 'nominal' || definite || number !== 'singular' || type !== 'person') return false;
  const { end } = toScene(blocks[block]!, nameSpan);
  const [next = ''] = /^\s\p{L}+/u.exec(text.slice(end, end + longestWord)) ?? [];
  return isWord(language.entryOf(next.trim()), Word.who) || language.speakers.descriptions.isPrivate(head);
}

const longestWord = 12;

function fits(entity: Entity, { gender, type }: PreparedMention, block: number): boolean {
  const isOther = gender !== 'any' && entity.gender !== 'any' && gender !== entity.gender;
  const isOfKind = type === 'person' ? entity.type !== 'organization' : entity.type === 'organization';
  return !isOther && isOfKind && !entity.mentions.some((mention) => mention.block === block);
}
