import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { Disposable } from '../../util/dispose';
import type { FeatureContext } from '../feature';
import { reading, summarise, type Summary } from './summary';

/** The number of claims and speakers of the article in the status bar. */
export function registerStatus(context: FeatureContext): void {
  context.subscriptions.push(new StatusBar(context));
}

class StatusBar extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('sourceAnnotator.claims', vscode.StatusBarAlignment.Right, 90),
  );

  /** The document whose counts were shown last; undefined once it is read anew. */
  private told: vscode.TextDocument | undefined;

  constructor(private readonly context: FeatureContext) {
    super();
    this.item.name = 'Source Annotator';
    this.register(context.store.onDidChange(() => void this.update()));
    this.register(context.store.onDidProgress(() => void this.update()));
    this.register(context.settings.onDidChange(() => void this.update()));
    this.register(context.article.onDidChange(() => void this.update()));
    void this.update();
  }

  private async update(): Promise<void> {
    const { store, settings, models, article } = this.context;
    const { document } = article;
    if (!document || !settings.values.statusBar || !store.supports(document)) return this.item.hide();
    const annotated = store.current(document);
    const share = store.progress(document);
    this.item.command = share === null ? commands.showClaims : commands.cancelReading;
    if (!annotated) return this.tellReading(document, share);
    // Not how much is read, since all of it is.
    if (this.told !== document) this.tellReading(document, null);
    const overview = await store.overviewAtRest(annotated);
    // Counts of an older version stay until the new ones are there.
    if (!overview || store.current(document) !== annotated || article.document !== document) return;
    this.told = document;
    this.show(summarise({ overview, notice: annotated.notice, problem: models.problem }));
  }

  private tellReading(document: vscode.TextDocument, share: number | null): void {
    if (this.told === document) this.told = undefined;
    this.show(reading(share));
  }

  private show({ text, tooltip, label }: Summary): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label };
    this.item.show();
  }
}
