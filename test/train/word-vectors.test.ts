import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashText } from '../../src/engine/models/words/hashing';
import { readVectors } from '../../train/net/word-vectors';

describe('word vectors', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vectors-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function written(content: unknown): string {
    const path = join(folder, 'vectors.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  it('are read by word, without what follows the numbers of a vector', () => {
    const vectors = { gate: [1, 2, 3.7, 0], dam: [-1, 0.5, 1.1, 1] };
    const { words, values, width } = readVectors(written({ dimensions: 2, words: ['gate', 'dam'], vectors }));
    assert.deepEqual([...words], [hashText('gate'), hashText('dam')]);
    assert.deepEqual([...values], [1, 2, -1, 0.5]);
    assert.equal(width, 2);
  });

  it('are refused in another form', () => {
    assert.throws(() => readVectors(written({ gate: [1, 2] })), /has not the form/u);
    const short = { dimensions: 3, words: ['gate'], vectors: { gate: [1, 2] } };
    assert.throws(() => readVectors(written(short)), /no vector of 3 numbers for “gate”/u);
  });
});
