import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../../src/engine/text/chunk';
import { wordsOf, type Markup } from '../../../src/engine';
import type { ReadBlock } from '../../../src/engine/text/chunk';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';
import type { Rendering } from '../../../src/engine/text/rendering';

const pieces = [
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '    ',
    '\t',
    '\u00a0',
    '\u2028',
    '\0',
    '\ud83d',
    '😀',
    'a',
    'word',
    'We go.',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '+ ',
    '```',
    '~~~',
    '---',
    '===',
    '***',
    '+++',
    '|',
    '|-|',
    '- [ ] ',
    ':--',
  ],
  ...[
    '*',
    '_',
    '**',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](b)',
    '[r]',
    '[r]: x',
    '[^1]',
    '[^1]: ',
    '\\',
    '\\"',
  ],
  ...[
    '<p>',
    '</p>',
    '<h1>',
    '<ul>',
    '<li>',
    '</ul>',
    '<br>',
    '<q>',
    '</q>',
    '<script>',
    '</script>',
    '<nav>',
    '</nav>',
    '<code>',
    '&shy;',
  ],
  ...[
    '00:00:01,000 --> 00:00:02.000',
    'WEBVTT',
    '<v Ann Roe>',
    '</v>',
    '>> ',
    'ANN: ',
    '[a]',
    '♪',
    '{\\an8}',
    '&lrm;',
    '42',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<http://a.b>',
    'http://a.b',
    'a@b.c',
    '&quot;',
    '&amp;',
    '&#8220;',
    '“',
    '”',
    '"',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const formats = fc.constantFrom<TextFormat>('plain', 'markdown', 'html', 'subtitles');

function check(text: string, blocks: readonly ReadBlock[]): void {
  let last = 0;
  for (const { start, end, words, rendering } of blocks) {
    assert.ok(start < end && start >= last && end <= text.length);
    last = end;
    assert.ok(words !== '' && words === words.trim());
    const source = text.slice(start, end);
    if (rendering === null) assert.equal(words.length, source.length);
    else checkRendering(source, words, rendering);
  }
}

function checkRendering(source: string, words: string, rendering: Rendering): void {
  const { shown } = rendering;
  assert.equal(shown.length, words.length);
  assert.equal(rendering.words({ start: 0, end: source.length }), shown);
  const differences = [...rendering.differences(source)].map((stretch): Markup => stretch);
  assert.equal(wordsOf(source, differences, { start: 0, end: source.length }), shown);
  for (const { index, 0: word } of shown.matchAll(/\S+/gu)) {
    const span = rendering.toSource({ start: index, end: index + word.length });
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= source.length);
    const found = rendering.words(span);
    assert.ok(found.includes(word));
    assert.equal(wordsOf(source, differences, span), found);
  }
}

describe('blocks of any text', () => {
  it('lie within the text, in order, without blanks at their ends, and know where their words stand', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => check(text, readBlocks(text, format, english))),
      { numRuns: 500 },
    );
  });

  it('end before a note that cuts a tag from the one that closes it', () => {
    const text = '_<v Ann Roe>&quot;<code>[^1]: </v>';
    check(text, readBlocks(text, 'plain', english));
  });

  const hostile = [
    '>',
    '[',
    '*',
    '_a ',
    '`` a ',
    '![',
    '<',
    '- ',
    '|a',
    '> - ',
    '\n> a',
    '[a](',
    '\\',
    '***a',
    '# a\n',
    '[r]: x\n',
  ];
  for (const piece of hostile) {
    it(`take 100,000 units of ${JSON.stringify(piece)} as Markdown in their stride`, () => {
      const text = piece.repeat(100_000 / piece.length);
      check(text, readBlocks(text, 'markdown', english));
    });
  }

  const pages = [
    '<',
    '<p>',
    '<b>',
    '<b>a',
    '</b>',
    '<ul>',
    '<ul></blockquote>',
    '<q>',
    '<pre>',
    '<pre>a\n\n',
    '<nav>',
    '<!--',
    '&ldquo;',
    '&',
    '<code>a',
    '<br>',
    '<a href="',
    'a\n',
  ];
  for (const piece of pages) {
    it(`take 100,000 units of ${JSON.stringify(piece)} as HTML in their stride`, () => {
      const text = piece.repeat(100_000 / piece.length);
      check(text, readBlocks(text, 'html', english));
    });
  }

  const captions = [
    '<v A>',
    '<v A>a\n',
    '>>',
    '- ',
    '&nbsp;',
    '[',
    '[a] ',
    '♪',
    '{\\',
    'A',
    'A ',
    'a.\n',
    '1\n\n',
    '00:00:01.000 --> 00:00:02.000\na\n\n',
    '-->\n',
    'Ann: ',
  ];
  for (const piece of captions) {
    it(`take 100,000 units of ${JSON.stringify(piece)} as subtitles in their stride`, () => {
      const text = piece.repeat(100_000 / piece.length);
      check(text, readBlocks(text, 'subtitles', english));
    });
  }
});
