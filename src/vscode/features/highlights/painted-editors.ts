import * as vscode from 'vscode';
import { Disposable } from '../../util/dispose';
import { Painted, type Edit } from './painted';

/** Knows what each visible editor shows, and follows the edits of its document. */
export class PaintedEditors<Style extends string> extends Disposable {
  private readonly known = new Map<vscode.TextEditor, Painted<Style>>();

  constructor(
    private readonly styles: readonly Style[],
    /** Called for each edit of a shown document. */
    private readonly edited: (editor: vscode.TextEditor, edit: Edit) => void = () => undefined,
  ) {
    super();
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.register(vscode.window.onDidChangeVisibleTextEditors((visible) => this.forgetAllBut(new Set(visible))));
  }

  of(editor: vscode.TextEditor): Painted<Style> {
    const known = this.known.get(editor) ?? new Painted(this.styles);
    this.known.set(editor, known);
    return known;
  }

  /** Notes that nothing is shown any more. */
  clear(): void {
    this.known.clear();
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const [editor, painted] of this.known) {
      if (editor.document !== document) continue;
      for (const { rangeOffset, rangeLength, text } of contentChanges) {
        const edit = { offset: rangeOffset, length: rangeLength, inserted: text.length };
        painted.edit(edit);
        this.edited(editor, edit);
      }
    }
  }

  private forgetAllBut(visible: ReadonlySet<vscode.TextEditor>): void {
    for (const editor of this.known.keys()) {
      if (!visible.has(editor)) this.known.delete(editor);
    }
  }
}
