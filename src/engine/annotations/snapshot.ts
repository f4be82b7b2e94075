import { differencesIn, sliceOf, wordsIn, type Section } from '../sections/section';
import type {
  Annotations,
  Claim,
  LiveAnnotations,
  Markup,
  Problem,
  Quotation,
  Skipped,
  Speaker,
} from '../annotation-types';
import { shift, type Span } from '../span';
import { finish } from '../steps';
import { LiveClaim, type Whole } from './live-claim';
import { LiveQuotation } from './live-quotation';
import { Numbering } from './numbering';
import { SectionResults, type PlacedResult, type PackedFindings, type SectionResult } from './section-result';
import { speakerKey, toSpeaker, writerMentions } from './live-speaker';

/** The annotations of one version of a text, each made when it is asked for. */
export class Snapshot implements LiveAnnotations, Whole {
  readonly complete: boolean;
  readonly skipped: readonly Skipped[];
  readonly language: string;
  readonly #parts: SectionResults;
  #numbering: Numbering | null = null;

  constructor(parts: readonly SectionResult[], { skipped, language }: Pick<LiveAnnotations, 'skipped' | 'language'>) {
    this.#parts = new SectionResults(parts);
    this.skipped = skipped;
    this.language = language;
    this.complete = skipped.length > 0 || parts.every(({ found }) => found !== null);
  }

  get length(): number {
    return this.#parts.length;
  }

  get counts(): LiveAnnotations['counts'] {
    const sum = (of: (found: PackedFindings) => number): number =>
      this.#parts.all.reduce((total, { found }) => total + (found === null ? 0 : of(found)), 0);
    const numbering = (): Numbering => this.numbering;
    return {
      claims: sum(({ claims }) => claims),
      quotations: sum(({ quotations }) => quotations),
      problems: sum(({ problems }) => problems),
      /** Takes counting through the document. */
      get speakers() {
        return numbering().ids.size;
      },
    };
  }

  slice(span: Span): string {
    return this.#joined(span, sliceOf);
  }

  words(span: Span): string {
    return this.#joined(span, this.skipped.length > 0 ? sliceOf : wordsIn);
  }

  claimsIn(span: Span): readonly Claim[] {
    return this.#found(span).flatMap((part) => this.#claims(part).filter((claim) => isTouched(claim, span)));
  }

  quotationsIn(span: Span): readonly Quotation[] {
    return this.#found(span).flatMap((part) =>
      part.findings.quotations
        .map((quotation, at) => new LiveQuotation(quotation, at, part, this))
        .filter((quotation) => touches(quotation.span, span)),
    );
  }

  problemsIn(span: Span): readonly Problem[] {
    return this.#found(span)
      .flatMap(problemsOf)
      .filter((problem) => touches(problem.span, span));
  }

  unreadIn(span: Span): readonly Span[] {
    const [from, to] = this.#parts.within(span);
    return this.#parts.all.slice(from, to).flatMap(({ section, found }, at) => {
      if (found !== null) return [];
      const by = this.#parts.startOf(from + at);
      return section.blocks.flatMap(({ known, rendering, start }) =>
        known.marks.regions
          .filter(({ parent }) => parent === -1)
          .map((region) => shift(rendering === null ? region.span : rendering.toSource(region.span), by + start))
          .filter((region) => touches(region, span)),
      );
    });
  }

  speaker(id: string): Speaker | null {
    const identity = this.numbering.identityOf(id);
    finish(this.numbering.find());
    return identity === null ? null : this.#speaker(identity, id);
  }

  speakersIn(span: Span): readonly string[] {
    const ids = this.#found(span).flatMap(({ findings, identities, place }) =>
      findings.speakers.flatMap(({ mentions }, at) => {
        const isHere = mentions.some((mention) => touches(place(mention.span), span));
        return isHere ? (this.numbering.idOf(identities[at]!) ?? []) : [];
      }),
    );
    return [...new Set(ids)];
  }

  *count(): Generator<void, void> {
    this.#numbering ??= yield* Numbering.of(this.#parts);
    yield* this.#numbering.find();
  }

  all(): Annotations {
    return finish(this.allInSteps());
  }

  *allInSteps(): Generator<void, Annotations> {
    yield* this.count();
    const claims: Claim[] = [];
    const quotations: Quotation[] = [];
    const problems: Problem[] = [];
    for (const part of this.#parts.found()) {
      for (const claim of this.#claims(part)) claims.push(claim.settled());
      part.findings.quotations.forEach((quotation, at) =>
        quotations.push(new LiveQuotation(quotation, at, part, this).settled()),
      );
      problems.push(...problemsOf(part));
      yield;
    }
    const markup: Markup[] = [];
    for (const [at, { section }] of this.skipped.length > 0 ? [] : this.#parts.all.entries()) {
      const by = this.#parts.startOf(at);
      for (const { text, ...span } of differencesIn(section)) markup.push({ ...shift(span, by), text });
      yield;
    }
    const speakers: Speaker[] = [];
    for (const [identity, id] of this.numbering.ids) {
      speakers.push(this.#speaker(identity, id));
      if (speakers.length % speakersAtOnce === 0) yield;
    }
    return { speakers, quotations, claims, problems, skipped: this.skipped, markup, language: this.language };
  }

  get numbering(): Numbering {
    return (this.#numbering ??= finish(Numbering.of(this.#parts)));
  }

  get byline(): Span {
    const [{ findings, place }] = [...this.#parts.found(0, 1)] as [PlacedResult];
    return place(findings.speakers[findings.writer]!.mentions[0]!.span);
  }

  /** In order: one that holds a whole link begins before it, and another that begins with its first word within. */
  #claims(part: PlacedResult): readonly LiveClaim[] {
    return part.findings.claims
      .map((claim, at) => new LiveClaim(claim, at, part, this))
      .sort(({ content: [a] }, { content: [b] }) => a.start - b.start);
  }

  #speaker(identity: number, id: string): Speaker {
    const isWriter = identity === this.numbering.writer;
    const said = isWriter ? writerMentions(this.#parts, this.byline) : [];
    return toSpeaker({ id, key: speakerKey(identity) }, this.numbering.found(identity), said, (span) =>
      this.words(span),
    );
  }

  /** What a function gives of each section's share of a span, together. */
  #joined({ start, end }: Span, of: (section: Section, span: Span) => string): string {
    const [from, to] = this.#parts.within({ start, end });
    let text = '';
    for (let at = from; at < to; at++) {
      const { section } = this.#parts.all[at]!;
      const by = this.#parts.startOf(at);
      text += of(section, { start: Math.max(0, start - by), end: Math.min(section.length, end - by) });
    }
    return text;
  }

  /** The parts that were read of those that touch a span. */
  #found(span: Span): readonly PlacedResult[] {
    return [...this.#parts.found(...this.#parts.within(span))];
  }
}

/** So many speakers are put together without giving way. */
const speakersAtOnce = 32;

function problemsOf({ findings, place }: PlacedResult): readonly Problem[] {
  return findings.problems
    .map((problem) => ({ ...problem, span: place(problem.span) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isTouched({ content, cue, source }: Claim, span: Span): boolean {
  if (content.some((fragment) => touches(fragment, span))) return true;
  return (cue !== null && touches(cue, span)) || (source !== null && touches(source, span));
}

/** Whether two spans share a place, be it only an end. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
