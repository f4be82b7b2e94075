// Paths that are not regular files, invalid names, and outputs that are inputs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, linkSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';

import { useProgram } from './program';

describe('what is no ordinary file', function () {
  this.timeout(90_000);
  const { at, write, run, start } = useProgram();
  const text = '“We stay,” said Ana Ruiz.\n';

  beforeEach(() => write('news/a.txt', text));

  for (const out of ['link.txt', 'hard.txt', 'linked/a.txt', 'news/../news/a.txt'] as const) {
    for (const more of [['--force'], [], ['--format', 'ndjson', '--force']]) {
      it(`is never written over where it is the input: --out ${out} ${more.join(' ')}`, async () => {
        symlinkSync('news/a.txt', at('link.txt'));
        linkSync(at('news/a.txt'), at('hard.txt'));
        symlinkSync('news', at('linked'));
        const { code, err } = await run(['annotate', 'news/a.txt', '--out', out, ...more]);
        assert.deepEqual([code, readFileSync(at('news/a.txt'), 'utf8')], [2, text]);
        assert.match(err, /is an input, too/u);
      });
    }
  }

  it('is not written over where a folder leads to an input', async () => {
    write('news/a.txt.json', text);
    const { code } = await run(['annotate', 'news/a.txt', 'news/a.txt.json', '--out', '.', '--force']);
    assert.deepEqual([code, readFileSync(at('news/a.txt.json'), 'utf8')], [2, text]);
  });

  it('is not written over where it holds the weights', async () => {
    write('own.bin', text);
    const { code } = await run(['annotate', 'news/a.txt', '--weights', 'own.bin', '--out', 'own.bin', '--force']);
    assert.deepEqual([code, readFileSync(at('own.bin'), 'utf8')], [2, text]);
  });

  it('is not added to where standard output is the input', async () => {
    for (const args of [
      ['annotate', 'news/a.txt'],
      ['annotate', '-'],
      ['annotate', '--stdin-ndjson'],
    ]) {
      const [input, output] = [openSync(at('news/a.txt'), 'r'), openSync(at('news/a.txt'), 'a')];
      const child = start(args, [input, output, 'pipe']);
      for (const file of [input, output]) closeSync(file);
      assert.deepEqual([(await once(child, 'close'))[0], readFileSync(at('news/a.txt'), 'utf8')], [2, text]);
    }
  });

  it('is named where it never ends, in a folder and alone, and the rest goes on', async function () {
    if (process.platform === 'win32') this.skip();
    assert.equal(spawnSync('mkfifo', [at('news/fifo.txt')]).status, 0);
    symlinkSync('/dev/zero', at('news/zero.md'));
    const folder = await run(['annotate', 'news', '--rules-only']);
    assert.equal(folder.code, 1);
    assert.deepEqual(folder.err.trimEnd().split('\n'), [
      'source-annotator: news/fifo.txt: not a regular file',
      'source-annotator: news/zero.md: not a regular file',
    ]);
    assert.match(folder.out, /"id":"news\/a\.txt"/u);
    for (const name of ['news/fifo.txt', '/dev/zero']) {
      const { code, err } = await run(['annotate', name]);
      assert.deepEqual([code, err], [1, `source-annotator: ${name}: not a regular file; - is standard input\n`]);
    }
    const weights = await run(['annotate', 'news/a.txt', '--weights', '/dev/zero']);
    assert.deepEqual([weights.code, weights.out], [2, '']);
    assert.match(weights.err, /--weights \/dev\/zero: not a regular file/u);
    const out = await run(['annotate', 'news/a.txt', '--out', '/dev/null', '--force']);
    assert.equal(out.code, 2);
    assert.match(out.err, /--out \/dev\/null is not a regular file/u);
  });

  for (const args of [
    ['annotate', '-'],
    ['annotate', '--stdin-ndjson'],
  ]) {
    it(`is an error where standard input is a folder: ${args[1]}`, async function () {
      if (process.platform === 'win32') this.skip();
      const folder = openSync(at('news'), 'r');
      const child = start(args, [folder, 'pipe', 'pipe']);
      closeSync(folder);
      let [out, err] = ['', ''];
      child.stdout!.setEncoding('utf8').on('data', (data: string) => (out += data));
      child.stderr!.setEncoding('utf8').on('data', (data: string) => (err += data));
      assert.deepEqual([(await once(child, 'close'))[0], out], [1, '']);
      assert.match(err, /^source-annotator: (?:-|standard input): is a folder\n$/u);
    });
  }

  it('has a place of its own, and costs the run nothing where it has none', async function () {
    if (process.platform === 'win32') this.skip();
    for (const name of ['in/a:b.txt', 'in/ab.txt', 'in/a.txt', `in/${'x'.repeat(251)}.txt`, 'a.txt', '-'])
      write(name, text);
    const own = await run(['annotate', 'in', 'a.txt', '--out', 'made', '--rules-only']);
    assert.equal(own.code, 1);
    assert.match(own.err, /^source-annotator: in\/x+\.txt: .*: the name is too long\n$/u);
    assert.deepEqual(readdirSync(at('made/in')).sort(), ['a%3Ab.txt.json', 'a.txt.json', 'ab.txt.json']);
    assert.ok(existsSync(at('made/a.txt.json')));
    const rivals = await run(['annotate', '-', './-', 'a.txt', '--out', 'twice', '--rules-only'], text);
    assert.deepEqual([rivals.code, rivals.err], [1, 'source-annotator: -: twice/-.json: is the place of -\n']);
    assert.deepEqual(readdirSync(at('twice')).sort(), ['-.json', 'a.txt.json']);
  });

  it('is named without its control characters', async function () {
    if (process.platform === 'win32') this.skip();
    write('news/\u001b[2Jb\n.txt', Uint8Array.of(0xff));
    for (const args of [
      ['annotate', 'news', '--rules-only'],
      ['annotate', '\u001b[2Jx'],
      ['\u001b[2J'],
      ['annotate', 'news', '--weights', '\u001b'],
    ]) {
      const { err } = await run(args);
      assert.match(err, /\\u001b/u);
      assert.ok(!err.includes('\u001b'));
    }
  });
});
