import * as vscode from 'vscode';
import type { Grade } from '../../../check';
import type { Checks } from '../../check/checks';
import { countGrades, gradeNames, gradeSigns } from '../../presentation/grade-words';
import { countOf } from '../../util/counts';
import type { ClaimsView } from './view';

interface GradeItem extends vscode.QuickPickItem {
  readonly grade: Grade;
}

/** Asks which grades to list. Escape leaves the filter as it is; with all or none chosen everything is listed. */
export async function askForGrades(claims: ClaimsView, checks: Checks): Promise<void> {
  const { document } = claims;
  const checked = document && (await checks.fresh(document));
  if (!checked) {
    vscode.window.setStatusBarMessage('No quotations were checked: Check Quotations Against… asks for sources', 4000);
    return;
  }
  const { grades } = claims.filter;
  const items = Array.from(countGrades(checked.quotations), ([grade, count]): GradeItem => ({
    label: `${gradeSigns[grade]} ${gradeNames[grade]}`,
    description: countOf(count, 'quotation'),
    picked: grades.includes(grade),
    grade,
  }));
  const title = 'Filter by Grade';
  const placeHolder = 'Lists the claims with quotations of these grades';
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  if (!chosen) return;
  const isAll = chosen.length === 0 || chosen.length === items.length;
  claims.setFilter({ grades: isAll ? [] : chosen.map(({ grade }) => grade) });
}
