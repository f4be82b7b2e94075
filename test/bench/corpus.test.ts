import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { corpusFile, readCorpus } from '../../bench/accuracy/corpus';
import { fraction, percent, table } from '../../bench/accuracy/markdown';

const line = JSON.stringify({
  id: 'a',
  publisher: 'invented',
  text: '“No,” Bo said.',
  attributions: [{ type: 'direct', core: true, kind: 'speech', content: [[0, 5]], cue: [[9, 13]], source: [[6, 8]] }],
});

describe('the corpus file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is found plain or compressed, and read with its spans', () => {
    assert.equal(corpusFile(folder, 'dev'), null);
    writeFileSync(join(folder, 'polnear.dev.ndjson'), `${line}\n`);
    writeFileSync(join(folder, 'polnear.train.ndjson.gz'), gzipSync(`${line}\n\n${line}`));
    const [plain, packed] = ['dev', 'train'].map((split) => readCorpus(corpusFile(folder, split) ?? ''));
    assert.equal(packed?.length, 2);
    assert.deepEqual(packed?.[0], plain?.[0]);
    const [document] = plain ?? [];
    assert.deepEqual(document?.quoted, [{ start: 0, end: 5 }]);
    assert.deepEqual(document?.attributions[0]?.source, [{ start: 6, end: 8 }]);
  });

  it('is refused with the number of the line that is another thing', () => {
    const path = join(folder, 'polnear.dev.ndjson');
    writeFileSync(path, `${line}\n{"id":"b"}\n`);
    assert.throws(() => readCorpus(path), /line 2: not an annotated document/u);
  });
});

describe('tables', () => {
  it('are Markdown with numbers to the right', () => {
    assert.equal(table(['what', 'F1'], [['a', percent(0.8234)]]), '| what |   F1 |\n| ---- | ---: |\n| a    | 82.3 |');
    assert.equal(fraction(0.876), '.88');
    assert.equal(fraction(1), '1.00');
  });
});
