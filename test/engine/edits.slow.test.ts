// An edited text has the same annotations as a fresh reading of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createAnnotator,
  readAll,
  type Annotations,
  type Annotator,
  type LiveAnnotations,
  type LiveText,
  type Span,
} from '../../src/engine';
import type { TextFormat } from '../../src/engine/text/chunk';
import { assertValidExport } from '../formats/valid';
import { createLearnedAnnotator } from '../model';
import { longDocuments, shortDocuments } from './sections/documents';
import { changed, changeOf, edits, shares, type Edit } from './sections/edits';
import { assertFound } from './sections/found';

const formats = fc.constantFrom<TextFormat>('plain', 'markdown', 'html', 'subtitles');

/** Edits, and how far the text is read after them. */
interface Turn {
  readonly edits: readonly Edit[];
  /** How far to read: to the end, or a number of steps until the next edit. */
  readonly steps: number;
  /** Where the reader looks, as a share of the text. */
  readonly first: number;
  /** Whether to compare at once. Usually errors persist, and a fresh reading takes time. */
  readonly compared: boolean;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  edits: fc.array(edits, { minLength: 1, maxLength: 3 }),
  steps: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, { weight: 1, arbitrary: fc.nat(40) }),
  first: shares,
  compared: fc.nat(3).map((number) => number === 0),
});
const turns = (most: number): fc.Arbitrary<readonly Turn[]> =>
  fc.array(turn, { minLength: 1, maxLength: most, size: 'max' });

/** Edits a text turn by turn, and compares its annotations with a fresh reading by another annotator. */
function follow(
  start: string,
  all: readonly Turn[],
  format: TextFormat,
  make: (format: TextFormat) => Annotator,
): void {
  const live = make(format).open(start);
  let text = start;
  let last: { readonly found: LiveAnnotations; readonly expected: Annotations } | null = null;
  for (const { edits, steps, first, compared } of all) {
    for (const edit of edits) {
      const change = changeOf(edit, text, format);
      live.edit(change);
      text = changed(text, change);
    }
    assert.equal(live.length, text.length);
    if (last !== null) assert.deepEqual(last.found.all(), last.expected, 'the annotations of an earlier version stay');
    last = null;
    const place = Math.floor(first * text.length);
    const found = read(live, { start: place, end: Math.min(text.length, place + 1000) }, steps);
    if (found === null || !compared) continue;
    last = { found, expected: make(format).annotate(text) };
    assertFound(text, found, last.expected, first);
  }
  const found = readAll(live).all();
  assert.deepEqual(found, make(format).annotate(text));
  assertValidExport(text, found);
}

/** The first complete annotations, maybe before the last step. Null if these steps lead to none. */
function read(live: LiveText, first: Span, most: number): LiveAnnotations | null {
  const steps = live.steps(first);
  for (let at = 0; at < most; at++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value?.complete) return step.value;
  }
  return null;
}

describe('a text that is edited', function () {
  this.timeout(120_000);
  const byRules = (format: TextFormat): Annotator => createAnnotator({ format });

  it('has the annotations of a fresh reading, if it is short', () => {
    const property = fc.property(shortDocuments, turns(12), formats, (text, all, format) =>
      follow(text, all, format, byRules),
    );
    fc.assert(property, { numRuns: 80 });
  });

  it('has the annotations of a fresh reading, if it is long', () => {
    const property = fc.property(longDocuments, turns(12), formats, (text, all, format) =>
      follow(text, all, format, byRules),
    );
    // Shrinking a long counterexample would take hours.
    fc.assert(property, { numRuns: 24, endOnFailure: true });
  });

  it('has the annotations of a fresh reading by the models, too', () => {
    const property = fc.property(shortDocuments, turns(8), formats, (text, all, format) =>
      follow(text, all, format, createLearnedAnnotator),
    );
    fc.assert(property, { numRuns: 20 });
  });
});

describe('an edit', () => {
  const text = '“We stay,” said Ida Marsh.';
  const open = (): LiveText => createAnnotator().open(text);
  const outside: readonly (readonly [number, number])[] = [
    [-1, 0],
    [0, text.length + 1],
    [5, 4],
    [text.length + 1, text.length + 1],
    [NaN, 3],
    [0, NaN],
  ];

  for (const [start, end] of outside) {
    it(`of units ${start} to ${end} of ${text.length} is refused, and changes nothing`, () => {
      const live = open();
      assert.throws(() => live.edit({ start, end, text: 'x' }), RangeError);
      const found = readAll(live);
      assert.equal(found.slice({ start: 0, end: live.length }), text);
    });
  }

  it('ends the steps that are under way', () => {
    const live = open();
    const steps = live.steps();
    steps.next();
    live.edit({ start: 0, end: 0, text: 'So. ' });
    assert.throws(() => steps.next(), /edited/u);
    assert.equal(readAll(live).all().claims.length, 1);
  });

  it('does not end steps that have not begun', () => {
    const live = open();
    const steps = live.steps();
    live.edit({ start: 0, end: 1, text: '' });
    steps.next();
    assert.equal(readAll(live).length, text.length - 1);
  });

  it('may take all away and give it back', () => {
    const live = open();
    readAll(live);
    live.edit({ start: 0, end: text.length, text: '' });
    assert.deepEqual(readAll(live).all(), createAnnotator().annotate(''));
    live.edit({ start: 0, end: 0, text });
    assert.deepEqual(readAll(live).all(), createAnnotator().annotate(text));
  });
});
