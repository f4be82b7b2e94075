import assert from 'node:assert/strict';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

describe('plain blocks', () => {
  it('takes a million blanks, line ends and short lines in its stride', function () {
    // Five seconds' work on a quiet machine.
    this.timeout(60_000);
    for (const piece of [' ', '\t', '\n', '\r', '\u00a0\n', 'a\n', 'a\n\n', 'word ']) {
      const blocks = readBlocks(piece.repeat(1_000_000 / piece.length), 'plain', english);
      assert.ok(blocks.length <= 500_000);
    }
  });
});
