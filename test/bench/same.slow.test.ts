import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setsOf } from '../../bench/same/inputs';
import { annotateSet, changed, read, write } from '../../bench/same/results';

const annotate = (text: string) =>
  annotateSet({
    name: 'set',
    texts: [
      { id: 'a', text },
      { id: 'b', text: '“No,” Bo said.' },
    ],
  });

describe('the check that annotations stay the same', () => {
  it('finds what differs, in which format and way of reading', () => {
    const before = annotate('“Yes,” Bo said.');
    assert.deepEqual(changed(annotate('“Yes,” Bo said.'), before), []);
    assert.deepEqual(changed(annotate('“Yes,” Bo **said**.'), before), [
      'set, a, plain, models',
      'set, a, markdown, models',
      'set, a, html, models',
      'set, a, subtitles, models',
      'set, a, plain, rules',
      'set, a, markdown, rules',
      'set, a, html, rules',
      'set, a, subtitles, rules',
    ]);
  });

  it('reads what it stored, and takes a text that was not stored as changed', () => {
    const results = annotate('“Yes,” Bo said.');
    assert.deepEqual(read(write(results)), results);
    assert.equal(changed(results, new Map()).length, results.size);
    assert.throws(() => read('no result'), /line 1/u);
  });

  it('refuses two texts with one id', () => {
    assert.throws(
      () =>
        annotateSet({
          name: 'set',
          texts: [
            { id: 'a', text: '' },
            { id: 'a', text: 'b' },
          ],
        }),
      /same id/u,
    );
  });

  it('reads further texts, and says which line has none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'same-'));
    try {
      const [rows, lines] = [join(folder, 'a.tsv'), join(folder, 'a.ndjson')];
      writeFileSync(rows, 'name\tOne.<NL>Two.\n');
      writeFileSync(lines, '{"text":"One."}\n{}\n');
      const request = { stored: null, write: false, every: 1 };
      assert.deepEqual(setsOf({ ...request, texts: [rows] }).at(-1), {
        name: 'a.tsv',
        texts: [{ id: '1', text: 'One.\nTwo.' }],
      });
      assert.throws(() => setsOf({ ...request, texts: [lines] }), /a\.ndjson, line 2: there is no text/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
