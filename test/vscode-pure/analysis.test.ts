import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Annotations, Annotator } from '../../src/engine';
import { DocumentAnalysis, type AnalysisHost } from '../../src/vscode/analysis';

const empty: Annotations = { speakers: [], quotations: [], claims: [], problems: [], skipped: [] };

class FakeDocument {
  uri = { path: '/article.txt' } as vscode.Uri;
  version = 1;
  isClosed = false;
  constructor(private text: string) {}
  getText(): string {
    return this.text;
  }
  type(text: string): void {
    this.text = text;
    this.version++;
  }
}

/** Takes some slices for each text, and throws on the text `fail`. */
class SlowAnnotator implements Annotator {
  constructor(private readonly read: string[]) {}
  annotate(): Annotations {
    return empty;
  }
  *steps(text: string): Generator<void, Annotations> {
    const end = performance.now() + 30;
    while (performance.now() < end) yield;
    if (text === 'fail') throw new Error('no such luck');
    this.read.push(text);
    const binary = text.indexOf('\0');
    return binary < 0 ? empty : { ...empty, skipped: [{ span: { start: binary, end: binary + 1 }, reason: 'binary' }] };
  }
}

function start(text: string, changes: Partial<AnalysisHost> = {}) {
  const read: string[] = [];
  const errors: unknown[] = [];
  const settled: number[] = [];
  const document = new FakeDocument(text);
  const analysis: DocumentAnalysis = new DocumentAnalysis(document, {
    createAnnotator: () => new SlowAnnotator(read),
    maximumLength: () => 1000,
    settled: () => settled.push(analysis.latest!.version),
    failed: (error) => errors.push(error),
    ...changes,
  });
  return { analysis, document, read, errors, settled };
}

describe('the analysis of a document', () => {
  it('gives the result of the current version', async () => {
    const { analysis } = start('one');
    assert.equal((await analysis.fresh())?.text, 'one');
  });

  it('does the same text once, however many ask', async () => {
    const { analysis, read } = start('one');
    await Promise.all([analysis.fresh(), analysis.fresh()]);
    await analysis.fresh();
    assert.deepEqual(read, ['one']);
  });

  it('drops a run when the text moves on, and keeps the old result until the new one', async () => {
    const { analysis, document, read } = start('one');
    await analysis.fresh();
    document.type('two');
    analysis.restart(0);
    const waiting = analysis.fresh();
    await new Promise((resolve) => setTimeout(resolve, 5));
    document.type('three');
    analysis.restart(0);
    assert.equal(analysis.latest?.text, 'one');
    assert.equal((await waiting)?.text, 'three');
    assert.deepEqual(read, ['one', 'three']);
  });

  it('gives way to the host while it works', async () => {
    const { analysis } = start('one');
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await analysis.fresh();
    clearInterval(timer);
    assert.ok(turns >= 2, `${turns} turns`);
  });

  it('waits for the delay', async () => {
    const { analysis, document, read } = start('one');
    for (const text of ['two', 'three', 'four']) {
      document.type(text);
      analysis.restart(20);
    }
    await analysis.fresh();
    assert.deepEqual(read, ['four']);
  });

  it('gives nothing once it is cancelled', async () => {
    const { analysis } = start('one');
    let cancel: () => void = () => undefined;
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => ((cancel = listener), { dispose: () => undefined }),
    };
    const waiting = analysis.fresh(token as unknown as vscode.CancellationToken);
    token.isCancellationRequested = true;
    cancel();
    assert.equal(await waiting, undefined);
    assert.equal(analysis.awaited, false);
    analysis.dispose();
  });

  it('gives nothing once the document is closed', async () => {
    const { analysis, read } = start('one');
    const waiting = analysis.fresh();
    analysis.dispose();
    assert.equal(await waiting, undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(read, []);
  });

  it('leaves out a text over the limit, says so, and reads it when asked', async () => {
    const { analysis } = start('x'.repeat(1001));
    const { notice } = (await analysis.fresh())!;
    const message = 'Not analysed: the text has 1,001 characters, and the limit is set to 1,000.';
    assert.deepEqual(notice, { kind: 'too-large', message });
    analysis.liftSizeLimit();
    assert.equal((await analysis.fresh())?.notice, null);
  });

  it('tells of an error, and the next edit tries again', async () => {
    const { analysis, document, errors, settled } = start('fail');
    const failed = await analysis.fresh();
    assert.equal(failed?.notice?.kind, 'failed');
    assert.match(failed.notice.message, /no such luck/u);
    assert.equal(errors.length, 1);
    document.type('fine');
    analysis.restart(0);
    assert.equal((await analysis.fresh())?.notice, null);
    assert.deepEqual(settled, [1, 2]);
  });

  it('tells where the whole text is binary data', async () => {
    const { analysis } = start('\0');
    const { notice } = (await analysis.fresh())!;
    assert.deepEqual(notice, { kind: 'binary', message: 'Not analysed: this looks like binary data, not like text.' });
  });

  it('tells where binary data was left out', async () => {
    const { analysis } = start('one\r\ntwo\r\n\0');
    const { notice } = (await analysis.fresh())!;
    assert.deepEqual(notice, { kind: 'skipped', message: '1 part of the text was left out: binary data, from line 3.' });
  });
});
