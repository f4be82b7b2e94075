import assert from 'node:assert/strict';

import { pathPattern } from '../../src/cli/path-pattern';

describe('a pattern of paths', () => {
  for (const [pattern, matches, others] of [
    ['tapes/*.srt', ['tapes/a.srt', 'tapes/.srt'], ['tapes/b/a.srt', 'tapes/a.srt.txt', 'a.srt']],
    ['**/*.txt', ['a.txt', 'b/c/a.txt'], ['a.txt/b', 'a.md']],
    ['tapes/**', ['tapes/a', 'tapes/b/c.txt'], ['tape/a', 'tapes']],
    ['t?pe.{txt,s{rt,bv}}', ['tape.txt', 'type.srt', 'tope.sbv'], ['tpe.txt', 't/pe.txt', 'tape.sr']],
    ['a+b (1), [c].txt', ['a+b (1), [c].txt'], ['aab (1), c.txt']],
  ] as const)
    it(`matches names: ${pattern}`, () => {
      for (const path of matches) assert.match(path, pathPattern(pattern)!);
      for (const path of others) assert.doesNotMatch(path, pathPattern(pattern)!);
    });

  it('is none where a brace is open, or where it might take ages', () => {
    for (const pattern of ['a{b', '**/a/**/a/**/a/**/a/**/a', '*a*a*a*a*b', '{a,a}'.repeat(5)])
      assert.equal(pathPattern(pattern), null);
  });
});
