import assert from 'node:assert/strict';
import { wordsOf, type Annotations, type LiveAnnotations, type Span } from '../../../src/engine';

/**
 * Asserts that the annotations of a text read to its end are the expected ones, both as a whole and piece by piece.
 */
export function assertFound(text: string, found: LiveAnnotations, expected: Annotations, share: number): void {
  assert.ok(found.complete);
  const { claims, quotations, problems, speakers, skipped } = expected;
  // Before `all`, which could fill caches.
  const place = Math.floor(share * text.length);
  for (const length of [0, 1, 60, 3000, text.length]) {
    assertFoundIn(
      { start: Math.min(place, text.length), end: Math.min(place + length, text.length) },
      text,
      found,
      expected,
    );
  }
  assert.deepEqual(found.counts, {
    claims: claims.length,
    quotations: quotations.length,
    problems: problems.length,
    speakers: speakers.length,
  });
  for (const speaker of speakers) assert.deepEqual(found.speaker(speaker.id), speaker);
  assert.equal(found.speaker(`s${speakers.length + 1}`), null);
  assert.deepEqual(found.skipped, skipped);
  assert.deepEqual(found.all(), expected);
}

function assertFoundIn(span: Span, text: string, found: LiveAnnotations, expected: Annotations): void {
  const { claims, quotations, problems, speakers } = expected;
  const isHere = (other: Span | null): boolean => other !== null && other.start <= span.end && span.start <= other.end;
  assert.equal(found.slice(span), text.slice(span.start, span.end));
  assert.equal(found.words(span), wordsOf(text, expected.markup, span));
  assert.deepEqual(
    found.claimsIn(span).map(like(claims[0])),
    claims.filter(({ content, cue, source }) => [...content, cue, source].some(isHere)),
  );
  assert.deepEqual(
    found.quotationsIn(span).map(like(quotations[0])),
    quotations.filter((quotation) => isHere(quotation.span)),
  );
  assert.deepEqual(
    found.problemsIn(span),
    problems.filter((problem) => isHere(problem.span)),
  );
  const here = speakers.filter(({ mentions }) => mentions.some((mention) => isHere(mention.span)));
  assert.deepEqual([...found.speakersIn(span)].sort(), here.map(({ id }) => id).sort());
  assert.deepEqual(found.unreadIn(span), []);
}

/** The properties of an object that another of its kind has. */
function like(other: object | undefined): (value: object) => unknown {
  const names = Object.keys(other ?? {});
  return (value) => Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));
}
