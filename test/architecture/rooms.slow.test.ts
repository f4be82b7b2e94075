// Rooms of the engine: imports run one way and in no circle. Here files that break it are laid out in a folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Layout {
  /** From a file within the engine to the import it has, if any. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that break a rule, and which. */
  readonly breaks: readonly string[];
}

const layouts: Readonly<Record<string, Layout>> = {
  'an import that runs down': { files: { 'live/a.ts': "import '../text/a'", 'text/a.ts': '' }, breaks: [] },
  'an import that runs up': {
    files: { 'text/up.ts': "import '../live/a'" },
    breaks: ['text/up.ts: no-way-up-from-text'],
  },
  'an import of a type that runs up': {
    files: { 'claims/up.ts': "import type { A } from './rules/b'", 'claims/rules/b.ts': 'export type A = 1' },
    breaks: ['claims/up.ts: no-way-up-from-claims'],
  },
  'a circle': {
    files: { 'phrases/a.ts': "import './b'", 'phrases/b.ts': "import type { A } from './a'" },
    breaks: ['phrases/a.ts: no-circle'],
  },
  'English in the engine': {
    files: { 'block/words.ts': "import '../language/english/words'", 'language/english/words.ts': '' },
    breaks: ['block/words.ts: no-english-in-the-engine'],
  },
  'what review may import': {
    files: { '../review/a.ts': "import '../engine/span'", 'span.ts': '' },
    breaks: [],
  },
  'an import of review that leads out': {
    files: { '../review/out.ts': "import '../cli/a'", '../cli/a.ts': '' },
    breaks: ['src/review/out.ts: review-is-pure'],
  },
  'a room that is not in the list': {
    files: { 'index.ts': "import './cellar/a'", 'cellar/a.ts': '' },
    breaks: ['index.ts: every-file-has-a-room'],
  },
};

describe('the rooms of the engine', () => {
  const found: string[] = [];
  before(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rooms-'));
    try {
      for (const { files } of Object.values(layouts))
        for (const [file, code] of Object.entries(files)) write(path.join(folder, 'src/engine', file), code);
      writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
      found.push(...violations(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  for (const [name, { files, breaks }] of Object.entries(layouts))
    it(`${breaks.length > 0 ? 'refuse' : 'allow'} ${name}`, () => {
      const ours = found.filter((violation) =>
        Object.keys(files).some((file) => violation.startsWith(`${file.replace('../', 'src/')}: `)),
      );
      assert.deepEqual([...new Set(ours)].sort(), breaks);
    });
});

function write(file: string, code: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${code};\n`);
}

function violations(folder: string): readonly string[] {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.resolve('.dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  assert.equal(stderr, '');
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations.map(({ from, rule }) => `${from.replace('src/engine/', '')}: ${rule.name}`);
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
