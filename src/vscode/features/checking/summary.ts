import * as vscode from 'vscode';
import type { CheckedDocument } from '../../check/article-check';
import { shownPath } from '../../check/source-set';
import { readableUri } from '../../check/word-texts';
import { checkSummary, countGrades, gradeNames, gradeSigns } from '../../presentation/grade-words';
import { countOf } from '../../util/counts';
import { baseName } from '../../util/base-name';
import type { FeatureContext } from '../feature';
import { commands } from '../../contributions';
import { say } from './say';

/** `31 verbatim, 4 tidied, 2 altered, 1 not found, 3 files searched, 1 could not be read`. */
export function summaryOf({ quotations, sources }: CheckedDocument): string {
  const { index, problems } = sources;
  return checkSummary({ counts: countGrades(quotations), files: index.sources.length, unread: problems.length });
}

interface SummaryItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** *Show Check Summary*: how many of each grade, the files that were searched, and what could not be read and why. */
export async function showSummary({ checks, article: { document } }: FeatureContext): Promise<void> {
  const checked = document && (await checks.fresh(document));
  if (!checked) {
    const isCancelled = document && checks.sourcesOf(document)?.state === 'cancelled';
    return say(
      isCancelled ? 'Reading the sources was cancelled, so nothing was checked' : 'No quotations were checked',
    );
  }
  const filter = (): Thenable<unknown> => vscode.commands.executeCommand(commands.filterByGrade);
  const { index, problems } = checked.sources;
  const items: SummaryItem[] = [
    heading('Quotations'),
    ...Array.from(countGrades(checked.quotations), ([grade, count]) => ({
      label: `${gradeSigns[grade]} ${countOf(count, 'quotation')} ${gradeNames[grade]}`,
      ...(grade === 'not-found' ? { description: 'which does not mean that it was not said' } : {}),
      run: filter,
    })),
    heading('Searched'),
    ...index.sources.map(({ file, words }) => {
      const uri = vscode.Uri.parse(file, true);
      const open = (): Thenable<unknown> =>
        vscode.window.showTextDocument(readableUri(uri), { viewColumn: vscode.ViewColumn.Beside });
      return { label: plain(shownPath(uri)), description: countOf(words.length, 'word'), run: open };
    }),
    ...(problems.length > 0 ? [heading('Could not be read')] : []),
    ...problems.map(({ file, message }) => ({ label: plain(file), detail: plain(message) })),
  ];
  const title = `Check of ${baseName(document.uri.path)}`;
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: summaryOf(checked) });
  await chosen?.run?.();
}

const heading = (label: string): SummaryItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Quick picks turn `$(name)` into icons. */
const plain = (text: string): string => text.replaceAll('$(', '$ (');
