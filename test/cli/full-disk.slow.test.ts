// A device that has no more space, as small as a file system may be; it takes root to make one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

import { parseNative } from '../../src/formats/parse-native';
import { useProgram } from './program';

describe('a device that gets full', function () {
  this.timeout(90_000);
  const { at, write, run, start } = useProgram();
  const text = '“We stay,” said Ana Ruiz of house 7. '.repeat(20);
  const full = 'source-annotator: standard output: no space left on the device\n';
  let mounted: string | null = null;

  beforeEach(function () {
    mkdirSync(at('small'));
    const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', at('small')]);
    if (made.status !== 0) return this.skip();
    mounted = at('small');
    for (let n = 0; n < 6; n++) write(`news/${n}.txt`, text);
  });

  afterEach(() => {
    if (mounted !== null) assert.equal(spawnSync('umount', ['-l', mounted]).status, 0);
    mounted = null;
  });

  const filesIn = (folder: string): readonly string[] => {
    return readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(at(`${folder}/${name}`)).isFile(),
    );
  };

  it('holds whole files and names the others', async () => {
    const { code, err } = await run(['annotate', 'news', '--out', 'small/made', '--rules-only', '--jobs', '2']);
    const made = filesIn('small/made');
    for (const name of made) parseNative(readFileSync(at(`small/made/${name}`), 'utf8'), text);
    const failed = err.trimEnd().split('\n');
    assert.deepEqual([code, made.length + failed.length], [1, 6]);
    assert.ok(made.length > 0 && failed.length > 0);
    for (const line of failed)
      assert.match(line, /news\/\d\.txt: small\/made\/news\/\d\.txt\.json: no space left on the device$/u);
  });

  it('keeps the good old file, --force or not', async () => {
    const old = 'mine '.repeat(9000);
    writeFileSync(at('small/all.ndjson'), old);
    const { code, err } = await run([
      'annotate',
      'news',
      '--format',
      'ndjson',
      '--out',
      'small/all.ndjson',
      '--force',
      '--rules-only',
    ]);
    assert.deepEqual([code, err], [1, 'source-annotator: small/all.ndjson: no space left on the device\n']);
    assert.deepEqual([readFileSync(at('small/all.ndjson'), 'utf8') === old, filesIn('small')], [true, ['all.ndjson']]);
  });

  it('ends the program with 1 where it takes a part of the output', async () => {
    for (let n = 6; n < 12; n++) write(`news/${n}.txt`, text);
    const file = openSync(at('small/out.ndjson'), 'w');
    try {
      const child = start(['annotate', 'news', '--rules-only', '--jobs', '2'], ['ignore', file, 'pipe']);
      let err = '';
      child.stderr!.setEncoding('utf8').on('data', (data: string) => (err += data));
      assert.deepEqual([(await once(child, 'close'))[0], err], [1, full]);
    } finally {
      closeSync(file);
    }
  });

  it('ends the program with 1 where it takes a part of the only document', async () => {
    write('news/0.txt', text.repeat(12));
    const file = openSync(at('small/out.json'), 'w');
    try {
      const child = start(['annotate', 'news/0.txt', '--rules-only'], ['ignore', file, 'pipe']);
      let err = '';
      child.stderr!.setEncoding('utf8').on('data', (data: string) => (err += data));
      assert.deepEqual([(await once(child, 'close'))[0], err], [1, full]);
    } finally {
      closeSync(file);
    }
  });
});
