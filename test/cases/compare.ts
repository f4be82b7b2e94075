import {
  equal,
  overlaps,
  slice,
  type Annotations,
  type Annotator,
  type Claim,
  type Quotation,
  type Span,
} from '../../src/engine';
import { listOf, NOBODY, type OneOf } from '../../train/manners/answers';
import type { Case, ExpectedClaim } from './format';
import { locate, type Located, type LocatedClaim, type LocatedQuotation } from './locate';

/** One expected item compared with the engine's result. `misses` describes the differences. */
export interface Verdict {
  readonly label: string;
  readonly debatable: boolean;
  readonly misses: readonly string[];
}

export interface QuotationVerdict extends Verdict {
  readonly found: boolean;
  readonly rightSpeaker: boolean;
}

export interface ClaimVerdict extends Verdict {
  readonly indirect: boolean;
  readonly found: boolean;
  readonly rightSpeaker: boolean;
}

/** What the engine found but no reader would. */
export interface Unexpected {
  readonly label: string;
  readonly spans: readonly Span[];
}

export interface Comparison {
  readonly quotations: readonly QuotationVerdict[];
  readonly claims: readonly ClaimVerdict[];
  readonly unexpected: readonly Unexpected[];
}

/** Content counts as found from this intersection over union of its characters. */
const ENOUGH_OVERLAP = 0.5;

export function compare(text: string, located: Located, annotations: Annotations): Comparison {
  const context = { text, annotations };
  const matches = located.claims.map((claim) => bestMatch(claim, annotations.claims));
  return {
    quotations: located.quotations.map((quotation) => judgeQuotation(context, quotation)),
    claims: located.claims.map((claim, i) => judgeClaim(context, claim, matches[i])),
    unexpected: [
      ...unexpectedQuotations(context, located),
      ...unexpectedClaims(context, matches),
      ...doubledSpeakers(annotations, located, matches),
    ],
  };
}

/** What the annotator gets wrong in a case, one per line. */
export function missesBy(annotator: Annotator, example: Case): readonly string[] {
  return missesOf(compare(example.text, locate(example.text, example), annotator.annotate(example.text)));
}

/** All differences except of debatable items, one per line. */
export function missesOf(comparison: Comparison): readonly string[] {
  const items: readonly Verdict[] = [...comparison.quotations, ...comparison.claims];
  return [
    ...items.flatMap((item) => item.misses.map((miss) => `${item.label}: ${miss}`)),
    ...comparison.unexpected.map(({ label }) => label),
  ];
}

interface Context {
  readonly text: string;
  readonly annotations: Annotations;
}

function judgeQuotation({ text, annotations }: Context, { expected, span }: LocatedQuotation): QuotationVerdict {
  const label = `quotation ${short(text, [span])}`;
  const debatable = expected.debatable === true;
  const found = annotations.quotations.find((quotation) => equal(quotation.span, span));
  if (!found) {
    const near = annotations.quotations.filter((quotation) => overlaps(quotation.span, span));
    const instead = near.length > 0 ? `, instead ${near.map((q) => slice(text, q.span)).join(' and ')}` : '';
    return { label, debatable, found: false, rightSpeaker: false, misses: [`not found${instead}`] };
  }
  const speaker = nameOf(annotations, speakerOf(annotations, found));
  const rightSpeaker = isOneOf(speaker, expected.speaker ?? NOBODY);
  const roles = expected.role ?? 'statement';
  const misses = [
    ...(listOf(roles).includes(found.role) ? [] : [`role ${found.role}, not ${wording(roles)}`]),
    ...(rightSpeaker ? [] : [`speaker ${speaker}, not ${wording(expected.speaker ?? NOBODY)}`]),
  ];
  return { label, debatable, found: true, rightSpeaker, misses: debatable ? [] : misses };
}

function judgeClaim({ text, annotations }: Context, located: LocatedClaim, found: Claim | undefined): ClaimVerdict {
  const { expected } = located;
  const base = {
    label: `claim ${short(text, located.content)}`,
    debatable: expected.debatable === true,
    indirect: listOf(expected.kind).includes('indirect'),
  };
  if (!found) {
    return { ...base, found: false, rightSpeaker: false, misses: base.debatable ? [] : ['not found'] };
  }
  const speaker = nameOf(annotations, found.speaker);
  const accepted = acceptedSpeaker(expected);
  const rightSpeaker = isOneOf(speaker, accepted);
  const misses = [
    ...(listOf(expected.kind).includes(found.kind) ? [] : [`kind ${found.kind}, not ${wording(expected.kind)}`]),
    ...spanMiss({ text, part: 'cue', found: found.cue, accepted: located.cue, words: expected.cue }),
    ...spanMiss({ text, part: 'source', found: found.source, accepted: located.source, words: expected.source }),
    ...(rightSpeaker ? [] : [`speaker ${speaker}, not ${wording(accepted)}`]),
  ];
  return { ...base, found: true, rightSpeaker, misses: base.debatable ? [] : misses };
}

function acceptedSpeaker(expected: ExpectedClaim): OneOf<string> {
  return expected.speaker ?? expected.source ?? NOBODY;
}

interface SpanComparison {
  readonly text: string;
  readonly part: 'cue' | 'source';
  readonly found: Span | null;
  readonly accepted: readonly Span[];
  readonly words: OneOf<string> | undefined;
}

function spanMiss({ text, part, found, accepted, words }: SpanComparison): readonly string[] {
  const right =
    found === null
      ? accepted.length === 0 || listOf(words).includes(NOBODY)
      : accepted.some((span) => overlaps(span, found));
  if (right) return [];
  return [`${part} ${found === null ? 'none' : slice(text, found)}, not ${wording(words ?? 'none')}`];
}

function unexpectedQuotations({ text, annotations }: Context, located: Located): readonly Unexpected[] {
  if (located.quotations.length === 0) return [];
  return annotations.quotations
    .filter((quotation) => !located.quotations.some(({ span }) => equal(span, quotation.span)))
    .map(({ span }) => ({ label: `unexpected quotation: ${short(text, [span])}`, spans: [span] }));
}

function unexpectedClaims(
  { text, annotations }: Context,
  matches: readonly (Claim | undefined)[],
): readonly Unexpected[] {
  return annotations.claims
    .filter((claim) => !matches.includes(claim) && (claim.cue !== null || claim.speaker !== null))
    .map(({ content, cue, speaker }) => ({
      label: `unexpected claim: ${short(text, content)} — ${nameOf(annotations, speaker)}`,
      spans: [...content, ...(cue ? [cue] : [])],
    }));
}

/** Claims with the same accepted names must have the same speaker. */
function doubledSpeakers(
  annotations: Annotations,
  located: Located,
  matches: readonly (Claim | undefined)[],
): readonly Unexpected[] {
  const attributed = located.claims.flatMap(({ expected, content }, i) => {
    const names = acceptedSpeaker(expected);
    const id = matches[i]?.speaker ?? null;
    return id !== null && isOneOf(nameOf(annotations, id), names) ? [{ who: wording(names), id, content }] : [];
  });
  return [...new Set(attributed.map(({ who }) => who))].flatMap((names) => {
    const same = attributed.filter(({ who }) => who === names);
    const { size } = new Set(same.map(({ id }) => id));
    const label = `${size} speakers where there is one: ${names}`;
    return size > 1 ? [{ label, spans: same.flatMap(({ content }) => content) }] : [];
  });
}

function bestMatch(located: LocatedClaim, claims: readonly Claim[]): Claim | undefined {
  const ranked = claims
    .map((claim) => ({ claim, overlap: contentOverlap(located, claim) }))
    .filter(({ overlap }) => overlap >= ENOUGH_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap);
  return ranked[0]?.claim;
}

function contentOverlap({ content, orContent }: LocatedClaim, claim: Claim): number {
  return Math.max(overlapOf(content, claim.content), overlapOf(orContent, claim.content));
}

/** Intersection over union in characters, 0 to 1. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const left = offsets(a);
  const right = offsets(b);
  const shared = [...left].filter((offset) => right.has(offset)).length;
  return shared / (left.size + right.size - shared);
}

function offsets(spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.flatMap((span) => Array.from({ length: span.end - span.start }, (_, i) => span.start + i)));
}

function speakerOf(annotations: Annotations, quotation: Quotation): string | null {
  return annotations.claims.find((claim) => claim.id === quotation.claim)?.speaker ?? null;
}

function nameOf(annotations: Annotations, id: string | null): string {
  return annotations.speakers.find((speaker) => speaker.id === id)?.name ?? NOBODY;
}

function isOneOf(name: string, accepted: OneOf<string>): boolean {
  return listOf(accepted).some((other) => plain(other) === plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(the|an?) /, '');
}

function wording(values: OneOf<string>): string {
  return listOf(values).join(' | ');
}

/** Enough of the words to recognise them. */
function short(text: string, spans: readonly Span[]): string {
  const words = spans.map((span) => slice(text, span).replace(/\s+/gu, ' ')).join(' / ');
  return words.length <= 60 ? words : `${words.slice(0, 40)} … ${words.slice(-15)}`;
}
