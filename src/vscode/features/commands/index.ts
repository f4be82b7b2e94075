import * as vscode from 'vscode';
import { commands, contextKeys, views } from '../../contributions';
import type { FeatureContext } from '../feature';

/** Commands that concern the extension as a whole, and the context keys that menus ask for. */
export function registerCommands(context: FeatureContext): void {
  const { store, settings, log, subscriptions } = context;
  const { registerCommand, executeCommand } = vscode.commands;
  subscriptions.push(
    registerCommand(commands.showClaims, () => executeCommand(`${views.claims}.focus`)),
    registerCommand(commands.toggle, () => settings.update('highlights', !settings.values.highlights)),
    registerCommand(commands.showLog, () => log.show()),
    registerCommand(commands.analyseAnyway, () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) store.analyseAnyway(document);
    }),
  );
  const update = (): void => updateContext(context);
  subscriptions.push(
    store.onDidChange(update),
    store.onDidRead(update),
    settings.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

function updateContext({ store }: FeatureContext): void {
  const document = vscode.window.activeTextEditor?.document;
  const supported = document !== undefined && store.supports(document);
  const tooLarge = supported && store.current(document)?.notice?.kind === 'too-large';
  void vscode.commands.executeCommand('setContext', contextKeys.supported, supported);
  void vscode.commands.executeCommand('setContext', contextKeys.tooLarge, tooLarge);
  const { claims = 0, quotations = 0 } = (supported && store.newest(document)?.found.counts) || {};
  void vscode.commands.executeCommand('setContext', contextKeys.claims, claims + quotations > 0);
}
