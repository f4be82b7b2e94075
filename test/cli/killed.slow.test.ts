// What a run that is killed leaves behind. KILLS=200 kills that often, npm test a few times.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { useProgram } from './program';

const kills = Number(process.env.KILLS ?? 6);

describe('a run that is killed', function () {
  this.timeout(60_000 + kills * 20_000);
  const { at, write, run, start } = useProgram();
  const texts = 60;
  const fast = ['--rules-only', '--jobs', '2'];

  const filesIn = (folder: string): readonly string[] => {
    return existsSync(at(folder))
      ? readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/u.test(name))
      : [];
  };
  const drafts = (folder: string): readonly string[] => filesIn(folder).filter((name) => name.endsWith('.tmp'));

  /** Kills a run at a random moment of the time that a whole one takes. */
  async function kill(args: readonly string[], wholeMs: number): Promise<void> {
    const child = start(args, 'ignore');
    const ended = once(child, 'close');
    await pause(wholeMs * (0.3 + 0.8 * Math.random()));
    child.kill('SIGKILL');
    await ended;
  }

  beforeEach(() => {
    for (let n = 0; n < texts; n++)
      write(`news/${n % 4}/${n}.txt`, `“We stay,” said Ana Ruiz of house ${n}. `.repeat(1 + (n % 7) * 9));
  });

  it('leaves whole files under their names, and the next run finishes the work', async () => {
    const from = performance.now();
    assert.equal((await run(['annotate', 'news', '--out', 'whole', ...fast])).code, 0);
    const wholeMs = performance.now() - from;
    const whole = new Map(filesIn('whole').map((name) => [name, readFileSync(at(`whole/${name}`), 'utf8')]));
    assert.equal(whole.size, texts);
    let made = 0;
    for (let n = 0; n < kills; n++) {
      const out = `made/${Math.floor(n / 4)}`;
      await kill(['annotate', 'news', '--out', out, ...(n % 2 ? ['--force'] : []), ...fast], wholeMs);
      for (const name of filesIn(out)) {
        if (name.endsWith('.tmp')) continue;
        made++;
        assert.equal(readFileSync(at(`${out}/${name}`), 'utf8'), whole.get(name), `${name} after ${n + 1} kills`);
      }
    }
    for (let n = 0; n < kills; n += 4) {
      const out = `made/${n / 4}`;
      const { err } = await run(['annotate', 'news', '--out', out, ...fast]);
      assert.ok(
        err
          .trimEnd()
          .split('\n')
          .every((line) => line === '' || line.endsWith('exists already; --force overwrites it')),
        err,
      );
      assert.deepEqual([...filesIn(out)].sort(), [...whole.keys()].sort());
    }
    console.log(`      ${kills} kills, ${made} files seen, all of them whole`);
  });

  it('leaves the old file as it was where it was to be replaced', async () => {
    const args = ['annotate', 'news', '--out', 'all.ndjson', '--format', 'ndjson', '--force', ...fast];
    const from = performance.now();
    assert.equal((await run(args)).code, 0);
    const wholeMs = performance.now() - from;
    const whole = readFileSync(at('all.ndjson'), 'utf8');
    const seen = new Set<string>();
    for (let n = 0; n < Math.ceil(kills / 2); n++) {
      writeFileSync(at('all.ndjson'), 'mine');
      await kill(args, wholeMs);
      const now = readFileSync(at('all.ndjson'), 'utf8');
      seen.add(now);
      assert.ok(now === 'mine' || now === whole, `${now.length} of ${whole.length} characters`);
    }
    assert.equal((await run(args)).code, 0);
    assert.deepEqual([readFileSync(at('all.ndjson'), 'utf8') === whole, drafts('.')], [true, []]);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`leaves nothing behind when it is ended by ${signal}`, async function () {
      if (process.platform === 'win32') this.skip();
      const child = start(
        ['annotate', 'news', '-', '--out', 'all.ndjson', '--format', 'ndjson', ...fast],
        ['pipe', 'ignore', 'ignore'],
      );
      const ended = once(child, 'close');
      while (drafts('.').length === 0) await pause(10);
      child.kill(signal);
      assert.deepEqual([...(await ended)], [null, signal]);
      assert.deepEqual([drafts('.'), existsSync(at('all.ndjson'))], [[], false]);
    });
  }

  it('leaves two runs over one file whole', async () => {
    const args = ['annotate', 'news', '--out', 'all.ndjson', '--format', 'ndjson', '--force', ...fast];
    const both = await Promise.all([run(args), run(args)]);
    assert.deepEqual(both, [
      { code: 0, out: '', err: '' },
      { code: 0, out: '', err: '' },
    ]);
    assert.equal(
      readFileSync(at('all.ndjson'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown).length,
      texts,
    );
    assert.deepEqual(drafts('.'), []);
  });
});
