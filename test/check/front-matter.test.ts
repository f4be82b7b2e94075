import assert from 'node:assert/strict';

import fc from 'fast-check';
import { stringify } from 'yaml';

import { frontMatterSources, readFrontMatter, readSpeakers } from '../../src/check';

const article = (...lines: readonly string[]): string => ['---', ...lines, '---', '', 'Jo Bell said “no”.'].join('\n');

describe('front matter', () => {
  const forms: readonly (readonly [string, string, readonly string[]])[] = [
    ['a string', article('title: Low water', 'sources: talks/council.txt # the first'), ['talks/council.txt']],
    ['a string in marks', article(`sources: 'Ann''s talks'`), ["Ann's talks"]],
    ['an inline list', article('sources: [a.txt, "b, c.srt", \'d e\']'), ['a.txt', 'b, c.srt', 'd e']],
    ['an inline list over lines', article('sources: [', '  a.txt, # one', '  b.txt,', '  ]'), ['a.txt', 'b.txt']],
    ['a list', article('sources:', '  - a.txt', '', '  # - left out', '  - b#1.txt'), ['a.txt', 'b#1.txt']],
    ['a list at the margin', article('sources:', '- "a\\u0041.txt"', '- b.txt', 'title: x'), ['aA.txt', 'b.txt']],
    ['a text with a byte order mark and CRLF', '\ufeff---\r\nsources:\r\n- a.txt\r\n---\r\n', ['a.txt']],
    ['nothing', article('sources:', 'title: x'), []],
    ['other fields', article('title: "not closed', "'tis: odd", 'nested:', '  sources: a.txt'), []],
    ['a text without it', 'sources: a.txt\n', []],
    ['a rule that nothing closes', '---\nsources: a.txt\n', []],
  ];
  for (const [name, text, paths] of forms)
    it(`names sources in ${name}`, () => {
      assert.deepEqual(frontMatterSources(text), paths);
      assert.deepEqual(readFrontMatter(text).problems, []);
    });

  const refused: readonly (readonly [string, string])[] = [
    ['sources: [a.txt', '“]” or a comma is missing'],
    ['sources: [a, [b]]', 'only strings are read in a list'],
    ['sources: {a: b}', '“a:” is no file; write a list'],
    ['sources: "a', '" is not closed on its line'],
    ['sources: |\n  a.txt', 'a value over several lines is not read'],
    ['sources: *anchor', '“*anchor” is not read'],
    ['sources:\n  - a\n    - b', '“- b” is indented otherwise'],
    ['sources: "\\q"', '\\q stands for nothing'],
  ];
  for (const [lines, message] of refused)
    it(`says of ${JSON.stringify(lines)} what it cannot read`, () => {
      const { sources, problems } = readFrontMatter(article(lines));
      assert.deepEqual([sources, problems], [[], [`sources in the front matter: ${message}`]]);
    });

  it('tells who labels stand for', () => {
    const { speakers } = readFrontMatter(
      article('speakers:', '  Speaker 1: Jane Doe', '  SPEAKER_02: "J: Roe"', '  Q:'),
    );
    assert.deepEqual(
      [...speakers],
      [
        ['speaker 1', 'Jane Doe'],
        ['speaker 02', 'J: Roe'],
      ],
    );
    assert.deepEqual([...readFrontMatter(article('speakers: {Speaker 1: Jane Doe}')).speakers.values()], ['Jane Doe']);
    assert.deepEqual([...readSpeakers('# who is who\nSpeaker 1: Jane Doe\r\n').keys()], ['speaker 1']);
    assert.deepEqual(readFrontMatter(article('speakers: Jane Doe')).problems, [
      'speakers in the front matter: write a line for each label: “Speaker 1: Jane Doe”',
    ]);
  });

  it('has the paths that a library writes', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const names = fc.array(
      fc.oneof(
        path,
        fc.constantFrom('a: b', 'a #b', '- a', "it's", '"x"', ' ', '\u3000!', 'a\u2003', '~', '[a]', 'é.txt'),
      ),
    );
    fc.assert(
      fc.property(names, fc.boolean(), (sources, isInline) => {
        const options = { lineWidth: 0, blockQuote: false } as const;
        const text = isInline
          ? `sources: ${stringify(sources, { ...options, collectionStyle: 'flow' })}`
          : stringify({ title: 'x: y', sources }, options);
        assert.deepEqual(readFrontMatter(`---\n${text}---\n`), { sources, speakers: new Map(), problems: [] });
      }),
    );
  });
});
