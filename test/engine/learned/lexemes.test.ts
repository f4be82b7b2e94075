import assert from 'node:assert/strict';
import { Shape, toLexemes } from '../../../src/engine/learned/lexemes';
import { unitsOf } from '../../train/invent';

const stemsOf = (words: string): ReadonlySet<number> => new Set(toLexemes(unitsOf(words.split(' '))).stem);

describe('lexemes', () => {
  for (const forms of ['say says saying', 'note notes noted noting', 'admit admits admitted admitting', 'deny denies denied', 'press pressed', 'tell tells telling'])
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
    assert.deepEqual([...toLexemes(unitsOf(shapes.map(([word]) => word))).shape], shapes.map(([, shape]) => shape));
  });

  it('hash words and their endings in lower case', () => {
    const { word, suffix2, suffix3 } = toLexemes(unitsOf(['Asked', 'asked', 'masked']));
    assert.equal(word[0], word[1]);
    assert.notEqual(word[1], word[2]);
    assert.deepEqual([suffix2[0], suffix3[0]], [suffix2[2], suffix3[2]]);
  });
});
