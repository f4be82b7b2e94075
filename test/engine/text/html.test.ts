import assert from 'node:assert/strict';
import { createAnnotator } from '../../../src/engine';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

/** What the reader sees of each block, a heading with `# ` before it, an excerpt with `> `, an item with `- `. */
function read(text: string): readonly string[] {
  return readBlocks(text, 'html', english).map(({ start, end, kind, setting, words, rendering }) => {
    assert.ok(start < end && end <= text.length);
    const sign = kind === 'heading' ? '# ' : setting === 'excerpt' ? '> ' : setting === 'item' ? '- ' : '';
    return sign + (rendering?.shown ?? words);
  });
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'paragraphs', text: '<p>One\n   line.</p>\n<p>Two.', blocks: ['One line.', 'Two.'] },
  { name: 'text without tags', text: 'One.\n\nTwo.', blocks: ['One. Two.'] },
  { name: 'headings', text: '<h1>A <em>big</em> day</h1>Text<h2></h2>More', blocks: ['# A big day', 'Text', 'More'] },
  {
    name: 'a page',
    text: '<!doctype html><html><head><title>“T”</title><style>p{}</style></head><body>A</body></html>',
    blocks: ['A'],
  },
  { name: 'scripts within a sentence', text: 'One <script>var a = "<p>“no”";</script>two', blocks: ['One two'] },
  { name: 'navigation and templates', text: '<nav><ul><li>“Home”</ul></nav>A<template><p>B</template>', blocks: ['A'] },
  { name: 'elements in elements of their name', text: '<nav>a<nav>b</nav>c</nav><p>D', blocks: ['D'] },
  { name: 'comments', text: '<p>A<!-- “b” --> c', blocks: ['A c'] },
  { name: 'attributes', text: '<p title="“a > b”">A <img alt="“c”">d', blocks: ['A d'] },
  { name: 'tags within a word', text: '<p>un<b>believ</b>able<wbr>!', blocks: ['unbelievable!'] },
  {
    name: 'entities',
    text: '&ldquo;R&amp;D&rdquo; R&D &#8220;a&#x201D; &nosuch; in&shy;side &lt;b&gt;',
    blocks: ['“R&D” R&D “a” &nosuch; inside <b>'],
  },
  { name: 'hard blanks', text: '<p>a&nbsp;b\u00a0c', blocks: ['a\u00a0b\u00a0c'] },
  { name: 'line breaks', text: 'One<br>two<br><br>three<br/> <br>\nfour', blocks: ['One\ntwo', 'three', 'four'] },
  { name: 'quotations', text: '<p><q>Yes, <q>no</q></q>', blocks: ['“Yes, ‘no’”'] },
  { name: 'excerpts', text: '<blockquote><p>A<p>B</blockquote>C', blocks: ['> A', '> B', 'C'] },
  { name: 'lists', text: '<ul><li>A<li>B</ul><ol><li>C</ol>D', blocks: ['- A', '- B', '- C', 'D'] },
  { name: 'tables', text: '<table><tr><td>A<td>B</table>', blocks: ['A', 'B'] },
  {
    name: 'preformatted text',
    text: '<pre>\na  b\nc\n\nd <b>e</b>\n</pre>f\n\ng',
    blocks: ['a  b', 'c', 'd e', 'f g'],
  },
  { name: 'code', text: '<p>Run <code>“npm”</code> now<pre><code>“x”</code></pre>', blocks: ['Run “npm” now'] },
  { name: 'what is not closed', text: '<p>A <b>b <a href="', blocks: ['A b'] },
  { name: 'an end tag that breaks off', text: '<p>A</b\n“B', blocks: ['A'] },
  { name: 'nothing', text: '<p> <b></b>&#32;</p>', blocks: [] },
];

/** UTF-16 code units per write to the tokenizer. */
const portion = 16_384;

describe('HTML', () => {
  for (const { name, text, blocks } of cases) it(`reads ${name}`, () => assert.deepEqual(read(text), blocks));

  const claimed = (text: string): readonly string[] =>
    createAnnotator({ format: 'html' })
      .annotate(text)
      .claims.map(({ kind, content, source }) =>
        [kind, ...[...content, source].map((span) => span && text.slice(span.start, span.end))].join(' | '),
      );

  it('gives claims whose spans hold the entities', () => {
    assert.deepEqual(claimed('<p>&ldquo;We won&rdquo; said Jane Roe.</p>'), [
      'direct | &ldquo;We won&rdquo; | Jane Roe',
    ]);
  });

  it('gives spans that hold whole elements or only their words', () => {
    const claims = claimed(
      '<p>“We <b>won</b>,” said <a href="/r">Jane Roe</a>. <i>“We</i> lost,” said <a href="/p">Ann Poe</a>, <b>the mayor</b>.</p>',
    );
    assert.deepEqual(claims, [
      'direct | “We <b>won</b>,” | Jane Roe',
      'direct | <i>“We</i> lost,” | <a href="/p">Ann Poe</a>, <b>the mayor</b>',
    ]);
  });

  it('ends a quotation that is not closed where its words end, with and without its marks', () => {
    const [quotation] = createAnnotator({ format: 'html' }).annotate('<p>“<a href="b">a</a>').quotations;
    assert.equal(quotation!.inner.end, quotation!.span.end);
  });

  it('takes an excerpt for the words that the paragraph before it announces', () => {
    assert.deepEqual(claimed('<p>Jane Roe wrote:</p>\n<blockquote>The mine is safe.</blockquote>'), [
      'indirect | The mine is safe | Jane Roe',
    ]);
  });

  for (const piece of [
    'a \n\n b',
    '<pre>  \n  a  \n b</pre>',
    'a\u2003\u2003b',
    '&ldquo;a&rdquo; b',
    'a<br> \n<br>b',
    'a <!-- c --> b',
  ]) {
    it(`are the same wherever a portion of the text ends in ${JSON.stringify(piece)}`, () => {
      const seen = (filler: string): readonly unknown[] => {
        const text = `${filler}<p>${piece}</p>`;
        return readBlocks(text, 'html', english)
          .slice(1)
          .map(({ start, end, words, rendering }) => {
            const differences = [...(rendering?.differences(text.slice(start, end)) ?? [])];
            return { start: start - filler.length, end: end - filler.length, words, differences };
          });
      };
      const expected = seen('<p>x</p>');
      for (let before = 0; before <= piece.length; before++) {
        assert.deepEqual(
          seen(`<p>x</p><!--${'-'.repeat(portion - 18 - before)}-->`),
          expected,
          `${before} units before the end`,
        );
      }
    });
  }
});
