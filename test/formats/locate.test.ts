import assert from 'node:assert/strict';

import fc from 'fast-check';

import { createLocator } from '../../src/formats/locate';
import { cutsCharacter, spanOf, trickyText } from './sample';

const locate = (text: string, words: string): ReturnType<ReturnType<typeof createLocator>['locate']> => {
  return createLocator(text).locate(spanOf(text, words));
};

describe('locate', () => {
  it('counts an emoji as two units and one code point', () => {
    const { start, end, codePoint, exact } = locate('🚢 sails', 'sails');
    assert.deepEqual({ start, end, codePoint, exact }, { start: 3, end: 8, codePoint: [2, 7], exact: 'sails' });
  });

  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ] as const) {
    it(`takes ${name} for one line break`, () => {
      const { line, column } = locate(`a${lineEnd}${lineEnd}🚢 sails`, 'sails');
      assert.deepEqual({ line, column }, { line: 3, column: 4 });
    });
  }

  it('takes U+2028 for no line break, as editors do', () => {
    assert.equal(locate('a\u2028sails', 'sails').line, 1);
  });

  it('names the line ends of the text', () => {
    const eol = (text: string): string => createLocator(text).eol;
    assert.deepEqual(
      ['', 'a', 'a\nb\n', 'a\r\nb\r\n', 'a\r\nb\n', 'a\nb\r\n', 'a\rb', 'a\r\n\rb', 'a\r\r\n'].map(eol),
      ['lf', 'lf', 'lf', 'crlf', 'mixed', 'mixed', 'mixed', 'mixed', 'mixed'],
    );
  });

  it('refuses what does not lie in the text', () => {
    const { locate } = createLocator('a🚢b');
    for (const [start, end] of [
      [-1, 1],
      [2, 1],
      [0, 5],
      [0.5, 1],
      [NaN, 1],
      [0, Infinity],
    ] as const) {
      assert.throws(() => locate({ start, end }), RangeError, `${start}–${end}`);
    }
  });

  it('refuses to cut an emoji', () => {
    const { locate } = createLocator('a🚢b');
    assert.throws(() => locate({ start: 0, end: 2 }), /cuts a character/u);
    assert.throws(() => locate({ start: 2, end: 4 }), /cuts a character/u);
  });

  it('agrees with plain counting in every text', () => {
    fc.assert(
      fc.property(trickyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        fc.pre(!cutsCharacter(text, start) && !cutsCharacter(text, end));
        // A CRLF that the start cuts belongs to the line that it ends, as it does in the whole text.
        const before = text.slice(0, start).replace(/\r$/, text[start] === '\n' ? ' ' : '\r');
        const lines = before.split(/\r\n|\r|\n/u);
        assert.deepEqual(createLocator(text).locate({ start, end }), {
          start,
          end,
          codePoint: [Array.from(text.slice(0, start)).length, Array.from(text.slice(0, end)).length],
          line: lines.length,
          column: (lines.at(-1) ?? '').length + 1,
          exact: text.slice(start, end),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('costs the same for a span at the end of one long line', () => {
    const text = `${'word '.repeat(400_000)}end`;
    const { locate } = createLocator(text);
    const started = performance.now();
    for (let i = 0; i < 20_000; i++) locate({ start: text.length - 3, end: text.length });
    const elapsed = performance.now() - started;
    assert.ok(elapsed < 5000, `20,000 spans took ${Math.round(elapsed)} ms`);
  });
});
