import assert from 'node:assert/strict';

import { zipSync, strToU8, Zip, ZipDeflate } from 'fflate';

import { addSourceInSteps, checkQuotation, readQuotedText, SourceError, SourceIndex } from '../../src/check';
import { finish } from '../../src/engine';

const document = (words: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(words) });

/** A document that does not say how much it unpacks to: some 100 MB. */
function unsaid(): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    assert.equal(error, null);
    parts.push(data);
  });
  const file = new ZipDeflate('word/document.xml', { level: 9 });
  zip.add(file);
  const chunk = strToU8('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(30_000));
  for (let at = 0; at < 100; at++) file.push(chunk, at === 99);
  zip.end();
  return Buffer.concat(parts);
}

/** Each with what is said of it; null where it is read. */
const sources: Readonly<Record<string, readonly [make: () => Uint8Array | string, message: RegExp | null]>> = {
  'a line of a megabyte.txt': [() => 'word and more '.repeat(75_000), null],
  'a word of a megabyte.txt': [() => 'a'.repeat(1e6), null],
  'one word a million times.txt': [() => 'dam '.repeat(1e6), null],
  'only blanks.txt': [() => `${' '.repeat(2e6)}${'\n'.repeat(2e6)}`, null],
  'only brackets.txt': [() => '['.repeat(1e6) + '(a'.repeat(5e5), null],
  'only labels.txt': [() => 'A. B: '.repeat(3e5), null],
  'only numbers.txt': [() => `${'1'.repeat(1e6)} ${'two and a half of the '.repeat(1e5)}`, null],
  'binary.txt': [() => Uint8Array.from({ length: 4e6 }, (_, at) => ((at * 7919) >> 3) & 255), /NUL bytes/u],
  'Latin-1.txt': [() => Buffer.from('Café déjà vu '.repeat(1000), 'latin1'), /not valid UTF-8; convert it/u],
  'half of a character.txt': [() => Buffer.from('We stay.'.repeat(99), 'utf16le').subarray(0, 99), /valid UTF-16/u],
  'times that are none.srt': [() => '7\n99:99:99,9999 --> xx:00\nHello there\n\n00:00 -->\n'.repeat(50_000), null],
  'open tags.vtt': [() => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(5e5)}`, null],
  'open tags.html': [() => '<a'.repeat(1e6), null],
  'deep.html': [() => '<div>'.repeat(1e6), /nested too deep/u],
  'deep.json': [() => '['.repeat(1e6) + ']'.repeat(1e6), /no transcript/u],
  'broken off.json': [() => `{"text":"${'a '.repeat(1e6)}`, /not valid JSON/u],
  'large.json': [
    () => JSON.stringify({ segments: Array.from({ length: 100_000 }, (_, at) => ({ start: at, text: 'We stay.' })) }),
    null,
  ],
  'two hundred megabytes.docx': [() => zipSync({ 'word/document.xml': new Uint8Array(2e8) }), /more than 64 MB/u],
  'unsaid.docx': [unsaid, /more than 64 MB/u],
  'deep.docx': [() => document('<a>'.repeat(1e6)), /nested too deep/u],
  'without its document.docx': [() => zipSync({ 'a.xml': strToU8('a') }), /no word\/document\.xml/u],
  'broken.docx': [() => document('<w:t>abc</w:t>'.repeat(1000)).subarray(0, 90), /broken Word document/u],
};

/** Milliseconds of this process alone. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** It takes five seconds at most where nothing else runs; late in a long run of tests it takes up to twice as long. */
const longest = 15_000;

describe('a hostile source', () => {
  for (const [file, [make, message]] of Object.entries(sources))
    it(`is read, or refused with a reason, within seconds: ${file}`, () => {
      const made = make();
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
      const index = new SourceIndex();
      const start = cpu();
      const read = (): unknown => finish(addSourceInSteps(index, file, file, bytes));
      if (message === null) read();
      else assert.throws(read, (error) => error instanceof SourceError && message.test(error.message));
      const words = 'dam dam word and more two and a half';
      const quoted = readQuotedText(words, 0, words.length);
      checkQuotation(index, { quoted, shown: words, names: [], labels: new Map(), last: null });
      const took = cpu() - start;
      assert.ok(took < longest, `${took.toFixed(0)} ms`);
    }).timeout(60_000);
});
