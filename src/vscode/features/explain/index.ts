import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { plainMessage } from '../../util/plain-message';
import type { FeatureContext } from '../feature';
import { Explainer } from './explainer';
import { Sheets } from './sheets';

/** Registers *Explain This Claim*. Nothing is traced before somebody asks. */
export function registerExplain(context: FeatureContext): void {
  const explainer = new Explainer(context);
  const sheets = new Sheets((article, target) => explainer.sheetOf(article, target));
  const explainClaim = async (argument: unknown): Promise<void> => {
    try {
      const told = await explainer.run(argument);
      if (told) await sheets.show(told);
    } catch (error) {
      context.log.error(error instanceof Error ? error : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(plainMessage(`This could not be explained: ${reason}`));
    }
  };
  context.subscriptions.push(sheets, vscode.commands.registerCommand(commands.explainClaim, explainClaim));
}
