import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import packageJson from '../../package.json';
import { parseNative } from '../../src/formats/parse-native';
import { useProgram } from './program';

describe('the command line', function () {
  this.timeout(90_000);
  const program = useProgram();
  const { at, write, run, cli } = program;

  beforeEach(() => {
    write('news/b.txt', '“We stay,” said Ana Ruiz.\n');
    write('news/a.md', '\ufeff# Port\r\n');
    write('news/old/c.TXT', 'Nothing.\n');
    write('news/notes.pdf', 'not a text');
    write('news/.hidden/d.txt', 'hidden');
  });

  const idsOf = (ndjson: string): string[] =>
    ndjson
      .trimEnd()
      .split('\n')
      .map((line) => parseNative(line).document.id);

  it('prints one file as one document', async () => {
    const { code, out, err } = await run(['annotate', 'news/b.txt']);
    assert.deepEqual([code, err], [0, '']);
    const native = parseNative(out, '“We stay,” said Ana Ruiz.\n');
    assert.deepEqual([native.document.id, native.generator.version], ['news/b.txt', packageJson.version]);
  });

  it('prints a folder one document a line, in path order, without hidden and other files', async () => {
    const { code, out } = await run(['annotate', 'news']);
    assert.deepEqual([code, idsOf(out)], [0, ['news/a.md', 'news/b.txt', 'news/old/c.TXT']]);
  });

  it('keeps the order of several paths and takes each text once', async () => {
    const { out } = await run(['annotate', 'news/old', 'news/b.txt', './news', 'news/b.txt']);
    assert.deepEqual(idsOf(out), ['news/old/c.TXT', 'news/b.txt', 'news/a.md']);
  });

  it('counts offsets after a byte order mark', async () => {
    const { out } = await run(['annotate', 'news/a.md', '--pretty']);
    assert.match(out, /"length": 8,[^]*"eol": "crlf",\n {4}"bom": true,/u);
  });

  it('reads standard input for -', async () => {
    const { code, out } = await run(['annotate', '-'], 'So it is.');
    assert.deepEqual([code, parseNative(out, 'So it is.').document.id], [0, '-']);
  });

  it('names each input that fails, goes on and exits with 1', async () => {
    write('news/latin.txt', Uint8Array.of(0x61, 0xff));
    write('news/picture.txt', Uint8Array.of(0x61, 0x00));
    const { code, out, err } = await run(['annotate', 'missing.txt', 'news']);
    assert.deepEqual([code, idsOf(out).length], [1, 3]);
    assert.deepEqual(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ').slice(1, 3).join(': ')),
      [
        'missing.txt: no such file or folder',
        'news/latin.txt: not valid UTF-8; convert it to UTF-8 first',
        'news/picture.txt: not a text',
      ],
    );
  });

  it('takes a folder without texts for a failure, and follows links without running in circles', async () => {
    mkdirSync(at('empty'));
    assert.match(
      (await run(['annotate', 'empty'])).err,
      /empty: a folder without any file that ends in \.txt, \.md, /u,
    );
    symlinkSync('..', at('news/old/up'));
    const { code, out } = await run(['annotate', 'news']);
    assert.deepEqual([code, idsOf(out).length], [0, 3]);
  });

  it('writes one file a text into a folder, and never overwrites unasked', async () => {
    assert.deepEqual(await run(['annotate', 'news', '--out', 'made/json']), { code: 0, out: '', err: '' });
    const made = ['a.md', 'b.txt', 'old/c.TXT'].map((name) => at(`made/json/news/${name}.json`));
    assert.ok(made.every((file) => existsSync(file)));
    writeFileSync(made[0]!, 'mine');
    const again = await run(['annotate', 'news', '--out', 'made/json', '--pretty']);
    assert.deepEqual([again.code, readFileSync(made[0]!, 'utf8')], [1, 'mine']);
    assert.match(again.err, /news\/a\.md: .*a\.md\.json: exists already; --force overwrites it\n/u);
    assert.equal((await run(['annotate', 'news', '--out', 'made/json', '--pretty', '--force'])).code, 0);
    assert.match(readFileSync(made[0]!, 'utf8'), /^\{\n {2}"schema"/u);
  });

  it('never writes over an input, whatever it is told', async () => {
    const { code, err } = await run(['annotate', 'news/b.txt', '--out', 'news/../news/b.txt', '--force']);
    assert.equal(code, 2);
    assert.match(err, /is an input, too/u);
    assert.equal(readFileSync(at('news/b.txt'), 'utf8'), '“We stay,” said Ana Ruiz.\n');
  });

  it('writes one text to a file, and never overwrites unasked', async () => {
    assert.equal((await run(['annotate', 'news/b.txt', '--out', 'made/b.json'])).code, 0);
    const before = readFileSync(at('made/b.json'), 'utf8');
    const again = await run(['annotate', 'news/a.md', '--out', 'made/b.json']);
    assert.deepEqual([again.code, readFileSync(at('made/b.json'), 'utf8')], [1, before]);
    assert.equal((await run(['annotate', 'news/a.md', '--out', 'made/b.json', '--force'])).code, 0);
    assert.deepEqual(idsOf(readFileSync(at('made/b.json'), 'utf8')), ['news/a.md']);
  });

  it('leaves the old file alone where the input fails', async () => {
    write('b.json', 'mine');
    assert.equal((await run(['annotate', 'missing.txt', '--out', 'b.json', '--force'])).code, 1);
    assert.equal(readFileSync(at('b.json'), 'utf8'), 'mine');
  });

  it('writes several texts to one file of NDJSON', async () => {
    assert.equal((await run(['annotate', 'news', '--out', 'all.ndjson', '--format', 'ndjson'])).code, 0);
    assert.equal(idsOf(readFileSync(at('all.ndjson'), 'utf8')).length, 3);
  });

  it('says what is wrong where it cannot write', async () => {
    const file = await run(['annotate', 'news/b.txt', '--out', 'news/b.txt/b.json']);
    assert.deepEqual(file, {
      code: 1,
      out: '',
      err: 'source-annotator: news/b.txt/b.json: part of the path is no folder\n',
    });
    const folder = await run(['annotate', 'news/b.txt', '--out', 'news/a.md/']);
    assert.deepEqual(folder, {
      code: 1,
      out: '',
      err: 'source-annotator: news/b.txt: news/a.md/news/b.txt.json: part of the path is no folder\n',
    });
  });

  for (const out of ['made/json/b.json', 'b.json', 'made/json/']) {
    it(`says what is wrong where the folder that it runs in is gone: --out ${out}`, async () => {
      const gone = path.join(path.dirname(cli), 'gone.cjs');
      writeFileSync(gone, "require('node:fs').rmSync(process.cwd(), { recursive: true });");
      const env = { ...process.env, NODE_OPTIONS: `--require "${gone.replaceAll('\\', '/')}"` };
      const { code, err } = await run(['annotate', '-', '--out', out], 'So it is.', env);
      assert.equal(code, 1);
      assert.match(err, /the folder that this runs in is gone\n$/u);
      assert.equal(existsSync(at('')), false);
    });
  }

  for (const [args, reason] of [
    [[], /Usage: source-annotator/u],
    [['guess'], /unknown command 'guess'/u],
    [['annotate', '--guess'], /unknown option '--guess'/u],
    [['annotate', 'news', '--format', 'xml'], /Allowed choices are json, ndjson/u],
    [['annotate', 'news', '--jobs', '0'], /whole number from 1/u],
    [['annotate', 'news', '--jobs', '1e2'], /whole number from 1/u],
    [['annotate', 'news', '--pretty'], /leave out --pretty/u],
    [['annotate', 'news', '--out', 'news/b.txt'], /is a file; several texts need a folder/u],
    [['annotate', 'news', '--out', 'news', '--format', 'ndjson'], /is a folder/u],
  ] as const) {
    it(`exits with 2 for: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, reason);
    });
  }

  it('prints help and its version', async () => {
    for (const args of [['--help'], ['annotate', '--help']]) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^Usage: source-annotator/u);
    }
    assert.deepEqual(await run(['--version']), { code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it('goes on by rules where its weights are missing or damaged, and says so once', async () => {
    const alone = path.join(path.dirname(cli), 'alone');
    mkdirSync(alone);
    copyFileSync(cli, path.join(alone, 'cli.js'));
    for (const damaged of [false, true]) {
      if (damaged) writeFileSync(path.join(alone, 'english.bin'), 'no weights');
      for (const input of ['news/b.txt', 'news']) {
        const { code, out, err } = await program.runFile(path.join(alone, 'cli.js'), ['annotate', input]);
        assert.deepEqual(
          [code, err.split('\n').length, JSON.parse(out.trim().split('\n').at(-2) ?? out).schema],
          [0, 2, 'source-annotations/1'],
        );
        assert.match(
          err,
          damaged ? /english\.bin: The file is not a weights file\.$/mu : /rules only.*english\.bin: no such file/u,
        );
      }
    }
  });

  it('takes other weights, or none', async () => {
    copyFileSync('src/engine/language/english/english.bin', at('mine.bin'));
    const own = await run(['annotate', 'news', '--weights', 'mine.bin']);
    assert.deepEqual(own, await run(['annotate', 'news']));
    const rules = await run(['annotate', 'news', '--rules-only']);
    assert.deepEqual([rules.code, rules.err], [0, '']);
    const wrong = await run(['annotate', 'news', '--weights', 'news/b.txt']);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /--weights .*b\.txt: The file is not a weights file\./u);
  });

  it('answers NDJSON line by line, in order, errors in their places', async () => {
    const lines = ['{"id":"1","text":"“We stay,” said Ana Ruiz.\u2028So."}', 'hello', '{"id":"3","text":""}'];
    const { code, out, err } = await run(['annotate', '--stdin-ndjson'], lines.join('\n'));
    const answers = out.trimEnd().split('\n');
    assert.deepEqual([code, answers.length], [1, 3]);
    assert.deepEqual(idsOf(`${answers[0]}\n${answers[2]}`), ['1', '3']);
    assert.match(answers[1]!, /^\{"id":null,"line":2,"error":/u);
    assert.match(err, /^source-annotator: line 2: not JSON/u);
  });

  it('ends with 0 for lines that failed where it is to keep going, and keeps the other fields', async () => {
    const lines = ['{"url":"1","body":"So it is.","day":3}', '{"url":"2"}', 'hello'];
    const args = [
      'annotate',
      '--stdin-ndjson',
      '--keep-going',
      '--jobs',
      '1',
      '--compact',
      '--id-field',
      'url',
      '--text-field',
      'body',
    ];
    const { code, out, err } = await run(args, lines.join('\n'));
    const [first, second, third] = out.trimEnd().split('\n');
    assert.deepEqual([code, parseNative(first!).document.meta], [0, { day: 3 }]);
    assert.match(second!, /^\{"id":"2","line":2,"error":"not an object \{/u);
    assert.match(third!, /^\{"id":null,"line":3,"error":"not JSON/u);
    assert.equal(err.trimEnd().split('\n').length, 2);
  });

  it('reads .markdown as Markdown, in a folder, too', async () => {
    write('notes/a.markdown', '# “Up,” said Ana.\n\n`“We go,” said Bo.`\n');
    const { out } = await run(['annotate', 'notes', '--compact']);
    assert.deepEqual(idsOf(out), ['notes/a.markdown']);
    assert.deepEqual(
      parseNative(out).quotations.map(({ span }) => span.exact),
      ['“Up,”'],
    );
    assert.deepEqual(await run(['annotate', 'notes/a.markdown', '--compact']), { code: 0, out, err: '' });
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '--stdin-ndjson']);
    try {
      child.stdin.write('{"id":"first","text":"So it is."}\n');
      const [answer] = (await once(child.stdout, 'data')) as [Buffer];
      assert.equal(parseNative(answer.toString('utf8')).document.id, 'first');
    } finally {
      child.kill();
    }
  });

  const numbered = (count: number): string =>
    Array.from({ length: count }, (_, at) => {
      const text = `“We stay,” said Ana Ruiz of house ${at}. `.repeat(1 + ((at * 7) % 9));
      return at % 50 === 17 ? 'no JSON' : JSON.stringify({ id: `${at}`, text });
    }).join('\n');

  it('says the same, in the same order, on any number of threads', async () => {
    for (let at = 0; at < 30; at++)
      write(`many/${at % 3}/${at}.txt`, at % 9 === 4 ? Uint8Array.of(0xff) : numbered(at % 4));
    const byJobs = async (jobs: string): Promise<readonly unknown[]> => [
      await run(['annotate', '--stdin-ndjson', '--rules-only', '--jobs', jobs], numbered(200)),
      await run(['annotate', 'many', 'missing', '--rules-only', '--jobs', jobs]),
      await run(['annotate', 'many', '--rules-only', '--jobs', jobs, '--out', 'made', '--force', '--pretty']),
      readFileSync(at('made/many/2/29.txt.json'), 'utf8'),
    ];
    const alone = await byJobs('1');
    assert.deepEqual(await byJobs('3'), alone);
  });

  /** Makes a thread of the program end when it reads a certain word. */
  const deadly = `
    const { isMainThread } = require('node:worker_threads');
    const decode = TextDecoder.prototype.decode;
    TextDecoder.prototype.decode = function (...args) {
      const text = decode.apply(this, args);
      if (!isMainThread && text.includes('DEADLY')) process.exit(9);
      return text;
    };`;

  for (const jobs of ['1', '2']) {
    it(`goes on when a thread dies, and names what it died of: --jobs ${jobs}`, async () => {
      write('deadly.cjs', deadly);
      write('news/bad.txt', 'DEADLY');
      const env = { ...process.env, NODE_OPTIONS: `--require "${at('deadly.cjs').replaceAll('\\', '/')}"` };
      const files = await run(['annotate', 'news', '--rules-only', '--jobs', jobs], '', env);
      assert.deepEqual([files.code, idsOf(files.out)], [1, ['news/a.md', 'news/b.txt', 'news/old/c.TXT']]);
      assert.equal(files.err, 'source-annotator: news/bad.txt: could not be analysed: its thread ended with code 9\n');

      const lines = Array.from({ length: 9 }, (_, id) =>
        JSON.stringify({ id: `${id}`, text: id === 5 ? 'DEADLY' : 'So it is.' }),
      );
      const { code, out, err } = await run(
        ['annotate', '--stdin-ndjson', '--rules-only', '--jobs', jobs],
        lines.join('\n'),
        env,
      );
      const answers = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string | null });
      assert.deepEqual([code, answers.map(({ id }) => id)], [1, lines.map((_, id) => `${id}`)]);
      assert.equal(err, 'source-annotator: line 6: could not be analysed: its thread ended with code 9\n');
    });
  }

  it('loses only the text for which the memory does not do, on one thread, too', async () => {
    const greedy = `
      const { parse } = JSON;
      JSON.parse = (json, ...rest) => {
        for (const all = []; json.includes('GREEDY');) all.push(new Array(1000).fill(Math.random()));
        return parse(json, ...rest);
      };`;
    write('greedy.cjs', greedy);
    const options = `--max-old-space-size=80 --require "${at('greedy.cjs').replaceAll('\\', '/')}"`;
    const lines = ['So', 'GREEDY', 'So'].map((text, id) => JSON.stringify({ id: `${id}`, text }));
    const env = { ...process.env, NODE_OPTIONS: options };
    const { code, out, err } = await run(
      ['annotate', '--stdin-ndjson', '--rules-only', '--jobs', '1'],
      lines.join('\n'),
      env,
    );
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    assert.deepEqual([code, ids], [1, ['0', '1', '2']]);
    assert.match(err, /^source-annotator: line 2: could not be analysed: .*memory/u);
  });

  it('reads no further than it must while nobody reads its answers', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '--stdin-ndjson', '--jobs', '2']);
    try {
      child.stdin.on('error', () => undefined); // it is killed in the middle of its input
      const line = `${JSON.stringify({ id: 'a', text: 'So it is. '.repeat(20) })}\n`.repeat(100);
      const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 500, 'pause'));
      child.stdin.write(line);
      await once(child.stdout, 'data');
      child.stdout.pause();
      let taken = 0;
      for (let answer: unknown; answer !== 'pause'; taken += line.length) {
        answer = child.stdin.write(line) || (await Promise.race([once(child.stdin, 'drain'), pause()]));
      }
      // Blocks of 16 KiB and what the pipes hold, of an endless input.
      assert.ok(taken < 4_000_000, `took ${taken} bytes`);
    } finally {
      child.kill();
    }
  });
});
