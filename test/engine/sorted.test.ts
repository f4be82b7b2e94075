import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../src/engine';

describe('the first index after a place in a sorted list', () => {
  it('is what looking at every item finds, the length where there is none', () => {
    const lists = fc.array(fc.integer({ min: -9, max: 9 })).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(lists, fc.integer({ min: -10, max: 10 }), (list, least) => {
        const found = list.findIndex((item) => item >= least);
        assert.equal(
          firstIndex(list.length, (at) => list[at]! >= least),
          found < 0 ? list.length : found,
        );
      }),
    );
  });

  it('asks for no more than the logarithm of the length', () => {
    let asked = 0;
    firstIndex(1_000_000, (at) => {
      asked++;
      return at >= 765_432;
    });
    assert.ok(asked <= 20, `asked ${asked} times`);
  });
});
