import { acceptance, decisionAbout, rejection, type Judgement, type ReviewedAnnotations } from '../../../review';
import { hull, type Claim } from '../../../engine';
import { ownJudgement } from '../../presentation/entry-offers';
import type { Decider, Deciding } from './decider';
import { goTo, nextUndecided } from './next';
import { doneMessage } from './wording';

type Judge = (found: ReviewedAnnotations, claim: Claim, by: string) => Judgement | null;

/** Says that a claim is right as it is shown, and goes to the next one that nobody decided about. */
export function accept(decider: Decider, argument: unknown): Promise<void> {
  return judge(decider, argument, acceptance, 'Accepted');
}

/** Says that a claim is none, and goes on. */
export function reject(decider: Decider, argument: unknown): Promise<void> {
  return judge(decider, argument, rejection, 'Rejected');
}

async function judge(decider: Decider, argument: unknown, judged: Judge, done: string): Promise<void> {
  const here = await decider.find(argument);
  if (here) await judgeEntry(decider, here, judged, done);
}

async function judgeEntry(decider: Decider, here: Deciding, judged: Judge, done: string): Promise<void> {
  const { document, annotated, entry, kept, isInPanel } = here;
  const { claim } = entry;
  if (!claim)
    return decider.say('Nobody was found who says these words: set the speaker, or say that it is no statement');
  const next = await nextUndecided(decider, { document, entry, offset: entry.content[0].start, isInPanel });
  const judgement = judged(annotated.found, claim, kept.reviewer);
  // First, since the list takes the focus: whoever sees the decision may have opened a box by then, which would close.
  try {
    if (next) await goTo(decider, next, isInPanel);
  } finally {
    if (judgement) await decider.decide(here, claim, judgement);
  }
  decider.say(doneMessage(judgement ? done : `You have decided about this claim before`, next?.open ?? 0));
}

/** Says that nobody states these words: of words in quotation marks that no claim has, or of a claim, as `reject`. */
export async function denyStatement(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.find(argument);
  if (!here) return;
  const { document, annotated, entry, kept, isInPanel } = here;
  if (entry.claim) return judgeEntry(decider, here, rejection, 'Rejected');
  if (ownJudgement(entry.review, kept.reviewer) === 'none') return decider.say('You have said so before');
  const next = await nextUndecided(decider, { document, entry, offset: entry.content[0].start, isInPanel });
  const aim = { span: hull(entry.content), before: null };
  await decider.write(document, (stamp) => [
    decisionAbout(annotated.found, aim, { verdict: 'rejected', set: null }, stamp),
  ]);
  decider.say(doneMessage('Taken for no statement', next?.open ?? 0));
}

/** Goes to the next claim that nobody decided about. */
export async function goToNextUndecided(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.start(argument);
  if (!here) return;
  const next = await nextUndecided(decider, here);
  if (!next) return decider.say('All listed claims are decided');
  await goTo(decider, next, here.isInPanel);
}
