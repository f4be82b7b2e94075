import assert from 'node:assert/strict';
import { readTagged } from '../../train/tagged-corpus';
import { taggingAccuracy, trainTagger } from '../../train/train-tagger';

const nouns = ['mill', 'goat', 'tower', 'lamp', 'boat'];
const verbs = ['sinks', 'burns', 'turns', 'sleeps'];

/** `The mill sinks.` and the like, as a corpus file. */
function toyCorpus(skip: number): string {
  const sentences: string[] = [];
  nouns.forEach((noun, a) =>
    verbs.forEach((verb, b) => {
      if ((a + b) % 4 === skip) return;
      sentences.push(`The\tDT\t1\nold\tJJ\t1\n${noun}\tNN\t1\n${verb}\tVBZ\t0\n.\t.\t0\n`);
    }),
  );
  return sentences.join('\n');
}

const quiet = (): void => undefined;

describe('training the tagger', function () {
  // The weights have room for a real language, which takes its time to make.
  this.timeout(30_000);

  it('learns a toy language, the same for the same seed', () => {
    const first = trainTagger(readTagged(toyCorpus(0)), 1, quiet);
    assert.equal(taggingAccuracy(readTagged(toyCorpus(1)), first), 1);
    const second = trainTagger(readTagged(toyCorpus(0)), 1, quiet);
    assert.ok(Buffer.from(first.values.buffer).equals(Buffer.from(second.values.buffer)));
  });

  it('gives the parts of a word one tag, and an English that apart from that of grammar', () => {
    const [sentence] = readTagged(
      'I\tPRP\t1\ndo\tVBP\t0\nn’t\tRB\t1\nsay\tVB\t1\nthat\tIN\t1\nit\tPRP\t1\nis\tVBZ\t0\n.\t.\t0\n',
    );
    assert.deepEqual(
      sentence?.tokens.map(({ text }) => text),
      ['I', 'don’t', 'say', 'that', 'it', 'is', '.'],
    );
    assert.equal(sentence.tags.length, 7);
  });

  it('reads lines of either end alike', () => {
    assert.deepEqual(readTagged(toyCorpus(0).replaceAll('\n', '\r\n')), readTagged(toyCorpus(0)));
  });

  it('names a line that is none', () => {
    assert.throws(() => readTagged('word'), /Not a tagged word: word/u);
  });
});
