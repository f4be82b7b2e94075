import type { Section } from '../sections/section';
import { moveBy, type SpanIn } from '../spaces';
import { pack, unpack } from '../storage/codec';
import { theWriter, type Findings, type FoundSpeaker } from '../document/findings';
import { sceneToSection } from '../document/scene';
import { findingsCodec } from './findings-codec';
import { firstIndex } from '../sorted';

/** A section's findings, packed, and the counts that are asked of the whole document. */
export class PackedFindings {
  readonly claims: number;
  readonly quotations: number;
  readonly problems: number;
  /** Of each claim, in order. */
  readonly fingerprints: readonly number[];
  /** Indices of the speakers who have a claim. */
  readonly speaking: readonly number[];
  /** The speakers that are groups of known members, all as indices. */
  readonly groups: readonly FoundGroup[];
  /**
   * Whether a claim is by the document's writer, and the writer's index among the speakers; -1 where not named here.
   */
  readonly quotesWriter: boolean;
  readonly writer: number;
  readonly #packed: string;

  constructor(findings: Findings) {
    const speakers = new Set(findings.claims.map(({ speaker }) => speaker));
    this.claims = findings.claims.length;
    this.quotations = findings.quotations.length;
    this.problems = findings.problems.length;
    this.fingerprints = findings.claims.map(({ fingerprint }) => fingerprint);
    this.speaking = [...speakers].filter((speaker) => speaker >= 0);
    this.groups = groupsAmong(findings.speakers);
    this.quotesWriter = speakers.has(theWriter);
    this.writer = findings.writer;
    this.#packed = pack(findingsCodec, findings);
  }

  /** Unpacks: a new but equal object each time. */
  unpack(): Findings {
    return unpack(findingsCodec, this.#packed);
  }
}

interface FoundGroup extends Pick<FoundSpeaker, 'members'> {
  readonly speaker: number;
}

const noGroups: readonly FoundGroup[] = [];

function groupsAmong(speakers: readonly FoundSpeaker[]): readonly FoundGroup[] {
  const groups = speakers.flatMap(({ members }, speaker) => (members.length > 0 ? [{ speaker, members }] : []));
  return groups.length > 0 ? groups : noGroups;
}

/** A section and what was found in it. */
export interface SectionResult {
  readonly section: Section;
  /** Null until the section is read. */
  readonly found: PackedFindings | null;
  /** The identity of each of its speakers, the same for the same speaker in all sections. */
  readonly identities: readonly number[];
}

/** What was found in a section, unpacked, with its place in the document. */
export interface PlacedResult {
  /** The section's index in the document. */
  readonly at: number;
  readonly section: Section;
  readonly findings: Findings;
  readonly identities: readonly number[];
  /** Moves a span of the findings into the document. */
  readonly toDocument: (span: SpanIn<'scene'>) => SpanIn<'document'>;
  /** Number of the quotations in earlier sections. */
  readonly firstQuotation: number;
}

/** The sections of a document, where they begin and what was found in them. */
export class SectionResults {
  readonly length: number;
  readonly #starts: Float64Array;
  readonly #quotations: Uint32Array;

  constructor(readonly all: readonly SectionResult[]) {
    this.#starts = new Float64Array(all.length + 1);
    this.#quotations = new Uint32Array(all.length + 1);
    for (let at = 0; at < all.length; at++) {
      const { section, found } = all[at]!;
      this.#starts[at + 1] = this.#starts[at]! + section.length;
      this.#quotations[at + 1] = this.#quotations[at]! + (found?.quotations ?? 0);
    }
    this.length = this.#starts[all.length]!;
  }

  /** Where a span of a section stands in the document. */
  toDocument(at: number, span: SpanIn<'section'>): SpanIn<'document'> {
    return moveBy(span, this.#starts[at]!);
  }

  /** The share of a section in a span of the document, which must touch it. */
  toSection(at: number, { start, end }: SpanIn<'document'>): SpanIn<'section'> {
    const [from, length] = [this.#starts[at]!, this.all[at]!.section.length];
    return { start: Math.max(0, start - from), end: Math.min(length, end - from) };
  }

  /** The half-open range of sections that touch a span, ends included. */
  within({ start, end }: SpanIn<'document'>): readonly [from: number, to: number] {
    const from = firstIndex(this.all.length, (at) => this.#starts[at + 1]! >= start);
    let to = from;
    while (to < this.all.length && this.#starts[to]! <= end) to++;
    return [from, to];
  }

  /** The sections read, of the range from `from` up to `to`. Each is unpacked in its turn. */
  *found(from = 0, to = this.all.length): Generator<PlacedResult, void> {
    for (let at = from; at < to; at++) {
      const { section, found, identities } = this.all[at]!;
      if (found === null) continue;
      const findings = found.unpack();
      const before = at === 0 ? null : this.all[at - 1]!.section;
      const toSection = sceneToSection(section, before, findings.origin);
      const toDocument = (span: SpanIn<'scene'>): SpanIn<'document'> => this.toDocument(at, toSection(span));
      yield { at, section, findings, identities, toDocument, firstQuotation: this.#quotations[at]! };
    }
  }
}
