import assert from 'node:assert/strict';

import { createProgressLine } from '../../src/cli/progress-line';

function written(isTTY: boolean, shows: readonly (readonly [at: number, text: string])[]): string[] {
  const output: string[] = [];
  let now = 0;
  const progress = createProgressLine({ isTTY, write: (text: string) => output.push(text) }, () => now);
  for (const [at, text] of shows) {
    now = at;
    progress.show(text);
  }
  progress.clear();
  return output;
}

describe('progress', () => {
  it('is shown on a terminal when the work is long, a few times a second', () => {
    const output = written(true, [
      [100, 'a'],
      [2000, 'b'],
      [2001, 'c'],
      [2300, 'd'],
    ]);
    assert.deepEqual(output, ['\r\u001b[Kb', '\r\u001b[Kd', '\r\u001b[K']);
  });

  it('leaves short work and files alone', () => {
    assert.deepEqual(
      written(true, [
        [100, 'a'],
        [900, 'b'],
      ]),
      [],
    );
    assert.deepEqual(written(false, [[9000, 'a']]), []);
  });
});
