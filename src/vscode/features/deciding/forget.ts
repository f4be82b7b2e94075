import * as vscode from 'vscode';
import { foldLogs, undoOf, type SignedDecision } from '../../../review';
import { openDocument } from '../../claim-reader';
import { parseTarget } from '../../presentation/command-targets';
import { plainMessage } from '../../util/plain-message';
import type { Decider } from './decider';
import type { UndoStack } from './undo';

/** Takes back all that the reviewer decided about a claim, or a decision without a place. */
export async function forget(decider: Decider, stack: UndoStack, argument: unknown): Promise<void> {
  const orphan = await orphanOf(decider, argument);
  if (orphan) return forgetLines(decider, stack, orphan.document, [orphan.decision]);
  const here = await decider.find(argument);
  if (!here) return;
  const { document, entry, kept } = here;
  const decisions = entry.review?.decisions ?? [];
  if (decisions.length === 0) return decider.say('Nobody has decided about these words');
  const own = decisions.filter(({ by }) => by === kept.reviewer);
  if (own.length > 0) return forgetLines(decider, stack, document, own);
  // A reviewer may have had another name before.
  const names = [...new Set(decisions.map(({ by }) => by))].join(', ');
  const answer = await vscode.window.showWarningMessage(
    plainMessage(`Not you, but ${names} decided about these words.`),
    'Forget It All the Same',
  );
  if (answer) await forgetLines(decider, stack, document, decisions);
}

async function forgetLines(
  decider: Decider,
  stack: UndoStack,
  document: vscode.TextDocument,
  decisions: readonly SignedDecision[],
): Promise<void> {
  await decider.add(document, (stamp) => {
    stack.forgot(stamp.at);
    return decisions.map(({ id }) => undoOf(id, stamp));
  });
  decider.say('Decision forgotten');
}

/** The decision that the argument names, if that is one. */
export async function orphanOf(
  decider: Decider,
  argument: unknown,
): Promise<{ readonly document: vscode.TextDocument; readonly decision: SignedDecision } | undefined> {
  const target = parseTarget(argument);
  const document = target && 'decision' in target ? openDocument(target.uri) : undefined;
  if (!document || !target || !('decision' in target)) return undefined;
  const { logs } = await decider.context.reviewLogs.read(document);
  const decision = foldLogs(logs).decisions.find(({ id }) => id === target.decision);
  return decision && { document, decision };
}
