import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { countGrades, toLookAt } from '../../presentation/grade-words';
import { Disposable } from '../../util/dispose';
import type { FeatureContext } from '../feature';
import { summaryOf } from './summary';

/** The entry in the status bar: what to look at in the article. Hidden where nobody names sources. */
export class CheckStatus extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('sourceAnnotator.check', vscode.StatusBarAlignment.Right, 89),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    this.item.name = 'Source Annotator: Check';
    this.register(context.checks.onDidChange(() => this.update()));
    this.register(context.article.onDidChange(() => this.update()));
    this.register(context.settings.onDidChange(() => this.update()));
    this.update();
  }

  private update(): void {
    const { checks, settings, article } = this.context;
    const { document } = article;
    const sources = document && checks.sourcesOf(document);
    if (!sources || !settings.values.statusBar) return this.item.hide();
    this.item.command = commands.showCheckSummary;
    if (sources.state === 'cancelled') {
      this.item.command = commands.checkAgainst;
      return this.show(
        '$(warning) Not checked',
        'Reading the sources was cancelled, so nothing was checked.\nSelect to read them again',
      );
    }
    const checked = checks.of(document);
    if (sources.state === 'reading' || !checked)
      return this.show('$(loading~spin) Checking', 'Reading the sources and checking quotations');
    const counts = countGrades(checked.quotations);
    const looked = toLookAt(counts);
    const fine = checked.quotations.length > 0 ? 'Quotations as in the sources' : 'No quotations to check';
    const unread = sources.problems.length > 0 ? '$(warning)' : '$(checklist)';
    this.show(
      `${unread} ${looked || fine}`,
      `${summaryOf(checked)}\nNot found does not mean that it was not said.\nSelect for the summary`,
    );
  }

  private show(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Check of quotations: ${tooltip.replaceAll('\n', '. ')}` };
    this.item.show();
  }
}
