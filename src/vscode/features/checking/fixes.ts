import * as vscode from 'vscode';
import { foundSource, type CheckedDocument } from '../../check/article-check';
import type { GradedQuotation } from '../../check/graded-quotations';
import {
  cutMarkEdits,
  gradeAfter,
  isMended,
  sourceWordEdits,
  type MendingEdit,
  type MendInput,
} from '../../check/mend';
import { toRange, toSpan } from '../../conversions';
import { registerForLanguages } from '../../util/for-languages';
import type { FeatureContext } from '../feature';
import { problemSource } from './problems';

const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

/** Registers the quick fixes of quotations. Each is one edit, which one step undoes. */
export function registerFixes(context: FeatureContext): void {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, asked, token) => fixesAt(context, document, range, asked, token),
  };
  registerForLanguages(context, (selector) => vscode.languages.registerCodeActionsProvider(selector, provider, kinds));
}

async function fixesAt(
  { checks, store }: FeatureContext,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics, only }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  if (!checks.sourcesOf(document)) return [];
  const checked = await checks.fresh(document, token);
  if (checked?.version !== document.version) return [];
  const asked = toSpan(document, [range]);
  const here = checked.quotations.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  const format = store.readingOf(document).format;
  return here.flatMap((graded) => {
    const own = diagnostics.filter((one) => one.source === problemSource && one.code === graded.grade);
    return fixesOf(document, checked, graded, format).map((fix) => {
      fix.diagnostics = own.filter((one) => toRange(document, graded.span).contains(one.range));
      return fix;
    });
  });
}

function fixesOf(
  document: vscode.TextDocument,
  checked: CheckedDocument,
  graded: GradedQuotation,
  format: MendInput['format'],
): vscode.CodeAction[] {
  const found = foundSource(checked, graded);
  if (!found) return [];
  const input: MendInput = { graded, differences: found.differences, seen: found.source.seen, format };
  const { index } = checked.sources;
  const offered: readonly (readonly [title: string, edits: readonly MendingEdit[]])[] = [
    ['Use the Words of the Source', sourceWordEdits(input)],
    ['Mark the Cut', cutMarkEdits(input)],
  ];
  return offered
    .filter(([, edits]) => edits.length > 0 && isMended(gradeAfter(index, graded, edits)))
    .map(([title, edits]) => fixOf(document, title, edits));
}

function fixOf(document: vscode.TextDocument, title: string, edits: readonly MendingEdit[]): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.set(
    document.uri,
    edits.map(({ text, ...span }) => new vscode.TextEdit(toRange(document, span), text)),
  );
  return fix;
}
