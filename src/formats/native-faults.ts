import { compileSchema, type Check } from './compile-schema';
import { faultWithin, type Fault } from './fault';
import type {
  NativeCheck,
  NativeClaim,
  NativeDocument,
  NativeQuotation,
  NativeSpan,
  NativeSpeaker,
} from './native-types';
import schema from './source-annotations-1.schema.json';

/** Checks of the schema, for a document and for each of its parts by itself. */
export const shapes = {
  document: compileSchema(schema),
  speaker: compileSchema(schema, '#/definitions/speaker'),
  quotation: compileSchema(schema, '#/definitions/quotation'),
  claim: compileSchema(schema, '#/definitions/claim'),
  problem: compileSchema(schema, '#/definitions/problem'),
} as const satisfies Readonly<Record<string, Check>>;

/**
 * Finds a fault that a schema cannot describe, in a document of the right shape; see `docs/format.md`. Null if there is
 * none. Takes linear time. Yields between steps.
 */
export function* faultInSteps(document: NativeDocument): Generator<void, Fault | null> {
  const { id, speakers, quotations, claims, problems } = document;
  if (id !== undefined && id !== document.document.id) return { at: '/id', reason: 'is not that of the document' };
  const has: KnownIds = {
    length: document.document.length,
    speakers: firstOf(speakers),
    quotations: firstOf(quotations),
    claims: firstOf(claims),
  };
  return (
    idsFault('speakers', speakers, has.speakers) ??
    keysFault(speakers) ??
    idsFault('quotations', quotations, has.quotations) ??
    idsFault('claims', claims, has.claims) ??
    (yield* inList(
      'speakers',
      speakers,
      ({ mentions }) => mentions?.[0],
      (speaker) => membersFault(speaker, speakers, has) ?? speakerFault(speaker, has),
    )) ??
    (yield* inList(
      'quotations',
      quotations,
      ({ span }) => span,
      (_, i) => quotationFault(quotations, i, has),
    )) ??
    (yield* inList(
      'claims',
      claims,
      ({ content }) => content[0],
      (claim) => claimFault(claim, has),
    )) ??
    (yield* inList(
      'problems',
      problems,
      ({ span }) => span,
      ({ span }) => fieldFault('span', span, has),
    ))
  );
}

/** The document's length in UTF-16 units, and the index of each id in its list. */
interface KnownIds {
  readonly length: number;
  readonly speakers: ReadonlyMap<string, number>;
  readonly quotations: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, number>;
}

function firstOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, { id }] of items.entries()) if (!places.has(id)) places.set(id, i);
  return places;
}

function idsFault(
  name: string,
  items: readonly { readonly id: string }[],
  places: ReadonlyMap<string, number>,
): Fault | null {
  if (places.size === items.length) return null;
  const i = items.findIndex(({ id }, at) => places.get(id) !== at);
  const id = items[i]!.id;
  return faultWithin(
    name,
    faultWithin(i, { at: '/id', reason: `${quoted(id)} is the id of item ${places.get(id)} already` }),
  );
}

/** Keys are optional, but no two speakers share one. */
function keysFault(speakers: readonly NativeSpeaker[]): Fault | null {
  const places = new Map<string, number>();
  for (const [i, { key }] of speakers.entries()) {
    if (key === undefined) continue;
    const first = places.get(key);
    if (first !== undefined)
      return faultWithin(
        'speakers',
        faultWithin(i, { at: '/key', reason: `${quoted(key)} is the key of item ${first} already` }),
      );
    places.set(key, i);
  }
  return null;
}

/** Items per step. */
const itemsAtOnce = 256;

/** The first fault in a list. Its items must be in the order of their `first` spans. */
function* inList<T>(
  name: string,
  items: readonly T[],
  first: (item: T) => NativeSpan | undefined,
  faultOf: (item: T, i: number) => Fault | null,
): Generator<void, Fault | null> {
  let last = 0;
  for (const [i, item] of items.entries()) {
    const { start } = first(item) ?? { start: last };
    const fault = faultOf(item, i) ?? (start < last ? { at: '', reason: 'stands after one that starts later' } : null);
    if (fault !== null) return faultWithin(name, faultWithin(i, fault));
    last = start;
    if (i % itemsAtOnce === itemsAtOnce - 1) yield;
  }
  return null;
}

function speakerFault({ mentions = [] }: NativeSpeaker, has: KnownIds): Fault | null {
  return spansFault('mentions', mentions, has, ({ start }) => start);
}

/** Groups within groups are ruled out, and circles with them. */
function membersFault(
  { type, members }: NativeSpeaker,
  speakers: readonly NativeSpeaker[],
  has: KnownIds,
): Fault | null {
  if (members === undefined) return null;
  if (type !== 'group') return { at: '/members', reason: `a speaker of type ${type} has none` };
  for (const [i, id] of members.entries()) {
    const at = has.speakers.get(id);
    if (at === undefined) return { at: `/members/${i}`, reason: `there is no ${quoted(id)}` };
    if (speakers[at]!.members !== undefined) return { at: `/members/${i}`, reason: `${quoted(id)} has members itself` };
  }
  return null;
}

function quotationFault(quotations: readonly NativeQuotation[], i: number, has: KnownIds): Fault | null {
  const { span, inner, parent, continues, claim } = quotations[i]!;
  return (
    fieldFault('span', span, has) ??
    fieldFault('inner', inner, has) ??
    (containsSpan(span, inner) ? null : { at: '/inner', reason: 'lies not within the span' }) ??
    earlierFault('parent', parent, i, has.quotations) ??
    (parent === null || containsSpan(quotations[has.quotations.get(parent)!]!.inner, span)
      ? null
      : { at: '/parent', reason: `${quoted(parent)} does not hold the span` }) ??
    earlierFault('continues', continues, i, has.quotations) ??
    referenceFault('claim', claim, has.claims)
  );
}

function claimFault(claim: NativeClaim, has: KnownIds): Fault | null {
  const { content, cue, source, speaker, evidence, check } = claim;
  const inEvidence = spansFault('spans', evidence.spans, has);
  return (
    spansFault('content', content, has, ({ end }) => end) ??
    (cue && fieldFault('cue', cue, has)) ??
    (source && fieldFault('source', source, has)) ??
    referenceFault('speaker', speaker, has.speakers) ??
    (inEvidence && faultWithin('evidence', inEvidence)) ??
    (check === undefined ? null : checkFault(check, has))
  );
}

function checkFault({ quotations }: NativeCheck, has: KnownIds): Fault | null {
  for (const [i, { quotation }] of quotations.entries()) {
    const fault = referenceFault('quotation', quotation, has.quotations);
    if (fault !== null) return faultWithin('check', faultWithin('quotations', faultWithin(i, fault)));
  }
  return null;
}

function referenceFault(field: string, id: string | null, places: ReadonlyMap<string, number>): Fault | null {
  return id === null || places.has(id) ? null : { at: `/${field}`, reason: `there is no ${quoted(id)}` };
}

/** References lead to earlier items only, which rules out circles. */
function earlierFault(field: string, id: string | null, i: number, places: ReadonlyMap<string, number>): Fault | null {
  if (id === null) return null;
  const late =
    (places.get(id) ?? 0) >= i ? { at: `/${field}`, reason: `${quoted(id)} does not stand before it` } : null;
  return referenceFault(field, id, places) ?? late;
}

/** Faults of a list of spans. With `from`, no span may start before that place in the previous span. */
function spansFault(
  field: string,
  spans: readonly NativeSpan[],
  has: KnownIds,
  from: (before: NativeSpan) => number = () => 0,
): Fault | null {
  for (const [i, span] of spans.entries()) {
    const early = i > 0 && span.start < from(spans[i - 1]!) ? { at: '', reason: 'is out of order, or overlaps' } : null;
    const fault = spanFault(span, has) ?? early;
    if (fault !== null) return faultWithin(field, faultWithin(i, fault));
  }
  return null;
}

function fieldFault(field: string, span: NativeSpan, has: KnownIds): Fault | null {
  const fault = spanFault(span, has);
  return fault && faultWithin(field, fault);
}

function spanFault({ start, end, codePoint, exact }: NativeSpan, { length }: KnownIds): Fault | null {
  if (end > length) return { at: '/end', reason: `${end} lies outside of a text of ${length} units` };
  if (exact.length !== end - start)
    return { at: '/exact', reason: `has ${exact.length} units, not those from ${start} to ${end}` };
  if (codePoint === undefined) return null;
  const [from, to] = codePoint;
  const points = codePointsIn(exact);
  return points === to - from
    ? null
    : { at: '/codePoint', reason: `${from} to ${to}, but exact has ${points} code points` };
}

function codePointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function containsSpan(outer: NativeSpan, inner: NativeSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function quoted(id: string): string {
  return JSON.stringify(id);
}
