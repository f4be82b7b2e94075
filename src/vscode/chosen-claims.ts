import * as vscode from 'vscode';
import type { AnnotationStore } from './annotation-store';
import { toSpan } from './conversions';
import { Disposable } from './util/dispose';
import { editorsOf } from './util/editors';
import type { StatementEntry } from './presentation/statement-entries';

interface Chosen {
  readonly entry: StatementEntry | undefined;
  /** The version of the document that the entry's spans refer to. */
  readonly version: number;
}

/** The claim at the cursor or selection of each visible editor, focused or not. */
export class ChosenClaims extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.TextEditor>());
  /** The editor has another chosen claim, or an edit led to a new entry for the same claim. */
  readonly onDidChange: vscode.Event<vscode.TextEditor> = this.changed.event;
  private readonly chosen = new Map<vscode.TextEditor, Chosen>();

  constructor(private readonly store: Pick<AnnotationStore, 'newest' | 'entries' | 'onDidRead'>) {
    super();
    this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.update(textEditor)));
    this.register(vscode.window.onDidChangeVisibleTextEditors((visible) => this.updateAll(visible)));
    this.register(store.onDidRead((uri) => editorsOf({ uri }).forEach((editor) => this.update(editor))));
    this.updateAll(vscode.window.visibleTextEditors);
  }

  /** Undefined where no claim is chosen, and after an edit until the text is read again. */
  of(editor: vscode.TextEditor): StatementEntry | undefined {
    const chosen = this.chosen.get(editor);
    return chosen?.version === editor.document.version ? chosen.entry : undefined;
  }

  private updateAll(visible: readonly vscode.TextEditor[]): void {
    for (const editor of this.chosen.keys()) if (!visible.includes(editor)) this.chosen.delete(editor);
    for (const editor of visible) this.update(editor);
  }

  private update(editor: vscode.TextEditor): void {
    const { document, selection } = editor;
    const { version } = document;
    const annotated = this.store.newest(document);
    // Until the new result comes, the editor moves the shown ranges with the text.
    if (annotated && annotated.version !== version) return;
    const entry = annotated && this.store.entries(annotated).chosen(toSpan(document, [selection]));
    const before = this.chosen.get(editor);
    this.chosen.set(editor, { entry, version });
    if (entry !== before?.entry) this.changed.fire(editor);
  }
}
