// Invariants of the annotations of any text.
import assert from 'node:assert/strict';
import { contains, overlaps, slice, type Annotations, type Span } from '../../../src/engine';
import { assertValidExport } from '../../formats/valid';

/** Throws an AssertionError if an invariant does not hold. */
export function assertSound(text: string, annotations: Annotations): void {
  assertSpans(text, annotations);
  assertOrder(annotations);
  assertNesting(annotations);
  assertReferences(annotations);
  assertClaimsOfQuotations(annotations);
  assertValidExport(text, annotations);
}

function assertSpans(text: string, { claims, quotations, speakers, problems, skipped }: Annotations): void {
  const spans = [
    ...claims.flatMap(({ content, cue, source, evidence }) => [...content, ...evidence.spans, cue, source]),
    ...quotations.flatMap(({ span, inner }) => [span, inner]),
    ...speakers.flatMap(({ mentions }) => mentions.flatMap(({ span, antecedent }) => [span, antecedent])),
    ...problems.map(({ span }) => span),
    ...skipped.map(({ span }) => span),
  ];
  for (const span of spans) {
    if (span === null) continue;
    const { start, end } = span;
    assert.ok(Number.isInteger(start) && Number.isInteger(end), `${start} to ${end}`);
    assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end} of ${text.length}`);
  }
}

function assertOrder({ claims, quotations, speakers, problems }: Annotations): void {
  assertAscending(
    claims.map(({ content }) => content[0].start),
    'claims',
  );
  assertAscending(
    quotations.map(({ span }) => span.start),
    'quotations',
  );
  assertAscending(
    speakers.map(({ mentions }) => mentions[0]!.span.start),
    'speakers',
  );
  assertAscending(
    problems.map(({ span }) => span.start),
    'problems',
  );
  for (const { mentions } of speakers)
    assertAscending(
      mentions.map(({ span }) => span.start),
      'mentions',
    );
  for (const { content } of claims) assertApart(content);
}

function assertAscending(starts: readonly number[], what: string): void {
  starts.forEach((start, at) => assert.ok(at === 0 || starts[at - 1]! <= start, `${what} are in order`));
}

function assertApart(spans: readonly Span[]): void {
  spans.forEach(({ start }, at) =>
    assert.ok(at === 0 || spans[at - 1]!.end <= start, 'fragments are in order and apart'),
  );
}

/** Quotations lie in their parents, and no two of them cross. */
function assertNesting({ quotations }: Annotations): void {
  const byId = new Map(quotations.map((quotation, at) => [quotation.id, { quotation, at }]));
  const open: Span[] = [];
  for (const [at, { span, inner, parent, closed }] of quotations.entries()) {
    assert.ok(contains(span, inner) && span.start < inner.start, 'marks lie around the words');
    assert.ok(closed || inner.end === span.end, 'no mark stands at the end of an open quotation');
    while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
    const around = open.at(-1);
    assert.ok(around === undefined || contains(around, span), 'quotations do not cross');
    open.push(span);
    if (parent === null) continue;
    const holder = byId.get(parent);
    assert.ok(holder && holder.at < at && contains(holder.quotation.inner, span), 'a parent stands before and around');
  }
}

function assertReferences({ claims, quotations, speakers }: Annotations): void {
  const ids = [claims, quotations, speakers].map((items) => new Set(items.map(({ id }) => id)));
  const [claimIds, quotationIds, speakerIds] = ids as [Set<string>, Set<string>, Set<string>];
  assert.deepEqual(
    [...ids.map(({ size }) => size)],
    [claims.length, quotations.length, speakers.length],
    'ids are unique',
  );
  const known = (id: string | null, set: Set<string>): void => assert.ok(id === null || set.has(id), `no ${id}`);
  for (const { claim, parent, continues } of quotations) {
    known(claim, claimIds);
    known(parent, quotationIds);
    known(continues, quotationIds);
  }
  for (const { type, members } of speakers) {
    if (members === undefined) continue;
    assert.ok(type === 'group' && members.length > 1, 'members are those of a group');
    for (const member of members) known(member, speakerIds);
  }
  for (const { speaker, confidence } of claims) {
    known(speaker, speakerIds);
    assert.ok(confidence > 0 && confidence <= 1, `a confidence of ${confidence}`);
  }
}

/** A quotation is part of one claim at most, and of the one that it names. */
function assertClaimsOfQuotations({ claims, quotations }: Annotations): void {
  const keyOf = ({ start, end }: Span): string => `${start} ${end}`;
  const claimsAt = new Map<string, string[]>();
  for (const { id, content } of claims)
    for (const span of content) claimsAt.set(keyOf(span), [...(claimsAt.get(keyOf(span)) ?? []), id]);
  const contentOf = new Map(claims.map(({ id, content }) => [id, content]));
  for (const { span, claim, role } of quotations) {
    const having = claimsAt.get(keyOf(span)) ?? [];
    assert.ok(having.length <= 1, `${having.join(' and ')} have the same quotation`);
    const said = role !== 'title' && role !== 'term';
    assert.ok(having.length === 0 || having[0] === claim || !said, 'a claim and its quotation agree');
    const content = claim === null ? undefined : contentOf.get(claim);
    assert.ok(!content || content.some((part) => overlaps(part, span)), 'a quotation has some words of its claim');
  }
}

/** Each claim in words that do not depend on offsets or on kinds of line ends. */
export function claimsInWords(text: string, { claims, speakers }: Annotations): readonly string[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const words = (span: Span | null): string => (span === null ? '–' : slice(text, span).replaceAll('\r\n', '\n'));
  return claims.map(({ kind, content, cue, source, speaker }) =>
    [
      kind,
      content.map(words).join(' / '),
      words(cue),
      words(source),
      (names.get(speaker ?? '') ?? '–').replaceAll('\r\n', '\n'),
    ].join(' | '),
  );
}
