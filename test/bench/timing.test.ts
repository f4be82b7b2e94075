import assert from 'node:assert/strict';
import { ratiosOf } from '../../bench/shared/timing';

describe('ratios of costs', () => {
  it('come from works that are each done once per round, in turn, after one that is not counted', () => {
    const done: string[] = [];
    const [unit, rules, full] = ['unit', 'rules', 'full'].map((name) => () => done.push(name)) as [
      () => unknown,
      () => unknown,
      () => unknown,
    ];
    const ratios = ratiosOf({ 'rules, of unit': [rules, unit], 'full, of rules': [full, rules] }, 2);
    assert.deepEqual(Object.keys(ratios), ['rules, of unit', 'full, of rules']);
    const round = ['rules', 'unit', 'full'];
    assert.deepEqual(done, [...round, ...round, ...round]);
  });
});
