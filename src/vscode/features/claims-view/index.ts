import * as vscode from 'vscode';
import { stringifyNative, toNativeClaim } from '../../../formats/native';
import type { ClaimReader, Found } from '../../claim-reader';
import { commands, views } from '../../contributions';
import { lineOf } from '../../conversions';
import { reveal } from '../../reveal';
import type { FeatureContext } from '../feature';
import { quotationText } from './copy';
import { askForFilter } from './filter';
import { CursorFollower } from './follow';
import { ClaimsView } from './view';

/** The panel: the tree of claims, its commands, and its following of the cursor. */
export function registerClaimsView(context: FeatureContext): void {
  const claims = new ClaimsView(context);
  context.subscriptions.push(claims, new CursorFollower(claims, context));
  const add = (id: string, run: (argument?: unknown) => void | Promise<void>): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  add(commands.groupBySpeaker, () => claims.groupBy('speaker'));
  add(commands.groupByKind, () => claims.groupBy('kind'));
  add(commands.groupByPosition, () => claims.groupBy('position'));
  add(commands.filterClaims, () => askForFilter(claims));
  add(commands.clearFilter, () => {
    claims.filter = '';
  });
  add(commands.collapseAll, collapseAll);
  add(commands.openClaim, openFocused);
  const onClaim = (id: string, run: (found: Found) => Promise<void>): void =>
    add(id, async (argument) => {
      const found = await claims.reader.find(argument);
      if (found) await run(found);
      else vscode.window.setStatusBarMessage('No claim was found here', 3000);
    });
  onClaim(commands.goToSource, goToSource);
  onClaim(commands.copyQuotation, (found) => copyQuotation(found, claims.reader));
  onClaim(commands.copyClaimJson, copyClaimJson);
}

async function collapseAll(): Promise<void> {
  await vscode.commands.executeCommand(`${views.claims}.focus`);
  await vscode.commands.executeCommand('list.collapseAll');
}

/** Enter on a row: as a click does, and on into the text, as in the editor's own lists. */
async function openFocused(): Promise<void> {
  await vscode.commands.executeCommand('list.select');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function goToSource({ document, entry }: Found): Promise<void> {
  const source = entry.claim?.source;
  if (source) await reveal(document, source, { preserveFocus: false });
  else vscode.window.setStatusBarMessage('No source was found for these words', 3000);
}

async function copyQuotation({ document, annotated, entry }: Found, reader: ClaimReader): Promise<void> {
  const file = vscode.workspace.asRelativePath(annotated.uri, false);
  const line = lineOf(document, entry.content[0].start);
  await copy(quotationText(reader.entries(annotated), entry, { file, line }), 'Quotation copied');
}

async function copyClaimJson({ annotated: { found }, entry: { claim, speaker } }: Found): Promise<void> {
  if (!claim) {
    vscode.window.setStatusBarMessage('An unattributed quotation is no claim: nothing copied', 3000);
    return;
  }
  const text = found.slice({ start: 0, end: found.length });
  const excerpt = toNativeClaim(text, { speakers: speaker ? [speaker] : [], words: (span) => found.words(span) }, claim);
  await copy(stringifyNative(excerpt, { pretty: true }), 'Claim copied as JSON');
}

async function copy(text: string, done: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done, 3000);
}
