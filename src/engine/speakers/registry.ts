import { determiners, titles } from '../lexicon/words';
import { isPluralHead } from '../mentions/describe';
import type { Entity, PlacedMention } from './entity';
import { positionOf } from './entity';
import { abbreviates, fit, fullestName, normalise } from './names';

/** All entities of a document. Names are entered first, in order; then sources are looked up. */
export class Registry {
  readonly entities: Entity[] = [];
  private readonly byPosition = new Map<number, Entity>();

  constructor(private readonly textOf: (mention: PlacedMention) => string) {}

  /** Enters a proper name: as a mention of the entity that it fits best and latest, else as somebody new. */
  enter(mention: PlacedMention): Entity {
    const known = this.byPosition.get(positionOf(mention));
    if (known !== undefined) return known;
    const entity = this.bestFit(mention) ?? this.add(mention, '');
    this.record(entity, mention);
    return entity;
  }

  private bestFit(mention: PlacedMention): Entity | null {
    let best: Entity | null = null;
    let score = 0;
    for (const entity of this.entities) {
      if (entity.names.length === 0 && !this.isExpandedBy(mention, entity)) continue;
      const now = entity.names.length === 0 ? 2 : fit(mention.fact, entity);
      if (now > score || (now === score && now > 0 && best !== null && lastSeen(entity) >= lastSeen(best))) {
        best = entity;
        score = now;
      }
    }
    return best;
  }

  /** `MoD` after `the ministry of defence`. */
  private isExpandedBy(mention: PlacedMention, entity: Entity): boolean {
    return abbreviates(normalise(mention.fact.name), labelWords(entity.label));
  }

  private add(mention: PlacedMention, label: string): Entity {
    const { type, gender, number, head } = mention.fact;
    const entity: Entity = { type, gender, number, names: [], title: null, roles: new Set(), label, head, mentions: [] };
    this.entities.push(entity);
    return entity;
  }

  private record(entity: Entity, mention: PlacedMention): void {
    const { fact } = mention;
    entity.mentions.push(mention);
    this.byPosition.set(positionOf(mention), entity);
    if (fact.name.length > 0 && !entity.names.some((name) => name.join(' ') === fact.name.join(' '))) entity.names.push(fact.name);
    for (const role of fact.roles) entity.roles.add(role);
    if (entity.gender === 'any' || entity.gender === 'neuter') entity.gender = fact.gender === 'neuter' ? entity.gender : fact.gender;
    if (entity.type === 'unknown' && fact.form === 'name') entity.type = fact.type;
    if (fact.form === 'name' && entity.title === null) entity.title = courtesyTitle(this.textOf(mention));
  }

  /** Looks a described source up (`the minister`, `UK officials`, `the ministry of defence`), entering it where it is new. */
  enterNominal(mention: PlacedMention): Entity {
    const entity = this.sameNominal(mention) ?? this.add(mention, nominalLabel(this.textOf(mention)));
    this.record(entity, mention);
    return entity;
  }

  private sameNominal(mention: PlacedMention): Entity | null {
    const text = this.textOf(mention);
    const words = labelWords(nominalLabel(text));
    const definite = /^(?:the|these|those|this|that)\b/iu.test(text);
    let found: Entity | null = null;
    for (const entity of this.entities) {
      if (entity.label !== '' && labelWords(entity.label).join(' ') === words.join(' ')) return entity;
      if (entity.names.some((name) => abbreviates(normalise(name), words) || normalise(name).join(' ') === words.join(' '))) return entity;
      const isLater = entity.mentions.every((earlier) => positionOf(earlier) > positionOf(mention));
      if (definite && !isLater && resumes(words, mention, entity)) found = found === null || lastSeen(entity) >= lastSeen(found) ? entity : found;
    }
    return found;
  }
}

/** Whether `the president`, `these officials` can stand for the entity: by its role, or by its own head noun. */
function resumes(words: readonly string[], mention: PlacedMention, entity: Entity): boolean {
  const { head, number } = mention.fact;
  if (entity.number !== number && entity.label !== '') return false;
  const modifiers = words.slice(0, Math.max(0, words.indexOf(head)));
  if (entity.label !== '') return entity.head === head && modifiers.every((word) => labelWords(entity.label).includes(word));
  return !isPluralHead(head) && entity.type === 'person' && entity.roles.has(head) && entity.gender !== opposite(mention.fact.gender);
}

function opposite(gender: string): string {
  if (gender === 'male') return 'female';
  return gender === 'female' ? 'male' : 'none';
}

function labelWords(label: string): readonly string[] {
  return normalise(label.split(/\s+/u)).filter((word) => !determiners.has(word));
}

/** The phrase without its article and without a closing comma: `A Russian whistleblower` → `Russian whistleblower`. */
export function nominalLabel(text: string): string {
  return text.replace(/^(?:an?|the|one)\s+(?=\S)/iu, '').replace(/[\s,]+$/u, '').replace(/\s+/gu, ' ');
}

function courtesyTitle(phrase: string): string | null {
  const first = phrase.split(/\s+/u)[0]!;
  return /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/iu.test(first) && titles.has(first.toLowerCase()) ? first : null;
}

export function lastSeen(entity: Entity): number {
  const last = entity.mentions.at(-1);
  return last === undefined ? -1 : positionOf(last);
}

export function displayName(entity: Entity): string {
  return entity.names.length > 0 ? fullestName(entity) : entity.label;
}
