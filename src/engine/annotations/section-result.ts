import type { Section } from '../sections/section';
import { shift, type Span } from '../span';
import { pack, unpack } from '../storage/codec';
import { theWriter, type Findings } from '../document/findings';
import { sourceOfScene } from '../document/scene';
import { findingsCodec } from './findings-codec';
import { firstIndex } from '../sorted';

/** Findings in little memory, and what is asked of all of a document's together. */
export class PackedFindings {
  readonly claims: number;
  readonly quotations: number;
  readonly problems: number;
  /** Of the claims, in order. */
  readonly fingerprints: readonly number[];
  /** Indices of the speakers of some claim. */
  readonly speaking: readonly number[];
  /**
   * Whether a claim is the document's writer's, and the index of the speaker who that is; -1 where the section does not
   * tell.
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
    this.quotesWriter = speakers.has(theWriter);
    this.writer = findings.writer;
    this.#packed = pack(findingsCodec, findings);
  }

  /** Equal ones each time. */
  unpack(): Findings {
    return unpack(findingsCodec, this.#packed);
  }
}

/** A section with what was found in it. */
export interface SectionResult {
  readonly section: Section;
  /** Null while the section was not read. */
  readonly found: PackedFindings | null;
  /** A number for each of its speakers, the same for the same one in all sections. */
  readonly identities: readonly number[];
}

/** A part that was read, with its place in the document. */
export interface PlacedResult {
  /** Its index among the document's parts. */
  readonly at: number;
  readonly section: Section;
  readonly findings: Findings;
  readonly identities: readonly number[];
  /** Where a span of the findings stands in the document. */
  readonly place: (span: Span) => Span;
  /** How many quotations stand before it. */
  readonly firstQuotation: number;
}

/** The parts of a document and where they stand. */
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

  startOf(at: number): number {
    return this.#starts[at]!;
  }

  /**
   * Indices of the parts that share a place with a span, be it only an end: from the first up to, but without, the
   * last.
   */
  within({ start, end }: Span): readonly [from: number, to: number] {
    const from = firstIndex(this.all.length, (at) => this.#starts[at + 1]! >= start);
    let to = from;
    while (to < this.all.length && this.#starts[to]! <= end) to++;
    return [from, to];
  }

  /** The parts that were read, of those from one index up to another. Each is unpacked when its turn comes. */
  *found(from = 0, to = this.all.length): Generator<PlacedResult, void> {
    for (let at = from; at < to; at++) {
      const { section, found, identities } = this.all[at]!;
      if (found === null) continue;
      const findings = found.unpack();
      const [start, before] = [this.#starts[at]!, at === 0 ? null : this.all[at - 1]!.section];
      const toSource = sourceOfScene(section, before, findings.origin);
      const place = (span: Span): Span => shift(toSource(span), start);
      yield { at, section, findings, identities, place, firstQuotation: this.#quotations[at]! };
    }
  }
}
