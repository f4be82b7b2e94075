import * as vscode from 'vscode';
import type { Resolve, Settled, SignedDecision } from '../../../review';
import { dateWords, reviewerName, setWords } from '../../presentation/review-wording';
import type { Decider, Deciding } from './decider';
import { askedWords } from './corrections';
import { plainLabel } from './labels';
import { deedWords, verdictNames } from './wording';

/** Asks whose verdict holds where reviewers disagree about a claim, or about its speaker, and writes that. */
export async function resolveDisagreement(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.findSpeaker(argument);
  if (!here) return;
  const { annotated, entry, kept } = here;
  const review = isHeading(argument) ? null : entry.review;
  if (review?.settled.verdict === 'disagreement') {
    const opinions = review.opinions.filter(({ verdict }) => verdict !== 'noted');
    const items = opinions.map((opinion) => ({
      ...itemOf(opinion, kept.reviewer),
      decision: lastJudgement(review.decisions, opinion.by[0]!),
    }));
    return settle(decider, here, items, `Whose verdict on ${askedWords(here)} holds?`);
  }
  const disputed = entry.speaker && annotated.found.speakerReview(entry.speaker.id);
  const [field] = disputed?.disagreements ?? [];
  if (!disputed || field === undefined) return decider.say('Nobody disagrees about this');
  const items = lastOfEach(disputed.decisions.filter(({ set }) => set?.[field] !== undefined)).map((decision) => ({
    label: deedWords({ lines: [{ line: decision, holds: true }] }),
    description: byReader(decision, kept.reviewer),
    decision,
  }));
  return settle(decider, here, items, `What holds of ${plainLabel(entry.speaker!.name, 60)}?`);
}

type VerdictItem = vscode.QuickPickItem & { readonly decision: SignedDecision };

async function settle(
  decider: Decider,
  { document }: Deciding,
  items: readonly VerdictItem[],
  title: string,
): Promise<void> {
  const placeHolder = 'That holds until somebody decides anew';
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (!picked) return;
  await decider.add(document, ({ v, at, newId }): readonly Resolve[] => [
    {
      ...{ v, id: newId(), at, verdict: 'resolve' },
      ...{ settles: items.map(({ decision }) => decision.id), chosen: picked.decision.id },
    },
  ]);
  decider.say('Disagreement settled');
}

/** A heading's first claim is one of the speaker whom it names. */
function isHeading(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'below' in argument && argument.below !== null;
}

function lastOfEach(decisions: readonly SignedDecision[]): readonly SignedDecision[] {
  return decisions.filter((one) => decisions.findLast(({ by }) => by === one.by) === one);
}

const byReader = ({ by, at }: Pick<SignedDecision, 'by' | 'at'>, you: string): string =>
  `${plainLabel(reviewerName(by, you))}, ${dateWords(at)}`;

function itemOf({ verdict, by, at, set }: Settled, you: string): vscode.QuickPickItem {
  const what = setWords(set);
  return {
    label: `${verdictNames[verdict] ?? verdict}${what === '' ? '' : `: ${plainLabel(what, 160)}`}`,
    description: byReader({ by: by[0] ?? '', at }, you),
    ...(set.note ? { detail: plainLabel(set.note, 200) } : {}),
  };
}

function lastJudgement(decisions: readonly SignedDecision[], by: string): SignedDecision {
  const own = decisions.filter((decision) => decision.by === by);
  return own.findLast(({ verdict }) => verdict !== 'noted') ?? own.at(-1)!;
}
