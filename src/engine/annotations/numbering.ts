import type { FoundSpeaker } from '../document/findings';
import { Groups } from './groups';
import type { PlacedResult, SectionResult, SectionResults } from './section-result';

/** A speaker as found in one section. */
export interface SectionSpeaker {
  readonly result: PlacedResult;
  readonly speaker: FoundSpeaker;
}

/** No section has as many claims. */
const mostClaims = 2 ** 24;
/** Sections per step: some milliseconds' work where they are unpacked. */
const sectionsPerStep = 16;

/** Facts that take a pass over the whole document: ids of speakers, and numbers of claims with the same words. */
export class Numbering {
  /** The identity of the document's writer; null where nobody is named as such or they do not speak. */
  readonly writer: number | null;
  readonly #identities: readonly number[];
  #found: ReadonlyMap<number, readonly SectionSpeaker[]> | null = null;

  private constructor(
    private readonly results: SectionResults,
    writer: number | null,
    /** Ids of the speakers of some claim and of those who speak together, by identity, in order of first mention. */
    readonly ids: ReadonlyMap<number, string>,
    private readonly groups: Groups,
    /** Numbers of all but the first of the claims with the same words, by section and index. */
    private readonly ordinals: ReadonlyMap<number, number>,
  ) {
    this.writer = writer !== null && ids.has(writer) ? writer : null;
    this.#identities = [...ids.keys()];
  }

  /** Yields now and then. */
  static *of(results: SectionResults): Generator<void, Numbering> {
    const [first] = results.all;
    const writer = first?.found && first.found.writer >= 0 ? first.identities[first.found.writer]! : null;
    const groups = Groups.of(results.all);
    const speaking = speakingIn(results.all, groups, writer);
    yield;
    const ids = numbered(results.all, groups, speaking);
    yield;
    return new Numbering(results, writer, ids, groups, ordinalsIn(results.all));
  }

  /** Null for an identity that speaks in no claim, not even with others. */
  idOf(identity: number): string | null {
    return this.ids.get(this.groups.first(identity)) ?? null;
  }

  /** Ids of those of whom a group consists; empty for an identity that is none. */
  membersOf(identity: number): readonly string[] {
    return this.groups.membersOf(identity).map((member) => this.ids.get(member)!);
  }

  /** Null where no speaker has this id. */
  identityOf(id: string): number | null {
    const identity = this.#identities[Number(id.slice(1)) - 1];
    return identity !== undefined && this.ids.get(identity) === id ? identity : null;
  }

  /** 1 for the first of the claims with the same words. `claim`: its index in the section. */
  ordinalOf(section: number, claim: number): number {
    return this.ordinals.get(section * mostClaims + claim) ?? 1;
  }

  /** Collects the speakers from all sections. Yields now and then. */
  *find(): Generator<void, void> {
    this.#found ??= yield* foundIn(this.results, this.groups, this.ids);
  }

  /** A speaker in each section that has them, in order; empty before `find`. */
  found(identity: number): readonly SectionSpeaker[] {
    return this.#found?.get(identity) ?? [];
  }
}

/** Without unpacking: a document of ten million characters takes milliseconds. */
function numbered(
  results: readonly SectionResult[],
  groups: Groups,
  speaking: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const { identities } of results)
    for (const named of identities) {
      const identity = groups.first(named);
      if (speaking.has(identity) && !ids.has(identity)) ids.set(identity, `s${ids.size + 1}`);
    }
  return ids;
}

function speakingIn(results: readonly SectionResult[], groups: Groups, writer: number | null): ReadonlySet<number> {
  const speaking = new Set<number>();
  for (const { found, identities } of results) {
    if (found === null) continue;
    for (const at of found.speaking) speaking.add(groups.first(identities[at]!));
    if (writer !== null && found.quotesWriter) speaking.add(writer);
  }
  for (const identity of [...speaking]) for (const member of groups.membersOf(identity)) speaking.add(member);
  return speaking;
}

function ordinalsIn(results: readonly SectionResult[]): ReadonlyMap<number, number> {
  const ordinals = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const [section, { found }] of results.entries()) {
    found?.fingerprints.forEach((fingerprint, claim) => {
      const count = (counts.get(fingerprint) ?? 0) + 1;
      counts.set(fingerprint, count);
      if (count > 1) ordinals.set(section * mostClaims + claim, count);
    });
  }
  return ordinals;
}

function* foundIn(
  results: SectionResults,
  groups: Groups,
  speaking: ReadonlyMap<number, string>,
): Generator<void, ReadonlyMap<number, readonly SectionSpeaker[]>> {
  const found = new Map<number, SectionSpeaker[]>();
  for (const result of results.found()) {
    if (result.at % sectionsPerStep === 0) yield;
    result.findings.speakers.forEach((speaker, at) => {
      const identity = groups.first(result.identities[at]!);
      if (!speaking.has(identity)) return;
      const known = found.get(identity);
      if (known === undefined) found.set(identity, [{ result, speaker }]);
      else known.push({ result, speaker });
    });
  }
  return found;
}
