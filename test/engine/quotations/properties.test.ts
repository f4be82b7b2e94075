import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/engine';
import { pairMarks } from '../../../src/engine/quotations/pairing';
import { contains, overlaps } from '../../../src/engine/span';

const pieces = [
  ...[
    '“',
    '”',
    '„',
    '"',
    "''",
    '``',
    '‘',
    '’',
    "'",
    '‚',
    '«',
    '»',
    '‹',
    '›',
    '`',
    '″',
    '′',
    '¡',
    '\u3000',
    '\ud83d',
    '😀',
  ],
  ...[' ', ' ', ' ', '\n', '.', ',', ':', '?', '—', '-', '(', ')', '[', '5', 'a', 'We', 'go', 'dogs', 'n', 'He said'],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

describe('pairing of any marks', () => {
  it('keeps regions within the text, in order, nested in their parents and apart from the others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { regions } = pairMarks(text, english);
        for (const [at, region] of regions.entries()) {
          assert.ok(contains({ start: 0, end: text.length }, region.span));
          assert.ok(contains(region.span, region.inner));
          assert.ok(region.inner.start < region.inner.end && region.span.start < region.inner.start);
          assert.equal(region.closed, region.inner.end < region.span.end);
          assert.ok(at === 0 || regions[at - 1]!.span.start < region.span.start);
          const parent = regions[region.parent];
          if (parent) assert.ok(region.parent < at && contains(parent.inner, region.span));
          const others = regions.slice(0, at).filter((other) => overlaps(other.span, region.span));
          assert.ok(others.every((other) => contains(other.inner, region.span)));
        }
      }),
    );
  });

  it('reports strays in order and apart from the marks of regions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { regions, strays } = pairMarks(text, english);
        const marks = regions.flatMap(({ span, inner }) => [
          { start: span.start, end: inner.start },
          { start: inner.end, end: span.end },
        ]);
        for (const [at, stray] of strays.entries()) {
          assert.ok(at === 0 || strays[at - 1]!.end <= stray.start);
          assert.ok(!marks.some((mark) => overlaps(mark, stray)));
        }
      }),
    );
  });

  it('says the same of the same text', () => {
    fc.assert(fc.property(texts, (text) => assert.deepEqual(pairMarks(text, english), pairMarks(text, english))));
  });

  it('finds a closed quotation whatever stands before it in other paragraphs of prose', () => {
    const words = fc.array(fc.constantFrom('they', 'left', 'Russia’s', 'a', "can't", '5'), { maxLength: 9 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const lead = `${before.join(' ')} said `.trimStart();
        const text = `${lead}“We will go,” ${after.join(' ')}`;
        const { regions, strays } = pairMarks(text, english);
        assert.deepEqual(
          regions.map(({ span }) => text.slice(span.start, span.end)),
          ['“We will go,”'],
        );
        assert.deepEqual(strays, []);
      }),
    );
  });

  for (const piece of [
    '"',
    '“',
    '”',
    "'",
    '’',
    '‘',
    '«',
    "'' ",
    'a" ',
    '“a ',
    '”a ',
    "s' ",
    ' "',
    '“a” ',
    '“‘',
    '5" ',
    '„',
  ]) {
    // Takes a tenth of a second; anything worse than linear outlasts the runner's patience.
    it(`takes 100,000 units of ${JSON.stringify(piece)} in its stride`, () => {
      const { regions, strays } = pairMarks(piece.repeat(100_000 / piece.length), english);
      assert.ok(regions.length + strays.length <= 100_000);
    });
  }

  it('takes quotations nested a thousand deep', () => {
    const { regions } = pairMarks('“a ‘b '.repeat(1000) + '’ c” '.repeat(1000), english);
    assert.ok(regions.length > 0);
  });
});
