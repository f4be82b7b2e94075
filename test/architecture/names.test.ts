// A name stands for one thing in all of `src`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const type = /^(?:export )?(?:declare )?(?:abstract )?(?:const )?(?:interface|type|class|enum) (\w+)/gmu;
const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const )?(?:interface|type|class|enum|function\*?|const|let) (\w+)|^export const (\w+)/gmu;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/u.test(file));

/** The names that the pattern finds in more than one file, with these files; a file may declare overloads. */
function sharedNames(pattern: RegExp, among = files): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const file of among)
    for (const [, name, value] of readFileSync(join('src', file), 'utf8').matchAll(pattern))
      places.set(name ?? value!, (places.get(name ?? value!) ?? new Set()).add(file));
  return [...places].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].sort().join(', ')}`);
}

describe('a name', () => {
  it('is that of one type', () => assert.deepEqual(sharedNames(type), []));

  it('is exported by one file; `spaces.ts` types the functions of `span.ts` anew', () => {
    // A language's word lists are named for the fields of `Language` that hold them.
    const others = files.filter((file) => !file.startsWith('engine/language/english/'));
    const both = 'engine/spaces.ts, engine/span.ts';
    assert.deepEqual(
      [...sharedNames(exported, others)].sort(),
      ['contains', 'equal', 'overlaps'].map((name) => `${name}: ${both}`),
    );
  });
});
