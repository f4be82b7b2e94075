import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasCapital, hasLetter, isCapital, isPlainWord, lowerOf } from '../../../src/engine/text/letters';

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Čapek', 'éclair', 'don’t', 'DON’T', 'ΑΒΓ', 'İ', '𝐀b', '½'),
);

describe('letters', () => {
  it('are read as regular expressions over Unicode read them', () => {
    fc.assert(
      fc.property(words, (word) => {
        assert.equal(lowerOf(word), word.toLowerCase().replaceAll('’', "'"));
        assert.equal(isCapital(word), /^\p{Lu}/u.test(word));
        assert.equal(hasCapital(word), /\p{Lu}/u.test(word));
        assert.equal(hasLetter(word), /\p{L}/u.test(word));
        assert.equal(isPlainWord(word), /^[a-z-]*$/iu.test(word) && !/[^\0-\x7f]/u.test(word));
      }),
    );
  });
});
