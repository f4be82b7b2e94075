import assert from 'node:assert/strict';

import fc from 'fast-check';

import { collect, splitLines } from '../../src/cli/lines';

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function lines(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const found: string[] = [];
  for await (const line of splitLines(stream(...chunks))) found.push(new TextDecoder().decode(line));
  return found;
}

describe('splitting a stream into lines', () => {
  it('needs no line feed at the end, and makes no line of it', async () => {
    assert.deepEqual(await lines('a\nb'), ['a', 'b']);
    assert.deepEqual(await lines('a\nb\n'), ['a', 'b']);
    assert.deepEqual(await lines(''), []);
    assert.deepEqual(await lines('\n\na'), ['', '', 'a']);
  });

  it('joins a line that comes in pieces', async () => {
    assert.deepEqual(await lines('a', 'b', 'c\nd', '', '\n'), ['abc', 'd']);
  });

  it('ends no line at U+2028 or at a carriage return', async () => {
    assert.deepEqual(await lines('a\u2028b\u2029c\rd\n'), ['a\u2028b\u2029c\rd']);
  });

  it('gives the same lines however the bytes are cut', async () => {
    const text = fc.array(fc.constantFrom('\n', '🚢', 'é', 'ab', '\r\n'), { maxLength: 20 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const bytes = new TextEncoder().encode(whole);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size));
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await lines(...chunks), expected);
        assert.deepEqual(await collect(stream(...chunks)), bytes);
      }),
    );
  });
});
