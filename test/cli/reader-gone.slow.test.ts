import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';

import { useProgram } from './program';

/** It is to be a second; the machine that runs this may do other things, too. */
const soonMs = 6000;

/** The status with which the program ends, what it says on standard error, and how long after `moment` it ended. */
async function endOf(
  child: ChildProcess,
  moment: Promise<unknown>,
): Promise<{ code: unknown; err: string; after: number }> {
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (data: string) => (err += data));
  const ended = once(child, 'close');
  await moment;
  const from = performance.now();
  const [code] = (await ended) as [unknown];
  return { code, err, after: performance.now() - from };
}

describe('an output that takes no more', function () {
  this.timeout(90_000);
  const { write, start } = useProgram();
  const text = '“We stay,” said Ana Ruiz of house 7. '.repeat(40);

  /** A reader that leaves after the first bytes. */
  const leave = async ({ stdout }: ChildProcess): Promise<void> => {
    await once(stdout!, 'data');
    stdout!.destroy();
  };

  for (const jobs of ['1', '2', '3', '8']) {
    it(`ends the program quietly where its reader leaves, 20 files and --jobs ${jobs}`, async () => {
      for (let at = 0; at < 20; at++) write(`news/${at}.txt`, text);
      const child = start(['annotate', 'news', '--rules-only', '--jobs', jobs]);
      const { code, err, after } = await endOf(child, leave(child));
      assert.deepEqual([code, err], [0, '']);
      assert.ok(after < soonMs, `${after} ms`);
    });
  }

  it('ends the program where its reader leaves and standard input stays open', async () => {
    const child = start(['annotate', '--stdin-ndjson', '--jobs', '2']);
    child.stdin!.on('error', () => undefined); // it breaks with the program
    const line = `${JSON.stringify({ id: 'a', text })}\n`;
    child.stdin!.write(line);
    await leave(child);
    child.stdin!.write(line.repeat(3));
    const { code, err, after } = await endOf(child, Promise.resolve());
    assert.deepEqual([code, err], [0, '']);
    assert.ok(after < soonMs, `${after} ms`);
  });

  it('ends the program where its reader leaves long input', async () => {
    const child = start(['annotate', '--stdin-ndjson']);
    child.stdin!.on('error', () => undefined);
    child.stdin!.end('{"id":"a","text":"So it is."}\n'.repeat(20_000));
    const { code, err, after } = await endOf(child, leave(child));
    assert.deepEqual([code, err], [0, '']);
    assert.ok(after < soonMs, `${after} ms`);
  });

  for (const jobs of ['1', '3']) {
    it(`ends the program with 1 where the device is full, --jobs ${jobs}`, async function () {
      if (!existsSync('/dev/full')) this.skip();
      for (let at = 0; at < 20; at++) write(`news/${at}.txt`, text);
      const full = openSync('/dev/full', 'w');
      try {
        const child = start(['annotate', 'news', '--rules-only', '--jobs', jobs], ['ignore', full, 'pipe']);
        const { code, err } = await endOf(child, Promise.resolve());
        assert.deepEqual([code, err], [1, 'source-annotator: standard output: no space left on the device\n']);
      } finally {
        closeSync(full);
      }
    });
  }
});
