// People who speak together: the group has them as members, and each of them is a speaker.
import assert from 'node:assert/strict';
import { createAnnotator, readAll, type Annotations } from '../../../src/engine';

const annotate = (text: string): Annotations => createAnnotator().annotate(text);

/** Each speaker with the names of its members. */
function speakersOf({ speakers }: Annotations): readonly string[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return speakers.map(({ name, members }) =>
    members === undefined ? name : `${name}: ${members.map((id) => names.get(id)!).join(' + ')}`,
  );
}

/** The name of each claim's speaker. */
function whoSays({ speakers, claims }: Annotations): readonly (string | undefined)[] {
  return claims.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name);
}

/** Long enough for several sections. */
const filler = Array.from(
  { length: 500 },
  (_, at) => `${at % 40 === 0 ? 'Boats leave harbour\n\n' : ''}The ${at} boats left the harbour in the night.`,
).join('\n\n');

describe('people who speak together', () => {
  it('are speakers, though none of them speaks alone', () => {
    const found = annotate('Ida Marsh and Tom Reed said that the pier would reopen in May.');
    assert.deepEqual(speakersOf(found), ['Ida Marsh', 'Ida Marsh and Tom Reed: Ida Marsh + Tom Reed', 'Tom Reed']);
    assert.deepEqual(whoSays(found), ['Ida Marsh and Tom Reed']);
  });

  it('may be three', () => {
    const found = annotate('Ida Marsh, Tom Reed and Lena Orr said that the pier would reopen in May.');
    assert.ok(speakersOf(found).some((line) => line.endsWith(': Ida Marsh + Tom Reed + Lena Orr')));
  });

  it('keep what each says alone', () => {
    const found = annotate(
      'Ida Marsh and Tom Reed said that the pier would reopen in May.\n\n“I doubt it,” said Tom Reed.',
    );
    assert.deepEqual(whoSays(found), ['Ida Marsh and Tom Reed', 'Tom Reed']);
  });

  it('are the same group by their surnames', () => {
    const found = annotate(
      'Ida Marsh and Tom Reed said that the pier would reopen in May.\n\nMarsh and Reed said that the shops were glad.',
    );
    assert.equal(found.speakers.length, 3);
    assert.deepEqual(whoSays(found), ['Ida Marsh and Tom Reed', 'Ida Marsh and Tom Reed']);
    assert.deepEqual(found.speakers.find(({ type }) => type === 'group')?.aliases, ['Marsh and Reed']);
  });

  it('are the same group in another section', () => {
    const found = annotate(
      [
        'Ida Marsh and Tom Reed said that the pier would reopen in May.',
        filler,
        'Ida Marsh and Tom Reed said that the shops were glad.',
      ].join('\n\n'),
    );
    assert.equal(found.speakers.length, 3);
    assert.deepEqual(whoSays(found), ['Ida Marsh and Tom Reed', 'Ida Marsh and Tom Reed']);
  });

  it('are no group with the person whose given name and surname begin and end it', () => {
    const found = annotate(
      ['“We are glad,” said Tom Reed.', filler, 'Tom Marsh and Ida Reed said that the shops were glad.'].join('\n\n'),
    );
    assert.deepEqual(whoSays(found), ['Tom Reed', 'Tom Marsh and Ida Reed']);
  });

  it('have no members where the text does not name them', () => {
    const { speakers } = annotate('Western officials said that the pier would reopen in May.');
    assert.deepEqual(
      speakers.map(({ type, members }) => [type, members]),
      [['group', undefined]],
    );
  });

  it('are told by the id of their group, without the speakers', () => {
    const found = readAll(createAnnotator().open('Ida Marsh and Tom Reed said that the pier would reopen in May.'));
    assert.deepEqual(
      ['s1', 's2', 's9'].map((id) => found.membersOf(id)),
      [[], ['s1', 's3'], []],
    );
  });

  it('are after edits who they are in a fresh reading', () => {
    const said = 'Ida Marsh and Tom Reed said that the pier would reopen in May.';
    const short = 'Marsh and Reed said that the shops were glad.';
    let text = [said, filler, short, `“I doubt it,” said Tom Reed.`].join('\n\n');
    const live = createAnnotator().open(text);
    const edits: readonly (readonly [start: number, words: string, instead: string])[] = [
      [0, 'Ida', 'Una'],
      [0, 'Una Marsh and ', ''],
      [text.length - 120, 'Marsh and', 'Orr and'],
      [0, 'Tom Reed said', 'Lena Orr and Tom Reed said'],
    ];
    for (const [from, words, instead] of edits) {
      const start = text.indexOf(words, from);
      live.edit({ start, end: start + words.length, text: instead });
      text = text.slice(0, start) + instead + text.slice(start + words.length);
      assert.deepEqual(readAll(live).all(), annotate(text));
    }
  });

  it('go when the group does', () => {
    const text = 'Ida Marsh and Tom Reed said that the pier would reopen in May.';
    const live = createAnnotator().open(`${text}\n\n“I doubt it,” said Lena Orr.`);
    readAll(live);
    live.edit({ start: 0, end: 'Ida Marsh and '.length, text: '' });
    assert.deepEqual(speakersOf(readAll(live).all()), ['Tom Reed', 'Lena Orr']);
  });
});
