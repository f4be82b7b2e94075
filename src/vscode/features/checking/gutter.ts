import * as vscode from 'vscode';
import { grades, type Grade } from '../../../check';
import { worstOf } from '../../presentation/grade-words';
import { Disposable } from '../../util/dispose';
import { editorsOf } from '../../util/editors';
import type { FeatureContext } from '../feature';

/** Marks the line where a checked quotation begins by its grade; of several on one line, by the worst. */
export class GradeMarks extends Disposable {
  private readonly types: ReadonlyMap<Grade, vscode.TextEditorDecorationType>;

  constructor(private readonly context: Pick<FeatureContext, 'checks' | 'extensionUri'>) {
    super();
    const { checks, extensionUri } = context;
    const icon = (grade: Grade, kind: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', `check-${grade}-${kind}.svg`);
    this.types = new Map(
      grades.map((grade) => {
        const type = vscode.window.createTextEditorDecorationType({
          gutterIconSize: 'contain',
          light: { gutterIconPath: icon(grade, 'light') },
          dark: { gutterIconPath: icon(grade, 'dark') },
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        });
        return [grade, this.register(type)];
      }),
    );
    this.register(checks.onDidChange((uri) => this.update(uri)));
    this.register(
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.update(document.uri);
      }),
    );
    for (const { document } of vscode.window.visibleTextEditors) this.update(document.uri);
  }

  private update(uri: vscode.Uri): void {
    for (const editor of editorsOf({ uri })) {
      const lines = this.linesOf(editor.document);
      if (!lines) return;
      for (const [grade, type] of this.types) editor.setDecorations(type, lines.get(grade) ?? []);
    }
  }

  /** Undefined where the newest grades are of an older text: the editor moves the marks with it. */
  private linesOf(document: vscode.TextDocument): ReadonlyMap<Grade, readonly vscode.Range[]> | undefined {
    const checked = this.context.checks.of(document);
    if (!checked) return new Map();
    if (checked.version !== document.version) return undefined;
    const onLine = new Map<number, { readonly grade: Grade }[]>();
    for (const graded of checked.quotations) {
      const { line } = document.positionAt(graded.span.start);
      onLine.set(line, [...(onLine.get(line) ?? []), graded]);
    }
    const lines = new Map<Grade, vscode.Range[]>();
    for (const [line, here] of onLine) {
      const grade = worstOf(here)!;
      lines.set(grade, [...(lines.get(grade) ?? []), new vscode.Range(line, 0, line, 0)]);
    }
    return lines;
  }
}
