import { differencesIn, sliceOf, toSection, sectionWords, type Section } from '../sections/section';
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
import type { Language } from '../language/language';
import type { Span } from '../span';
import type { SpanIn } from '../spaces';
import { finish } from '../steps';
import { LiveClaim, type ClaimContext } from './live-claim';
import { LiveQuotation } from './live-quotation';
import { Numbering } from './numbering';
import { SectionResults, type PlacedResult, type PackedFindings, type SectionResult } from './section-result';
import { speakerKey, toSpeaker, writerMentions } from './live-speaker';

/** The annotations of one version of a text, each made on demand. */
export class Snapshot implements LiveAnnotations, ClaimContext {
  readonly complete: boolean;
  readonly skipped: readonly Skipped[];
  readonly language: string;
  readonly #results: SectionResults;
  #numbering: Numbering | null = null;

  /** `analysedAs`: the language that the text was read in; `language` is the one detected. */
  constructor(
    results: readonly SectionResult[],
    private readonly analysedAs: Language,
    { skipped, language }: Pick<LiveAnnotations, 'skipped' | 'language'>,
  ) {
    this.#results = new SectionResults(results);
    this.skipped = skipped;
    this.language = language;
    this.complete = skipped.length > 0 || results.every(({ found }) => found !== null);
  }

  get length(): number {
    return this.#results.length;
  }

  get counts(): LiveAnnotations['counts'] {
    const sum = (of: (found: PackedFindings) => number): number =>
      this.#results.all.reduce((total, { found }) => total + (found === null ? 0 : of(found)), 0);
    const numbering = (): Numbering => this.numbering;
    return {
      claims: sum(({ claims }) => claims),
      quotations: sum(({ quotations }) => quotations),
      problems: sum(({ problems }) => problems),
      /** Takes a pass over all sections. */
      get speakers() {
        return numbering().ids.size;
      },
    };
  }

  membersOf(id: string): readonly string[] {
    const identity = this.numbering.identityOf(id);
    return identity === null ? [] : this.numbering.membersOf(identity);
  }

  slice(span: Span): string {
    return this.#joined(span, sliceOf);
  }

  words(span: Span): string {
    return this.#joined(span, this.skipped.length > 0 ? sliceOf : sectionWords);
  }

  claimsIn(span: Span): readonly Claim[] {
    return this.#found(span).flatMap((result) => this.#claims(result).filter((claim) => isTouched(claim, span)));
  }

  quotationsIn(span: Span): readonly Quotation[] {
    return this.#found(span).flatMap((result) =>
      result.findings.quotations
        .map((quotation, at) => new LiveQuotation(quotation, at, result, this))
        .filter((quotation) => meets(quotation.span, span)),
    );
  }

  problemsIn(span: Span): readonly Problem[] {
    return this.#found(span)
      .flatMap(problemsOf)
      .filter((problem) => meets(problem.span, span));
  }

  unreadIn(span: Span): readonly Span[] {
    const [from, to] = this.#results.within(span);
    return this.#results.all.slice(from, to).flatMap(({ section, found }, at) => {
      if (found !== null) return [];
      return section.blocks.flatMap((block) =>
        block.known.marks.regions
          .filter(({ parent }) => parent === -1)
          .map((region) => this.#results.toDocument(from + at, toSection(block, region.span)))
          .filter((region) => meets(region, span)),
      );
    });
  }

  speaker(id: string): Speaker | null {
    const identity = this.numbering.identityOf(id);
    finish(this.numbering.find());
    return identity === null ? null : this.#speaker(identity, id);
  }

  speakersIn(span: Span): readonly string[] {
    const { writer } = this.numbering;
    const results = this.#found(span);
    const named = results.flatMap(({ findings, identities, toDocument }) =>
      findings.speakers.flatMap(({ mentions }, at) =>
        mentions.some((mention) => meets(toDocument(mention.span), span)) ? identities[at]! : [],
      ),
    );
    const asWriter =
      writer !== null && writerMentions(results, this.byline).some((mention) => meets(mention.span, span))
        ? [writer]
        : [];
    return [...new Set([...named, ...asWriter])].flatMap((identity) => this.numbering.idOf(identity) ?? []);
  }

  *count(): Generator<void, void> {
    this.#numbering ??= yield* Numbering.of(this.#results);
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
    for (const result of this.#results.found()) {
      for (const claim of this.#claims(result)) claims.push(claim.toObject());
      result.findings.quotations.forEach((quotation, at) =>
        quotations.push(new LiveQuotation(quotation, at, result, this).toObject()),
      );
      problems.push(...problemsOf(result));
      yield;
    }
    const markup: Markup[] = [];
    for (const [at, { section }] of this.skipped.length > 0 ? [] : this.#results.all.entries()) {
      for (const { text, ...span } of differencesIn(section))
        markup.push({ ...this.#results.toDocument(at, span), text });
      yield;
    }
    const speakers: Speaker[] = [];
    for (const [identity, id] of this.numbering.ids) {
      speakers.push(this.#speaker(identity, id));
      if (speakers.length % speakersPerStep === 0) yield;
    }
    return { speakers, quotations, claims, problems, skipped: this.skipped, markup, language: this.language };
  }

  get numbering(): Numbering {
    return (this.#numbering ??= finish(Numbering.of(this.#results)));
  }

  get byline(): SpanIn<'document'> {
    const [{ findings, toDocument }] = [...this.#results.found(0, 1)] as [PlacedResult];
    return toDocument(findings.speakers[findings.writer]!.mentions[0]!.span);
  }

  /** Sorted again: a claim that holds a whole link begins before one that begins with the link's first word. */
  #claims(result: PlacedResult): readonly LiveClaim[] {
    return result.findings.claims
      .map((claim, at) => new LiveClaim(claim, at, result, this))
      .sort(({ content: [a] }, { content: [b] }) => a.start - b.start);
  }

  #speaker(identity: number, id: string): Speaker {
    const isWriter = identity === this.numbering.writer;
    const asWriter = isWriter ? writerMentions(this.#results.found(), this.byline) : [];
    return toSpeaker(
      this.analysedAs,
      { id, key: speakerKey(identity), members: this.numbering.membersOf(identity) },
      this.numbering.found(identity),
      asWriter,
      (span) => this.words(span),
    );
  }

  /** Joins what `of` returns for each section's share of a span. */
  #joined(span: Span, of: (section: Section, span: SpanIn<'section'>) => string): string {
    const [from, to] = this.#results.within(span);
    let text = '';
    for (let at = from; at < to; at++) {
      text += of(this.#results.all[at]!.section, this.#results.toSection(at, span));
    }
    return text;
  }

  /** What was found in the sections that touch a span. */
  #found(span: Span): readonly PlacedResult[] {
    return [...this.#results.found(...this.#results.within(span))];
  }
}

const speakersPerStep = 32;

function problemsOf({ findings, toDocument }: PlacedResult): readonly Problem[] {
  return findings.problems
    .map((problem) => ({ ...problem, span: toDocument(problem.span) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isTouched({ content, cue, source }: Claim, span: Span): boolean {
  if (content.some((fragment) => meets(fragment, span))) return true;
  return (cue !== null && meets(cue, span)) || (source !== null && meets(source, span));
}

/** Whether two spans overlap or meet at an end. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
