import * as vscode from 'vscode';
import { commands } from '../../contributions';
import type { FeatureContext } from '../feature';
import { Decider } from './decider';
import { undo, UndoStack } from './undo';
import { accept, goToNextUndecided, reject } from './verdicts';

/** Registers the commands by which a reader decides about claims. */
export function registerReview(context: FeatureContext): void {
  const decider = new Decider(context);
  const stack = new UndoStack(decider);
  const add = (id: string, run: (argument?: unknown) => Promise<void>): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  add(commands.acceptClaim, (argument) => accept(decider, argument));
  add(commands.rejectClaim, (argument) => reject(decider, argument));
  add(commands.nextUndecided, (argument) => goToNextUndecided(decider, argument));
  add(commands.undoDecision, () => undo(decider, stack));
}
