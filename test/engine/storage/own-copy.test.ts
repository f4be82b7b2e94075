import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownCopy } from '../../../src/engine/storage/own-copy';

describe('a copy of a text', () => {
  it('is the same text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => assert.equal(ownCopy(text), text)));
  });

  for (const [name, piece] of [
    ['narrow', 'a'],
    ['wide', '漢'],
    ['half of a pair', '\ud83d'],
  ] as const)
    it(`may be as long as it likes: ${name}`, () =>
      assert.equal(ownCopy(piece.repeat(100_001)), piece.repeat(100_001)));
});
