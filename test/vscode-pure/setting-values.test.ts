import assert from 'node:assert/strict';
import { flagValue, listValue, numberValue, subsetValue } from '../../src/vscode/util/setting-values';

describe('settings typed by hand', () => {
  const range = { least: 0, most: 1, otherwise: 0.5 };

  it('keep what makes sense', () => {
    assert.equal(flagValue(false, true), false);
    assert.equal(numberValue(0.2, range), 0.2);
    assert.deepEqual(listValue(['latex'], []), ['latex']);
    assert.deepEqual(subsetValue(['b', 'a'], ['a', 'b', 'c']), ['a', 'b']);
    assert.deepEqual(subsetValue([], ['a']), []);
  });

  it('move numbers into their range', () => {
    assert.equal(numberValue(-3, range), 0);
    assert.equal(numberValue(3, range), 1);
  });

  it('fall back on the default for anything else', () => {
    assert.equal(flagValue('no', true), true);
    assert.equal(numberValue('0.2', range), 0.5);
    assert.equal(numberValue(NaN, range), 0.5);
    assert.deepEqual(listValue('latex', ['plaintext']), ['plaintext']);
    assert.deepEqual(listValue(['latex', 7], []), ['latex']);
    assert.deepEqual(subsetValue('a', ['a', 'b']), ['a', 'b']);
    assert.deepEqual(subsetValue(['z'], ['a']), []);
  });
});
