import type { Language } from '../language/language';
import { NameWord } from '../language/name-words';
import {
  endOf,
  insertMention,
  latestBefore,
  learnGender,
  positionOf,
  setGender,
  type Attributes,
  type Entity,
  type PlacedMention,
} from './entity';
import { areOfTwo, spelledOut } from './titles';
import { EntityIndex } from './entity-index';
import { nameless, type KnownName, type KnownNames } from './known-name';
import { abbreviates, fit, isSameName, nameFits } from './fit-names';
import { isIntroducedAs, isLabelOrName, resumes, resumedRole } from './nominals';
import { isBetter, isOpen, rankOf, type Fitting } from './rivals';
import type { SpanIn } from '../spaces';
import type { SceneNotes } from '../notes';
import type { MentionRule } from '../trace';
import { Timeline } from './timeline';
import { candidate, mentionEvent } from './trace-mention';
import { tellingWords } from '../phrases/prepared-mention';

const nobody: readonly Entity[] = [];

/** All entities of a scene. Names are entered first, in order; then descriptions and sources are resolved. */
export class Registry {
  readonly timeline = new Timeline();
  /** In the order in which they were entered. */
  readonly entities: Entity[] = [];
  readonly index = new EntityIndex();
  /** Entities introduced as somebody's wife or husband, in order. */
  private readonly spouses: Entity[] = [];
  private readonly byEnd = new Map<number, Entity>();

  constructor(
    private readonly slice: (span: SpanIn<'scene'>) => string,
    private readonly names: KnownNames,
    /** Takes what is decided; null where nobody asks. */
    readonly notes: SceneNotes | null,
  ) {}

  get language(): Language {
    return this.names.language;
  }

  /** Enters a proper name as a mention of the entity that fits best, of equals the latest, else of a new one. */
  enter(mention: PlacedMention): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined && !isPartOf(known, mention, this.language.speakers.connectors)) {
      this.learn(known, mention);
      if (known.type === 'unknown') known.type = mention.fact.type;
      return known;
    }
    const name = this.nameOf(mention);
    const spouse = this.spouseOf(mention, name);
    const fitting = spouse ?? this.bestFit(mention, name);
    const entity = fitting ?? this.add(mention);
    if (this.notes !== null) this.noteName(mention, name, spouse === null ? 'name' : 'spouse', fitting);
    this.record(entity, mention);
    this.learnName(entity, mention, name);
    return entity;
  }

  /**
   * Enters a label that may be initials, after all other names: as a mention of the entity with that name or those
   * initials, else of a new one. `several` where two people have the initials.
   */
  enterInitials(mention: PlacedMention): Entity | 'several' {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const name = this.names.of(tellingWords(this.language, mention.fact));
    const meant = this.namesakeOf(mention, name) ?? this.personByInitials(name.text);
    if (meant === 'several') return meant;
    const entity = meant ?? this.add(mention);
    this.record(entity, mention);
    if (meant === null) this.learnName(entity, mention, name);
    return entity;
  }

  /** Enters several who are named together: as a mention of the same several, else of a new group. */
  enterGroup(mention: PlacedMention): Entity {
    const name = this.names.of(mention.fact.name);
    const same = this.index.find([`text ${name.text}`]).find(({ type }) => type === 'group');
    const entity = same ?? this.add(mention);
    const members = mention.fact.members.map(({ end }) => this.byEnd.get(mention.offset + end));
    if (same === undefined) entity.members = members.every((member) => member !== undefined) ? members : nobody;
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
    this.learnName(entity, mention, name);
    return entity;
  }

  /** The entity that a description means: by the same words, a role or a noun in the name; null if none. */
  findNominal(mention: PlacedMention, owner: Entity | null): Entity | 'several' | null {
    return this.byEnd.get(endOf(mention)) ?? this.sameNominal(mention, this.labelOf(mention), owner);
  }

  /** `Baker said`, of Tom Baker: a noun without an article may be the surname of somebody with a full name. */
  findSurname(mention: PlacedMention): Entity | 'several' | null {
    const words = this.coreOf(mention);
    if (!aloneWithCapital.test(words)) return null;
    const name = this.names.of([words]);
    const bearers = this.index
      .find([`last ${name.text}`])
      .filter(({ type }) => type === 'person' || (type === 'unknown' && mention.fact.number === 'singular'));
    return bearers.length > 1 ? (this.bestFit(mention, name) ?? 'several') : (bearers[0] ?? null);
  }

  /** Its name; of `Mr Major` and `PC Hale` the surname alone where somebody has it: a title may be part of a name. */
  private nameOf({ fact }: PlacedMention): KnownName {
    const words = tellingWords(this.language, fact);
    const isTitled = words.length === 2 && (fact.courtesy === words[0] || isRank(this.language, words[0]!));
    const surname = isTitled ? this.names.of(words.slice(1)) : null;
    return surname !== null && this.isSurname(surname) ? surname : this.names.of(words);
  }

  /** The words of a description that tell who is meant. */
  labelOf({ fact }: PlacedMention): KnownName {
    return this.names.of(tellingWords(this.language, fact));
  }

  /** Enters a description as a mention of `entity`; of a new one, the owner's, for null. */
  enterNominal(mention: PlacedMention, entity: Entity | null, owner: Entity | null): Entity {
    const known = this.byEnd.get(endOf(mention));
    if (known !== undefined) return known;
    const found = entity ?? this.add(mention, owner);
    // `The minister` tells of a name on no list that it is a person's.
    if (found.type === 'unknown') found.type = mention.fact.type;
    this.record(found, mention);
    return found;
  }

  /** The words of a description up to its head: `the former judge`. */
  coreOf({ fact, offset }: PlacedMention): string {
    return this.slice({ start: offset + fact.span.start, end: offset + fact.nameSpan.end });
  }

  /** The entity named by the words that end at a position of the scene. */
  namedAt(end: number): Entity | undefined {
    return this.byEnd.get(end);
  }

  /** Enters a pronoun that resolves to `entity`. */
  enterPronoun(mention: PlacedMention, entity: Entity): void {
    if (entity.type !== 'organization') learnGender(entity, mention.fact);
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
  }

  /** `Mrs Hale` after `his wife Linda` is Linda, not the Hale whose wife she is. */
  private spouseOf({ fact, block }: PlacedMention, name: KnownName): Entity | null {
    if (name.words.length > 1 || fact.courtesy === null) return null;
    const found = this.spouses
      .slice(-spousesKept)
      .reverse()
      .find((entity) => entity.gender === fact.gender && block - entity.mentions.at(-1)!.block <= spouseReach);
    if (found === undefined || found.names.some(({ words }) => words.length > 1)) return null;
    const surnames = found.names.filter(({ text }) => !this.language.givenNames.has(text));
    return surnames.every(({ text }) => text === name.text) && this.isSurname(name) ? found : null;
  }

  private noteName(mention: PlacedMention, name: KnownName, by: MentionRule, entity: Entity | null): void {
    const fits = this.index.find(name.lookups).map((other) => ({ other, points: this.fitAny(mention, name, other) }));
    const candidates = fits
      .filter(({ points }) => points > nameFits.none)
      .map(({ other, points }) => candidate(this.language, other, other.mentions.at(-1)!, [{ name: 'fit', points }]))
      .sort((a, b) => b.sum - a.sum);
    const outcome = entity === null ? 'new' : 'resolved';
    this.notes?.note(mentionEvent(this.language, mention, by, { outcome, entity, candidates }));
  }

  private isSurname({ text }: KnownName): boolean {
    return this.index.has(`last ${text}`);
  }

  private bestFit(mention: PlacedMention, name: KnownName): Entity | null {
    let first: Fitting | null = null;
    let second: Fitting | null = null;
    for (const entity of this.index.find(name.lookups)) {
      const score = this.fitAny(mention, name, entity);
      if (score === nameFits.none) continue;
      const fitting = { entity, score };
      if (first === null || isBetter(fitting, first)) {
        second = first;
        first = fitting;
      } else if (second === null || isBetter(fitting, second)) second = fitting;
    }
    if (first === null) return null;
    const rival =
      second !== null && second.score === first.score && first.score < nameFits.fuller ? second.entity : null;
    return rival !== null && isOpen(first.entity, rival, mention) ? null : first.entity;
  }

  private fitAny({ fact }: PlacedMention, name: KnownName, entity: Entity): number {
    if (areOfTwo(fact.courtesy, entity.title, this.language)) return nameFits.none;
    if (entity.names.length > 0) return fit(this.language, fact, name, entity);
    return entity.type !== 'person' && abbreviates(name, entity.labelName) ? nameFits.fuller : nameFits.none;
  }

  /** The entity that has a label's letters for a name: a body (`BBC`), a short name (`REED` for `Tom Reed`). */
  private namesakeOf(mention: PlacedMention, name: KnownName): Entity | null {
    const same = this.index
      .find([`text ${name.text}`])
      .find(({ names }) => names.some(({ text }) => text === name.text));
    if (same !== undefined) return same;
    const called = this.index.find([`first ${name.text}`, `last ${name.text}`]);
    return called.some((entity) => this.fitAny(mention, name, entity) > nameFits.none)
      ? this.bestFit(mention, name)
      : null;
  }

  /** The person with these initials; all initials count more than the first and last alone. */
  private personByInitials(letters: string): Entity | 'several' | null {
    const people = this.index.find([`initials ${letters}`]).filter(({ type }) => type !== 'organization');
    const ranks = people.map((entity) => rankOf(letters, entity));
    const best = people.filter((_, at) => ranks[at] === Math.min(...ranks));
    return best.length > 1 ? 'several' : (best[0] ?? null);
  }

  private sameNominal(mention: PlacedMention, label: KnownName, owner: Entity | null): Entity | 'several' | null {
    const { fact } = mention;
    const candidates = this.index.find([
      `text ${label.text}`,
      `head ${fact.head}`,
      `head ${resumedRole(fact)}`,
      ...label.acronyms.map((acronym) => `text ${acronym}`),
    ]);
    const same =
      candidates.find((entity) => isIntroducedAs(this.language, entity, mention, this.slice)) ??
      candidates.find((entity) => entity.owner === owner && isLabelOrName(entity, label, fact));
    if (same !== undefined || !fact.definite) return same ?? null;
    const resumed = candidates.flatMap((entity) => {
      const earlier = latestBefore(entity, positionOf(mention));
      return earlier !== undefined && resumes(this.language, label, fact, entity) ? [{ entity, earlier }] : [];
    });
    resumed.sort((a, b) => positionOf(b.earlier) - positionOf(a.earlier));
    const near = resumed.filter(({ entity, earlier }) => entity.names.length > 0 && mention.block - earlier.block <= 1);
    const described = near.filter(({ entity }) => label.words.some((word) => entity.about.has(word)));
    if (described.length === 1) return described[0]!.entity;
    return near.length > 1 ? 'several' : (resumed[0]?.entity ?? null);
  }

  private add({ fact }: PlacedMention, owner: Entity | null = null): Entity {
    const { type, gender, genderIsGuess, number, head, label } = fact;
    const labelName = label === '' ? nameless : this.names.of(tellingWords(this.language, fact));
    const entity: Entity = {
      type,
      gender,
      genderIsGuess,
      number,
      names: [],
      title: null,
      roles: new Set(),
      members: nobody,
      about: new Set(),
      label,
      labelName,
      owner,
      among: null,
      head,
      mentions: [],
      isThey: false,
      spoke: false,
    };
    this.entities.push(entity);
    if (label !== '') {
      const acronyms = labelName.acronyms.map((acronym) => `acronym ${acronym}`);
      this.index.add([`head ${head}`, `text ${labelName.text}`, ...acronyms], entity);
    }
    return entity;
  }

  /** Adds what other sections say of an entity, where this scene says nothing else. */
  inherit(entity: Entity, { type, gender, roles }: Attributes): void {
    if (entity.type === 'unknown') entity.type = type;
    if (gender !== 'any' && (entity.gender === 'any' || entity.genderIsGuess)) setGender(entity, gender);
    for (const role of roles) this.addRole(entity, role);
  }

  private record(entity: Entity, mention: PlacedMention): void {
    insertMention(entity, mention);
    this.timeline.add(mention, entity);
    this.byEnd.set(endOf(mention), entity);
    this.learn(entity, mention);
  }

  /** Adds what a mention's own words say of its entity. */
  private learn(entity: Entity, { fact }: PlacedMention): void {
    learnGender(entity, fact);
    for (const word of fact.about) entity.about.add(word);
    if (
      fact.form === 'name' &&
      fact.roles.some((role) => this.language.speakers.spouseNouns.has(role)) &&
      this.spouses.at(-1) !== entity
    )
      this.spouses.push(entity);
    for (const role of fact.roles) this.addRole(entity, role);
  }

  /** `Sen. Ann Orr` is a senator. */
  private addRole(entity: Entity, role: string): void {
    for (const each of [role, ...spelledOut(role, this.language)]) {
      if (entity.roles.has(each)) continue;
      entity.roles.add(each);
      this.index.add([`head ${each}`], entity);
    }
  }

  private learnName(entity: Entity, mention: PlacedMention, name: KnownName): void {
    if (entity.type === 'unknown') entity.type = mention.fact.type;
    entity.title ??= mention.fact.courtesy;
    // `PARIS (AP) —` and `Paris said`: the capitals were none of an acronym.
    if (
      isInLowerCase(name) &&
      mention.fact.type === 'unknown' &&
      entity.names.every((known) => known.text === name.text) &&
      entity.names.some((known) => !isInLowerCase(known))
    )
      entity.type = 'unknown';
    if (entity.names.some((known) => isSameName(known, name))) return;
    entity.names.push(name);
    this.index.add(name.keys, entity);
  }
}

/** How many of the spouses named last may be meant, and how many blocks back. */
const spousesKept = 3;
const spouseReach = 8;

/** Of `the Council on Foreign Relations` an entity that was found as `Foreign Relations` is no more than a part. */
function isPartOf(known: Entity, mention: PlacedMention, connectors: ReadonlySet<string>): boolean {
  const found = latestBefore(known, endOf(mention))?.fact;
  const before = found?.form === 'name' ? mention.fact.name.at(-1 - found.name.length) : undefined;
  return before !== undefined && connectors.has(before);
}

/** `DS`, `PC` */
function isRank({ entryOf }: Language, word: string): boolean {
  return (entryOf(word.toLowerCase()).naming & NameWord.rankBeforeGiven) !== 0 && word === word.toUpperCase();
}

function isInLowerCase({ written }: KnownName): boolean {
  return written.length === 1 && aloneWithCapital.test(written[0]!);
}

const aloneWithCapital = /^\p{Lu}\p{Ll}+$/u;
