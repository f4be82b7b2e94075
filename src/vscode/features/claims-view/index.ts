import * as vscode from 'vscode';
import { stringifyNative, toNativeClaim } from '../../../formats/native';
import type { ClaimReader, FoundEntry } from '../../claim-reader';
import { commands, views } from '../../contributions';
import { lineOf } from '../../conversions';
import { reveal } from '../../util/reveal';
import type { FeatureContext } from '../feature';
import { quotationText } from './copy';
import { noFilter } from './filter';
import { askForFilter } from './filter-box';
import { CursorFollower } from './follow';
import { askForGrades } from './grade-filter';
import { registerGroupCommands } from './group-commands';
import { stateBadges } from './state-badges';
import { askForStates } from './state-box';
import { ClaimsView } from './view';

/** Registers the panel: the tree of claims, its commands, and the selection that follows the cursor. */
export function registerClaimsView(context: FeatureContext): void {
  const claims = new ClaimsView(context);
  context.listed.attach(claims);
  const badges = vscode.window.registerFileDecorationProvider(stateBadges);
  context.subscriptions.push(claims, new CursorFollower(claims, context), badges);
  const add = (id: string, run: (argument?: unknown) => void | Promise<void>): void => {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  };
  // Menus cannot tick an extension's command, so the active choice is a second command with a tick in its title.
  for (const id of [commands.groupBySpeaker, commands.groupedBySpeaker]) add(id, () => claims.groupBy('speaker'));
  for (const id of [commands.groupByKind, commands.groupedByKind]) add(id, () => claims.groupBy('kind'));
  for (const id of [commands.groupByPosition, commands.groupedByPosition]) add(id, () => claims.groupBy('position'));
  add(commands.uncertainFirst, () => claims.sortBy('uncertain'));
  add(commands.textOrder, () => claims.sortBy('text'));
  add(commands.onlyUncertain, () => claims.setFilter({ onlyUncertain: true }));
  add(commands.certainToo, () => claims.setFilter({ onlyUncertain: false }));
  add(commands.filterClaims, () => askForFilter(claims));
  add(commands.filterByGrade, () => askForGrades(claims, context.checks));
  add(commands.clearFilter, () => claims.setFilter(noFilter));
  for (const id of [commands.filterByState, commands.filteredByState]) add(id, () => askForStates(claims));
  add(commands.collapseAll, collapseAll);
  add(commands.openClaim, () => openFocused(claims));
  registerGroupCommands(claims, add);
  const onClaim = (id: string, run: (found: FoundEntry) => Promise<void>): void =>
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

/** Enter on a row: does what a click does. Then moves the focus to the text, unless the row runs a command. */
async function openFocused({ view }: ClaimsView): Promise<void> {
  await vscode.commands.executeCommand('list.select');
  if (view.selection[0]?.command) return;
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function goToSource({ document, entry }: FoundEntry): Promise<void> {
  const source = entry.claim?.source;
  if (source) await reveal(document, source, { preserveFocus: false });
  else vscode.window.setStatusBarMessage('No source was found for these words', 3000);
}

async function copyQuotation({ document, annotated, entry }: FoundEntry, reader: ClaimReader): Promise<void> {
  const file = vscode.workspace.asRelativePath(annotated.uri, false);
  const line = lineOf(document, entry.content[0].start);
  await copy(quotationText(reader.entries(annotated), entry, { file, line }), 'Quotation copied');
}

async function copyClaimJson({ annotated: { found }, entry: { claim, speaker, members } }: FoundEntry): Promise<void> {
  if (!claim) {
    vscode.window.setStatusBarMessage('Nobody was found for these words, so there is no claim to copy', 3000);
    return;
  }
  const text = found.slice({ start: 0, end: found.length });
  const speakers = speaker ? [speaker, ...members] : [];
  const decision = found.decisions().get(claim.id);
  const excerpt = toNativeClaim(text, { speakers, words: (span) => found.words(span), decision }, claim);
  await copy(stringifyNative(excerpt, { pretty: true }), 'Claim copied as JSON');
}

async function copy(text: string, done: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done, 3000);
}
