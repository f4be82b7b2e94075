import assert from 'node:assert/strict';
import type { Scenario } from './scenario';

/** What all scenarios before have left in the log. */
export const logging: Scenario = (opened) => {
  it('warns of what was left out, and of nothing else', async () => {
    // What is above the part that is seen may be cut off.
    const lines = (await opened().readLog()).split(/\n(?=\d{4}-)/u).filter((line) => /^\d{4}-/u.test(line));
    const warnings = lines.filter((line) => !/\[info\]/u.test(line));
    assert.ok(
      warnings.some((line) => /image\.txt: Not analysed: this looks like binary data/u.test(line)),
      warnings.join('\n'),
    );
    const others = warnings.filter((line) => !/\[warning\][^]*: (?:Not analysed: |Reading was cancelled )/u.test(line));
    assert.deepEqual(others, []);
  });
};
