import * as vscode from 'vscode';
import { deedsOf, undoLinesOf, type Deed } from '../../../review';
import { dateWords, reviewerName } from '../../presentation/review-wording';
import type { Decider } from './decider';
import { plainLabel } from './labels';
import type { UndoStack } from './undo';
import { deedWords } from './wording';

/** Lists all that was done about a text, the newest first: each can be taken back, and that too. */
export async function undoAny(decider: Decider, stack: UndoStack): Promise<void> {
  const document = decider.article;
  if (!document) return decider.say('Open an article first');
  const { logs, reviewer } = await decider.context.reviewLogs.read(document);
  const deeds = deedsOf(logs);
  if (deeds.length === 0) return decider.say('Nobody has decided anything about this text');
  const items = deeds.map((deed) => ({ ...itemOf(deed, reviewer), deed }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Undo a Decision',
    placeHolder: 'Choose what to take back, or what to let hold again',
    matchOnDescription: true,
  });
  if (!picked) return;
  const { deed } = picked;
  // Others may have decided while the list was open.
  const now = (await decider.context.reviewLogs.read(document)).logs;
  const same = deedsOf(now).find(({ by, at }) => by === deed.by && at === deed.at);
  if (!same) return;
  await decider.add(document, (stamp) => {
    if (isInForce(same)) stack.forgot(stamp.at);
    return undoLinesOf(same, now, stamp);
  });
  decider.say(`${isInForce(same) ? 'Taken back' : 'Holds again'}: ${deedWords(same)}`);
}

function isInForce({ holds, isUndo, lines }: Deed): boolean {
  return isUndo ? lines.some((line) => line.holds) : holds;
}

function itemOf(deed: Deed, you: string): vscode.QuickPickItem {
  const state = isInForce(deed) ? '' : ', taken back';
  return {
    label: `$(${isInForce(deed) ? 'discard' : 'redo'}) ${deedWords(deed)}`,
    description: `${plainLabel(reviewerName(deed.by, you))}, ${dateWords(deed.at)}${state}`,
  };
}
