import * as vscode from 'vscode';
import { logVersion, logsFolder, type Line } from '../../review';
import type { Settings } from '../settings';
import { Disposable, disposeAll } from '../util/dispose';
import { plainMessage } from '../util/plain-message';
import { AttributesOffer } from './attributes-offer';
import type { KeptLogs } from './kept-logs';
import { KeptText, type KeptTextHost } from './kept-text';
import { MovedTexts } from './moved-texts';
import { pathBelow, placesOf } from './places';
import { RememberedLines } from './remembered-lines';
import { Reviewer } from './reviewer';
import { hashOf, TextHashes } from './text-hash';
import { retry } from './wording';
import { orNull } from './workspace-files';

export type { KeptLogs } from './kept-logs';

/** A document, or what is left of one. */
type TextAddress = Pick<vscode.TextDocument, 'uri'>;

type KeptState = Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState' | 'globalStorageUri'>;

/** What readers decided about texts, kept in logs. */
export class ReviewLogs extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** What `of` gives for a text has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly hashes = new TextHashes();
  private readonly texts = new Map<string, KeptText>();
  private readonly host: KeptTextHost;
  /** Texts of which a reader was told that lines are not saved. */
  private readonly told = new Set<string>();

  constructor(
    context: KeptState,
    private readonly settings: Settings,
    private readonly log: KeptTextHost['log'],
  ) {
    super();
    const remembered = new RememberedLines(context.workspaceState);
    this.host = this.hostOf(context, remembered);
    this.register({ dispose: () => disposeAll([...this.texts.values()]) });
    this.register(this.movedTexts());
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${logsFolder}/**/*.jsonl`));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      this.register(event((file) => this.fileChanged(file)));
    // The editor watches files only some seconds after a window has opened, and some file systems never.
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.refreshAll();
      }),
    );
    this.register(
      settings.onDidChange((names) => {
        if (names.has('decisions') || names.has('reviewer')) this.refreshAll();
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)));
    // What the last window could not save, or what was lost since.
    for (const uri of remembered.texts()) void this.textOf(uri).read();
  }

  /** Undefined until the logs are read; that starts it. */
  of({ uri }: TextAddress): KeptLogs | undefined {
    const text = this.textOf(uri);
    if (text.kept === undefined) void text.read();
    return text.kept;
  }

  read({ uri }: TextAddress): Promise<KeptLogs> {
    return this.textOf(uri).read();
  }

  /**
   * Adds lines to the log of whoever decides here. They are seen at once, if the text's logs were read before. Resolves
   * once they are saved, or `problem` tells why they are not.
   */
  add({ uri }: TextAddress, lines: readonly Line[]): Promise<void> {
    return this.textOf(uri).add(lines);
  }

  /** Tries again to save what is not saved. */
  retry({ uri }: TextAddress): Promise<void> {
    return this.textOf(uri).refresh();
  }

  /** What every line has. `at` is later than that of every line of this text that is known here. */
  newLine({ uri }: TextAddress): Pick<Line, 'v' | 'id' | 'at'> {
    return { v: logVersion, id: crypto.randomUUID(), at: this.textOf(uri).nextTime() };
  }

  /** The SHA-256 of the document's text as UTF-8, for a decision about it. */
  textSha256(document: vscode.TextDocument): Promise<string> {
    return this.hashes.of(document);
  }

  private hostOf(context: KeptState, remembered: RememberedLines): KeptTextHost {
    const reviewer = new Reviewer(this.settings, context.globalState, this.log);
    const attributes = new AttributesOffer(context.workspaceState, this.log);
    return {
      remembered,
      log: this.log,
      writing: { writer: crypto.randomUUID().slice(0, 8), pause },
      places: (uri) => placesOf(uri, this.settings.values.decisions, context.globalStorageUri),
      reviewer: (uri) => reviewer.of(uri),
      hashes: (uri) => this.hashesOf(uri),
      changed: (uri) => this.changed.fire(uri),
      saved: (uri) => {
        this.told.delete(uri.toString());
        if (this.host.places(uri).write?.text != null) void attributes.offer(uri);
      },
      failed: (uri) => void this.tell(uri),
    };
  }

  private movedTexts(): MovedTexts {
    return new MovedTexts({
      writing: this.host.writing,
      places: this.host.places,
      texts: () => [...this.texts.values()],
      textOf: (uri) => this.textOf(uri),
      forget: (text) => this.texts.delete(text.uri.toString()),
      failed: (problem, error) => {
        this.log.error(error instanceof Error ? error : String(error));
        void vscode.window.showWarningMessage(plainMessage(problem));
      },
    });
  }

  private textOf(uri: vscode.Uri): KeptText {
    const key = uri.toString();
    const text = this.texts.get(key) ?? new KeptText(uri, this.host);
    this.texts.set(key, text);
    return text;
  }

  private refreshAll(): void {
    for (const text of this.texts.values()) void text.refresh();
  }

  private closed({ uri }: TextAddress): void {
    const text = this.texts.get(uri.toString());
    if (text === undefined || !text.isIdle) return;
    this.texts.delete(uri.toString());
    text.dispose();
  }

  private fileChanged(file: vscode.Uri): void {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
    const path = root && pathBelow(vscode.Uri.joinPath(root, logsFolder), file);
    if (!root || path === undefined) return;
    const uri = vscode.Uri.joinPath(root, path.slice(0, path.lastIndexOf('/')));
    void this.texts.get(uri.toString())?.refresh();
  }

  /** Of the document, and of its file; none of an empty text. */
  private async hashesOf(uri: vscode.Uri): Promise<readonly string[]> {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const hashes = document === undefined || isEmpty(document.getText()) ? [] : [await this.hashes.of(document)];
    if (document !== undefined && !document.isDirty) return hashes;
    const bytes = await orNull(vscode.workspace.fs.readFile(uri));
    const text = bytes === null ? '' : new TextDecoder().decode(bytes);
    return isEmpty(text) ? hashes : [...hashes, await hashOf(text)];
  }

  /** Tells of what is not saved: once, until it is. */
  private async tell(uri: vscode.Uri): Promise<void> {
    const problem = this.texts.get(uri.toString())?.kept?.problem;
    if (problem == null || this.told.has(uri.toString())) return;
    this.told.add(uri.toString());
    const answer = await vscode.window.showWarningMessage(plainMessage(problem), retry);
    if (answer !== retry) return;
    this.told.delete(uri.toString());
    await this.texts.get(uri.toString())?.refresh();
  }
}

const isEmpty = (text: string): boolean => text.trim() === '';

/** So that two windows that get in each other's way do not do so again. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 190));
}
