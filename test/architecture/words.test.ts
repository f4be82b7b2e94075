// ARCHITECTURE.md names types as they are in `src`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const source = files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
const words = /^## Words\n(.*?)^## /msu.exec(readFileSync('ARCHITECTURE.md', 'utf8'))![1]!;

function namesOf(pattern: RegExp, text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map((match) => match[1]!));
}

/** The named ones that are not declared. */
function missing(named: RegExp, declared: RegExp): readonly string[] {
  const known = namesOf(declared, source);
  const names = [...namesOf(named, words)];
  assert.ok(names.length > 5);
  return names.filter((name) => !known.has(name));
}

describe('the words of ARCHITECTURE.md', () => {
  it('name types of `src`', () => {
    const type = /^(?:export )?(?:abstract )?(?:interface|type|class) (\w+)/gmu;
    assert.deepEqual(missing(/`([A-Z][a-z]+[A-Za-z]*)`/gu, type), []);
  });

  it('name functions of `src`', () => {
    const value = /^(?:(?:export )?(?:function\*?|const) | {2}(?:readonly )?)(\w+)/gmu;
    assert.deepEqual(missing(/`([a-z]+[A-Z][A-Za-z]*)`/gu, value), []);
  });
});
