import * as vscode from 'vscode';
import { decodeFileInSteps } from '../../check';
import { sourceTextScheme } from '../contributions';
import { Disposable } from '../util/dispose';
import { inSlices } from '../util/slices';
import { unreadReason } from './list-sources';

/** The text of Word documents, which VS Code cannot show, in documents that can only be read. */
export class WordTexts extends Disposable implements vscode.TextDocumentContentProvider {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;

  constructor() {
    super();
    const { workspace } = vscode;
    this.register(workspace.registerTextDocumentContentProvider(sourceTextScheme, this));
    const watcher = this.register(workspace.createFileSystemWatcher('**/*.docx'));
    const change = (uri: vscode.Uri): void => this.changed.fire(readableUri(uri));
    this.register(watcher.onDidChange(change));
    this.register(watcher.onDidCreate(change));
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const file = vscode.Uri.parse(uri.query, true);
    if (!isWordDocument(file)) return 'This is no Word document.\n';
    try {
      const bytes = await vscode.workspace.fs.readFile(file);
      const done = await inSlices(decodeFileInSteps(file.path, bytes), () => token.isCancellationRequested);
      return done?.value ?? '';
    } catch (error) {
      return `This document could not be read: ${unreadReason(error)}\n`;
    }
  }
}

const isWordDocument = ({ path }: vscode.Uri): boolean => /\.docx$/iu.test(path);

/** Where a source can be read as text: of a Word document in a document of ours. */
export function readableUri(file: vscode.Uri): vscode.Uri {
  if (!isWordDocument(file)) return file;
  return vscode.Uri.from({ scheme: sourceTextScheme, path: file.path, query: file.toString() });
}
