import assert from 'node:assert/strict';
import { hashText, mix } from '../../../../src/engine/models/words/hashing';

describe('hashing', () => {
  it('is FNV-1a, by its published values', () => {
    for (const [text, hash] of [
      ['', 0x811c9dc5],
      ['a', 0xe40c292c],
      ['foobar', 0xbf9cf968],
    ] as const)
      assert.equal(hashText(text) >>> 0, hash, text);
  });

  it('hashes a part of a word as that part alone', () => {
    assert.equal(hashText('announced', 6), hashText('ced'));
    assert.equal(hashText('announced', 0, 2), hashText('an'));
  });

  it('tells words apart, joined in one order and in the other', () => {
    const [said, no] = [hashText('said'), hashText('no')];
    assert.notEqual(mix(said, no), mix(no, said));
    assert.notEqual(mix(1, said), mix(2, said));
    assert.equal(mix(said, no), mix(said, no) | 0, 'a 32-bit integer');
  });
});
