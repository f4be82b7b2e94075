import * as vscode from 'vscode';
import { acceptance, decisionAbout, aimOf, type Decision } from '../../../review';
import type { Claim } from '../../../engine';
import { openDocument } from '../../claim-reader';
import { entryAt } from '../../presentation/overview';
import { countOf } from '../../util/counts';
import type { Decider } from './decider';
import { isUndecidedClaim } from './next';

/** Accepts all claims that the list shows and nobody decided about; one undo takes all back. */
export async function acceptAllShown(decider: Decider): Promise<void> {
  const { list } = decider.context.listed;
  const document = list && openDocument(list.annotated.uri.toString());
  if (!list || !document) return decider.say('Show the list of claims first: what it shows is accepted');
  const { annotated, overview, order } = list;
  const isNow = (): boolean => decider.context.store.current(document) === annotated;
  if (!isNow() || document.version !== annotated.version) return decider.say('The list is being renewed: try again');
  const entries = decider.reader.entries(annotated);
  const open = order.flatMap((index): Claim | readonly [] => {
    const entry = entryAt(entries, overview.places[index]!);
    const isUndecided =
      entry?.claim && isUndecidedClaim(annotated, entry) && !isDisputed(annotated.found.review(entry.claim));
    return isUndecided ? entry.claim! : [];
  });
  if (open.length === 0) return decider.say('No claim that the list shows is undecided');
  const what = countOf(open.length, 'undecided claim');
  const question = `Accept the ${what} that the list shows?`;
  const detail = 'Claims that the filter hides stay undecided. One undo takes all back.';
  if (!(await vscode.window.showWarningMessage(question, { modal: true, detail }, 'Accept'))) return;
  if (!isNow()) return decider.say('The claims have changed meanwhile: nothing was accepted');
  const { reviewer } = await decider.context.reviewLogs.read(document);
  await decider.write(document, (stamp) =>
    open.flatMap((claim): Decision | readonly [] => {
      const judgement = acceptance(annotated.found, claim, reviewer);
      return judgement ? decisionAbout(annotated.found, aimOf(annotated.found, claim), judgement, stamp) : [];
    }),
  );
  decider.say(`${countOf(open.length, 'claim')} accepted`);
}

const isDisputed = (review: { readonly settled: { readonly verdict: string } } | null): boolean =>
  review?.settled.verdict === 'disagreement';
