import assert from 'node:assert/strict';

import fc from 'fast-check';

import { outputPathsOf } from '../../src/cli/output-paths';

const pathsOf = (...ids: readonly string[]): readonly string[] => outputPathsOf(ids, 'json').map(({ path }) => path);

describe('where --out puts a document', () => {
  it('keeps sub-folders and the whole name', () => {
    assert.deepEqual(pathsOf('a.txt', 'a.md', 'news/a.txt', '-'), [
      'a.txt.json',
      'a.md.json',
      'news/a.txt.json',
      '-.json',
    ]);
  });

  it('stays inside of the folder', () => {
    assert.deepEqual(pathsOf('../b.md', '../../x/b.md', 'C:/c.txt', '/etc/d.txt'), [
      'b.md.json',
      'x/b.md.json',
      'C%3A/c.txt.json',
      'etc/d.txt.json',
    ]);
  });

  it('has a place for each, in whatever order they come', () => {
    assert.deepEqual(pathsOf('a:b.txt', 'ab.txt', 'a%3Ab.txt', '100%.txt'), [
      'a%3Ab.txt.json',
      'ab.txt.json',
      'a%253Ab.txt.json',
      '100%.txt.json',
    ]);
    assert.deepEqual(pathsOf('../a.txt', 'a.txt', '../../a.txt'), [
      '%2E%2E/a.txt.json',
      'a.txt.json',
      '%2E%2E/%2E%2E/a.txt.json',
    ]);
  });

  it('names the document whose place it is where there is no other', () => {
    assert.deepEqual(outputPathsOf(['-', './-'], 'json'), [
      { path: '-.json', rival: null },
      { path: '-.json', rival: '-' },
    ]);
  });

  it('gives no two files one place, and none outside', () => {
    const part = fc.constantFrom('a', 'b:c', 'bc', '%3A', ':', '%25', '%2E%2E', '%', '...');
    const up = fc.array(fc.constant('..'), { maxLength: 2 });
    const id = fc
      .tuple(up, fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([ups, parts]) => [...ups, ...parts].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), (ids) => {
        const targets = outputPathsOf(ids, 'json');
        const paths = targets.map(({ path }) => path);
        assert.ok(
          targets.every(({ rival }) => rival === null),
          paths.join(' '),
        );
        assert.equal(new Set(paths).size, ids.length);
        assert.ok(paths.every((path) => !path.startsWith('/') && !path.split('/').includes('..')));
      }),
      { numRuns: 500 },
    );
  });
});
