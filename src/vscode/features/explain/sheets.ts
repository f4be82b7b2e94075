import * as vscode from 'vscode';
import { openDocument } from '../../claim-reader';
import { explanationScheme } from '../../contributions';
import { lineOf } from '../../conversions';
import { parseTarget, type SpanTarget } from '../../presentation/command-targets';
import { Disposable } from '../../util/dispose';
import type { Told } from './explainer';
import { lostNote, sheetPath, sheetText, type Sheet } from './sheet';

interface Kept {
  readonly uri: vscode.Uri;
  readonly sheet: Sheet;
  /** The article's URI. */
  readonly article: string;
  isOutdated: boolean;
}

/** Documents to read beside an article, one for each place of each version that was asked about. */
export class Sheets extends Disposable implements vscode.TextDocumentContentProvider {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  /** By URI, while they are open. */
  private readonly kept = new Map<string, Kept>();

  /** `explain` is asked again for a document that the editor opens anew, as *Go Back* does. */
  constructor(
    private readonly explain: (article: vscode.TextDocument, target: SpanTarget) => Promise<Sheet | undefined>,
  ) {
    super();
    const { workspace } = vscode;
    this.register(workspace.registerTextDocumentContentProvider(explanationScheme, this));
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.outdate(document);
      }),
    );
    this.register(
      workspace.onDidCloseTextDocument((document) => {
        this.kept.delete(document.uri.toString());
        this.outdate(document);
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const kept = this.kept.get(uri.toString()) ?? (await this.again(uri));
    return kept ? sheetText(kept.sheet, kept.isOutdated) : `${lostNote}\n`;
  }

  /** Opens it beside the article, which keeps the focus. The next one takes its place, unless its tab is pinned. */
  async show({ article, target, sheet }: Told): Promise<void> {
    const path = sheetPath(article.uri.path, lineOf(article, target.start));
    const uri = vscode.Uri.from({ scheme: explanationScheme, path, query: JSON.stringify(target) });
    const isKnown = this.kept.has(uri.toString());
    this.keep(uri, sheet, target);
    if (isKnown) this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === explanationScheme);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(document, { viewColumn, preview: true, preserveFocus: true });
  }

  private keep(uri: vscode.Uri, sheet: Sheet, { uri: article }: SpanTarget): Kept {
    const kept = { uri, sheet, article, isOutdated: false };
    this.kept.set(uri.toString(), kept);
    return kept;
  }

  private async again(uri: vscode.Uri): Promise<Kept | undefined> {
    const target = targetOf(uri);
    const article = target && openDocument(target.uri);
    if (!article || article.version !== target.version) return undefined;
    const sheet = await this.explain(article, target);
    return sheet && this.keep(uri, sheet, target);
  }

  private outdate({ uri }: vscode.TextDocument): void {
    for (const kept of this.kept.values()) {
      if (kept.article !== uri.toString() || kept.isOutdated) continue;
      kept.isOutdated = true;
      this.changed.fire(kept.uri);
    }
  }
}

/** What a URI of ours asks about. Null for anything else: any program can ask for any URI. */
function targetOf({ query }: vscode.Uri): SpanTarget | null {
  try {
    const target = parseTarget(JSON.parse(query));
    return target && 'version' in target ? target : null;
  } catch {
    return null;
  }
}
