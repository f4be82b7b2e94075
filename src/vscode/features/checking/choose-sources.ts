import * as vscode from 'vscode';
import { sourceExtensions } from '../../../check';
import { plainMessage } from '../../util/plain-message';
import { baseName } from '../../util/base-name';
import type { FeatureContext } from '../feature';
import { say } from './say';

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Promise<void>;
}

/** *Check Quotations Against…*: asks for files or folders, and remembers them for the article. */
export async function chooseSources(context: FeatureContext): Promise<void> {
  const article = articleOf(context);
  if (!article) return;
  const { checks } = context;
  const sources = checks.sourcesOf(article);
  const choices: readonly Choice[] = [
    {
      label: '$(file) Files…',
      description: sourceExtensions.map((one) => `.${one}`).join(', '),
      run: () => pick(false),
    },
    { label: '$(folder) Folder…', description: 'all such files in it', run: () => pick(true) },
    ...(checks.isPicked(article.uri)
      ? [{ label: '$(discard) What the Article or the Settings Name', run: () => checks.pick(article.uri, undefined) }]
      : []),
    ...(sources ? [{ label: '$(refresh) Read the Sources Again', run: () => Promise.resolve(sources.restart()) }] : []),
  ];
  const pick = async (folders: boolean): Promise<void> => {
    const chosen = await vscode.window.showOpenDialog({
      title: 'Check Quotations Against',
      openLabel: 'Check',
      canSelectFiles: !folders,
      canSelectFolders: folders,
      canSelectMany: true,
      ...(vscode.workspace.workspaceFolders?.[0] ? { defaultUri: vscode.workspace.workspaceFolders[0].uri } : {}),
      ...(folders ? {} : { filters: { 'Source texts': [...sourceExtensions] } }),
    });
    if (chosen && chosen.length > 0) await checks.pick(article.uri, chosen);
  };
  const title = `Check Quotations of ${baseName(article.uri.path)} Against`;
  const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder: 'Transcripts, notes, reports' });
  await chosen?.run();
}

/** *Check the Article's Quotations Against This*, of the explorer: takes what is selected there. */
export async function chooseThese(context: FeatureContext, one: unknown, selected: unknown): Promise<void> {
  const article = articleOf(context);
  const all: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [one];
  const uris = all.filter((uri) => uri instanceof vscode.Uri);
  if (!article || uris.length === 0) return;
  await context.checks.pick(article.uri, uris);
  say(`Checking the quotations of ${baseName(article.uri.path)}`);
}

function articleOf({ article: { document }, store }: FeatureContext): vscode.TextDocument | undefined {
  if (document && store.supports(document)) return document;
  void vscode.window.showInformationMessage(plainMessage('There is nothing to check: open an article first.'));
  return undefined;
}
