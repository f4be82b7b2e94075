import * as vscode from 'vscode';
import { hull, stances, type Claim, type ClaimKind } from '../../../engine';
import { correction, decisionAbout, type Corrections } from '../../../review';
import { entryWords } from '../../presentation/statement-entries';
import { capitalised, kindNames, stanceNames } from '../../presentation/wording';
import type { Decider, Deciding } from './decider';
import { addedSet } from './add-claim';
import { quoted } from './labels';
import { askForSpeaker } from './speaker-pick';

/** What an entry of which a claim is known is to be set to; undefined if the reader gave up. */
export type Ask = (here: Deciding, claim: Claim) => Promise<Corrections | undefined>;

/** Asks for a correction of a claim, and writes it. */
export async function correct(decider: Decider, argument: unknown, ask: Ask, done: string): Promise<void> {
  const here = await decider.find(argument);
  if (!here) return;
  const { claim } = here.entry;
  if (!claim) return decider.say('Nobody was found who says these words. Set the speaker first');
  const set = await ask(here, claim);
  const now = set && (await decider.again(here));
  if (!set || !now?.entry.claim) return;
  const judgement = correction(now.annotated.found, now.entry.claim, now.kept.reviewer, set);
  await decider.decide(now, now.entry.claim, judgement);
  decider.say(done);
}

/** Asks who says a claim, or words of which nobody was found to say them. */
export async function setSpeaker(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.find(argument);
  if (!here) return;
  const current = here.entry.speaker?.name ?? null;
  const title = `Who says ${askedWords(here)}?`;
  const set = await askForSpeaker(decider, here.annotated, { title, current, canBeOpen: false });
  const now = set && (await decider.again(here));
  if (!set || !now) return;
  const { claim } = now.entry;
  if (claim) await decider.decide(now, claim, correction(now.annotated.found, claim, now.kept.reviewer, set));
  else await addQuotation(decider, now, set);
  decider.say('Speaker set');
}

/** Words in quotation marks become a claim of the reader's. */
async function addQuotation(
  decider: Decider,
  { document, annotated, entry }: Deciding,
  set: Corrections,
): Promise<void> {
  const { found } = annotated;
  const aim = { span: hull(entry.content), before: null };
  const added = { verdict: 'added', set: { ...addedSet(found, entry.content), ...set } };
  await decider.write(document, (stamp) => [decisionAbout(found, aim, added, stamp)]);
}

const kinds: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];

/** The words of the claim that is asked about, for titles. */
export function askedWords({ annotated, entry }: Deciding): string {
  return quoted(entryWords(annotated.found, entry));
}

export const askForKind: Ask = async (here, { kind: current }) => {
  const items = kinds.map((kind) => ({ ...item(kindNames[kind], kind === current), told: kind }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `How is it told: ${askedWords(here)}`,
    placeHolder: 'Choose a kind',
  });
  return picked && { kind: picked.told };
};

export const askForStance: Ask = async (here, { stance: current }) => {
  const items = stances.map((stance) => ({ ...item(stanceNames[stance], stance === current), stance }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `How does the source stand to ${askedWords(here)}?`,
    placeHolder: 'Choose a stance',
  });
  return picked && { stance: picked.stance };
};

function item(name: string, isCurrent: boolean): vscode.QuickPickItem {
  return { label: capitalised(name), description: isCurrent ? 'as it is' : '' };
}
