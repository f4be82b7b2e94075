import * as vscode from 'vscode';
import { countOf } from '../../util/counts';
import { reviewSortNames, reviewSorts, type ReviewSort } from './filter';
import type { ClaimsView } from './view';
import { capitalised } from '../../presentation/wording';

/** What else than claims there is of a sort: readers reject quotations, too. */
const nouns: Partial<Record<ReviewSort, string>> = { rejected: 'statement', orphan: 'decision' };

/** Asks by what readers decided the claims are filtered. Escape leaves the filter as it is. */
export async function askForStates(claims: ClaimsView): Promise<void> {
  const counts = claims.countSorts();
  const chosen = claims.filter.states;
  const items = reviewSorts.map((sort) => ({
    label: capitalised(reviewSortNames[sort]),
    description: counts === undefined ? '' : countOf(counts[sort], nouns[sort] ?? 'claim'),
    picked: chosen.includes(sort),
    sort,
  }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly sort: ReviewSort }>(items, {
    title: 'Filter by Review State',
    placeHolder: 'Lists claims of which one of these holds. Choose none to list all.',
    canPickMany: true,
  });
  if (picked) claims.setFilter({ states: picked.map(({ sort }) => sort) });
}
