import * as vscode from 'vscode';
import type { Resolve, Settled, SignedDecision } from '../../../review';
import { dateWords, reviewerName, setWords } from '../../presentation/review-wording';
import type { Decider } from './decider';
import { askedWords } from './corrections';
import { plainLabel } from './labels';
import { verdictNames } from './wording';

/** Asks whose verdict holds where reviewers disagree, and writes that. */
export async function resolveDisagreement(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.find(argument);
  if (!here) return;
  const { document, annotated, entry, kept } = here;
  const review = entry.claim && annotated.found.review(entry.claim);
  if (review?.settled.verdict !== 'disagreement') return decider.say('Nobody disagrees about this claim');
  const opinions = review.opinions.filter(({ verdict }) => verdict !== 'noted');
  const items = opinions.map((opinion) => ({ ...itemOf(opinion, kept.reviewer), opinion }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Whose verdict on ${askedWords(here)} holds?`,
    placeHolder: 'That holds until somebody decides anew',
  });
  if (!picked) return;
  const lastOf = ({ by }: Settled): string => lastJudgement(review.decisions, by[0]!).id;
  await decider.add(document, ({ v, at, newId }): readonly Resolve[] => [
    { v, id: newId(), at, verdict: 'resolve', settles: opinions.map(lastOf), chosen: lastOf(picked.opinion) },
  ]);
  decider.say('Disagreement settled');
}

function itemOf({ verdict, by, at, set }: Settled, you: string): vscode.QuickPickItem {
  const what = setWords(set);
  return {
    label: `${verdictNames[verdict] ?? verdict}${what === '' ? '' : `: ${plainLabel(what, 160)}`}`,
    description: `${plainLabel(reviewerName(by[0] ?? '', you))}, ${dateWords(at)}`,
    ...(set.note ? { detail: plainLabel(set.note, 200) } : {}),
  };
}

function lastJudgement(decisions: readonly SignedDecision[], by: string): SignedDecision {
  const own = decisions.filter((decision) => decision.by === by);
  return own.findLast(({ verdict }) => verdict !== 'noted') ?? own.at(-1)!;
}
