import * as vscode from 'vscode';
import type { IndexedSource } from '../../../check';
import type { Span } from '../../../engine';
import { foundSource, type FoundSource } from '../../check/article-check';
import { readableUri } from '../../check/word-texts';
import { colours } from '../../contributions';
import { toRange } from '../../conversions';
import { Disposable } from '../../util/dispose';
import type { FeatureContext } from '../feature';
import { rangeIn } from './places';
import { quotationOf, type QuotationHere } from './quotation-at';
import { say } from './say';

/** Opens articles beside their sources, with what differs painted on both sides. */
export class Beside extends Disposable {
  private readonly passage = this.register(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(colours.passageBackground),
      border: '1px dashed',
      borderColor: new vscode.ThemeColor(colours.passageBorder),
      overviewRulerColor: new vscode.ThemeColor(colours.differenceLine),
      overviewRulerLane: vscode.OverviewRulerLane.Full,
    }),
  );
  private readonly difference = this.register(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(colours.differenceBackground),
      border: '1px solid',
      borderColor: new vscode.ThemeColor(colours.differenceLine),
      borderRadius: '2px',
      fontWeight: 'bold',
    }),
  );
  private readonly painted = new Set<vscode.TextEditor>();

  constructor(private readonly context: Pick<FeatureContext, 'checks' | 'article' | 'store'>) {
    super();
    // What is painted is of one version of both texts.
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isPainted = [...this.painted].some((editor) => editor.document === document);
        if (contentChanges.length > 0 && isPainted) this.clear();
      }),
    );
    this.register(
      vscode.window.onDidChangeVisibleTextEditors((visible) => {
        for (const editor of this.painted) if (!visible.includes(editor)) this.painted.delete(editor);
      }),
    );
  }

  async open(argument: unknown): Promise<void> {
    const here = await quotationOf(this.context, argument);
    if (!here) return say('No checked quotation was found here');
    const found = foundSource(here.checked, here.graded);
    if (!found) return say('No source has these words, so there is nothing to open beside them');
    await this.show(here, found);
  }

  private async show({ article, graded }: QuotationHere, found: FoundSource): Promise<void> {
    const source = await vscode.workspace.openTextDocument(readableUri(found.uri));
    const known = vscode.window.visibleTextEditors.find(({ document }) => document === article);
    const left = await vscode.window.showTextDocument(article, {
      viewColumn: known?.viewColumn ?? vscode.ViewColumn.One,
      preserveFocus: false,
    });
    const right = await vscode.window.showTextDocument(source, {
      viewColumn: besideColumn(left, source),
      preserveFocus: true,
      preview: true,
    });
    const isSame = hasSame(source, found.source, found.span);
    this.clear();
    const { start } = toRange(article, graded.inner);
    left.selection = new vscode.Selection(start, start);
    this.paint(
      left,
      toRange(article, graded.inner),
      graded.difference.flatMap(({ quotation }) => quotation ?? []).map((span) => toRange(article, span)),
    );
    if (!isSame)
      return say(
        `${vscode.workspace.asRelativePath(found.uri)} has changed and is not saved, so nothing is painted in it`,
      );
    this.paint(
      right,
      rangeIn(found.source, found.span),
      graded.difference.flatMap(({ source: theirs }) => theirs ?? []).map((span) => rangeIn(found.source, span)),
    );
  }

  private paint(editor: vscode.TextEditor, passage: vscode.Range, differences: readonly vscode.Range[]): void {
    editor.setDecorations(this.passage, [passage]);
    editor.setDecorations(this.difference, differences);
    editor.revealRange(passage, vscode.TextEditorRevealType.InCenter);
    this.painted.add(editor);
  }

  private clear(): void {
    for (const editor of this.painted) {
      editor.setDecorations(this.passage, []);
      editor.setDecorations(this.difference, []);
    }
    this.painted.clear();
  }
}

/** The column right of the article, or where the source is shown already, if that is another one. */
function besideColumn({ viewColumn }: vscode.TextEditor, source: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === source);
  const isRight = shown?.viewColumn !== undefined && viewColumn !== undefined && shown.viewColumn > viewColumn;
  return isRight ? shown.viewColumn! : (viewColumn ?? vscode.ViewColumn.One) + 1;
}

/** Whether an editor's text has the words that were read from the file, at the same place. */
function hasSame(document: vscode.TextDocument, source: IndexedSource, span: Span): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/gu, '\n');
  return plain(document.getText(rangeIn(source, span))) === plain(source.text.slice(span.start, span.end));
}
