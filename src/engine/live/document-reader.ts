import { isAnalysed, type Section } from '../sections/section';
import { Identities } from '../identities/identities';
import type { Language } from '../language/language';
import { KnownNames } from '../speakers/known-name';
import { StyleTotals } from '../document/document-style';
import type { SectionResult } from '../annotations/section-result';
import { leadInLength } from '../document/scene';
import { SectionReader } from './section-reader';
import type { Tracing } from './tracing';

/** What is known of a document's sections. A reading repeats nothing that an earlier one has done. */
export class DocumentReader {
  readonly #identities: Identities;
  readonly #names: KnownNames;
  readonly #totals = new StyleTotals();
  #readers: ReadonlyMap<Section, SectionReader> = new Map();
  #share = 0;

  constructor(
    private readonly language: Language,
    private readonly tracing: Tracing | null,
  ) {
    this.#identities = new Identities(language);
    this.#names = new KnownNames(language);
  }

  /** Whether a section was analysed when the document was read last. */
  knows(section: Section): boolean {
    return this.#readers.has(section);
  }

  /** How much of the reading under way is done, 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /**
   * Reads the sections whose blocks were analysed; `sections` are all of a document in order. A section after one that
   * was not analysed waits for it. Yields now and then, and can be abandoned at any time.
   */
  *read(sections: readonly Section[]): Generator<undefined, void> {
    this.#share = 0;
    yield* this.#makeReaders(sections);
    const style = this.#totals.style(() => countsOf(this.#readers.values()));
    const ready = this.#ready(sections);
    // Each section is read while its names are at hand, and once more where a later one adds to its people.
    for (const [at, { reader, before, firstBlock, start }] of ready.entries()) {
      this.#share = at / ready.length;
      if (!reader.needsNames(before)) continue;
      yield* reader.readNames(before, this.#identities, start);
      yield* this.#identities.resolve();
      yield* reader.read(reader.styleFrom(firstBlock, style), this.#identities, start);
    }
    yield* this.#identities.resolve();
    for (const { reader, firstBlock, start } of ready) {
      const own = reader.styleFrom(firstBlock, style);
      if (reader.needsReading(own, this.#identities)) yield* reader.read(own, this.#identities, start);
    }
    yield* this.#identities.resolve();
    for (const { reader } of ready) reader.takeIdentities(this.#identities);
  }

  /** The sections that can be read: they and the section before them were analysed. */
  #ready(sections: readonly Section[]): readonly Ready[] {
    const ready: Ready[] = [];
    let [blocks, start] = [0, 0];
    for (let at = 0; at < sections.length; at++) {
      const [before, reader] = [sections[at - 1] ?? null, this.#readers.get(sections[at]!)];
      const firstBlock = blocks - Math.min(leadInLength, before?.blocks.length ?? 0);
      if (reader !== undefined && (before === null || this.#readers.has(before)))
        ready.push({ reader, before, firstBlock, start });
      blocks += sections[at]!.blocks.length;
      start += sections[at]!.length;
    }
    return ready;
  }

  /** The sections with what was found in them. */
  resultsOf(sections: readonly Section[]): readonly SectionResult[] {
    return sections.map((section) => this.#readers.get(section)?.result ?? { section, found: null, identities: [] });
  }

  /** Makes readers for new sections, which replace those of sections that are gone. */
  *#makeReaders(sections: readonly Section[]): Generator<undefined, void> {
    const before = [...this.#readers.keys()];
    const { removed, added } = difference(before, sections);
    const fresh = added.filter(({ section }) => isAnalysed(section));
    // As many in the same places: each new section replaces one.
    const isSwap = removed.length === fresh.length && removed.every(({ place }, at) => place === fresh[at]!.place);
    const made = new Map<Section, SectionReader>();
    for (const [at, { section }] of fresh.entries()) {
      const replaced = isSwap ? this.#readers.get(removed[at]!.section)! : null;
      made.set(section, new SectionReader(section, this.language, this.#names, this.tracing, replaced));
      yield;
    }
    if (removed.length + fresh.length > 0) this.#replace(sections, removed, made, isSwap);
  }

  #replace(
    sections: readonly Section[],
    removed: readonly PlacedSection[],
    made: ReadonlyMap<Section, SectionReader>,
    isSwap: boolean,
  ): void {
    for (const { section } of removed) {
      const reader = this.#readers.get(section)!;
      this.#totals.remove(reader.styleCounts);
      if (!isSwap) reader.removeFrom(this.#identities);
    }
    for (const { styleCounts } of made.values()) this.#totals.add(styleCounts);
    const readers = new Map<Section, SectionReader>();
    for (let at = 0; at < sections.length; at++) {
      const section = sections[at]!;
      const reader = made.get(section) ?? this.#readers.get(section);
      if (reader === undefined) continue;
      reader.order = at;
      readers.set(section, reader);
    }
    this.#readers = readers;
  }
}

interface Ready {
  readonly reader: SectionReader;
  readonly before: Section | null;
  /** Index among the document's blocks of the first of its scene. */
  readonly firstBlock: number;
  /** Where its section begins in the text. */
  readonly start: number;
}

/** A section of one list that is not in another, and how many before it are in both. */
interface PlacedSection {
  readonly section: Section;
  readonly place: number;
}

/** The sections that only one of two lists has. Most lists are the same at both ends. */
function difference(
  before: readonly Section[],
  after: readonly Section[],
): { readonly removed: readonly PlacedSection[]; readonly added: readonly PlacedSection[] } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const least = Math.min(before.length, after.length) - start;
  while (end < least && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [ours, theirs] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return { removed: placedSections(ours, new Set(theirs), start), added: placedSections(theirs, new Set(ours), start) };
}

function placedSections(
  sections: readonly Section[],
  others: ReadonlySet<Section>,
  first: number,
): readonly PlacedSection[] {
  let place = first;
  return sections.flatMap((section) => {
    if (!others.has(section)) return [{ section, place }];
    place++;
    return [];
  });
}

function* countsOf(readers: Iterable<SectionReader>): Generator<SectionReader['styleCounts'], void> {
  for (const { styleCounts } of readers) yield styleCounts;
}
