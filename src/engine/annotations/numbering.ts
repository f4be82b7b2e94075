import type { FoundSpeaker } from '../document/findings';
import type { PlacedResult, SectionResult, SectionResults } from './section-result';

/** A speaker as one part of the document found it. */
export interface Found {
  readonly part: PlacedResult;
  readonly speaker: FoundSpeaker;
}

/** No section has as many claims. */
const claimsOfPart = 2 ** 24;
/** So many parts are counted without giving way: some milliseconds' work where they must be unpacked. */
const partsAtOnce = 16;

/**
 * What is told by counting through a whole document: the numbers of its speakers, and which of equal claims is which.
 */
export class Numbering {
  /** Identity of who wrote the document; null where nobody is named or he does not speak. */
  readonly writer: number | null;
  readonly #identities: readonly number[];
  #found: ReadonlyMap<number, readonly Found[]> | null = null;

  private constructor(
    private readonly parts: SectionResults,
    writer: number | null,
    /** Ids of those who speak in some claim, in order of first mention, by their identities. */
    readonly ids: ReadonlyMap<number, string>,
    /** Of claims with the very same words all but the first, by part and index. */
    private readonly ordinals: ReadonlyMap<number, number>,
  ) {
    this.writer = writer !== null && ids.has(writer) ? writer : null;
    this.#identities = [...ids.keys()];
  }

  /** Counts, and gives way now and then. */
  static *of(parts: SectionResults): Generator<void, Numbering> {
    const [first] = parts.all;
    const writer = first?.found && first.found.writer >= 0 ? first.identities[first.found.writer]! : null;
    const speaking = speakingIn(parts.all, writer);
    yield;
    const ids = numbered(parts.all, speaking);
    yield;
    return new Numbering(parts, writer, ids, ordinalsIn(parts.all));
  }

  /** Null for somebody who does not speak. */
  idOf(identity: number): string | null {
    return this.ids.get(identity) ?? null;
  }

  /** Null where nobody has this id. */
  identityOf(id: string): number | null {
    const identity = this.#identities[Number(id.slice(1)) - 1];
    return identity !== undefined && this.ids.get(identity) === id ? identity : null;
  }

  /** 1 for the first of the claims with the same words; the claim is told by its part and its index there. */
  ordinalOf(part: number, claim: number): number {
    return this.ordinals.get(part * claimsOfPart + claim) ?? 1;
  }

  /** Looks through the parts for those who speak, and gives way now and then. */
  *find(): Generator<void, void> {
    this.#found ??= yield* foundIn(this.parts, this.ids);
  }

  /** All that the parts of the document found of one who speaks, in order; empty before `find`. */
  found(identity: number): readonly Found[] {
    return this.#found?.get(identity) ?? [];
  }
}

/** Numbers alone: a document of ten million characters takes milliseconds. */
function numbered(parts: readonly SectionResult[], speaking: ReadonlySet<number>): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const { identities } of parts)
    for (const identity of identities)
      if (speaking.has(identity) && !ids.has(identity)) ids.set(identity, `s${ids.size + 1}`);
  return ids;
}

function speakingIn(parts: readonly SectionResult[], writer: number | null): ReadonlySet<number> {
  const speaking = new Set<number>();
  for (const { found, identities } of parts) {
    if (found === null) continue;
    for (const at of found.speaking) speaking.add(identities[at]!);
    if (writer !== null && found.quotesWriter) speaking.add(writer);
  }
  return speaking;
}

function ordinalsIn(parts: readonly SectionResult[]): ReadonlyMap<number, number> {
  const ordinals = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const [part, { found }] of parts.entries()) {
    found?.fingerprints.forEach((fingerprint, claim) => {
      const count = (counts.get(fingerprint) ?? 0) + 1;
      counts.set(fingerprint, count);
      if (count > 1) ordinals.set(part * claimsOfPart + claim, count);
    });
  }
  return ordinals;
}

function* foundIn(
  parts: SectionResults,
  speaking: ReadonlyMap<number, string>,
): Generator<void, ReadonlyMap<number, readonly Found[]>> {
  const found = new Map<number, Found[]>();
  for (const part of parts.found()) {
    if (part.at % partsAtOnce === 0) yield;
    part.findings.speakers.forEach((speaker, at) => {
      const identity = part.identities[at]!;
      if (!speaking.has(identity)) return;
      const known = found.get(identity);
      if (known === undefined) found.set(identity, [{ part, speaker }]);
      else known.push({ part, speaker });
    });
  }
  return found;
}
