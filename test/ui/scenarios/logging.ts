import assert from 'node:assert/strict';
import type { Scenario } from './scenario';

/** What all scenarios before have left in the log. */
export const logging: Scenario = (opened) => {
  it('warns of the binary data, and of nothing else', async () => {
    const lines = (await opened().readLog()).split(/\n(?=\d{4}-)/u);
    const warnings = lines.filter((line) => !/\[info\]/u.test(line));
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0]!, /\[warning\][^]*image\.txt: Not analysed: this looks like binary data/u);
  });
};
