import assert from 'node:assert/strict';
import { createAnnotator } from '../../../../src/engine';
import { leadIns } from '../../../../src/engine/language/english/lead-ins';
import { gap } from '../../../../src/engine/language/lead-ins';

const annotator = createAnnotator({ format: 'plain', model: null });

/** The words of the first cue that the rules find. */
function cueIn(text: string): string | null {
  const cue = annotator.annotate(text).claims[0]?.cue;
  return cue == null ? null : text.slice(cue.start, cue.end);
}

describe('words that lead to a reporting verb', () => {
  for (const [text, cue] of [
    ['Rosa Calder went on to say that the pier was lost.', 'went on to say'],
    ['Rosa Calder was quoted as saying that the pier was lost.', 'was quoted as saying'],
    ['“The pier is lost,” Rosa Calder was cited as saying.', 'was cited as saying'],
    ['Rosa Calder took to the town’s radio to say that the pier was lost.', 'took to the town’s radio to say'],
    ['Rosa Calder began by saying that the pier was lost.', 'began by saying'],
  ])
    it(`belong to the cue: ${cue}`, () => assert.equal(cueIn(text!), cue));

  it('are no others', () => {
    assert.equal(cueIn('Rosa Calder, a diver of note, said that the pier was lost.'), 'said');
    assert.equal(cueIn('Rosa Calder used to say that the pier was lost.'), 'to say');
    assert.equal(cueIn('Rosa Calder was seen on the pier, saying that it was lost.'), 'saying');
  });

  it('end in a word, which they are found by', () => assert.equal(leadIns.has(gap), false));
});
