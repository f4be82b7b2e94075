// Programs that are killed while they write a log. KILLS=200 kills that often, npm test a few times.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { keepLines, readLogs } from '../../src/review';
import { NodeFiles } from './node-files';
import { accepting } from './some-lines';

const kills = Number(process.env.KILLS ?? 6);
const source = fileURLToPath(new URL('killed-writer.ts', import.meta.url));

describe('a writer of logs that is killed', function () {
  this.timeout(60_000 + kills * 20_000);
  let folder: string;
  let root: string;
  let writer: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-annotator-kept-'));
    root = join(folder, 'logs');
    // As one file, since each start would transpile all that it imports.
    writer = join(folder, 'writer.mjs');
    buildSync({ entryPoints: [source], outfile: writer, bundle: true, platform: 'node', format: 'esm' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** Lets a program write for a random time, kills it, and gives the ids of the lines that it called saved. */
  async function killed(run: number, deletesFirst: boolean): Promise<readonly string[]> {
    const child = spawn(process.execPath, [writer, root, String(run), String(deletesFirst)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
    const ended = once(child, 'close');
    // Its first write is the slowest, since all its code is new.
    const many = 1 + Math.floor(Math.random() * 4);
    while (told.split('\n').length <= many) await pause(1);
    await pause(Math.random() * 20);
    child.kill('SIGKILL');
    await ended;
    return told.split('\n').slice(1, -1);
  }

  for (const deletesFirst of [false, true]) {
    const how = deletesFirst ? 'where a rename deletes what it replaces first' : 'where a rename is atomic';
    it(`has lost nothing that it called saved, ${how}`, async () => {
      const files = new NodeFiles(root, deletesFirst);
      const saved: string[] = [];
      let drafts = 0;
      for (let run = 0; run < Math.ceil(kills / 2); run++) {
        saved.push(...(await killed(run, deletesFirst)));
        const logs = await readLogs(files, 'a.txt');
        const ids = new Set(logs.flatMap(({ lines }) => lines.map(({ id }) => id)));
        assert.deepEqual(
          saved.filter((id) => !ids.has(id)),
          [],
          `after ${run + 1} kills`,
        );
        assert.deepEqual(
          logs.flatMap(({ broken }) => broken),
          [],
        );
        drafts += logs.flatMap((log) => log.drafts).length;
      }
      const last = { writer: 'last', pause: () => Promise.resolve() };
      await keepLines(files, { folder: 'a.txt', file: 'Ann.jsonl' }, [accepting('last')], last);
      assert.deepEqual(await files.list('a.txt'), ['Ann.jsonl']);
      console.log(`      ${Math.ceil(kills / 2)} kills, ${saved.length} lines saved, ${drafts} drafts left behind`);
    });
  }
});
