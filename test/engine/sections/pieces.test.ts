// Where a text is cut into sections, and which of them an edit leaves alone.
import assert from 'node:assert/strict';
import type { TextChange } from '../../../src/engine';
import { english } from '../../../src/engine';
import { Pieces } from '../../../src/engine/sections/pieces';
import { textOf, type Section } from '../../../src/engine/sections/section';
import { finish } from '../../../src/engine/steps';
import type { TextFormat } from '../../../src/engine/text/chunk';
import { changed } from './edits';

/** Distinct paragraphs, in the given number of stories with a headline each. */
function news(stories: number, paragraphs = 60): string {
  const story = (at: number): string[] => [
    `Boats leave harbour ${at}`,
    ...Array.from(
      { length: paragraphs },
      (_, line) => `The ${at} boats left pier ${line} in the night, and nobody on the pier saw them go.`,
    ),
  ];
  return Array.from({ length: stories }, (_, at) => story(at).join('\n\n')).join('\n\n');
}

function cut(pieces: Pieces): readonly Section[] {
  finish(pieces.cut());
  return pieces.sections;
}

const sectionsOf = (text: string, format: TextFormat = 'plain'): readonly Section[] =>
  cut(new Pieces(text, format, english));

describe('sections of a text', () => {
  const text = news(20);
  const sections = sectionsOf(text);
  const beginnings = sections.map((section) => textOf(section).trimStart().split('\n')[0]!);

  it('make up the text', () => assert.equal(sections.map(textOf).join(''), text));

  it('are there in some number, of a length that costs little', () => {
    assert.ok(sections.length >= 10, `${sections.length} sections`);
    assert.ok(sections.every(({ length }) => length < 20_000));
  });

  it('begin with headlines for choice', () => {
    assert.deepEqual(
      beginnings.filter((line) => !/^Boats leave harbour \d+$/u.test(line)),
      [],
    );
  });

  it('are one in an article', () => assert.equal(sectionsOf(news(3)).length, 1));

  it('are none in an empty text', () => assert.deepEqual(sectionsOf(''), []));

  it('do not end where a quotation goes on, however long it is', () => {
    const speech = Array.from(
      { length: 900 },
      (_, at) => `“We left pier ${at} in the night, and nobody of us saw what was going on there.`,
    ).join('\n\n');
    assert.equal(sectionsOf(speech).length, 1);
  });

  it('do not end before what a colon announces', () => {
    const rows = Array.from(
      { length: 900 },
      (_, at) => `The ${at} boats that left the harbour in the night, as the port has it:`,
    ).join('\n\n');
    assert.equal(sectionsOf(rows).length, 1);
  });
});

describe('sections that are the same to the letter', () => {
  const story = `${news(1)}\n\n`;
  const text = story.repeat(20);

  it('stay one each when a change takes them away and brings them back', () => {
    const pieces = new Pieces(text, 'plain', english);
    const before = cut(pieces);
    assert.ok(before.length >= 10);
    const [start, end] = [story.length * 3, story.length * 17];
    pieces.change({ start, end, text: '' });
    pieces.change({ start, end: start, text: text.slice(start, end) });
    const after = cut(pieces);
    assert.equal(after.length, before.length);
    assert.equal(new Set(after).size, after.length);
  });
});

describe('after an edit', () => {
  const text = news(20);
  const headline = text.indexOf('Boats leave harbour 11');

  /** The sections after an edit, and how many of them are not the very same as before. */
  function edit(
    before: string,
    change: TextChange,
    format: TextFormat = 'plain',
  ): { readonly sections: readonly Section[]; readonly fresh: number } {
    const pieces = new Pieces(before, format, english);
    const known = new Set(cut(pieces));
    pieces.change(change);
    const sections = cut(pieces);
    return { sections, fresh: sections.filter((section) => !known.has(section)).length };
  }

  /** An edited text must be cut like a fresh one. */
  function assertCutLike(before: string, change: TextChange, most: number): void {
    const { sections, fresh } = edit(before, change);
    assert.deepEqual(sections.map(textOf), sectionsOf(changed(before, change)).map(textOf));
    assert.ok(fresh <= most, `${fresh} sections are new`);
  }

  it('within a section the others are the same', () => {
    const start = text.indexOf('pier 30', headline);
    assertCutLike(text, { start, end: start, text: 'old ' }, 1);
  });

  it('a section whose headline has gone may go on from the one before, and no more than those is new', () => {
    assertCutLike(text, { start: headline, end: text.indexOf('The', headline), text: '' }, 3);
  });

  it('a section that opens with a mark goes on from the one before', () => {
    const bounds = sectionsOf(text).reduce<readonly number[]>(
      (ends, { length }) => [...ends, (ends.at(-1) ?? 0) + length],
      [],
    );
    for (const bound of bounds.slice(0, 6)) {
      const start = bound + /^\s*/u.exec(text.slice(bound))![0].length;
      assertCutLike(text, { start, end: start, text: '“' }, 4);
    }
  });

  it('at both ends only the first and the last are new', () => {
    assertCutLike(text, { start: 0, end: 0, text: 'So it is. ' }, 2);
    assertCutLike(text, { start: text.length, end: text.length, text: ' So it is.' }, 2);
  });

  it('undone, all is as before', () => {
    const pieces = new Pieces(text, 'plain', english);
    const before = cut(pieces);
    pieces.change({ start: headline, end: headline, text: '“' });
    pieces.change({ start: headline, end: headline + 1, text: '' });
    assert.deepEqual(cut(pieces).map(textOf), before.map(textOf));
  });

  it('that makes an article a long text all is cut anew', () => {
    const short = news(13);
    assert.ok(short.length < 65_536);
    assert.deepEqual(
      edit(short, { start: 0, end: 0, text: `${news(4)}\n\n` }).sections.map(textOf),
      sectionsOf(`${news(4)}\n\n${short}`).map(textOf),
    );
  });
});
