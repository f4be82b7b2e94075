import assert from 'node:assert/strict';

import fc from 'fast-check';

import { InputError } from '../../src/cli/decode';
import { collect, lineBlocks, linesIn, type LineBlock } from '../../src/cli/lines';

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function blocks(least: number, ...chunks: readonly (string | Uint8Array)[]): Promise<LineBlock[]> {
  const found: LineBlock[] = [];
  for await (const block of lineBlocks(stream(...chunks), least, 1000)) found.push(block);
  return found;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function lines(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  return (await blocks(3, ...chunks)).flatMap(({ bytes }) => linesIn(bytes).map(decode));
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

  it('gives lines together that come together, but not too many, and numbers them', async () => {
    const found = await blocks(4, 'a\nb\nc\n', 'd\n\n', 'long line\ne');
    assert.deepEqual(
      found.map(({ bytes, first }) => `${first}: ${decode(bytes)}`),
      ['1: a\nb\n', '3: c\n', '4: d\n\n', '6: long line\n', '7: e'],
    );
  });

  it('gives what has come before it asks for more', async () => {
    const asked: string[] = [];
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (const words of ['a\n', 'b\nc']) {
        asked.push(words);
        yield new TextEncoder().encode(words);
      }
    }
    const { value } = (await lineBlocks(slow(), 100, 1000).next()) as { value: LineBlock };
    assert.deepEqual([decode(value.bytes), asked], ['a\n', ['a\n']]);
  });

  it('gives up where a line or a text has no end', async () => {
    const endless = async (most: number): Promise<unknown> => {
      const found: LineBlock[] = [];
      for await (const block of lineBlocks(stream('a\n', 'bc', 'de', 'f\n'), 4, most)) found.push(block);
      return found.length;
    };
    assert.equal(await endless(4), 2);
    await assert.rejects(endless(3), new InputError('line 2 has more than 3 bytes'));
    assert.equal((await collect(stream('ab', 'c'), 3)).length, 3);
    await assert.rejects(collect(stream('ab', 'c'), 2), new InputError('more than 2 bytes'));
  });

  it('gives the same lines however the bytes are cut', async () => {
    const text = fc
      .array(fc.constantFrom('\n', '🚢', 'é', 'ab', '\r\n'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const bytes = new TextEncoder().encode(whole);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size),
        );
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await lines(...chunks), expected);
        const numbered = (await blocks(size, ...chunks)).flatMap(({ bytes, first }) =>
          linesIn(bytes).map((line, at) => [first + at, decode(line)]),
        );
        assert.deepEqual(
          numbered,
          expected.map((line, at) => [at + 1, line]),
        );
        assert.deepEqual(await collect(stream(...chunks), 1000), bytes);
      }),
    );
  });
});
