import * as vscode from 'vscode';
import { logsFolder } from '../../review';
import type { KeptTextHost } from './kept-text';
import { repositoryOf } from './reviewer';
import { attributesOffer, cannotWrite } from './wording';
import { orNull } from './workspace-files';

const stateKey = 'review.gitattributes';

/** Merges keep the lines of both sides; GitHub does not ask, but `git merge` does. */
const attributes = `${logsFolder}/**/*.jsonl text eol=lf merge=union`;

/** Offers once, in a folder under git, the line of `.gitattributes` with which logs merge. Never writes it unasked. */
export class AttributesOffer {
  private readonly offered = new Set<string>();

  constructor(
    private readonly state: vscode.Memento,
    private readonly log: KeptTextHost['log'],
  ) {}

  /** After a log was written for a text. Never rejects. */
  async offer(text: vscode.Uri): Promise<void> {
    try {
      await this.ask(text);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  private async ask(text: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(text)?.uri;
    if (folder === undefined || this.offered.has(folder.toString())) return;
    this.offered.add(folder.toString());
    if (this.state.get(stateKey) !== undefined) return;
    const file = vscode.Uri.joinPath(folder, '.gitattributes');
    const before = await orNull(vscode.workspace.fs.readFile(file));
    if (before !== null && new TextDecoder().decode(before).includes(`${logsFolder}/`)) return;
    if (!(await isUnderGit(folder))) return;
    await this.state.update(stateKey, 'offered');
    const { question, add, later, never } = attributesOffer(attributes);
    const answer = await vscode.window.showInformationMessage(question, add, later, never);
    if (answer === add) await this.add(file);
    // Nobody has answered, or not for good: the next window asks again.
    if (answer !== add && answer !== never) await this.state.update(stateKey, undefined);
  }

  private async add(file: vscode.Uri): Promise<void> {
    try {
      const before = await orNull(vscode.workspace.fs.readFile(file));
      const text = before === null ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
      const mended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${mended}${attributes}\n`));
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(cannotWrite('.gitattributes', String(error)));
    }
  }
}

async function isUnderGit(folder: vscode.Uri): Promise<boolean> {
  const hasGit = (await orNull(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git')))) !== null;
  return hasGit || (await repositoryOf(folder)) !== null;
}
