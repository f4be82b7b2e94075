import { determiners } from '../lexicon/words';
import { isPluralHead } from '../mentions/heads';
import type { Entity, PlacedMention } from './entity';
import { endOf, positionOf } from './entity';
import { abbreviates, fit, fullestName, initials, normalise } from './names';
import { Timeline } from './timeline';

/** All entities of a document. Names are entered first, in order; then sources are looked up. */
export class Registry {
  readonly timeline = new Timeline();
  private readonly byEnd = new Map<number, Entity>();
  /** Entities by each word that may lead to them: of their names and labels, their initials and roles. */
  private readonly byWord = new Map<string, Entity[]>();

  constructor(private readonly textOf: (mention: PlacedMention) => string) {}

  /** Enters a proper name: as a mention of the entity that it fits best and latest, else as somebody new. */
  enter(mention: PlacedMention): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const entity = this.bestFit(mention) ?? create(mention, '');
    this.record(entity, mention);
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
    const found = this.sameNominal(mention, labelWords(label));
    if (found === 'several') return null;
    const entity = found ?? create(mention, label);
    this.record(entity, mention);
    return entity;
  }

  /** Enters a pronoun that was found to mean `entity`. */
  enterPronoun(mention: PlacedMention, entity: Entity): void {
    entity.mentions.push(mention);
    this.timeline.add(mention, entity);
  }

  private bestFit(mention: PlacedMention): Entity | null {
    const words = normalise(mention.fact.name);
    const fits = this.reachable([...words, ...initials(words)])
      .map((entity) => ({
        entity,
        score:
          entity.names.length > 0
            ? fit(mention.fact, entity)
            : Number(abbreviates(words, labelWords(entity.label))) * 2,
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || lastSeen(b.entity) - lastSeen(a.entity));
    const [first, second] = fits;
    if (first === undefined) return null;
    return second !== undefined &&
      second.score === first.score &&
      first.score < 2 &&
      isOpen(first.entity, second.entity, mention)
      ? null
      : first.entity;
  }

  private sameNominal(mention: PlacedMention, words: readonly string[]): Entity | 'several' | null {
    const candidates = this.reachable([...words, ...initials(words)]);
    const same = candidates.find((entity) => isSame(entity, words));
    if (same !== undefined || !isDefinite(this.textOf(mention))) return same ?? null;
    const resumed = candidates.flatMap((entity) => {
      const earlier = latestBefore(entity, positionOf(mention));
      return earlier !== undefined && resumes(words, mention, entity) ? [{ entity, earlier }] : [];
    });
    const near = resumed.filter(({ entity, earlier }) => entity.names.length > 0 && mention.block - earlier.block <= 1);
    if (near.length > 1) return 'several';
    return resumed.sort((a, b) => positionOf(b.earlier) - positionOf(a.earlier))[0]?.entity ?? null;
  }

  private reachable(words: readonly string[]): readonly Entity[] {
    return [...new Set(words.flatMap((word) => this.byWord.get(word) ?? []))];
  }

  private record(entity: Entity, mention: PlacedMention): void {
    const { fact } = mention;
    entity.mentions.push(mention);
    this.timeline.add(mention, entity);
    this.byEnd.set(endOf(mention), entity);
    if (fact.form === 'name') this.learnName(entity, mention);
    for (const role of fact.roles) if (!entity.roles.has(role)) this.index(entity.roles.add(role) && [role], entity);
    if (entity.gender === 'any' && fact.gender !== 'neuter') entity.gender = fact.gender;
    if (entity.mentions.length === 1)
      this.index([...labelWords(entity.label), ...initials(labelWords(entity.label))], entity);
  }

  private learnName(entity: Entity, mention: PlacedMention): void {
    const { name, type } = mention.fact;
    if (entity.type === 'unknown') entity.type = type;
    entity.title ??= courtesyTitle(this.textOf(mention));
    if (entity.names.some((known) => known.join(' ') === name.join(' '))) return;
    entity.names.push(name);
    const words = normalise(name);
    this.index([...words, ...initials(words)], entity);
  }

  private index(words: readonly string[], entity: Entity): void {
    for (const word of words) {
      const entities = this.byWord.get(word);
      if (entities === undefined) this.byWord.set(word, [entity]);
      else if (!entities.includes(entity)) entities.push(entity);
    }
  }
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

function create({ fact }: PlacedMention, label: string): Entity {
  const { type, gender, number, head } = fact;
  return { type, gender, number, names: [], title: null, roles: new Set(), label, head, mentions: [], spoke: false };
}

function isSame(entity: Entity, words: readonly string[]): boolean {
  if (entity.label !== '' && labelWords(entity.label).join(' ') === words.join(' ')) return true;
  return entity.names.some(
    (name) => abbreviates(normalise(name), words) || normalise(name).join(' ') === words.join(' '),
  );
}

function isDefinite(phrase: string): boolean {
  return /^(?:the|these|those|this|that)\b/iu.test(phrase);
}

/** Whether `the president`, `these officials` can stand for the entity: by its role, or by its own head noun. */
function resumes(words: readonly string[], { fact }: PlacedMention, entity: Entity): boolean {
  if (entity.label !== '') {
    const known = labelWords(entity.label);
    return (
      entity.number === fact.number &&
      entity.head === fact.head &&
      words.slice(0, words.indexOf(fact.head)).every((word) => known.includes(word))
    );
  }
  return (
    !isPluralHead(fact.head) &&
    entity.type === 'person' &&
    entity.roles.has(fact.head) &&
    !clash(entity.gender, fact.gender)
  );
}

function clash(a: string, b: string): boolean {
  return (a === 'male' && b === 'female') || (a === 'female' && b === 'male');
}

function labelWords(label: string): readonly string[] {
  return normalise(label.split(/\s+/u)).filter((word) => !determiners.has(word));
}

/** The phrase without its article and without a closing comma: `A Russian whistleblower` → `Russian whistleblower`. */
function nominalLabel(text: string): string {
  return text
    .replace(/^(?:an?|the|one)\s+(?=\S)/iu, '')
    .replace(/[\s,]+$/u, '')
    .replace(/\s+/gu, ' ');
}

function courtesyTitle(phrase: string): string | null {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b\.?/u.exec(phrase)?.[0] ?? null;
}

function lastSeen(entity: Entity): number {
  return positionOf(entity.mentions.at(-1)!);
}

function latestBefore(entity: Entity, position: number): PlacedMention | undefined {
  return entity.mentions.findLast((mention) => positionOf(mention) < position);
}

export function displayName(entity: Entity): string {
  return entity.names.length > 0 ? fullestName(entity) : entity.label;
}
