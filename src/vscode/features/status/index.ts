import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { Disposable } from '../../util/dispose';
import type { FeatureContext } from '../feature';
import { reading, summarise, type Summary } from './summary';

/** Registers the status bar entry, which counts the claims and speakers of the article. */
export function registerStatus(context: FeatureContext): void {
  context.subscriptions.push(new StatusBar(context));
}

class StatusBar extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('sourceAnnotator.claims', vscode.StatusBarAlignment.Right, 90),
  );

  /** The document whose counts were shown last. Undefined again while it is being read. */
  private shownFor: vscode.TextDocument | undefined;

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
    if (!annotated) return this.showReading(document, share);
    // Without a share, since all of it is read.
    if (this.shownFor !== document) this.showReading(document, null);
    const overview = await store.overviewAtRest(annotated);
    // Counts of an older version stay until the new ones are available.
    if (!overview || store.current(document) !== annotated || article.document !== document) return;
    this.shownFor = document;
    const { found } = annotated;
    const membersOf = (speaker: string): readonly string[] => found.membersOf(speaker);
    const orphans = found.orphans.length;
    this.show(summarise({ overview, orphans, membersOf, notice: annotated.notice, problem: models.problem }));
  }

  private showReading(document: vscode.TextDocument, share: number | null): void {
    if (this.shownFor === document) this.shownFor = undefined;
    this.show(reading(share));
  }

  private show({ text, tooltip, label }: Summary): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label };
    this.item.show();
  }
}
