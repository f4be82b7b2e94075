import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseNative } from '../../src/formats/parse-native';
import { selectorOf, stringifyLine, type Decision } from '../../src/review';
import { useProgram } from './program';

const text = '“We stay,” said Ana Ruiz.\n\nBen Oto said that the dam was safe.\n';

function about(id: string, words: string, verdict: string): Decision {
  const start = text.indexOf(words);
  const selector = selectorOf(text, { start, end: start + words.length });
  const at = '2026-12-03T10:00:00.000Z';
  return { v: 1, id, at, claim: null, verdict, set: null, ...selector, textSha256: null, engine: null };
}

describe('decisions on the command line', function () {
  this.timeout(90_000);
  const { run, write } = useProgram();
  const log = [about('a', '“We stay,”', 'accepted'), about('b', 'that the dam was safe', 'rejected')];

  beforeEach(() => {
    write('news/a.txt', text);
    write('news/b.txt', text);
    write('.source-annotations/news/a.txt/ana.jsonl', log.map(stringifyLine).join(''));
  });

  it('are told where they stand', async () => {
    write('news/a.txt', `Rain fell.\n\n${text.replace('the dam was safe', 'the dam was gone')}`);
    const { code, out, err } = await run([
      'decisions',
      'check',
      'news/a.txt',
      '--log',
      '.source-annotations/news/a.txt/ana.jsonl',
    ]);
    assert.deepEqual([code, err], [0, '']);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(first, {
      id: 'a',
      how: 'exact',
      span: { start: 12, end: 22, codePoint: [12, 22], line: 3, column: 1, exact: '“We stay,”' },
    });
    assert.equal(second?.id, 'b');
  });

  it('leave out what was taken back, and name broken lines', async () => {
    const undo = { v: 1, id: 'u', at: '2026-12-04T10:00:00Z', verdict: 'undo', undoes: 'a' } as const;
    write('l.jsonl', `${log.map(stringifyLine).join('')}oops\n${stringifyLine(undo)}{"v":1`);
    const { code, out, err } = await run(['decisions', 'check', 'news/a.txt', '--log', 'l.jsonl', '--rules-only']);
    assert.equal(code, 1);
    assert.match(out, /^\{"id":"b"[^\n]+\n$/u);
    assert.match(err, /^source-annotator: l\.jsonl:3: not JSON: .+\nsource-annotator: l\.jsonl:5: not JSON: .+\n$/u);
  });

  it('are applied to the texts that have some', async () => {
    for (const folder of ['.', '.source-annotations']) {
      const { code, out, err } = await run(['annotate', 'news', '--decisions', folder]);
      assert.deepEqual([code, err], [0, '']);
      const [a, b] = out
        .trimEnd()
        .split('\n')
        .map((line) => parseNative(line, text));
      assert.deepEqual(
        a!.claims.map(({ status }) => status),
        ['accepted', 'rejected'],
      );
      assert.deepEqual(
        b!.claims.map(({ status }) => status),
        ['auto', 'auto'],
      );
    }
  });

  it('of a text that was moved are found where they were left, with what a write left behind', async () => {
    const lines = log.map(stringifyLine);
    write('.source-annotations/news/a.txt/ana.jsonl', lines[0]!);
    write('.source-annotations/news/old.txt/ben.jsonl.x1.new', lines[1]!.replace('"b"', '"c"'));
    write('.source-annotations/news/a.txt/moved-from', 'news/old.txt\n../outside.txt\n');
    const { code, out, err } = await run(['annotate', 'news/a.txt', '--decisions', '.']);
    assert.deepEqual([code, err], [0, '']);
    const { claims } = parseNative(out, text);
    assert.deepEqual(
      claims.map(({ status, decision }) => [status, decision?.by]),
      [
        ['accepted', ['ana']],
        ['rejected', ['ben']],
      ],
    );
  });

  it('of a text that git renamed are found by its words', async () => {
    const renamed = `${text}Rain fell on the harbour.\n`;
    const textSha256 = createHash('sha256').update(renamed).digest('hex');
    write(
      '.source-annotations/news/gone.txt/ana.jsonl',
      log.map((line) => stringifyLine({ ...line, textSha256 })).join(''),
    );
    write('news/c.txt', renamed);
    const { code, out, err } = await run(['annotate', 'news/c.txt', '--decisions', '.']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      parseNative(out, renamed).claims.map(({ status }) => status),
      ['accepted', 'rejected'],
    );
  });

  it('without a place are named, and fail nothing', async () => {
    write('news/a.txt', 'Rain fell.\n');
    const { code, err } = await run(['annotate', 'news/a.txt', '--decisions', '.']);
    assert.equal(code, 0);
    assert.match(err, /decision a of ana \(accepted\) has no place in the text any more: “We stay,”/u);
  });

  for (const [args, code, says] of [
    [['decisions', 'check', 'news/a.txt'], 2, /--log/u],
    [
      ['decisions', 'check', 'none.txt', '--log', 'none.jsonl'],
      1,
      /none\.txt: no such file[^]*none\.jsonl: no such file/u,
    ],
    [['annotate', 'news/a.txt', '--decisions', 'none'], 2, /--decisions none is no folder/u],
    [['annotate', '--stdin-ndjson', '--decisions', '.'], 2, /--decisions is for files/u],
    [['decisions'], 2, /check/u],
  ] as const)
    it(`refuse ${args.join(' ')}`, async () => {
      const result = await run(args);
      assert.equal(result.code, code);
      assert.match(result.err, says);
      assert.equal(result.out, '');
    });
});
