import assert from 'node:assert/strict';

import { strToU8, zipSync } from 'fflate';

import { addSourceInSteps, SourceIndex } from '../../src/check';

const words = (at: number): string => `We count boat ${at} & the ferries don’t stop`;
const numbers = Array.from({ length: 30_000 }, (_, at) => at);
const linesOf = (line: (at: number) => string): string => numbers.map(line).join('\n');
const escaped = (at: number): string => words(at).replace('&', '&amp;').replace('’', '&#8217;');

/** Files of some megabytes, each with the same words in it. */
const files: Readonly<Record<string, () => string>> = {
  'a.txt': () => linesOf((at) => `[00:00:01] ANN ORR: ${words(at)}.`),
  'one-line.txt': () => `ANN ORR: ${numbers.map(words).join('. ')}`,
  'a.srt': () => linesOf((at) => `${at}\n00:00:01,000 --> 00:00:02,000\nANN ORR: ${words(at)}.\n`),
  'a.html': () => linesOf((at) => `<p title="no words"><b>ANN ORR:</b> ${escaped(at)}<!-- none -->.</p>`),
  'a.json': () =>
    JSON.stringify({ segments: numbers.map((at) => ({ start: 1, speaker: 'ANN ORR', text: words(at) })) }),
};

const docx = (): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document>${linesOf((at) => `<w:p><w:r><w:t>ANN ORR: ${escaped(at)}.</w:t></w:r></w:p>`)}</w:document>`,
    ),
  });

describe('a large source', () => {
  for (const [file, bytes] of [
    ...Object.entries(files).map(([file, text]) => [file, () => new TextEncoder().encode(text())] as const),
    ['a.docx', docx] as const,
  ])
    it(`is read in short steps, and to the end: ${file}`, () => {
      const index = new SourceIndex();
      const work = addSourceInSteps(index, file, file, bytes());
      let steps = 1;
      for (let step = work.next(); !step.done; step = work.next()) {
        assert.equal(index.sources.length, 0, 'half of a source is in the index');
        steps++;
      }
      const [source] = index.sources;
      assert.equal(source!.words.length, numbers.length * 10);
      const last = source!.turns.numberAt(source!.text.length);
      assert.equal(source!.turns.turn(last)!.speaker, 'ANN ORR');
      assert.ok(steps > (source!.text.length / 2 ** 16) * 2, `${steps} steps`);
    }).timeout(20_000);

  it('replaces the one of its name in the last step', () => {
    const index = new SourceIndex();
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    Array.from(addSourceInSteps(index, 'a.txt', 'a.txt', bytes('We stay.')));
    for (const _ of addSourceInSteps(index, 'a.txt', 'a.txt', bytes('They left the house.')))
      assert.equal(index.sources[0]!.text, 'We stay.');
    assert.deepEqual([index.sources.length, index.length], [1, 4]);
  });
});
