import assert from 'node:assert/strict';
import { createAnnotator } from '../../src/engine';
import { missesBy } from '../cases/compare';
import { readCaseGroups } from '../cases/format';

describe('the rules alone', () => {
  it('get nearly all cases right without the weights', () => {
    const cases = readCaseGroups()
      .flatMap(({ cases: all }) => all)
      .filter(({ missed }) => missed === undefined);
    const wrong = cases.filter(
      (example) => missesBy(createAnnotator({ format: example.format ?? 'plain' }), example).length > 0,
    );
    assert.ok(wrong.length <= 0.07 * cases.length, wrong.map(({ case: name }) => name).join('; '));
  });
});
