import * as vscode from 'vscode';
import { commands } from '../../contributions';
import type { FeatureContext } from '../feature';
import { addClaim } from './add-claim';
import { acceptAllShown } from './bulk';
import { askForKind, askForStance, correct, setSpeaker } from './corrections';
import { Decider } from './decider';
import { resolveDisagreement } from './disagreements';
import { forget } from './forget';
import { registerLightBulb } from './light-bulb';
import { askForEvidence, askForNote, openEvidence } from './notes';
import { attachOrphan } from './orphans';
import { retrySaving } from './retry';
import { setFromSelection } from './selection';
import {
  askForName,
  askForOther,
  askForSame,
  askForSpeakerType,
  decideAboutSpeaker,
  takeNameAway,
  type AskAbout,
} from './speakers';
import { undo, UndoStack } from './undo';
import { undoAny } from './undo-any';
import { accept, denyStatement, goToNextUndecided, reject } from './verdicts';

/** Registers the commands by which a reader decides about claims, and the light bulb. */
export function registerDeciding(context: FeatureContext): void {
  const decider = new Decider(context);
  const stack = new UndoStack(decider);
  const add = (id: string, run: (argument?: unknown) => Promise<void>): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  add(commands.acceptClaim, (argument) => accept(decider, argument));
  add(commands.rejectClaim, (argument) => reject(decider, argument));
  add(commands.notAStatement, (argument) => denyStatement(decider, argument));
  add(commands.acceptAllShown, () => acceptAllShown(decider));
  add(commands.nextUndecided, (argument) => goToNextUndecided(decider, argument));
  add(commands.setSpeaker, (argument) => setSpeaker(decider, argument));
  add(commands.setKind, (argument) => correct(decider, argument, askForKind, 'Kind set'));
  add(commands.setStance, (argument) => correct(decider, argument, askForStance, 'Stance set'));
  add(commands.setContent, (argument) => setFromSelection(decider, argument, 'content'));
  add(commands.setCue, (argument) => setFromSelection(decider, argument, 'cue'));
  add(commands.setSource, (argument) => setFromSelection(decider, argument, 'source'));
  add(commands.addClaim, () => addClaim(decider));
  add(commands.addNote, (argument) => correct(decider, argument, askForNote, 'Noted'));
  add(commands.markChecked, (argument) => correct(decider, argument, askForEvidence, 'Marked as checked'));
  add(commands.openEvidence, (argument) => openEvidence(decider, argument));
  add(commands.forgetDecision, (argument) => forget(decider, stack, argument));
  add(commands.undoDecision, () => undo(decider, stack));
  add(commands.undoAnyDecision, () => undoAny(decider, stack));
  add(commands.resolveDisagreement, (argument) => resolveDisagreement(decider, argument));
  add(commands.attachOrphan, (argument) => attachOrphan(decider, argument));
  add(commands.retrySaving, () => retrySaving(decider));
  const onSpeaker = (id: string, ask: AskAbout, done: string): void =>
    add(id, (argument) => decideAboutSpeaker(decider, argument, ask, done));
  onSpeaker(commands.renameSpeaker, askForName, 'Speaker renamed');
  onSpeaker(commands.mergeSpeaker, askForSame, 'Speakers merged');
  onSpeaker(commands.partSpeaker, askForOther, 'Speakers parted');
  onSpeaker(commands.setSpeakerType, askForSpeakerType, 'Type of speaker set');
  onSpeaker(commands.unnameSpeaker, takeNameAway, 'Speaker unnamed on purpose');
  registerLightBulb(context);
}
