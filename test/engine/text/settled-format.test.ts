import assert from 'node:assert/strict';
import { createAnnotator, readAll, type Annotations } from '../../../src/engine';

const cues = `1
00:00:01,000 --> 00:00:03,000
The mayor said that the valley

2
00:00:03,200 --> 00:00:06,000
was needed for the dam.

3
00:00:09,000 --> 00:00:12,000
- Did you believe him?
- Not once.
`;

const plain = createAnnotator();

function contents({ claims }: Pick<Annotations, 'claims'>, text: string): readonly (readonly string[])[] {
  return claims.map(({ content }) => content.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')));
}

describe('plain text with the times of subtitles', () => {
  it('is read as subtitles', () => {
    const annotator = createAnnotator({ format: 'subtitles' });
    assert.deepEqual(contents(plain.annotate(cues), cues), contents(annotator.annotate(cues), cues));
  });

  it('has no number and no time among its words', () => {
    const words = contents(plain.annotate(cues), cues);
    assert.ok(words.some((content) => content.join(' ').startsWith('that the valley')));
    assert.ok(words.some((content) => content.join(' ') === 'Did you believe him?'));
  });

  for (const [what, text] of [
    ['an hour in a story', 'The vote was at 10:30.\n\nThe mayor said that it was late.'],
    ['an arrow', '1 --> 2\n\nThe mayor said that it was late.'],
    ['a number on a line', '1\n\nThe mayor said that it was late.'],
  ] as const)
    it(`is not seen in ${what}`, () => {
      assert.deepEqual(contents(plain.annotate(text), text), [['that it was late']]);
    });

  it('is read anew when the first time comes and goes', () => {
    const live = plain.open(cues);
    readAll(live);
    live.edit({ start: 0, end: 0, text: 'A title\n\n' });
    const titled = `A title\n\n${cues}`;
    assert.deepEqual(contents(readAll(live).all(), titled), contents(plain.annotate(titled), titled));
    live.edit({ start: 0, end: 'A title\n\n'.length, text: '' });
    assert.deepEqual(contents(readAll(live).all(), cues), contents(plain.annotate(cues), cues));
  });
});
