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
import { isDefinite, isSame, labelName, nominalLabel, resumes } from './nominals';
import { Timeline } from './timeline';

/** All entities of a document. Names are entered first, in order; then sources are looked up. */
export class Registry {
  readonly timeline = new Timeline();
  private readonly byEnd = new Map<number, Entity>();
  /** Entities by all that may lead to them: names whole, first and last words, acronyms, head nouns and roles. */
  private readonly byKey = new Map<string, Set<Entity>>();

  constructor(readonly textOf: (mention: PlacedMention) => string) {}

  /** Enters a proper name: as a mention of the entity that it fits best and latest, else as somebody new. */
  enter(mention: PlacedMention): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const name = knownName(mention.fact.name);
    const entity = this.bestFit(mention, name) ?? this.add(mention, '');
    this.record(entity, mention);
    this.learnName(entity, mention, name);
    return entity;
  }

  /**
   * Looks a described source up (`the minister`, `UK officials`, `the ministry of defence`), entering it where it is new.
   * Null where it resumes one of several persons alike.
   */
  enterNominal(mention: PlacedMention): Entity | null {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const label = nominalLabel(this.textOf(mention));
    const found = this.sameNominal(mention, labelName(label));
    if (found === 'several') return null;
    const entity = found ?? this.add(mention, label);
    this.record(entity, mention);
    return entity;
  }

  /** Enters a pronoun that was found to mean `entity`. */
  enterPronoun(mention: PlacedMention, entity: Entity): void {
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
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
    const candidates = this.reachable([
      `text ${label.text}`,
      `head ${mention.fact.head}`,
      ...label.acronyms.map((acronym) => `text ${acronym}`),
    ]);
    const same = candidates.find((entity) => isSame(entity, label));
    if (same !== undefined || !isDefinite(this.textOf(mention))) return same ?? null;
    const resumed = candidates.flatMap((entity) => {
      const earlier = latestBefore(entity, positionOf(mention));
      return earlier !== undefined && resumes(label, mention.fact, entity) ? [{ entity, earlier }] : [];
    });
    const near = resumed.filter(({ entity, earlier }) => entity.names.length > 0 && mention.block - earlier.block <= 1);
    if (near.length > 1) return 'several';
    return resumed.sort((a, b) => positionOf(b.earlier) - positionOf(a.earlier))[0]?.entity ?? null;
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
    const { fact } = mention;
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
    this.byEnd.set(endOf(mention), entity);
    if (entity.gender === 'any' && fact.gender !== 'neuter') entity.gender = fact.gender;
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
  return [`text ${text}`, ...parts, ...acronyms.map((acronym) => `acronym ${acronym}`)];
}

/** Under which keys the entities lie that a name may mean: the same name, its surname alone, its acronym, its expansion. */
function lookups({ words, text, acronyms }: KnownName): readonly string[] {
  if (words.length === 1) return [`text ${text}`, `first ${text}`, `last ${text}`, `acronym ${text}`];
  const last = words.at(-1) ?? '';
  return [`text ${text}`, `last ${last}`, ...[words[0] ?? '', last, ...acronyms].map((word) => `text ${word}`)];
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
