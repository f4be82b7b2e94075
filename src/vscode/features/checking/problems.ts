import * as vscode from 'vscode';
import { reasonWords, titleOf, type Grade } from '../../../check';
import { hull } from '../../../engine';
import { foundSource, type CheckedDocument } from '../../check/article-check';
import type { GradedQuotation } from '../../check/graded-quotations';
import { readableUri } from '../../check/word-texts';
import { toRange } from '../../conversions';
import { Disposable } from '../../util/dispose';
import { oneLine, shorten } from '../../presentation/text';
import type { FeatureContext } from '../feature';
import { rangeIn } from './places';

/** Grades that nobody needs to look at have none. */
const severities: Partial<Record<Grade, vscode.DiagnosticSeverity>> = {
  'altered-grave': vscode.DiagnosticSeverity.Error,
  'other-speaker': vscode.DiagnosticSeverity.Error,
  altered: vscode.DiagnosticSeverity.Warning,
  'cut-unmarked': vscode.DiagnosticSeverity.Warning,
  'not-found': vscode.DiagnosticSeverity.Information,
};

/** By which the list of problems names who reports them. */
export const problemSource = 'Source Annotator';

/** Shows grades in the list of problems and under the words, unless the setting says no. */
export class CheckProblems extends Disposable {
  private readonly shown = this.register(vscode.languages.createDiagnosticCollection('sourceAnnotator.check'));

  constructor(private readonly context: Pick<FeatureContext, 'checks' | 'settings'>) {
    super();
    const { checks, settings } = context;
    this.register(checks.onDidChange((uri) => this.update(uri)));
    this.register(
      settings.onDidChange((names) => {
        if (!names.has('checkDiagnostics')) return;
        for (const { uri } of vscode.workspace.textDocuments) this.update(uri);
      }),
    );
  }

  private update(uri: vscode.Uri): void {
    const { checks, settings } = this.context;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const checked = document && checks.of(document);
    if (!checked || !settings.values.checkDiagnostics) return this.shown.delete(uri);
    // The editor moves what it shows until the new grades come.
    if (checked.version !== document.version) return;
    this.shown.set(
      uri,
      checked.quotations.flatMap((graded) => problemOf(document, checked, graded) ?? []),
    );
  }
}

function problemOf(
  document: vscode.TextDocument,
  checked: CheckedDocument,
  graded: GradedQuotation,
): vscode.Diagnostic | undefined {
  const severity = severities[graded.grade];
  if (severity === undefined) return undefined;
  const ours = graded.difference.flatMap(({ quotation }) => quotation ?? []);
  const range = toRange(document, ours.length > 0 ? hull(ours) : graded.inner);
  const speaker = graded.grade === 'other-speaker' && graded.source?.speaker;
  // That something is cut or altered is said before.
  const told = graded.difference.filter(({ reason }) => reason !== 'cut' && reason !== 'word');
  const reasons = [...new Set(told.map(({ reason }) => reasonWords(reason)))];
  const who = speaker ? `: ${oneLine(speaker)}` : '';
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  const problem = new vscode.Diagnostic(range, `${titleOf(graded.grade)}${who}${why}.`, severity);
  problem.source = problemSource;
  problem.code = graded.grade;
  const found = foundSource(checked, graded);
  if (found) {
    const { source, span, uri } = found;
    const words = shorten(oneLine(source.seen.slice(span.start, span.end)), 300);
    problem.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(new vscode.Location(readableUri(uri), rangeIn(source, span)), words),
    ];
  }
  return problem;
}
