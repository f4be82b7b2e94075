import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../../src/engine/text/blocks';
import { readBlocks, type BlockedText } from '../../../src/engine/text/read-blocks';

const pieces = [
  ...['\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '\u00a0', '\u2028', '\0', '\ud83d', '😀', 'a', 'word', 'We go.'],
  ...['# ', '## ', '> ', '- ', '* ', '1. ', '+ ', '```', '~~~', '---', '===', '***', '+++', '|', '|-|', '- [ ] ', ':--'],
  ...['*', '_', '**', '~~', '`', '``', '[', ']', '(', ')', '![', '](', '](b)', '[r]', '[r]: x', '[^1]', '[^1]: ', '\\', '\\"'],
  ...['<', '>', '<b>', '</b>', '<!--', '-->', '<pre>', '</pre>', '<http://a.b>', 'http://a.b', 'a@b.c', '&quot;', '&amp;', '&#8220;', '“', '”', '"'],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const formats = fc.constantFrom<TextFormat>('plain', 'markdown');

function check(text: string, { masked, blocks }: BlockedText): void {
  assert.equal(masked.length, text.length);
  assert.equal(masked.replace(/[^\r\n]/gu, (c) => '.'.repeat(c.length)), text.replace(/[^\r\n]/gu, (c) => '.'.repeat(c.length)));
  for (const [at, { start, end }] of blocks.entries()) {
    assert.ok(start < end && start >= (blocks[at - 1]?.end ?? 0) && end <= text.length);
    assert.equal(masked.slice(start, end), masked.slice(start, end).trim());
  }
}

describe('blocks of any text', () => {
  it('lie within the text, in order, without blanks at their ends, in a text of the same length', () => {
    fc.assert(fc.property(texts, formats, (text, format) => check(text, readBlocks(text, format))), { numRuns: 500 });
  });

  const hostile = ['>', '[', '*', '_a ', '`` a ', '![', '<', '- ', '|a', '> - ', '\n> a', '[a](', '\\', '***a', '# a\n', '[r]: x\n'];
  for (const piece of hostile) {
    it(`take 100,000 units of ${JSON.stringify(piece)} as Markdown in their stride`, () => {
      const text = piece.repeat(100_000 / piece.length);
      check(text, readBlocks(text, 'markdown'));
    });
  }
});
