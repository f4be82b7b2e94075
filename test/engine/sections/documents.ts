// Documents to be edited: short ones of any kind, and long ones in many sections.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { english } from '../../../src/engine';
import { Pieces } from '../../../src/engine/sections/pieces';
import { finish } from '../../../src/engine/steps';
import type { TextFormat } from '../../../src/engine/text/chunk';
import { texts } from '../hostile/texts';

/** Long forms of names, and short ones that may stand far from them. */
const names = [
  'Ida Marsh',
  'Marsh',
  'Tom Reed',
  'Reed',
  'Ms Okoro',
  'Sam Okoro',
  'Rosa Okoro',
  'the Port Board',
  'PORT BOARD',
  'Lena',
  'The skipper',
  'He',
];

/** Paragraphs of every kind, including those that continue in the next one. */
const kinds: readonly ((name: string) => string)[] = [
  (name) => `“The bridge is shut and we shall not open it before the spring, whatever it costs us,” said ${name}.`,
  (name) =>
    `${name} said that the boats had left the harbour in the night. It was the third time in a month, according to ${name}.`,
  (name) => `“We waited for hours, ${name} added. “Nobody came.`,
  () => '“And then the lamps went out, and nobody of us could say who had done it.',
  (name) => `It was ‘reckless’, ${name} told the meeting: "No one had asked for 'more light' there."`,
  (name) => `${name} wrote:`,
  () => '- “Take the ferry”\n- “Take the train”',
  (name) => `${name}: What did you see that night?`,
  () => 'I went home, I said, since “there was nothing to be seen”.',
  () => 'He said that it had been “a bad night”. Later, he said, they had slept.',
  () => 'She was on the pier as well, she said.',
  (name) => `Mr Reed and ${name} were on the pier.`,
  (name) => `By ${name}`,
  () => 'Bridge closed again',
  () => '## “Never again”, says port',
  (name) =>
    `${name}, the captain of the ferry “Heron”, had claimed the opposite in a report that was published on Monday, and the captain of the ferry had been believed by most of those who had come to hear it read.`,
  () => '> “Who pays?”',
  () => '[“the report”][r] was read. See [r]: it said that all was well.',
  () => '[r]: https://example.org/',
  (name) => `[The ferry][“h] was late, ${name} said. “It always is.”`,
  () => '[“h]: https://example.org/heron',
  () => '```\nlet a = "“";\n```',
  () => '---',
  (name) => `<p>&ldquo;We <b>stay</b> here,&rdquo; said <a href="/p">${name}</a>.</p>`,
  (name) => `<h2>${name}</h2>\n<p>She said that it was <q>a bad night</q>.`,
  () => '<ul><li>“Take the ferry”<li>“Take the train”</ul>',
  () => '<blockquote>',
  () => '</blockquote>',
  () => '<script>var a = "“";',
  () => '</script>',
  () => '<!-- “no”',
  () => '-->',
  () => '<pre>',
  () => '</pre>',
  (name) => `12\n00:01:02,000 --> 00:01:04,500\n<v ${name}>We saw it\nall night.</v>`,
  (name) => `00:01:05.000 --> 00:01:06.000\n- Yes.\n- ${name}: No.`,
  () => '7\n00:01:12.000 --> 00:01:16.000\nIt went on',
  () => 'NOTE “no”',
];

export const paragraphs = fc
  .tuple(fc.constantFrom(...kinds), fc.constantFrom(...names))
  .map(([kind, name]) => kind(name));

/**
 * What a transcript may hold: turns in the words of some manners, paragraphs that go on, and what makes labels look
 * like facts.
 */
const turns: readonly ((label: string) => string)[] = [
  (label) => `${label}: What did you see that night?`,
  (label) => `${label}: I went home. He said that “the road was shut,” and I believed him.`,
  (label) => `${label}: (Laughs) Not without the dog.`,
  (label) => `[00:01:12] ${label}: Then run. TOM REED: I will.`,
  (label) => `${label} (Dwyfor Vale) (Ind): Will she give way?`,
  (label) => `${label}: “We go now.”`,
  (label) => `${label}: 12 euros`,
  () => 'Nobody came, and I slept on the pier.',
  () => '“Nobody came,” said Ida Marsh. She had waited for hours.',
  () => '(Applause.)',
  () => 'Several members rose',
  () => '# The second day',
  () => 'Q. Did you sign? A. I signed.',
];
const labels = [
  'IDA MARSH',
  'Ida Marsh',
  'IM',
  'Tom Reed',
  'TR',
  'Tara Roe',
  'MR. REED',
  'The Captain',
  'THE COURT',
  'Speaker 1',
  'Price',
  'PORT',
];

const transcripts = fc
  .array(fc.tuple(fc.constantFrom(...turns), fc.constantFrom(...labels)), { minLength: 2, maxLength: 12 })
  .map((lines) => lines.map(([turn, label]) => turn(label)).join('\n\n'));

const someParagraphs = fc.array(paragraphs, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('\n\n'));

const articles = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'));
const cuttings = fc
  .tuple(fc.constantFrom(...articles), fc.nat(6000), fc.nat(1500))
  .map(([article, start, length]) => article.slice(start, start + length));

export const shortDocuments = fc.oneof(texts, cuttings, someParagraphs, transcripts);

/**
 * Documents in several sections. Most are about as long as the limit from which sections are shorter, so that edits
 * cross it both ways. They repeat paragraphs, which are then read quickly: errors arise between paragraphs.
 */
export const longDocuments = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.array(paragraphs, { minLength: 3, maxLength: 24, size: 'max' }) },
      {
        weight: 1,
        arbitrary: fc.array(fc.oneof(paragraphs, transcripts), { minLength: 3, maxLength: 12, size: 'max' }),
      },
    ),
    fc.array(fc.nat(999), { minLength: 9, maxLength: 300, size: 'max' }),
    fc.constantFrom(36_000, 65_000, 65_536, 66_000, 80_000),
  )
  .map(([pool, order, length]) => {
    const text = order.map((number) => `${pool[number % pool.length]!}\n\n`).join('');
    return text.repeat(Math.ceil(length / text.length)).slice(0, length);
  });

/** Where the sections of a text begin, and where the last one ends. */
export function sectionBounds(text: string, format: TextFormat): readonly number[] {
  const pieces = new Pieces(text, format, english);
  finish(pieces.cut());
  let end = 0;
  return [0, ...pieces.sections.map(({ length }) => (end += length))];
}
