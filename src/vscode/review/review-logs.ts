import * as vscode from 'vscode';
import { logsFolder, logVersion, type Line } from '../../review';
import type { Settings } from '../settings';
import { Disposable, disposeAll } from '../util/dispose';
import { KeptText, type KeptLogs, type KeptTextHost } from './kept-text';
import { pathBelow, placesOf } from './places';
import { RememberedLines } from './remembered-lines';
import { Reviewer } from './reviewer';

export type { KeptLogs } from './kept-text';

/** A document, or what is left of one. */
type TextAddress = Pick<vscode.TextDocument, 'uri'>;

/** What readers decided about texts, kept in logs. */
export class ReviewLogs extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** What `of` gives for a text has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly texts = new Map<string, KeptText>();
  private readonly host: KeptTextHost;

  constructor(
    context: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState' | 'globalStorageUri'>,
    private readonly settings: Settings,
    log: KeptTextHost['log'],
  ) {
    super();
    const reviewer = new Reviewer(settings, context.globalState);
    this.host = {
      remembered: new RememberedLines(context.workspaceState),
      writer: crypto.randomUUID().slice(0, 8),
      log,
      places: (uri) => placesOf(uri, this.settings.values.decisions, context.globalStorageUri),
      reviewer: (uri) => reviewer.of(uri),
      changed: (uri) => this.changed.fire(uri),
      failed: () => undefined,
    };
    this.register({ dispose: () => disposeAll([...this.texts.values()]) });
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${logsFolder}/**/*.jsonl`));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      this.register(event((file) => this.fileChanged(file)));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('decisions') || names.has('reviewer'))
          for (const text of this.texts.values()) void text.refresh();
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)));
    // What the last window could not save, or what was lost since.
    for (const uri of this.host.remembered.texts()) void this.textOf(uri).read();
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

  private textOf(uri: vscode.Uri): KeptText {
    const key = uri.toString();
    const text = this.texts.get(key) ?? new KeptText(uri, this.host);
    this.texts.set(key, text);
    return text;
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
}
