import assert from 'node:assert/strict';
import { flag, list, number, subset } from '../../src/vscode/util/setting-values';

describe('settings typed by hand', () => {
  const range = { least: 0, most: 1, otherwise: 0.5 };

  it('keep what makes sense', () => {
    assert.equal(flag(false, true), false);
    assert.equal(number(0.2, range), 0.2);
    assert.deepEqual(list(['latex'], []), ['latex']);
    assert.deepEqual(subset(['b', 'a'], ['a', 'b', 'c']), ['a', 'b']);
    assert.deepEqual(subset([], ['a']), []);
  });

  it('move numbers into their range', () => {
    assert.equal(number(-3, range), 0);
    assert.equal(number(3, range), 1);
  });

  it('fall back on the default for anything else', () => {
    assert.equal(flag('no', true), true);
    assert.equal(number('0.2', range), 0.5);
    assert.equal(number(NaN, range), 0.5);
    assert.deepEqual(list('latex', ['plaintext']), ['plaintext']);
    assert.deepEqual(list(['latex', 7], []), ['latex']);
    assert.deepEqual(subset('a', ['a', 'b']), ['a', 'b']);
    assert.deepEqual(subset(['z'], ['a']), []);
  });
});
