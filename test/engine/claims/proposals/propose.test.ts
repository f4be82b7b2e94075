import assert from 'node:assert/strict';
import { english } from '../../../../src/engine';
import { Proposer } from '../../../../src/engine/claims/proposals/propose';
import { toSentences } from '../../../../src/engine/claims/choice/choose';
import { Reader } from '../../../../src/engine/models/reading/reading';
import { finish, Pace } from '../../../../src/engine/steps';
import { learned } from '../../../model';
import { unitsOf } from '../../../train/invent';

/** How many items the argument model looks at in a sentence of these words, and what the models propose for it. */
function lookAt(words: readonly string[]): { readonly items: number; readonly cues: readonly string[] } {
  const units = unitsOf(words);
  const sentences = [{ from: 0, to: units.length }];
  let items = 0;
  const features = {
    ...learned.arguments.features,
    add: (...given: Parameters<typeof learned.arguments.features.add>) => {
      items++;
      learned.arguments.features.add(...given);
    },
  };
  const proposer = new Proposer({ ...learned, arguments: { ...learned.arguments, features } }, new Pace());
  const reading = new Reader(learned.tagger).read(units, units, sentences);
  const { proposals } = finish(
    proposer.propose(reading, toSentences({ text: words.join(' '), units, regions: [], sentences }, english)),
  );
  const cues = proposals.flatMap(({ learned: claim, cue }) => (claim === null ? [] : [units[cue.from]!.text]));
  return { items, cues };
}

const sentence = 'Ann said that the port was shut and Bo told them it was over'.split(' ');

describe('what is looked at for the cues of a sentence', () => {
  it('is all of them where a sentence is written', () => {
    assert.deepEqual(lookAt(sentence).cues, ['said', 'told']);
  });

  it('is in proportion to its length, however many cues it has', () => {
    for (const words of ["it 's said he".split(' '), 'which said that'.split(' '), ['said'], sentence]) {
      const [long, longer] = [100, 200].map((times) => lookAt(Array.from({ length: times }, () => words).flat()).items);
      const units = 200 * words.length;
      assert.ok(longer! <= 5 * units + 200, `${longer} items for ${units} units of ${words.join(' ')}`);
      assert.ok(longer! <= 2.2 * long! + 300, `${long} items, and ${longer} for twice the length`);
    }
  });

  it('leaves the likeliest cues', () => {
    const noise = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 'which' : "'s"));
    assert.ok(lookAt([...sentence, '.', ...noise]).cues.includes('said'));
  });
});
