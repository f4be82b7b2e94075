import * as vscode from 'vscode';
import { foldersWithLogs, moveLogs, moveLogsOf, type Writing } from '../../review';
import { Disposable } from '../util/dispose';
import type { KeptText } from './kept-text';
import type { LogPlace, LogPlaces } from './places';
import type { RememberedLine } from './remembered-lines';
import { cannotMove } from './wording';

export interface MovedTextsHost {
  readonly writing: Writing;
  places(uri: vscode.Uri): LogPlaces;
  /** The texts of which something is known, or remembered. */
  texts(): readonly KeptText[];
  textOf(uri: vscode.Uri): KeptText;
  /** Nothing is known of it any more. */
  forget(text: KeptText): void;
  /** Something could not be moved, for a reason that the reader is told. */
  failed(problem: string, error: unknown): void;
}

/** How long after a text was closed it may turn out to have been saved under a name, in milliseconds. */
const savingTime = 10_000;

/** Takes logs along when a text gets another name in VS Code, also its first one. */
export class MovedTexts extends Disposable {
  /** Closed texts without a name, with their words. */
  private readonly closed = new Map<
    KeptText,
    { readonly words: string; readonly timer: ReturnType<typeof setTimeout> }
  >();
  /** Texts without a name of which the same words were saved a moment ago, by their addresses. */
  private readonly saved = new Map<
    string,
    { readonly as: vscode.TextDocument; readonly timer: ReturnType<typeof setTimeout> }
  >();

  constructor(private readonly host: MovedTextsHost) {
    super();
    this.register(
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) await this.renamed(oldUri, newUri);
      }),
    );
    this.register(vscode.workspace.onDidSaveTextDocument((document) => this.named(document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.left(document)));
    this.register({
      dispose: () => [...this.closed.values(), ...this.saved.values()].forEach(({ timer }) => clearTimeout(timer)),
    });
  }

  /** A file or a folder. */
  private async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const texts = this.host.texts().filter(({ uri }) => restBelow(from, uri) !== null);
    const lines = new Map<vscode.Uri, readonly RememberedLine[]>();
    for (const text of texts) {
      lines.set(vscode.Uri.joinPath(to, restBelow(from, text.uri)!), await text.release());
      this.host.forget(text);
    }
    try {
      for (const source of this.host.places(from).read) await this.moveBelow(source, to);
    } catch (error) {
      this.host.failed(cannotMove(from.path, error instanceof Error ? error.message : String(error)), error);
    }
    for (const [uri, mine] of lines) await this.host.textOf(uri).adopt(mine);
    await Promise.all(
      this.host
        .texts()
        .filter(({ uri }) => restBelow(to, uri) !== null)
        .map((text) => text.refresh()),
    );
  }

  private async moveBelow(source: LogPlace, to: vscode.Uri): Promise<void> {
    const { read } = this.host.places(to);
    const target = read.find(({ text }) => (text === null) === (source.text === null)) ?? read.at(-1);
    if (target === undefined) return;
    for (const folder of await foldersWithLogs(source.files, source.folder)) {
      const rest = folder.slice(source.folder.length);
      if (source.text !== null && target.text !== null && source.root.toString() === target.root.toString())
        await moveLogsOf(source.files, source.text + rest, target.text + rest, this.host.writing);
      else {
        const into = { files: target.files, folder: target.folder + rest };
        await moveLogs({ files: source.files, folder }, into, this.host.writing);
      }
    }
  }

  /** A document was saved: perhaps it is one that had no name before, which is closed then, or was just now. */
  private named(document: vscode.TextDocument): void {
    if (document.isUntitled) return;
    const words = wordsOf(document);
    if (words === '') return;
    for (const [text, closed] of this.closed) if (closed.words === words) void this.move(text, document);
    for (const open of vscode.workspace.textDocuments) {
      if (!open.isUntitled || wordsOf(open) !== words) continue;
      const key = open.uri.toString();
      clearTimeout(this.saved.get(key)?.timer);
      const timer = setTimeout(() => this.saved.delete(key), savingTime);
      this.saved.set(key, { as: document, timer });
    }
  }

  /** A document was closed: without a name, it was saved under one, or thrown away. */
  private left(document: vscode.TextDocument): void {
    if (!document.isUntitled) return;
    const key = document.uri.toString();
    const text = this.host.texts().find(({ uri }) => uri.toString() === key);
    if (text === undefined) return;
    const saved = this.saved.get(key);
    if (saved !== undefined) return void this.move(text, saved.as);
    const timer = setTimeout(() => void this.thrownAway(text), savingTime);
    this.closed.set(text, { words: wordsOf(document), timer });
  }

  private async move(text: KeptText, to: vscode.TextDocument): Promise<void> {
    this.close(text);
    await this.host.textOf(to.uri).adopt(await text.release());
  }

  private async thrownAway(text: KeptText): Promise<void> {
    this.close(text);
    await text.release();
  }

  private close(text: KeptText): void {
    clearTimeout(this.closed.get(text)?.timer);
    this.closed.delete(text);
    this.host.forget(text);
  }
}

/** The path from `base` to what it is or what is below it, null for others. Empty for itself. */
function restBelow(base: vscode.Uri, uri: vscode.Uri): string | null {
  if (uri.scheme !== base.scheme || uri.authority !== base.authority) return null;
  if (uri.path === base.path) return '';
  return uri.path.startsWith(`${base.path}/`) ? uri.path.slice(base.path.length + 1) : null;
}

/** What saving may change, such as blanks at the ends of lines, does not count. */
function wordsOf(document: vscode.TextDocument): string {
  return document.getText().split(/\s+/u).join(' ').trim();
}
