import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('npm run train', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-train-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function train(...args: readonly string[]) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'train/main.ts', ...args], {
      encoding: 'utf8',
    });
    return { status, stderr };
  }

  it('says which file is missing, and which is none', () => {
    const missing = train('--corpora', folder);
    assert.equal(missing.status, 1);
    assert.match(
      missing.stderr,
      /^There is no polnear\.train\.ndjson or polnear\.train\.ndjson\.gz in .*; --help says what it is\.\n$/u,
    );
    writeFileSync(join(folder, 'polnear.train.ndjson'), '{"id":"a"}\n');
    const wrong = train('--corpora', folder);
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /^.*polnear\.train\.ndjson: line 1: [^\n]+\n$/u);
    writeFileSync(join(folder, 'polnear.train.ndjson'), '{"id":"a","text":"No.","attributions":[]}\n\n{"id":\n');
    const broken = train('--corpora', folder);
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /^.*polnear\.train\.ndjson: line 3: [^\n]+\n$/u);
  });

  it('names an annotated article whose text is not there', () => {
    writeFileSync(join(folder, 'polnear.train.ndjson'), '{"id":"a","text":"No.","attributions":[]}\n');
    const { status, stderr } = train('--corpora', folder, '--annotations', join(folder, 'none.json'));
    assert.equal(status, 1);
    assert.match(stderr, /none\.json: ENOENT/u);
  });
});
