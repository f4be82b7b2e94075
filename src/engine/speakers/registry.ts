import { givenNames } from '../lexicon/given-names';
import { spouseNouns } from '../lexicon/people';
import {
  endOf,
  insertMention,
  latestBefore,
  positionOf,
  type Entity,
  type KnownName,
  type PlacedMention,
} from './entity';
import { abbreviates, fit, fullestName, knownName } from './names';
import { isDefinite, isSame, labelName, nominalLabel, resumes, roleOf } from './nominals';
import { shift, type Span } from '../span';
import { Timeline } from './timeline';

/** All entities of a document. Names are entered first, in order; then sources are looked up. */
export class Registry {
  readonly timeline = new Timeline();
  /** Who was introduced as somebody's wife or husband, in order. */
  private readonly spouses: Entity[] = [];
  private readonly byEnd = new Map<number, Entity>();
  /** Entities by all that may lead to them: names whole, first and last words, acronyms, head nouns and roles. */
  private readonly byKey = new Map<string, Set<Entity>>();

  constructor(private readonly slice: (span: Span) => string) {}

  /** Enters a proper name: as a mention of the entity that it fits best and latest, else as somebody new. */
  enter(mention: PlacedMention): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) {
      this.learn(known, mention);
      return known;
    }
    const name = knownName(mention.fact.name);
    const entity = this.spouseOf(mention, name) ?? this.bestFit(mention, name) ?? this.add(mention, '');
    this.record(entity, mention);
    this.learnName(entity, mention, name);
    return entity;
  }

  /** Whom the words of a description name: by the same words, a role or a noun in the name. */
  findNominal(mention: PlacedMention): Entity | 'several' | null {
    return this.byEnd.get(endOf(mention)) ?? this.sameNominal(mention, labelName(this.labelOf(mention)));
  }

  /** Enters a description as a mention of `entity`, or of somebody new. */
  enterNominal(mention: PlacedMention, entity: Entity | null): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const found = entity ?? this.add(mention, this.labelOf(mention));
    this.record(found, mention);
    return found;
  }

  /** The words of a description up to its head: `the former judge`. */
  coreOf({ fact, offset }: PlacedMention): string {
    return this.slice({ start: offset + fact.span.start, end: offset + fact.nameSpan.end });
  }

  private textOf({ fact, offset }: PlacedMention): string {
    return this.slice(shift(fact.span, offset));
  }

  private labelOf(mention: PlacedMention): string {
    return nominalLabel(this.textOf(mention));
  }

  /** Who is named by the words that end at a position of the document. */
  namedAt(end: number): Entity | undefined {
    return this.byEnd.get(end);
  }

  /** Enters a pronoun that was found to mean `entity`. */
  enterPronoun(mention: PlacedMention, entity: Entity): void {
    const { gender } = mention.fact;
    if (entity.type !== 'organization' && entity.gender === 'any' && gender !== 'neuter') entity.gender = gender;
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
  }

  /** `Mrs Hale`, where `his wife Linda` was named: she rather than the Hale whose wife she is. */
  private spouseOf({ fact, block, ...mention }: PlacedMention, name: KnownName): Entity | null {
    if (name.words.length > 1 || courtesyTitle(this.textOf({ fact, block, ...mention })) === null) return null;
    const found = this.spouses
      .slice(-longestMarriage)
      .reverse()
      .find((entity) => entity.gender === fact.gender && block - entity.mentions.at(-1)!.block <= spouseReach);
    if (found === undefined || found.names.some(({ words }) => words.length > 1)) return null;
    const surnames = found.names.filter(({ text }) => !givenNames.has(text));
    return surnames.every(({ text }) => text === name.text) && this.isSurname(name) ? found : null;
  }

  private isSurname({ text }: KnownName): boolean {
    return this.byKey.has(`last ${text}`);
  }

  private bestFit(mention: PlacedMention, name: KnownName): Entity | null {
    const [first, second] = this.reachable(lookups(name))
      .map((entity) => ({ entity, score: fitAny(mention, name, entity) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || lastSeen(b.entity) - lastSeen(a.entity));
    if (first === undefined) return null;
    const rival = second !== undefined && second.score === first.score && first.score < 2 ? second.entity : null;
    return rival !== null && isOpen(first.entity, rival, mention) ? null : first.entity;
  }

  private sameNominal(mention: PlacedMention, label: KnownName): Entity | 'several' | null {
    const { fact } = mention;
    const candidates = this.reachable([
      `text ${label.text}`,
      `head ${fact.head}`,
      `head ${roleOf(fact)}`,
      ...label.acronyms.map((acronym) => `text ${acronym}`),
    ]);
    const same = candidates.find((entity) => isSame(entity, label));
    if (same !== undefined || !isDefinite(this.textOf(mention))) return same ?? null;
    const resumed = candidates.flatMap((entity) => {
      const earlier = latestBefore(entity, positionOf(mention));
      return earlier !== undefined && resumes(label, fact, entity) ? [{ entity, earlier }] : [];
    });
    resumed.sort((a, b) => positionOf(b.earlier) - positionOf(a.earlier));
    const near = resumed.filter(({ entity, earlier }) => entity.names.length > 0 && mention.block - earlier.block <= 1);
    const described = near.filter(({ entity }) => label.words.some((word) => entity.about.has(word)));
    if (described.length === 1) return described[0]!.entity;
    return near.length > 1 ? 'several' : (resumed[0]?.entity ?? null);
  }

  private add(mention: PlacedMention, label: string): Entity {
    const { type, gender, number, head } = mention.fact;
    const name = labelName(label);
    const entity: Entity = {
      type,
      gender,
      number,
      names: [],
      title: null,
      roles: new Set(),
      about: new Set(),
      label,
      labelName: name,
      head,
      mentions: [],
      spoke: false,
    };
    if (label !== '')
      this.index(
        [`head ${head}`, `text ${name.text}`, ...name.acronyms.map((acronym) => `acronym ${acronym}`)],
        entity,
      );
    return entity;
  }

  private record(entity: Entity, mention: PlacedMention): void {
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
    this.byEnd.set(endOf(mention), entity);
    this.learn(entity, mention);
  }

  /** What a mention's own words tell of the one it means. */
  private learn(entity: Entity, { fact }: PlacedMention): void {
    if (entity.gender === 'any' && fact.gender !== 'neuter') entity.gender = fact.gender;
    for (const word of fact.about) entity.about.add(word);
    if (fact.form === 'name' && fact.roles.some((role) => spouseNouns.has(role)) && this.spouses.at(-1) !== entity)
      this.spouses.push(entity);
    for (const role of fact.roles) entity.roles.add(role);
    this.index(
      fact.roles.map((role) => `head ${role}`),
      entity,
    );
  }

  private learnName(entity: Entity, mention: PlacedMention, name: KnownName): void {
    if (entity.type === 'unknown') entity.type = mention.fact.type;
    entity.title ??= courtesyTitle(this.textOf(mention));
    if (entity.names.some((known) => known.written.join(' ') === name.written.join(' '))) return;
    entity.names.push(name);
    this.index(keysOf(name), entity);
  }

  private reachable(keys: readonly string[]): readonly Entity[] {
    return [...new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }

  private index(keys: readonly string[], entity: Entity): void {
    for (const key of keys) {
      const entities = this.byKey.get(key);
      if (entities === undefined) this.byKey.set(key, new Set([entity]));
      else entities.add(entity);
    }
  }
}

function fitAny({ fact }: PlacedMention, name: KnownName, entity: Entity): number {
  if (entity.names.length > 0) return fit(fact, name, entity);
  return abbreviates(name, entity.labelName) ? 2 : 0;
}

/** So many of the wives and husbands named last are looked at, and so many blocks back. */
const longestMarriage = 3;
const spouseReach = 8;

/** Somebody this much more talked of than a namesake is meant by the surname alone. */
const dominance = 3;

/** Whether a surname could as well mean the one as the other: both stand near, neither dominates. */
function isOpen(first: Entity, second: Entity, mention: PlacedMention): boolean {
  const isNear = (entity: Entity): boolean => mention.block - entity.mentions.at(-1)!.block <= 1;
  if (isNear(first) !== isNear(second)) return false;
  return (
    first.mentions.length < dominance * second.mentions.length &&
    second.mentions.length < dominance * first.mentions.length
  );
}

/** Under which keys an entity of this name is found. */
function keysOf({ words, text, acronyms }: KnownName): readonly string[] {
  const parts = words.length > 1 ? [`first ${words[0]}`, `last ${words.at(-1)}`] : [];
  if (words.length > 2) parts.push(`pair ${words[0]} ${words[1]}`);
  return [`text ${text}`, ...parts, ...acronyms.map((acronym) => `acronym ${acronym}`)];
}

/** Under which keys the entities lie that a name may mean: the same name, its surname alone, its acronym, its expansion. */
function lookups({ words, text, acronyms }: KnownName): readonly string[] {
  if (words.length === 1) return [`text ${text}`, `first ${text}`, `last ${text}`, `acronym ${text}`];
  const last = words.at(-1) ?? '';
  return [
    `text ${text}`,
    `last ${last}`,
    `pair ${text}`,
    ...[words[0] ?? '', last, ...acronyms].map((word) => `text ${word}`),
  ];
}

function courtesyTitle(phrase: string): string | null {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b\.?/u.exec(phrase)?.[0] ?? null;
}

function lastSeen(entity: Entity): number {
  return positionOf(entity.mentions.at(-1)!);
}

export function displayName(entity: Entity): string {
  return entity.names.length > 0 ? fullestName(entity) : entity.label;
}
