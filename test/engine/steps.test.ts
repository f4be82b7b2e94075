import assert from 'node:assert/strict';
import { finish, Pace } from '../../src/engine/steps';
import { createLearnedAnnotator } from '../model';

describe('steps', () => {
  it('are taken to their end', () => {
    function* work(): Generator<void, string> {
      yield;
      yield;
      return 'done';
    }
    assert.equal(finish(work()), 'done');
  });

  it('are due by what was looked at, from the last time on', () => {
    const pace = new Pace();
    const due = Array.from({ length: 25 }, () => pace.isDue(100));
    assert.deepEqual(due.flatMap((isDue, at) => (isDue ? [at] : [])), [9, 19]);
  });

  it('are several within one long paragraph, so that a host can give way', () => {
    const paragraph = Array.from({ length: 40 }, (_, at) => `“It is ${at},” said Ann Bell, who told us that the port was shut.`).join(' ');
    const steps = createLearnedAnnotator().open(paragraph).steps();
    let count = 1;
    while (!steps.next().done) count++;
    assert.ok(count > 10, `${count} steps`);
  });
});
