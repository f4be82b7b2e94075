// `check` as it is shipped: what it writes, and its exit status.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { Ajv } from 'ajv';
import { zipSync } from 'fflate';

import type { CheckReport } from '../../src/check';
import schema from '../../src/check/source-check-1.schema.json';
import { parseNative, type NativeCheckedQuotation } from '../../src/formats';
import annotationsSchema from '../../src/formats/source-annotations-1.schema.json';
import { useProgram } from '../cli/program';

const said = 'ILSE BRANDT: We will not close the bridge before March, um, unless it cracks.\n';

describe('check', function () {
  this.timeout(90_000);
  const { at, write, run } = useProgram();

  beforeEach(() => {
    write('hearing.txt', said);
    write('fine.txt', '“We will not close the bridge before March,” Ilse Brandt said.\n');
    write('wrong.txt', '“We will close the bridge before March,” Ilse Brandt said.\n');
  });

  it('ends with 0 where all is fine', async () => {
    const { code, out, err } = await run(['check', 'fine.txt', '--sources', 'hearing.txt']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^fine\.txt:1:1: verbatim: “We will not/u);
    assert.match(out, /1 verbatim, 1 file searched\n$/u);
  });

  it('ends with 1 where something is altered, and shows the words of both', async () => {
    const { code, out } = await run(['check', 'wrong.txt', '--sources', 'hearing.txt']);
    assert.equal(code, 1);
    assert.match(out, /altered-grave[^]*source “not”, quoted “” \(negation\)/u);
  });

  it('ends with 1 where a quotation is not found, which an empty folder shows, too', async () => {
    mkdirSync(at('empty'));
    const { code, out } = await run(['check', 'fine.txt', '--sources', 'empty']);
    assert.equal(code, 1);
    assert.match(out, /not-found[^]*empty: no sources there/u);
  });

  for (const args of [['fine.txt'], ['--sources', 'hearing.txt'], ['fine.txt', '--sources', 'a', '--format', 'xml']])
    it(`ends with 2 after: check ${args.join(' ')}`, async () => {
      const { code, out } = await run(['check', ...args]);
      assert.deepEqual([code, out], [2, '']);
    });

  it('writes JSON that its schema describes, with places in the files', async () => {
    write('other.txt', '“It will rain frogs over the valley,” Owen Parry said.\n');
    const { out } = await run(['check', 'wrong.txt', 'other.txt', '--sources', 'hearing.txt', '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    assert.ok(isValid(report), JSON.stringify(isValid.errors));
    assert.deepEqual(
      report.quotations.map(({ grade }) => grade),
      ['altered-grave', 'not-found'],
    );
    const { source } = report.quotations[0]!;
    assert.equal(said.slice(source!.start, source!.end), source!.exact);
    assert.deepEqual([source!.line, source!.time, source!.speaker], [1, null, 'ILSE BRANDT']);
    assert.equal(report.quotations[1]!.source, null);
  });

  it('reads the sources that articles name, and no file elsewhere', async () => {
    write('talks/a.txt', said);
    write(
      'articles/b.md',
      '---\nsources: ../talks\n---\n“We will not close the bridge before March,” Ilse Brandt said.\n',
    );
    const words = '“We will not close the bridge before March,” Ilse Brandt said.\n';
    write('articles/a.md', `---\nsources: ["tapes/**/*.{txt,srt}"]\n---\n${words}`);
    write('articles/tapes/deep/a.txt', said);
    write('articles/d.md', `---\nsources: "../../*.txt"\n---\n${words}`);
    write('articles/c.md', '---\nsources:\n  - ../../secret.txt\n---\n“We will not close it,” Ilse Brandt said.\n');
    write('../secret.txt', 'We will not close it');
    const articles = ['a', 'b', 'c', 'd'].map((name) => `articles/${name}.md`);
    const { code, out, err } = await run(['check', ...articles, '--format', 'json']);
    const { quotations, sources, problems } = JSON.parse(out) as CheckReport;
    assert.equal(code, 1);
    assert.deepEqual(
      quotations.map(({ article, grade }) => [article, grade]),
      [
        ['articles/a.md', 'verbatim'],
        ['articles/b.md', 'verbatim'],
      ],
    );
    assert.deepEqual(
      sources.map(({ file }) => file),
      ['articles/tapes/deep/a.txt', 'talks/a.txt'],
    );
    assert.match(problems[0]!.message, /secret\.txt is in neither this folder nor that of the article/u);
    assert.match(problems[1]!.message, /\.\.\/\.\.\/\*\.txt matches no file below the folder/u);
    assert.match(err, /articles\/c\.md: names no sources/u);
  });

  it('takes the name that a map gives a label for who speaks', async () => {
    write('talk.txt', 'Speaker 1: We will not close the bridge before March.\nSpeaker 2: Why?\n');
    write('map.yml', 'Speaker 1: Ilse Brandt\n');
    const gradeWith = async (...map: readonly string[]): Promise<readonly unknown[]> => {
      const { code, out } = await run(['check', 'fine.txt', '--sources', 'talk.txt', ...map, '--format', 'json']);
      const { grade, source } = (JSON.parse(out) as CheckReport).quotations[0]!;
      return [code, grade, source!.name];
    };
    assert.deepEqual(await gradeWith(), [0, 'verbatim', undefined]);
    assert.deepEqual(await gradeWith('--speakers', 'map.yml'), [0, 'verbatim', 'Ilse Brandt']);
    assert.deepEqual(await gradeWith('--speakers', 'SPEAKER_1=Tom Essex'), [1, 'other-speaker', 'Tom Essex']);
    assert.equal((await run(['check', 'fine.txt', '--sources', 'talk.txt', '--speakers', 'none.yml'])).code, 2);
  });

  it('holds articles against each other, without sources', async () => {
    const { code, out } = await run(['check', 'fine.txt', 'wrong.txt', '--variants', '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    assert.ok(isValid(report), JSON.stringify(isValid.errors));
    const { grade, quotation, other, difference } = report.variants![0]!;
    assert.deepEqual([code, report.variants!.length, grade], [1, 1, 'altered-grave']);
    assert.deepEqual(
      [quotation.article, other!.article, difference[0]!.quotation!.exact],
      ['fine.txt', 'wrong.txt', 'not'],
    );
    const text = await run(['check', 'fine.txt', 'wrong.txt', '--variants']);
    assert.match(
      text.out,
      /variant: altered-grave[^]*in wrong\.txt:1:1; there “”, here “not” \(negation\)[^]*1 variant,/u,
    );
    assert.equal((await run(['check', 'fine.txt', '--variants'])).code, 0);
  });

  it('is written into annotations, too', async () => {
    const { code, out } = await run(['annotate', 'wrong.txt', '--sources', 'hearing.txt']);
    const document = parseNative(out);
    assert.equal(code, 0);
    const { check } = document.claims[0]!;
    assert.deepEqual([check!.status, check!.grade], ['checked by machine', 'altered-grave']);
    const [{ quotation, source, difference }] = check!.quotations as [NativeCheckedQuotation];
    assert.equal(quotation, document.quotations[0]!.id);
    assert.deepEqual(
      [source!.file, source!.speaker, difference[0]!.source!.exact],
      ['hearing.txt', 'ILSE BRANDT', 'not'],
    );
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(annotationsSchema);
    assert.ok(isValid(document), JSON.stringify(isValid.errors));
    const two = await run(['annotate', 'fine.txt', 'wrong.txt', '--sources', '.', '--compact']);
    assert.deepEqual(
      two.out
        .trim()
        .split('\n')
        .map((line) => parseNative(line).claims[0]!.check!.grade),
      ['verbatim', 'altered-grave'],
    );
    assert.equal((await run(['annotate', 'fine.txt', '--sources', '.', '--jobs', '2'])).code, 2);
  });

  it('writes NDJSON, a line a quotation', async () => {
    const { out } = await run(['check', 'fine.txt', 'wrong.txt', '--sources', 'hearing.txt', '--format', 'ndjson']);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as CheckReport['quotations'][number]).grade),
      ['verbatim', 'altered-grave'],
    );
  });

  it('writes SARIF with a rule a grade', async () => {
    const { out } = await run(['check', 'wrong.txt', '--sources', 'hearing.txt', '--format', 'sarif']);
    const { version, runs } = JSON.parse(out) as {
      readonly version: string;
      readonly runs: readonly { readonly results: readonly Readonly<Record<string, unknown>>[] }[];
    };
    const [result] = runs[0]!.results;
    assert.deepEqual([version, result!['ruleId'], result!['level']], ['2.1.0', 'altered-grave', 'error']);
    const [{ physicalLocation }] = result!['locations'] as [{ physicalLocation: { region: unknown } }];
    // The quotation ends before the blank in column 41: an end is the column after the last.
    assert.deepEqual(physicalLocation.region, {
      ...{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 41 },
      ...{ charOffset: 0, charLength: 40 },
    });
  });

  it('says what it cannot read, and goes on, also where links lead in circles', async () => {
    write('sources/hearing.txt', said);
    write('sources/a.docx', 'PK');
    write('sources/b.txt', Uint8Array.from([0, 1, 2, 0]));
    write('sources/c.json', '{');
    symlinkSync('.', at('sources/around'));
    const { code, out } = await run(['check', 'fine.txt', '--sources', 'sources', '--format', 'json']);
    const { problems, sources } = JSON.parse(out) as CheckReport;
    assert.equal(code, 0);
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['sources/a.docx', 'sources/b.txt', 'sources/c.json'],
    );
    assert.deepEqual(
      sources.map(({ file }) => file),
      ['sources/hearing.txt'],
    );
  });

  it('refuses a Word document that unpacks to more than it reads, soon', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(100 * 2 ** 20).fill(0x61), { level: 9 }] });
    assert.ok(bomb.length < 2 ** 20);
    write('sources/bomb.docx', bomb);
    write('sources/hearing.txt', said);
    const { code, out } = await run(['check', 'fine.txt', '--sources', 'sources', '--format', 'json']);
    assert.deepEqual((JSON.parse(out) as CheckReport).problems, [
      { file: 'sources/bomb.docx', message: 'it unpacks to more than 64 MB of text' },
    ]);
    assert.equal(code, 0);
  });

  it('does not take an article for its own source', async () => {
    const { code } = await run(['check', 'wrong.txt', '--sources', '.']);
    assert.equal(code, 1);
  });

  it('finds in the sample what is altered', async () => {
    const sample = `${process.cwd()}/samples/quote-check`;
    for (const file of ['article.md', 'transcripts/council.txt', 'transcripts/interview.vtt'])
      write(file, readFileSync(`${sample}/${file}`));
    const { out } = await run(['check', 'article.md', '--sources', 'transcripts', '--format', 'ndjson']);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as CheckReport['quotations'][number]).grade),
      ['verbatim', 'altered-grave', 'verbatim', 'cut-marked', 'cut-unmarked', 'cut-unmarked', 'verbatim', 'not-found'],
    );
  });
});
