import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shift } from '../../../src/engine';
import { isAllDefinitions } from '../../../src/engine/text/markdown-definitions';
import { readTree } from '../../../src/engine/text/markdown-tree';
import { fragments } from '../hostile/texts';

const pieces = fragments.filter((piece) => !/@|:\/\/|[\ufeff\0]/u.test(piece));

describe('a chunk of Markdown', () => {
  it('is read alike whether or not addresses are looked for', () => {
    // The definitions before the chunk have addresses, so the parser gets them.
    const before = 'a@b.c\n\n';
    const chunks = fc.array(
      fc.constantFrom(...pieces, 'http', 'www', 'h', '~~a~~', '- [x] ', '[^a]', 'a_b', '| - |\n'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(chunks, (parts) => {
        const chunk = parts.join('');
        const known = readTree(before + chunk)
          .slice(1)
          .map(({ kind, prose, ...span }) => ({
            kind,
            ...bounds(span),
            prose: prose.map(({ value, ...each }) => ({ value, ...bounds(each) })),
          }));
        const read = readTree(chunk).map(({ kind, start, end, prose }) => ({
          kind,
          start,
          end,
          prose: prose.map((each) => ({ value: each.value, start: each.start, end: each.end })),
        }));
        assert.deepEqual(known, read);
      }),
      { numRuns: 400 },
    );
    function bounds({ start, end }: { readonly start: number; readonly end: number }) {
      return shift({ start, end }, -before.length);
    }
  });

  it('shows nothing where it is nothing but definitions', () => {
    const parts = [
      '[a]',
      '[A b]',
      '[^a]',
      '[“c”]',
      '[]',
      ':',
      ' ',
      '  ',
      'https://a.b/c',
      '<x y>',
      '"d e"',
      '"',
      '(f)',
      '\\',
      '\n',
      '\r\n',
      '\t',
      'g',
      '\u0001',
      '[',
      ']',
    ];
    const line = fc
      .tuple(
        fc.constantFrom('[a]', '[A b]', '[“c”]', '[1]'),
        fc.constantFrom(': ', ':', ':  '),
        fc.constantFrom('https://a.b/c', 'x', '<x y>', '"'),
      )
      .map((words) => words.join(''));
    const chunks = fc
      .array(fc.oneof(line, fc.constantFrom(...parts), fc.constant('\n')), { maxLength: 8 })
      .map((all) => all.join(''));
    let seen = 0;
    fc.assert(
      fc.property(chunks, (chunk) => {
        if (!isAllDefinitions(chunk)) return;
        seen++;
        assert.deepEqual(readTree(chunk), []);
      }),
      { numRuns: 3000 },
    );
    assert.ok(seen > 20, `${seen} chunks of definitions`);
    assert.ok(isAllDefinitions('[1]: https://a.b/c "d"\n[2]: e\n\n'));
  });
});
