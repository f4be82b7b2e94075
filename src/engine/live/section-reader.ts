import type { Section } from '../sections/section';
import type { Attributes, Entity } from '../speakers/entity';
import type { SectionPeople, SectionPerson } from '../identities/section-people';
import { isEqual, type Identities } from '../identities/identities';
import type { Language } from '../language/language';
import type { KnownNames } from '../speakers/known-name';
import { personOf, type Person } from '../identities/person';
import { isSameStyle, countStyle, type DocumentStyle, type StyleCounts } from '../document/document-style';
import { readScene } from '../document/read-scene';
import { PackedFindings, type SectionResult } from '../annotations/section-result';
import { isSameLead, toScene, type Scene } from '../document/scene';
import { enterNames, type SceneNames } from '../document/resolve-speakers';
import { isTranscript } from '../document/transcripts';

const none: readonly null[] = [];

/**
 * What is known of one section, from its analysed blocks on. Nothing is done again unless what it depends on has
 * changed.
 */
export class SectionReader {
  readonly styleCounts: StyleCounts;
  readonly #isTranscript: boolean;
  /** Another object whenever any of it changes. */
  result: SectionResult;
  #order = 0;
  /** Where its persons live, until `cast` those of the section that it stands for. */
  #home: SectionPeople | null;
  /** Whether those of the section itself do. */
  #hasNames = false;
  #before: Section | null = null;
  /** Those that names tell of, in the order in which the cast has them. */
  #named: readonly SectionPerson[] = [];
  /** What `findings` depends on besides the scene; null until there are any. */
  #style: DocumentStyle | null = null;
  /** What the document adds to those named; empty where it adds nothing to any. */
  #additions: readonly (Attributes | null)[] = none;
  /** Those that the part tells of. */
  #speakers: readonly Person[] = [];
  /** A scene with its cast, for the next reading: reading a scene changes its cast. */
  #staged: Staged | null = null;
  /** The version of its home at which the part was told who its speakers are; -1 for none. */
  #toldVersion = -1;

  /**
   * All blocks must have been analysed. `instead` is the reader of the section that stood in this one's place, if any.
   */
  constructor(
    readonly section: Section,
    private readonly language: Language,
    private readonly names: KnownNames,
    instead: SectionReader | null,
  ) {
    this.styleCounts = countStyle(section);
    this.#isTranscript = isTranscript(this.styleCounts.labels, this.styleCounts.blocks);
    this.#home = instead === null ? null : instead.#home;
    this.result = { section, found: null, identities: [] };
  }

  /** How many sections stand before this one. */
  set order(order: number) {
    this.#order = order;
    if (this.#home !== null) this.#home.order = order;
  }

  get hasNames(): boolean {
    return this.#hasNames;
  }

  /** Whether the section is still to be cast where `before` is the one before it. */
  needsNames(before: Section | null): boolean {
    return !this.#hasNames || !isSameLead(before, this.#before);
  }

  /** Finds who is named, given the section before this one. Gives way now and then. */
  *readNames(before: Section | null, identities: Identities): Generator<undefined, void> {
    const staged = yield* this.#stage(before);
    const { entities } = staged.sceneNames.registry;
    const isOwn = ({ mentions }: Entity): boolean => mentions.at(-1)!.block >= staged.scene.firstBlock;
    const own = entities.filter(isOwn).map(personOf);
    const guests = entities.filter((entity) => !isOwn(entity)).map(personOf);
    this.#home = identities.add(own, guests, this.#order, this.#home);
    const [residents, visitors] = [this.#home.people.values(), this.#home.leadIn.values()];
    this.#named = entities.map((entity) => (isOwn(entity) ? residents : visitors).next().value!);
    this.#before = before;
    this.#staged = staged;
    this.#style = null;
    this.#hasNames = true;
  }

  /**
   * The style of a document as this section has them, whose scene begins with the block `firstBlock`: a dump of
   * articles may hold an interview.
   */
  styleFrom(firstBlock: number, style: DocumentStyle): DocumentStyle {
    const transcript = style.transcript || this.#isTranscript;
    return { ...style, transcript, head: style.stops ? style.head : Math.max(0, style.head - firstBlock) };
  }

  removeFrom(identities: Identities): void {
    if (this.#home !== null) identities.remove(this.#home);
  }

  /** Whether the section is still to be read. It must be cast, and all its persons settled. */
  needsReading(style: DocumentStyle, identities: Identities): boolean {
    const known = this.#style;
    return known === null || !isSameStyle(style, known) || this.#learns(identities);
  }

  /** Takes over what the document tells of the section's persons. Returns whether that is other than before. */
  #learns(identities: Identities): boolean {
    const home = this.#home!;
    if (!home.isStale) return false;
    const before = this.#additions;
    const additions = this.#named.map((resident) => identities.additionsFor(resident));
    this.#additions = additions.some((told) => told !== null) ? additions : none;
    home.isStale = false;
    return !additions.every((told, at) => isEqual(told, before[at] ?? null));
  }

  /** Finds who says what, given how the document is written. Gives way now and then. */
  *read(style: DocumentStyle, identities: Identities): Generator<undefined, void> {
    // Until it is read to its end, it is to be read.
    this.#style = null;
    this.#learns(identities);
    const { scene, sceneNames } = this.#staged ?? (yield* this.#stage(this.#before));
    this.#staged = null;
    const persons = new Map<Entity, Person>();
    for (const [at, { person }] of this.#named.entries()) {
      const entity = sceneNames.registry.entities[at]!;
      persons.set(entity, person);
      const additions = this.#additions[at];
      if (additions) sceneNames.registry.inherit(entity, additions);
    }
    const { findings, entities } = yield* readScene(scene, style, sceneNames);
    this.#style = style;
    this.#toldVersion = -1;
    this.result = { section: this.section, found: new PackedFindings(findings), identities: [] };
    this.#speakers = entities.map((entity) => persons.get(entity) ?? personOf(entity));
    const known = new Set(persons.values());
    identities.replaceExtras(
      this.#speakers.filter((person) => !known.has(person)),
      this.#home!,
    );
  }

  *#stage(before: Section | null): Generator<undefined, Staged> {
    const scene = yield* toScene(this.section, before, this.language);
    return { scene, sceneNames: yield* enterNames(scene, this.names) };
  }

  /** Takes over who its speakers are, now that all are settled. */
  takeIdentities(identities: Identities): void {
    const home = this.#home!;
    if (this.#toldVersion === home.version) return;
    this.#toldVersion = home.version;
    const numbers = identities.identitiesIn(home);
    this.result = { ...this.result, identities: this.#speakers.map((person) => numbers.get(person)!) };
  }
}

interface Staged {
  readonly scene: Scene;
  readonly sceneNames: SceneNames;
}
