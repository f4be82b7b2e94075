// A row in the list of formats is enough: nothing else knows a format, in neither host.
import assert from 'node:assert/strict';
import { createProgram, UsageError, type Request } from '../../src/cli/arguments';
import { planOf } from '../../src/cli/output-plan';
import { createRunner } from '../../src/cli/run';
import { outputPathsOf } from '../../src/cli/output-paths';
import { createAnnotator, finish } from '../../src/engine';
import { toNative } from '../../src/formats/native';
import { formatNamed, formatOfName, outputFormats } from '../../src/formats/output-formats';
import { filtersOf, formatOfTarget, suggestedName } from '../../src/vscode/features/export/dialog';
import { letter, table, withMadeUp } from './made-up';

const plainOptions = { pretty: false, compact: false };
const text = '“We stay,” said Ana Ruiz. “We go,” said Bo Berg.\n';

async function requestOf(...args: readonly string[]): Promise<Request> {
  const requests: Request[] = [];
  const annotate = async (request: Request): Promise<void> => void requests.push(request);
  await createProgram('1.2.3', annotate, withMadeUp).parseAsync(['annotate', ...args], { from: 'user' });
  return requests[0] ?? assert.fail('annotate was not called');
}

describe('the list of formats', () => {
  it('names each format and its files once, and a series that is in the list', () => {
    for (const key of ['name', 'title', 'extension'] as const) {
      assert.equal(new Set(withMadeUp.map((format) => format[key])).size, withMadeUp.length, key);
    }
    for (const { inSeries } of withMadeUp) {
      if (inSeries !== null) assert.equal(formatNamed(inSeries, withMadeUp).inSeries, inSeries);
    }
  });

  for (const format of withMadeUp) {
    it(`gives the same of ${format.name} every time, in whole lines, whatever is asked for`, () => {
      const document = toNative(text, createAnnotator().annotate(text), { id: 'a.txt', bom: false, version: '1.2.3' });
      for (const options of [plainOptions, { pretty: true, compact: true }]) {
        const written = finish(format.write({ text, document }, options));
        assert.match(written, /\n$/u);
        assert.equal(finish(format.write({ text, document }, options)), written);
      }
    });
  }

  it('finds a format by the end of a file’s name, the longest that fits', () => {
    const named = (file: string): string | undefined => formatOfName(file, withMadeUp)?.name;
    assert.deepEqual(['a.json', 'a.claims.TSV', 'a.tsv', 'a.txt', 'json'].map(named), [
      'json',
      'table',
      'letter',
      undefined,
      undefined,
    ]);
    assert.throws(() => formatNamed('table', outputFormats), /There is no format table/u);
  });
});

describe('a format that is added to the list', () => {
  it('can be asked for on the command line, and says what is of no use with it', async () => {
    assert.equal((await requestOf('news', '--format', 'table', '--compact')).format, 'table');
    await assert.rejects(requestOf('news', '--format', 'table', '--pretty'), UsageError);
    await assert.rejects(requestOf('--stdin-ndjson', '--format', 'table'), /leave out --format table/u);
  });

  it('is written on any thread by its name', () => {
    const runner = createRunner('1.2.3', () => null, withMadeUp);
    const input = { id: 'a.txt', text, bom: false, format: 'plain', decisions: null } as const;
    const written = (compact: boolean): string =>
      runner.document(input, { format: 'table', options: { pretty: false, compact } }).written;
    assert.equal(written(false), 'a.txt\t“We stay,”\na.txt\t“We go,”\n');
    assert.equal(written(true), 'a.txt\t10\na.txt\t8\n');
  });

  it('goes to one file where that can hold several documents, and has its extension where it cannot', () => {
    const asked = { options: plainOptions, out: 'made', there: 'nothing', several: true } as const;
    assert.deepEqual(planOf({ ...asked, format: table }, withMadeUp), { destination: 'file', format: table });
    assert.deepEqual(planOf({ ...asked, format: letter }, withMadeUp), { destination: 'folder', format: letter });
    assert.equal(outputPathsOf(['news/a.txt'], letter.extension)[0]?.path, 'news/a.txt.tsv');
  });

  it('is one of the dialog’s, with a name of its own to suggest', () => {
    assert.deepEqual(filtersOf(withMadeUp), {
      JSON: ['json'],
      'JSON, one document a line': ['ndjson'],
      'Table of claims': ['claims.tsv'],
      Letter: ['tsv'],
    });
    assert.equal(suggestedName('article.txt', table), 'article.annotations.claims.tsv');
    assert.equal(formatOfTarget('/news/article.annotations.claims.tsv', withMadeUp), table);
    assert.equal(formatOfTarget('/news.tsv/article', withMadeUp), outputFormats[0]);
  });
});
