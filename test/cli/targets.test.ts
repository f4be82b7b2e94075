import assert from 'node:assert/strict';

import fc from 'fast-check';

import { UsageError } from '../../src/cli/arguments';
import { targetOf, targetsOf } from '../../src/cli/targets';

describe('where --out puts a document', () => {
  it('keeps sub-folders and the whole name', () => {
    assert.deepEqual(targetsOf(['a.txt', 'a.md', 'news/a.txt', '-']), ['a.txt.json', 'a.md.json', 'news/a.txt.json', '-.json']);
  });

  it('stays inside of the folder', () => {
    assert.deepEqual(['../b.md', '../../x/b.md', 'C:/c.txt', '/etc/d.txt'].map(targetOf), [
      'b.md.json', 'x/b.md.json', 'C/c.txt.json', 'etc/d.txt.json',
    ]);
    const part = fc.constantFrom('..', '.', '', 'a', '...', 'b:c');
    fc.assert(fc.property(fc.array(part), (parts) => !targetOf(parts.join('/')).split('/').includes('..')));
  });

  it('refuses to write two texts to one file', () => {
    assert.throws(() => targetsOf(['a.txt', '../a.txt']), new UsageError('a.txt and ../a.txt would both be written to a.txt.json.'));
  });
});
