import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Annotations, Annotator, LiveAnnotations, LiveText, Span } from '../../src/engine';
import { DocumentAnalysis, type AnalysisHost } from '../../src/vscode/analysis';
import { fixed, FixedText } from '../vscode/fixed-annotations';

class FakeDocument {
  uri = { path: '/article.txt' } as vscode.Uri;
  version = 1;
  isClosed = false;
  /** How often the whole text was asked for. */
  asked = 0;
  constructor(public text: string) {}
  getText(): string {
    this.asked++;
    return this.text;
  }
}

/** Takes some slices for each text, shows one half-way, and throws on the text `fail`. */
class SlowAnnotator implements Annotator {
  constructor(
    private readonly read: string[],
    private readonly looks = 1,
  ) {}
  annotate(): Annotations {
    throw new Error('Nobody asks.');
  }
  open(text: string): LiveText {
    return new FixedText(text, (now) => this.steps(now));
  }
  private *steps(text: string): Generator<LiveAnnotations | undefined, LiveAnnotations> {
    for (let look = 0; look < this.looks; look++) {
      yield* slowly(15);
      yield { ...fixed(text, {}), complete: false, unreadIn: (span) => [span] };
    }
    yield* slowly(15);
    if (text === 'fail') throw new Error('no such luck');
    this.read.push(text);
    const binary = text.indexOf('\0');
    return fixed(text, binary < 0 ? {} : { skipped: [{ span: { start: binary, end: binary + 1 }, reason: 'binary' }] });
  }
}

function* slowly(milliseconds: number): Generator<undefined, void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield;
}

function start(text: string, changes: Partial<AnalysisHost> = {}) {
  const read: string[] = [];
  const errors: unknown[] = [];
  const settled: number[] = [];
  const shown: boolean[] = [];
  const advanced: (number | null)[] = [];
  const document = new FakeDocument(text);
  const analysis: DocumentAnalysis = new DocumentAnalysis(document, {
    createAnnotator: () => new SlowAnnotator(read),
    maximumLength: () => 1000,
    length: () => document.text.length,
    line: (offset) => document.text.slice(0, offset).split(/\r\n|\n/u).length,
    looking: (): Span => ({ start: 0, end: 0 }),
    read: () => shown.push(analysis.newest!.found.complete),
    progressed: () => advanced.push(analysis.progress),
    settled: () => settled.push(analysis.latest!.version),
    failed: (error) => errors.push(error),
    ...changes,
  });
  /** Puts `words` in the place of all. */
  const type = (words: string, delay = 0): void => {
    const rangeLength = document.text.length;
    document.text = words;
    document.version++;
    analysis.edit([{ rangeOffset: 0, rangeLength, text: words }]);
    analysis.restart(delay);
  };
  return { analysis, document, type, read, errors, settled, shown, advanced };
}

function textOf(analysis: DocumentAnalysis): string | undefined {
  const found = analysis.latest?.found;
  return found?.slice({ start: 0, end: found.length });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the analysis of a document', () => {
  it('gives the result of the current version', async () => {
    const { analysis } = start('one');
    assert.equal((await analysis.fresh())?.version, 1);
    assert.equal(textOf(analysis), 'one');
  });

  it('does the same text once, however many ask', async () => {
    const { analysis, read } = start('one');
    await Promise.all([analysis.fresh(), analysis.fresh()]);
    await analysis.fresh();
    assert.deepEqual(read, ['one']);
  });

  it('shows what is known before all is, and tells when it is all', async () => {
    const { analysis, shown, settled } = start('one');
    await analysis.fresh();
    assert.deepEqual(shown, [false, true]);
    assert.deepEqual(settled, [1]);
  });

  it('goes on where one looks meanwhile', async () => {
    const looked: number[] = [];
    const looking = (): Span => ({ start: looked.push(looked.length), end: 9 });
    const { analysis, read } = start('one two three', { looking, read: () => looked.length === 1 && analysis.look() });
    await analysis.fresh();
    // To start, to check whether anything there is unread, and to start there.
    assert.deepEqual([looked.length, read], [3, ['one two three']]);
    analysis.look();
    assert.equal(looked.length, 3);
  });

  it('follows edits, and asks for the whole text but once', async () => {
    const { analysis, document } = start('one two');
    await analysis.fresh();
    document.text = 'one, two!';
    document.version++;
    const last = { rangeOffset: 7, rangeLength: 0, text: '!' };
    analysis.edit([last, { rangeOffset: 3, rangeLength: 0, text: ',' }]);
    await analysis.fresh();
    assert.equal(textOf(analysis), 'one, two!');
    assert.equal(document.asked, 1);
  });

  it('reads the document anew where an edit was missed, and says so in the log', async () => {
    const { analysis, document, errors } = start('one');
    await analysis.fresh();
    document.text = 'something else';
    document.version++;
    await analysis.fresh();
    assert.equal(textOf(analysis), 'something else');
    assert.match(String(errors[0]), /14 characters, what was read of it 3/u);
  });

  it('drops a run when the text moves on, and keeps the old result until the new one', async () => {
    const { analysis, type, read } = start('one');
    await analysis.fresh();
    type('two');
    const waiting = analysis.fresh();
    await pause(5);
    type('three');
    assert.equal(textOf(analysis), 'one');
    await waiting;
    assert.equal(textOf(analysis), 'three');
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
    const { analysis, type, read } = start('one');
    for (const text of ['two', 'three', 'four']) type(text, 20);
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
    await pause(50);
    assert.deepEqual(read, []);
  });

  it('leaves out a text over the limit, says so, and reads it when asked', async () => {
    const { analysis, document } = start('x'.repeat(1001));
    const { notice, found } = (await analysis.fresh())!;
    const message = 'Not analysed: the text has 1,001 characters, and the limit is set to 1,000.';
    assert.deepEqual(notice, { kind: 'too-large', message });
    assert.deepEqual([found.counts.claims, document.asked], [0, 0]);
    analysis.readWhole();
    assert.equal((await analysis.fresh())?.notice, null);
  });

  it('tells how much is read, until there is a first result', async () => {
    const { analysis, type, advanced } = start('one');
    assert.equal(analysis.progress, null);
    const waiting = analysis.fresh();
    assert.equal(analysis.progress, 0);
    await waiting;
    assert.deepEqual(advanced, [0.5]);
    assert.equal(analysis.progress, null);
    type('two');
    assert.equal(analysis.progress, null);
    await analysis.fresh();
    assert.deepEqual(advanced, [0.5]);
  });

  it('is no longer said to be left out when it is read after all', async () => {
    const { analysis } = start('x'.repeat(1001));
    await analysis.fresh();
    analysis.readWhole();
    assert.equal(analysis.latest, undefined);
    assert.equal(analysis.progress, 0);
    assert.equal((await analysis.fresh())?.notice, null);
  });

  it('ends when it is cancelled, says so, reads what one looks at from then on, and all when asked', async () => {
    const read: string[] = [];
    const { analysis, type } = start('one', { createAnnotator: () => new SlowAnnotator(read, 2) });
    const waiting = analysis.fresh();
    while (!analysis.newest) await pause(1);
    analysis.cancel();
    const cancelled = await waiting;
    assert.deepEqual(
      [cancelled?.notice?.kind, cancelled?.found.complete, analysis.progress],
      ['cancelled', false, null],
    );
    assert.match(cancelled!.notice!.message, /^Reading was cancelled at \d+ %\./u);
    type('two');
    const inView = await analysis.fresh();
    assert.deepEqual(
      [inView?.version, inView?.notice?.kind, inView?.found.complete, read],
      [2, 'cancelled', false, []],
    );
    analysis.readWhole();
    assert.deepEqual([(await analysis.fresh())?.notice, read], [null, ['two']]);
    analysis.cancel();
    assert.equal(analysis.latest?.notice, null);
  });

  it('tells of an error, and the next edit tries again', async () => {
    const { analysis, type, errors, settled } = start('fail');
    const failed = await analysis.fresh();
    assert.equal(failed?.notice?.kind, 'failed');
    assert.match(failed.notice.message, /no such luck/u);
    assert.equal(errors.length, 1);
    type('fine');
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
    assert.deepEqual(notice, {
      kind: 'skipped',
      message: '1 part of the text was left out, at line 3: it looks like binary data.',
    });
  });
});
