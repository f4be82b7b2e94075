// Who wrote a text says `I` in all of it, also far from their name.
import assert from 'node:assert/strict';
import { createAnnotator, readAll } from '../../../src/engine';

describe('the writer of a long text', () => {
  const filler = Array.from(
    { length: 400 },
    (_, line) => `The boats left pier ${line} in the night, and nobody on the pier saw them go.`,
  );
  const own = '“Nothing is left to see,” I said.';
  const text = ['Boats leave harbour', 'By Rosa Okoro', ...filler, own, ...filler].join('\n\n');
  const found = readAll(createAnnotator().open(text));
  const { speakers } = found.all();
  const start = text.indexOf(own);

  it('is mentioned where they say “I”', () => {
    assert.deepEqual(
      found.speakersIn({ start, end: start + own.length }).map((id) => found.speaker(id)?.name),
      ['Rosa Okoro'],
    );
  });

  it('is not mentioned elsewhere', () => {
    const before = start - 5000;
    assert.deepEqual(found.speakersIn({ start: before, end: before + 1000 }), []);
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Rosa Okoro'],
    );
  });
});
