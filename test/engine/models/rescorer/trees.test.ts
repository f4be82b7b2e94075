import assert from 'node:assert/strict';
import { Forest, type Trees } from '../../../../src/engine/models/rescorer/trees';

/**
 * Asks whether feature 1 is at most 2, and on the left whether feature 0 is at most -1; a second tree adds a half
 * always.
 */
const trees: Trees = {
  roots: Uint16Array.of(0, 5),
  feature: Int8Array.of(1, 0, -1, -1, -1, -1),
  threshold: Float32Array.of(2, -1, 1, -3, 4, 0.5),
  right: Uint16Array.of(4, 3, 0, 0, 0, 0),
};
const logOdds = (...features: readonly number[]): number => {
  const probability = new Forest(trees).probability(Float64Array.from(features));
  return Math.round(1e6 * Math.log(probability / (1 - probability))) / 1e6;
};

describe('trees', () => {
  it('lead each value to its leaf, a threshold itself to the left, and are added up', () => {
    assert.equal(logOdds(-1, 2), 1.5);
    assert.equal(logOdds(-0.9, 2), -2.5);
    assert.equal(logOdds(-1, 2.1), 4.5);
  });

  it('of which there are none leave all open', () => {
    assert.equal(new Forest({ ...trees, roots: new Uint16Array() }).probability(Float64Array.of(1)), 0.5);
  });

  it('compare numbers of either sign and of any precision as they are', () => {
    const values = [-1e9, -60, -1.1, -1, -1e-50, -0, 0, 1e-50, 0.1, Math.fround(0.1), 0.3, Math.fround(0.3), 1, 7, 1e9];
    for (const threshold of values.map(Math.fround)) {
      const asks = new Forest({
        roots: Uint16Array.of(0),
        feature: Int8Array.of(0, -1, -1),
        threshold: Float32Array.of(threshold, 1, -1),
        right: Uint16Array.of(2, 0, 0),
      });
      for (const value of values)
        assert.equal(asks.logOdds(Float64Array.of(value)), value <= threshold ? 1 : -1, `${value} and ${threshold}`);
    }
  });
});
