import {
  type Annotations,
  type Claim,
  finish,
  type LiveAnnotations,
  type Problem,
  type Quotation,
  type Span,
  type Speaker,
  wordsOf,
} from '../engine';
import type { Check } from './compile-schema';
import { refuse, faultWithin, type Fault } from './fault';
import { sha256InSteps } from './hash';
import { createLocator, createLocatorInSteps, type Locator } from './locate';
import { faultInSteps, shapes } from './native-faults';
import {
  nativeSchema,
  type NativeCheck,
  type NativeClaim,
  type NativeClaimExcerpt,
  type NativeDecision,
  type NativeDocument,
  type NativeProblem,
  type NativeQuotation,
  type NativeSpan,
  type NativeSpeaker,
} from './native-types';
import { mapInSteps } from './map-in-steps';

export type * from './native-types';

/** What is known of a document beside its text. */
export interface DocumentInfo {
  /** The path relative to the workspace or the current folder, or the id given. */
  readonly id: string;
  /** Whether a byte order mark stood before the text; the text is given without it. */
  readonly bom: boolean;
  /** The program's version. */
  readonly version: string;
  /** What readers decided about claims, by their ids. */
  readonly decisions?: ReadonlyMap<string, NativeDecision>;
  /** What came of holding claims against sources, by their ids. */
  readonly checks?: ReadonlyMap<string, NativeCheck>;
}

/**
 * The document for `annotations` of `text`, with keys in the format's order. Contains the fields of the format only:
 * `skipped` is not one of them, so the caller must report it.
 * Throws a RangeError if a span does not fit the text, and a FormatError if anything else breaks the format: an invalid
 * document is never written.
 */
export function toNative(text: string, annotations: Annotations, info: DocumentInfo): NativeDocument {
  return finish(toNativeInSteps(text, annotations, info));
}

/** As `toNative`, in steps: yields in between. */
export function* toNativeInSteps(
  text: string,
  annotations: Annotations,
  info: DocumentInfo,
): Generator<void, NativeDocument> {
  const locator = yield* createLocatorInSteps(text, (span) => wordsOf(text, annotations.markup, span));
  const head = {
    schema: nativeSchema,
    generator: { name: 'source-annotator', version: info.version },
    document: {
      id: info.id,
      length: text.length,
      sha256: yield* sha256InSteps(text),
      eol: locator.eol,
      bom: info.bom,
      language: annotations.language,
    },
  } as const;
  refuse(shapes.document({ ...head, speakers: [], quotations: [], claims: [], problems: [] }));
  const { speakers, quotations, claims, problems } = annotations;
  const native: NativeDocument = {
    ...head,
    speakers: yield* written('speakers', speakers, (speaker) => nativeSpeaker(speaker, locator), shapes.speaker),
    quotations: yield* written(
      'quotations',
      quotations,
      (quotation) => nativeQuotation(quotation, locator),
      shapes.quotation,
    ),
    claims: yield* written(
      'claims',
      claims,
      (claim) => nativeClaim(claim, locator, info.decisions?.get(claim.id), info.checks?.get(claim.id)),
      shapes.claim,
    ),
    problems: yield* written('problems', problems, (problem) => nativeProblem(problem, locator), shapes.problem),
  };
  refuse(yield* faultInSteps(native));
  return native;
}

/** Writes the items of a list and checks each. */
function written<T, R>(name: string, items: readonly T[], write: (item: T) => R, check: Check): Generator<void, R[]> {
  return mapInSteps(items, (item, i) => {
    const value = write(item);
    const fault = check(value);
    refuse(fault && faultWithin(name, faultWithin(i, fault)));
    return value;
  });
}

/**
 * What is needed to write one claim: the possible speakers, the words that a reader sees of a span, and what readers
 * decided.
 */
export interface ClaimSurroundings extends Pick<Annotations, 'speakers'>, Pick<LiveAnnotations, 'words'> {
  /** Undefined where nobody decided about the claim. */
  readonly decision?: NativeDecision | undefined;
}

/**
 * One claim with its speaker from `speakers`, and of a group with its members, for the clipboard. Throws as `toNative`
 * does.
 */
export function toNativeClaim(
  text: string,
  { speakers, words, decision }: ClaimSurroundings,
  claim: Claim,
): NativeClaimExcerpt {
  const locator = createLocator(text, words);
  const named = (wanted: string): readonly NativeSpeaker[] =>
    speakers.filter(({ id }) => id === wanted).map((speaker) => nativeSpeaker(speaker, locator));
  const [speaker = null] = claim.speaker === null ? [] : named(claim.speaker);
  const members = speaker?.members?.flatMap(named);
  const excerpt = { claim: nativeClaim(claim, locator, decision), speaker, ...(members && { members }) };
  refuse(within('claim', shapes.claim(excerpt.claim)));
  if (speaker) refuse(within('speaker', shapes.speaker(speaker)));
  for (const [i, member] of (members ?? []).entries()) refuse(within('members', within(i, shapes.speaker(member))));
  if (members && members.length < speaker!.members!.length)
    refuse({ at: '/speaker/members', reason: 'some of them are not given' });
  return excerpt;
}

function within(key: string | number, fault: Fault | null): Fault | null {
  return fault && faultWithin(key, fault);
}

/** JSON with a final line feed: one line, or indented by two blanks. The same value gives the same bytes. */
export function stringifyNative(
  value: NativeDocument | NativeClaimExcerpt,
  { pretty = false }: { readonly pretty?: boolean } = {},
): string {
  return `${escaped(JSON.stringify(value, null, pretty ? 2 : 0))}\n`;
}

/**
 * The document on one line, with `meta` as its `document.meta`. `meta` is the text of a JSON object on one line, not a
 * value, so that its numbers keep all their digits.
 */
export function stringifyWithMeta({ schema, generator, document, ...rest }: NativeDocument, meta: string): string {
  const head = JSON.stringify({ schema, generator, document }).slice(0, -2);
  return `${escaped(`${head},"meta":${meta}},${JSON.stringify(rest).slice(1)}`)}\n`;
}

/** As `stringifyNative` with `pretty`, in steps: yields in between. */
export function* stringifyNativeInSteps(document: NativeDocument): Generator<void, string> {
  const members: string[] = [];
  for (const [key, value] of Object.entries(document)) {
    const items =
      Array.isArray(value) && value.length > 0 ? yield* mapInSteps(value, (item) => indented(item, 4)) : null;
    const written = items === null ? indented(value, 2).trimStart() : `[\n${items.join(',\n')}\n  ]`;
    members.push(`  ${JSON.stringify(key)}: ${written}`);
    yield;
  }
  return `{\n${members.join(',\n')}\n}\n`;
}

function indented(value: unknown, by: number): string {
  const margin = ' '.repeat(by);
  return margin + escaped(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${margin}`);
}

/**
 * Escapes the Unicode line ends that JSON leaves unescaped: some readers of NDJSON would break the line there, and
 * editors warn of them.
 */
function escaped(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function nativeSpeaker(speaker: Speaker, { locate }: Locator): NativeSpeaker {
  const { id, key, name, type, members, aliases, mentions } = speaker;
  return {
    id,
    key,
    name,
    type,
    ...(members === undefined ? {} : { members: [...members] }),
    aliases: [...aliases],
    mentions: mentions.map(({ span }) => locate(span)),
  };
}

function nativeQuotation(quotation: Quotation, { locate }: Locator): NativeQuotation {
  const { id, span, inner, role, closed, continues, parent, claim } = quotation;
  return { id, span: locate(span), inner: locate(inner), role, closed, continues, parent, claim };
}

function nativeClaim(claim: Claim, { locate }: Locator, decision?: NativeDecision, check?: NativeCheck): NativeClaim {
  const optional = (span: Span | null): NativeSpan | null => span && locate(span);
  return {
    id: claim.id,
    kind: claim.kind,
    content: claim.content.map(locate),
    cue: optional(claim.cue),
    source: optional(claim.source),
    speaker: claim.speaker,
    confidence: claim.confidence,
    stance: claim.stance,
    evidence: { rule: claim.evidence.rule, spans: claim.evidence.spans.map(locate) },
    status: claim.status,
    origin: claim.origin,
    ...(decision && { decision }),
    ...(check && { check }),
  };
}

function nativeProblem({ code, span, message }: Problem, { locate }: Locator): NativeProblem {
  return { code, span: locate(span), message };
}
