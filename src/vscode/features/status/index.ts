import * as vscode from 'vscode';
import { ClaimReader } from '../../claim-reader';
import { commands } from '../../contributions';
import { Disposable } from '../../dispose';
import type { FeatureContext } from '../feature';
import { reading, summarise, type Summary } from './summary';

/** The number of claims and speakers of the active document in the status bar. */
export function registerStatus(context: FeatureContext): void {
  context.subscriptions.push(new StatusBar(context));
}

class StatusBar extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('sourceAnnotator.claims', vscode.StatusBarAlignment.Right, 90),
  );

  private readonly reader: ClaimReader;

  constructor(private readonly context: FeatureContext) {
    super();
    this.reader = new ClaimReader(context.store);
    this.item.name = 'Source Annotator';
    this.item.command = commands.showClaims;
    this.register(context.store.onDidChange(() => this.update()));
    this.register(context.settings.onDidChange(() => this.update()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.update();
  }

  private update(): void {
    const summary = this.summary();
    if (!summary) return this.item.hide();
    this.item.text = summary.text;
    this.item.tooltip = summary.tooltip;
    this.item.accessibilityInformation = { label: summary.label };
    this.item.show();
  }

  private summary(): Summary | undefined {
    const { store, settings, models } = this.context;
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !settings.values.statusBar || !store.supports(document)) return undefined;
    // Counts of an older version stay until the new ones are there.
    const annotated = store.current(document);
    if (!annotated) return reading;
    const entries = this.reader.entries(annotated);
    const hidden = annotated.annotations.claims.length - store.shown(annotated).length;
    return summarise({ entries, hidden, notice: annotated.notice, problem: models.problem });
  }
}
