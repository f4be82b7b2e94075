import assert from 'node:assert/strict';
import type { Scenario } from './scenario';

/** What the previous scenarios left in the log. */
export const logging: Scenario = (opened) => {
  it('warns of what was left out, and of nothing else', async () => {
    // The text above the visible part may be cut off.
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
