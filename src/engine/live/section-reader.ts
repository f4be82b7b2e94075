import type { Section } from '../sections/section';
import type { Attributes, Entity } from '../speakers/entity';
import type { SectionPeople, SectionPerson } from '../identities/section-people';
import { isEqual } from '../identities/attributes';
import type { Identities } from '../identities/identities';
import type { Language } from '../language/language';
import type { KnownNames } from '../speakers/known-name';
import { personOf, type Person } from '../identities/person';
import { isSameStyle, countStyle, type DocumentStyle, type StyleCounts } from '../document/document-style';
import { readScene } from '../document/read-scene';
import { PackedFindings, type SectionResult } from '../annotations/section-result';
import { isSameLeadIn, makeScene, type Scene } from '../document/scene';
import { enterNames, type SceneNames } from '../document/scene-names';
import { isTranscript } from '../document/transcripts';
import type { Tracing } from './tracing';

const none: readonly null[] = [];

/** What is known of one section, from its analysed blocks on. A step is repeated only where its inputs changed. */
export class SectionReader {
  readonly styleCounts: StyleCounts;
  readonly #isTranscript: boolean;
  /** Another object whenever any of it changes. */
  result: SectionResult;
  #order = 0;
  /** The section's people; before `readNames` those of the section that it replaces. */
  #people: SectionPeople | null;
  #hasNames = false;
  #before: Section | null = null;
  /** The people named in the scene, in the order of its registry. */
  #named: readonly SectionPerson[] = [];
  /** The document's style at the last reading; null where the section is to be read. */
  #style: DocumentStyle | null = null;
  /** What other sections add to each of the people named; empty where they add nothing to any. */
  #additions: readonly (Attributes | null)[] = none;
  /** The speakers of the result. */
  #speakers: readonly Person[] = [];
  /** The scene with its names, for one reading: reading a scene adds to its registry. */
  #namedScene: NamedScene | null = null;
  /** The version of the section's people from which the result has its identities; -1 for none. */
  #identitiesVersion = -1;

  /** All blocks must have been analysed. `replaced` is the reader of the section that stood in its place, if any. */
  constructor(
    readonly section: Section,
    private readonly language: Language,
    private readonly names: KnownNames,
    private readonly tracing: Tracing | null,
    replaced: SectionReader | null,
  ) {
    this.styleCounts = countStyle(section, language);
    this.#isTranscript = isTranscript(this.styleCounts.labels, this.styleCounts.blocks);
    this.#people = replaced === null ? null : replaced.#people;
    this.result = { section, found: null, identities: [] };
  }

  /** How many sections stand before this one. */
  set order(order: number) {
    this.#order = order;
    if (this.#people !== null) this.#people.order = order;
  }

  get hasNames(): boolean {
    return this.#hasNames;
  }

  /** Whether `readNames` is to run where `before` is the section before this one. */
  needsNames(before: Section | null): boolean {
    return !this.#hasNames || !isSameLeadIn(before, this.#before);
  }

  /** Finds the people named, given the section before this one, and where this one begins. Yields now and then. */
  *readNames(before: Section | null, identities: Identities, start: number): Generator<undefined, void> {
    const named = yield* this.#sceneWithNames(before, start);
    const { entities } = named.sceneNames.registry;
    const isOwn = ({ mentions }: Entity): boolean => mentions.at(-1)!.block >= named.scene.firstBlock;
    const own = entities.filter(isOwn).map(personOf);
    const leadIn = entities.filter((entity) => !isOwn(entity)).map(personOf);
    const people = identities.add(own, leadIn, this.#order, this.#people);
    this.#people = people;
    const [ofSection, ofLeadIn] = [people.people.values(), people.leadIn.values()];
    this.#named = entities.map((entity) => (isOwn(entity) ? ofSection : ofLeadIn).next().value!);
    this.#before = before;
    this.#namedScene = named;
    this.#style = null;
    this.#hasNames = true;
  }

  /**
   * The style of the document for this section, whose scene begins with the document's block `firstBlock`: one article
   * of many may be an interview.
   */
  styleFrom(firstBlock: number, style: DocumentStyle): DocumentStyle {
    const transcript = style.transcript || this.#isTranscript;
    return { ...style, transcript, head: style.stops ? style.head : Math.max(0, style.head - firstBlock) };
  }

  removeFrom(identities: Identities): void {
    if (this.#people !== null) identities.remove(this.#people);
  }

  /** Whether `read` is to run. Names must have been read, and all people resolved. */
  needsReading(style: DocumentStyle, identities: Identities): boolean {
    const known = this.#style;
    return known === null || !isSameStyle(style, known) || this.#updateAdditions(identities);
  }

  /** Takes over what other sections add to the people named. Returns whether that has changed. */
  #updateAdditions(identities: Identities): boolean {
    const people = this.#people!;
    if (!people.isStale) return false;
    const before = this.#additions;
    const additions = this.#named.map((person) => identities.additionsFor(person));
    this.#additions = additions.some((added) => added !== null) ? additions : none;
    people.isStale = false;
    return !additions.every((added, at) => isEqual(added, before[at] ?? null));
  }

  /** Finds who says what, given the document's style. Yields now and then. */
  *read(style: DocumentStyle, identities: Identities, start: number): Generator<undefined, void> {
    // A reading that is given up has to start again.
    this.#style = null;
    this.#updateAdditions(identities);
    const { scene, sceneNames } = this.#namedScene ?? (yield* this.#sceneWithNames(this.#before, start));
    this.#namedScene = null;
    const persons = new Map<Entity, Person>();
    for (const [at, { person }] of this.#named.entries()) {
      const entity = sceneNames.registry.entities[at]!;
      persons.set(entity, person);
      const additions = this.#additions[at];
      if (additions) sceneNames.registry.inherit(entity, additions);
    }
    const { findings, entities } = yield* readScene(scene, style, sceneNames);
    this.#style = style;
    this.#identitiesVersion = -1;
    this.result = { section: this.section, found: new PackedFindings(findings), identities: [] };
    this.#speakers = entities.map((entity) => persons.get(entity) ?? personOf(entity));
    const known = new Set(persons.values());
    identities.replaceExtras(
      this.#speakers.filter((person) => !known.has(person)),
      this.#people!,
    );
  }

  *#sceneWithNames(before: Section | null, start: number): Generator<undefined, NamedScene> {
    const scene = yield* makeScene(this.section, before, this.language);
    const notes = this.tracing && this.tracing.begin(this.section, before, scene.start, start);
    return { scene, sceneNames: yield* enterNames(scene, this.names, notes) };
  }

  /** Gives the speakers of the result their identities; all people must have been resolved. */
  takeIdentities(identities: Identities): void {
    const people = this.#people!;
    if (this.#identitiesVersion === people.version) return;
    this.#identitiesVersion = people.version;
    const numbers = identities.identitiesIn(people);
    this.result = { ...this.result, identities: this.#speakers.map((person) => numbers.get(person)!) };
  }
}

/** A scene with the people named in it. */
interface NamedScene {
  readonly scene: Scene;
  readonly sceneNames: SceneNames;
}
