import assert from 'node:assert/strict';
import { hull, readAll, type LiveText, type Span } from '../../src/engine';
import {
  selectorOf,
  type Corrections,
  type Decision,
  type ReviewedAnnotations,
  type ReviewLog,
} from '../../src/review';
import { Reviews } from '../../src/vscode/reviews';
import type { ReadDocument } from '../../src/vscode/analysis';
import { createLearnedAnnotator } from '../model';

const annotator = createLearnedAnnotator();
const article = '“We stay,” said Ana Ruiz.\n\n“We stay,” said Ben Oto. He said that the dam was safe.\n';
const uri = { toString: () => 'file:///a.txt' } as ReadDocument['uri'];

/** A text, its annotations, and what is decided about it, as the editor has them. */
class Editor {
  readonly document = { uri, version: 1, isClosed: false };
  readonly reviews: Reviews;
  changes = 0;
  private logs: readonly ReviewLog[] = [];
  private live: LiveText;
  private tell: (of: typeof uri) => void = () => assert.fail('nobody listens');

  constructor(private text: string) {
    this.live = annotator.open(text);
    this.reviews = new Reviews(
      {
        of: () => ({ logs: this.logs }),
        onDidChange: (listener) => ((this.tell = listener), { dispose: () => undefined }),
      },
      (error) => assert.fail(String(error)),
    );
    this.reviews.onDidChange(() => this.changes++);
  }

  decide(words: string, verdict: string, { from = 0, set = null as Corrections | null } = {}): void {
    const start = this.text.indexOf(words, from);
    const decision: Decision = {
      ...{ v: 1, id: `d${this.changes}`, at: new Date().toISOString(), claim: null, verdict, set },
      ...{ ...selectorOf(this.text, { start, end: start + words.length }), textSha256: null, engine: null },
    };
    this.add([decision]);
  }

  add(lines: ReviewLog['lines']): void {
    this.logs = [{ reviewer: 'ana', lines: [...this.logs.flatMap((log) => log.lines), ...lines] }];
    this.tell(uri);
    void this.reviewed;
  }

  type(start: number, end: number, text: string): void {
    this.document.version++;
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.live.edit({ start, end, text });
    this.reviews.edit(this.document, [{ rangeOffset: start, rangeLength: end - start, text }]);
  }

  get read(): ReadDocument {
    return { uri, version: this.document.version, found: readAll(this.live), notice: null };
  }

  get reviewed(): ReviewedAnnotations {
    return this.reviews.review(this.document, this.read);
  }

  /** The words of claims that have a status of a reader, with it. */
  get shown(): readonly string[] {
    const { reviewed } = this;
    return reviewed
      .claimsIn({ start: 0, end: reviewed.length })
      .filter(({ status }) => status !== 'auto')
      .map(({ content, status }) => `${status}: ${reviewed.slice(hull(content))} (${hull(content).start})`);
  }
}

describe('decisions in an open text', () => {
  it('are seen at once, on the claim alone that they are about', () => {
    const editor = new Editor(article);
    editor.decide('“We stay,”', 'rejected', { from: 20 });
    assert.deepEqual(editor.shown, ['rejected: “We stay,” (27)']);
  });

  it('move along with what is typed before them', () => {
    const editor = new Editor(article);
    editor.decide('“We stay,”', 'accepted', { from: 20 });
    editor.type(0, 0, 'RIVERTON — ');
    editor.type(article.length, article.length, 'The end.');
    assert.deepEqual(editor.shown, ['accepted: “We stay,” (38)']);
  });

  it('are looked for anew once the text is read, as whoever opens it later finds them', async () => {
    const editor = new Editor(article);
    editor.decide('“We stay,”', 'accepted', { from: 20 });
    editor.type(27, 37, '“No comment,”');
    assert.deepEqual(editor.shown, ['accepted: “No comment,” (27)']);
    await editor.reviews.settle(editor.document, editor.read);
    assert.deepEqual(editor.shown, []);
    assert.equal(editor.reviewed.orphans.length, 1);
  });

  it('are found in a text that was changed elsewhere', async () => {
    const editor = new Editor(`Late news.\n\n${article}`);
    const at = article.indexOf('“We stay,”', 20);
    const span: Span = { start: at, end: at + 10 };
    const found = { claim: null, verdict: 'accepted', set: null, textSha256: null, engine: null };
    editor.add([{ v: 1, id: 'd1', at: '2026-12-03T10:00:00Z', ...found, ...selectorOf(article, span) }]);
    assert.deepEqual([editor.shown, editor.reviewed.orphans], [[], []]);
    await editor.reviews.settle(editor.document, editor.read);
    assert.deepEqual(editor.shown, ['accepted: “We stay,” (39)']);
  });

  it('are without a place only once all of the text was searched, which is told', async () => {
    const editor = new Editor('“We go,” said Ana Ruiz.\n');
    const found = { claim: null, verdict: 'accepted', set: null, textSha256: null, engine: null };
    editor.add([
      { v: 1, id: 'd1', at: '2026-12-03T10:00:00Z', ...found, ...selectorOf(article, { start: 0, end: 10 }) },
    ]);
    assert.deepEqual(editor.reviewed.orphans, []);
    const { changes } = editor;
    await editor.reviews.settle(editor.document, editor.read);
    assert.deepEqual([editor.reviewed.orphans.map(({ id }) => id), editor.changes], [['d1'], changes + 1]);
    await editor.reviews.settle(editor.document, editor.read);
    assert.equal(editor.changes, changes + 1);
  });

  it('are gone when they are taken back', () => {
    const editor = new Editor(article);
    editor.decide('“We stay,”', 'accepted');
    editor.add([{ v: 1, id: 'u1', at: new Date().toISOString(), verdict: 'undo', undoes: 'd0' }]);
    assert.deepEqual(editor.shown, []);
  });
});
