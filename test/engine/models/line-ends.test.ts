// Windows line ends must change nothing of what the models see.
import assert from 'node:assert/strict';
import { ArgumentFeatures } from '../../../src/engine/models/arguments/argument-features';
import { isCueItem, sequenceAround } from '../../../src/engine/models/arguments/argument-sequence';
import { CueFeatures } from '../../../src/engine/models/cues/cue-features';
import { FeatureList } from '../../../src/engine/models/words/features';
import type { Reading } from '../../../src/engine/models/reading/reading';
import { createPreparer } from '../../../train/prepare';
import { someModel } from '../../train/invent';

const text = `“We stay here, all of us, until the last of the boats has come back to the
quay,” said Ann Bell, who had come down to the port early in the morning. She
told reporters that “nobody in this town has seen anything of the kind since
the old bridge fell” and that the council, which meets today, would have to
answer for all of it sooner or later.

“It is over. It was over long ago, as everybody in the town has known for the
better part of a year, and as the papers on my desk will show you,” he added.
`;
const prepare = createPreparer(someModel().tagger);

function readingsOf(words: string): readonly Reading[] {
  return prepare({ id: 'a', text: words, attributions: [], ignore: [] }).blocks.map(({ reading }) => reading);
}

function featuresOf(reading: Reading): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  const list = new FeatureList();
  const note = (add: () => void): void => {
    list.clear();
    add();
    lists.push([...list.items.subarray(0, list.length)]);
  };
  const cueFeatures = new CueFeatures(reading);
  for (const sentence of reading.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      note(() => cueFeatures.add(list, sentence, at));
      const sequence = sequenceAround(reading, { from: at, to: at + 1 });
      const features = new ArgumentFeatures(reading, sequence, new Float32Array(reading.units.length).fill(0.5));
      sequence.items.forEach((_, item) => {
        if (!isCueItem(sequence, item)) note(() => features.add(list, item));
      });
    }
  }
  return lists;
}

describe('line ends', () => {
  it('of either kind give the same features', () => {
    const [lf, crlf] = [readingsOf(text), readingsOf(text.replaceAll('\n', '\r\n'))];
    assert.equal(lf.length, 2);
    assert.deepEqual(crlf.map(featuresOf), lf.map(featuresOf));
  });
});
