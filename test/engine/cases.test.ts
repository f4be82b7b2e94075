import assert from 'node:assert/strict';
import { createAnnotator } from '../../src/engine';
import { compare, missesOf } from '../cases/compare';
import { readCaseGroups, type Case } from '../cases/format';
import { locate } from '../cases/locate';

function misses(example: Case): readonly string[] {
  const annotations = createAnnotator().annotate(example.text);
  return missesOf(compare(example.text, locate(example.text, example), annotations));
}

for (const { group, cases } of readCaseGroups()) {
  describe(`cases: ${group}`, () => {
    for (const example of cases) {
      const known = example.missed === undefined ? '' : ` (missed: ${example.missed})`;
      it(`${example.case}${known}`, () => {
        const found = misses(example);
        if (example.missed === undefined) assert.deepEqual(found, [], example.text);
        else assert.notDeepEqual(found, [], 'The engine gets this right now: strike out `missed`.');
      });
    }
  });
}
