import * as vscode from 'vscode';
import { hull, type Span } from '../../../engine';
import { explain, longestWhole } from '../../../explain/explain';
import { isLongDocument, type AnnotatedDocument } from '../../annotation-store';
import { ClaimReader } from '../../claim-reader';
import { toSpan } from '../../conversions';
import type { SpanTarget } from '../../presentation/command-targets';
import { entryParts } from '../../presentation/statement-entries';
import { editorsOf } from '../../util/editors';
import { inSlices } from '../../util/slices';
import { warnOf } from '../../util/warn-of';
import type { FeatureContext } from '../feature';
import type { Sheet } from './sheet';

/** What is told of a place in an article. */
export interface Told {
  readonly article: vscode.TextDocument;
  readonly target: SpanTarget;
  readonly sheet: Sheet;
}

/** Milliseconds that a message stays in the status bar. */
const messageTime = 4000;

/** Finds the sentences that a command asks about, and reads the article anew with a trace of them. */
export class Explainer {
  private readonly reader: ClaimReader;

  constructor(private readonly context: Pick<FeatureContext, 'store' | 'article' | 'models'>) {
    this.reader = new ClaimReader(context.store);
  }

  /** `argument`: a row of the panel, else the cursor is meant. Undefined where a message says why there is nothing. */
  run(argument: unknown): Promise<Told | undefined> {
    // The text's menu passes the article's URI.
    return argument === undefined || argument instanceof vscode.Uri ? this.atCursor() : this.ofRow(argument);
  }

  /** Undefined where the document has changed or was closed meanwhile, or the token was cancelled. */
  async sheetOf(
    article: vscode.TextDocument,
    span: Span,
    token?: vscode.CancellationToken,
  ): Promise<Sheet | undefined> {
    const { store, models } = this.context;
    const { version } = article;
    const model = await models.model();
    const isOver = (): boolean =>
      article.isClosed || article.version !== version || token?.isCancellationRequested === true;
    if (isOver()) return undefined;
    const options = { ...store.readingOf(article), model, span, longest: longestWhole };
    const done = await inSlices(explain(article.getText(), options), isOver);
    return (
      done && { lines: done.value.lines, problem: models.problem, hidden: this.hiddenIn(article, done.value.span) }
    );
  }

  private async ofRow(row: unknown): Promise<Told | undefined> {
    const found = await this.reader.find(row);
    if (!found) return say('This claim was not found any more');
    const { document, annotated, entry } = found;
    return whileReading(document, (token) => this.tell(document, annotated, hull(entryParts(entry)), token));
  }

  /**
   * What is at the article's cursor, while the focus is in a sheet, too. The claim there may begin or end in other
   * sentences: those are told of as well.
   */
  private async atCursor(): Promise<Told | undefined> {
    const { store, article } = this.context;
    const { document } = article;
    const { activeTextEditor: active } = vscode.window;
    const editor = document && (active?.document === document ? active : editorsOf(document)[0]);
    if (!editor || !store.supports(document))
      return say('This document is not analysed, so there is nothing to explain');
    const { version } = document;
    const selection = toSpan(document, [editor.selection]);
    return whileReading(document, async (token) => {
      const annotated = await this.reader.uncountedAt(document, selection.start, token);
      if (!annotated) return undefined;
      if (annotated.version !== version) return say('The text has changed meanwhile: ask again');
      const entry = this.reader.entries(annotated).chosen(selection);
      return this.tell(document, annotated, hull([selection, ...(entry ? entryParts(entry) : [])]), token);
    });
  }

  private async tell(
    article: vscode.TextDocument,
    { notice, version }: AnnotatedDocument,
    span: Span,
    token: vscode.CancellationToken,
  ): Promise<Told | undefined> {
    if (notice && notice.kind !== 'cancelled' && notice.kind !== 'skipped') {
      warnOf(notice, 'Nothing to explain.', () => this.context.store.analyseAnyway(article));
      return undefined;
    }
    const sheet = await this.sheetOf(article, span, token);
    if (!sheet) return undefined;
    if (sheet.lines.length === 0) return say('There is no sentence here to explain');
    return { article, target: { uri: article.uri.toString(), version, ...span }, sheet };
  }

  /** How many claims the settings hide. */
  private hiddenIn(article: vscode.TextDocument, span: Span | null): number {
    const annotated = this.context.store.newest(article);
    if (!span || annotated?.version !== article.version) return 0;
    const entries = this.reader.entries(annotated);
    return entries.isLifted ? 0 : entries.hiddenIn(span).length;
  }
}

/** Shows that something is going on, and lets the reader cancel it where it may take long. */
function whileReading<T>(
  document: vscode.TextDocument,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  const location = isLongDocument(document) ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const options = { location, title: 'Reading the text…', cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => work(token));
}

function say(message: string): undefined {
  vscode.window.setStatusBarMessage(message, messageTime);
}
