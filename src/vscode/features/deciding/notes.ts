import * as vscode from 'vscode';
import type { SignedDecision } from '../../../review';
import { askedWords, type Ask } from './corrections';
import type { Decider } from './decider';
import { plainLabel } from './labels';

/** Asks for a note. An empty one takes the place of what was noted. */
export const askForNote: Ask = async (here, claim) => {
  const { annotated, kept } = here;
  const own = (annotated.found.review(claim)?.decisions ?? []).filter(({ by }) => by === kept.reviewer);
  const value = own.findLast(({ set }) => set?.note !== undefined)?.set?.note ?? '';
  const note = await vscode.window.showInputBox({
    ...{
      title: `Note on ${askedWords(here)}`,
      value,
      prompt: 'A note on this claim, for you and whoever reads the log',
    },
    placeHolder: 'Empty to take the note away',
  });
  return note === undefined || note === value ? undefined : { note };
};

/** Asks where the evidence is. */
export const askForEvidence: Ask = async (here) => {
  const link = await vscode.window.showInputBox({
    ...{
      title: `Checked: ${askedWords(here)}`,
      prompt: 'Where is the evidence? A link that begins with https://, http:// or file://',
    },
    ...{ placeHolder: 'Empty if there is no link', ignoreFocusOut: true },
    validateInput: (value) =>
      value.trim() === '' || evidenceUri(value) !== null
        ? null
        : 'Not a link that begins with https://, http:// or file://',
  });
  if (link === undefined) return undefined;
  return { checked: link.trim() === '' ? {} : { link: link.trim() } };
};

/** Null for what is no link, or another than to the web or a file. */
export function evidenceUri(link: string): vscode.Uri | null {
  const trimmed = link.trim();
  if (!/^(?:https?|file):\/\/\S+$/iu.test(trimmed) || !URL.canParse(trimmed)) return null;
  return vscode.Uri.parse(trimmed);
}

/** Opens what a claim was checked against. */
export async function openEvidence(decider: Decider, argument: unknown): Promise<void> {
  const here = await decider.find(argument);
  if (!here) return;
  const { claim } = here.entry;
  const decisions = claim ? (here.annotated.found.review(claim)?.decisions ?? []) : [];
  const link = await chosenLink(decisions);
  if (link === undefined) return decider.say('Nobody gave a link to evidence for this claim');
  const uri = link === null ? null : evidenceUri(link);
  if (link === null) return;
  if (uri === null) return decider.say('This is no link to the web or to a file, so it is not opened');
  if (uri.scheme === 'file') await vscode.commands.executeCommand('vscode.open', uri);
  else await vscode.env.openExternal(uri);
}

/** Undefined if there is none; null if the reader gave up. */
async function chosenLink(decisions: readonly SignedDecision[]): Promise<string | null | undefined> {
  const items = decisions.flatMap(({ by, set }) => {
    const link = set?.checked?.link;
    return link === undefined ? [] : [{ label: plainLabel(link, 120), description: plainLabel(by, 40), link }];
  });
  if (items.length < 2) return items[0]?.link;
  return (await vscode.window.showQuickPick(items, { title: 'Which evidence?' }))?.link ?? null;
}
