import * as vscode from 'vscode';
import { commands, contextKeys, views } from '../../contributions';
import type { FeatureContext } from '../feature';

/** Registers the commands of the extension as a whole, and keeps the context keys that menus depend on. */
export function registerCommands(context: FeatureContext): void {
  const { store, settings, article, log, extensionUri, subscriptions } = context;
  const { registerCommand, executeCommand } = vscode.commands;
  subscriptions.push(
    registerCommand(commands.showClaims, () => executeCommand(`${views.claims}.focus`)),
    registerCommand(commands.toggle, () => settings.update('highlights', !settings.values.highlights)),
    registerCommand(commands.showLog, () => log.show()),
    registerCommand(commands.openSample, () => openSample(extensionUri)),
    registerCommand(commands.analyseAnyway, () => {
      if (article.document) store.analyseAnyway(article.document);
    }),
    registerCommand(commands.cancelReading, () => {
      if (article.document) store.cancel(article.document);
    }),
    registerCommand(commands.showHidden, () => settings.showHidden(true)),
    registerCommand(commands.hideAgain, () => settings.showHidden(false)),
    registerCommand(commands.showRejected, () => settings.update('showRejected', true)),
    registerCommand(commands.hideRejected, () => settings.update('showRejected', false)),
    registerCommand(commands.analyseAsPlainText, async () => {
      const { document } = article;
      // The editor keeps this language until the document is closed, and asks our providers for it.
      if (document && !store.supports(document)) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    }),
  );
  const update = (): void => updateContext(context);
  subscriptions.push(
    store.onDidChange(update),
    store.onDidRead(update),
    store.onDidProgress(update),
    context.checks.onDidChange(update),
    settings.onDidChange(update),
    article.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

/** An untitled document, so that nobody overwrites anything. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'sample-article.txt'));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
}

function updateContext({ store, settings, article, checks }: FeatureContext): void {
  const active = vscode.window.activeTextEditor?.document;
  const supported = active !== undefined && store.supports(active);
  const shown = article.document && store.supports(article.document) ? article.document : undefined;
  const notice = shown && store.current(shown)?.notice?.kind;
  const { claims = 0, quotations = 0 } = (supported && store.newest(active)?.found.counts) || {};
  const set = (key: string, value: boolean): void => void vscode.commands.executeCommand('setContext', key, value);
  set(contextKeys.supported, supported);
  set(contextKeys.claims, claims + quotations > 0);
  set(contextKeys.article, shown !== undefined);
  set(contextKeys.unread, notice === 'too-large' || notice === 'language' || notice === 'cancelled');
  set(contextKeys.reading, shown !== undefined && store.progress(shown) !== null);
  set(contextKeys.checked, shown !== undefined && checks.sourcesOf(shown) !== undefined);
  set(contextKeys.showsHidden, settings.values.showsHidden);
  set(contextKeys.showsRejected, settings.values.showRejected);
  set(contextKeys.orphans, shown !== undefined && (store.current(shown)?.found.orphans.length ?? 0) > 0);
}
