import type { Section } from '../editing/section';
import type { Attributes, Entity } from '../speakers/entity';
import type { Home, Resident } from '../speakers/home';
import { isEqual, type Identities } from '../speakers/identities';
import type { KnownNames } from '../speakers/known-name';
import { personOf, type Person } from '../speakers/person';
import { isSameCustoms, tallyOf, type Customs, type Tally } from './customs';
import { findIn } from './find';
import { PackedFindings, type Part } from './part';
import { isSameLead, toScene, type Scene } from './scene';
import { enterNames, type Cast } from './speakers';
import { isTranscript } from './transcripts';

const none: readonly null[] = [];

/**
 * What is known of one section, from its analysed blocks on. Nothing is done again unless what it depends on has
 * changed.
 */
export class SectionReader {
  readonly tally: Tally;
  readonly #isTranscript: boolean;
  /** Another object whenever any of it changes. */
  part: Part;
  #order = 0;
  /** Where its persons live, until `cast` those of the section that it stands for. */
  #home: Home | null;
  /** Whether those of the section itself do. */
  #isCast = false;
  #before: Section | null = null;
  /** Those that names tell of, in the order in which the cast has them. */
  #named: readonly Resident[] = [];
  /** What `findings` depends on besides the scene; null until there are any. */
  #customs: Customs | null = null;
  /** What the document adds to those named; empty where it adds nothing to any. */
  #additions: readonly (Attributes | null)[] = none;
  /** Those that the part tells of. */
  #speakers: readonly Person[] = [];
  /** A scene with its cast, for the next reading: reading a scene changes its cast. */
  #staged: Staged | null = null;
  /** The version of its home at which the part was told who its speakers are; -1 for none. */
  #told = -1;

  /**
   * All blocks must have been analysed. `instead` is the reader of the section that stood in this one's place, if any.
   */
  constructor(
    readonly section: Section,
    private readonly names: KnownNames,
    instead: SectionReader | null,
  ) {
    this.tally = tallyOf(section);
    this.#isTranscript = isTranscript(this.tally.labels, this.tally.blocks);
    this.#home = instead === null ? null : instead.#home;
    this.part = { section, found: null, identities: [] };
  }

  /** How many sections stand before this one. */
  set order(order: number) {
    this.#order = order;
    if (this.#home !== null) this.#home.order = order;
  }

  get isCast(): boolean {
    return this.#isCast;
  }

  /** Whether the section is still to be cast where `before` is the one before it. */
  isToCast(before: Section | null): boolean {
    return !this.#isCast || !isSameLead(before, this.#before);
  }

  /** Finds who is named, given the section before this one. Gives way now and then. */
  *cast(before: Section | null, identities: Identities): Generator<undefined, void> {
    const staged = yield* stage(this.section, before, this.names);
    const { entities } = staged.cast.registry;
    const isOwn = ({ mentions }: Entity): boolean => mentions.at(-1)!.block >= staged.scene.firstBlock;
    const own = entities.filter(isOwn).map(personOf);
    const guests = entities.filter((entity) => !isOwn(entity)).map(personOf);
    this.#home = identities.enter(own, guests, this.#order, this.#home);
    const [residents, visitors] = [this.#home.residents.values(), this.#home.guests.values()];
    this.#named = entities.map((entity) => (isOwn(entity) ? residents : visitors).next().value!);
    this.#before = before;
    this.#staged = staged;
    this.#customs = null;
    this.#isCast = true;
  }

  /**
   * The customs of a document as this section has them, whose scene begins with the block `firstBlock`: a dump of
   * articles may hold an interview.
   */
  customsFrom(firstBlock: number, customs: Customs): Customs {
    const transcript = customs.transcript || this.#isTranscript;
    return { ...customs, transcript, head: customs.stops ? customs.head : Math.max(0, customs.head - firstBlock) };
  }

  leave(identities: Identities): void {
    if (this.#home !== null) identities.leave(this.#home);
  }

  /** Whether the section is still to be read. It must be cast, and all its persons settled. */
  isToRead(customs: Customs, identities: Identities): boolean {
    const known = this.#customs;
    return known === null || !isSameCustoms(customs, known) || this.#learns(identities);
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
  *read(customs: Customs, identities: Identities): Generator<undefined, void> {
    // Until it is read to its end, it is to be read.
    this.#customs = null;
    this.#learns(identities);
    const { scene, cast } = this.#staged ?? (yield* stage(this.section, this.#before, this.names));
    this.#staged = null;
    const persons = new Map<Entity, Person>();
    for (const [at, { person }] of this.#named.entries()) {
      const entity = cast.registry.entities[at]!;
      persons.set(entity, person);
      const additions = this.#additions[at];
      if (additions) cast.registry.inherit(entity, additions);
    }
    const { findings, entities } = yield* findIn(scene, customs, cast);
    this.#customs = customs;
    this.#told = -1;
    this.part = { section: this.section, found: new PackedFindings(findings), identities: [] };
    this.#speakers = entities.map((entity) => persons.get(entity) ?? personOf(entity));
    const known = new Set(persons.values());
    identities.welcome(
      this.#speakers.filter((person) => !known.has(person)),
      this.#home!,
    );
  }

  /** Takes over who its speakers are, now that all are settled. */
  tell(identities: Identities): void {
    const home = this.#home!;
    if (this.#told === home.version) return;
    this.#told = home.version;
    const numbers = identities.identitiesIn(home);
    this.part = { ...this.part, identities: this.#speakers.map((person) => numbers.get(person)!) };
  }
}

interface Staged {
  readonly scene: Scene;
  readonly cast: Cast;
}

function* stage(section: Section, before: Section | null, names: KnownNames): Generator<undefined, Staged> {
  const scene = yield* toScene(section, before);
  return { scene, cast: yield* enterNames(scene, names) };
}
