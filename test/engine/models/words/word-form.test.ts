import assert from 'node:assert/strict';
import { Shape, wordForm, type WordForm } from '../../../../src/engine/models/words/word-form';
import { unitsOf } from '../../../train/invent';

const formsOf = (words: readonly string[]): readonly WordForm[] => unitsOf(words).map(wordForm);
const stemsOf = (words: string): ReadonlySet<number> => new Set(formsOf(words.split(' ')).map(({ stem }) => stem));

describe('word forms', () => {
  for (const forms of [
    'say says saying',
    'note notes noted noting',
    'admit admits admitted admitting',
    'deny denies denied',
    'press pressed',
    'tell tells telling',
  ])
    it(`share a stem: ${forms}`, () => assert.equal(stemsOf(forms).size, 1));

  it('of other words do not', () => {
    assert.equal(stemsOf('say said tell told').size, 4);
  });

  it('tell how a word is written', () => {
    const shapes: readonly (readonly [string, Shape])[] = [
      ['port', Shape.lower],
      ['Bell', Shape.capitalised],
      ['NATO', Shape.capitals],
      ['McKay', Shape.mixed],
      ['iPhone', Shape.mixed],
      ['J.', Shape.initial],
      ['well-known', Shape.hyphenated],
      [',', Shape.punctuation],
    ];
    assert.deepEqual(
      formsOf(shapes.map(([word]) => word)).map(({ shape }) => shape),
      shapes.map(([, shape]) => shape),
    );
  });

  it('hash words and their endings in lower case', () => {
    const [capital, lower, longer] = formsOf(['Asked', 'asked', 'masked']);
    assert.equal(capital?.word, lower?.word);
    assert.notEqual(lower?.word, longer?.word);
    assert.deepEqual([capital?.suffix2, capital?.suffix3], [longer?.suffix2, longer?.suffix3]);
  });
});
