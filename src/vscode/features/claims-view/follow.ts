import * as vscode from 'vscode';
import { Disposable } from '../../util/dispose';
import type { FeatureContext } from '../feature';
import type { Row } from './tree';
import type { ClaimsView } from './view';

/** Milliseconds. Long enough for a held arrow key not to move the list, short enough to seem immediate. */
const settleTime = 100;
/** Milliseconds after a choice in the list during which the list does not follow. */
const quietTime = 800;

/** Selects the row of the claim at the cursor. Leaves the focus alone, and never overrides a choice in the list. */
export class CursorFollower extends Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the occasions to follow. One that sees a higher number ends. */
  private occasion = 0;
  private quietUntil = 0;
  private revealed: string | undefined;

  constructor(
    private readonly claims: ClaimsView,
    private readonly context: FeatureContext,
  ) {
    super();
    this.register({ dispose: () => clearTimeout(this.timer) });
    this.register(vscode.window.onDidChangeTextEditorSelection(() => this.schedule()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.schedule()));
    this.register(context.settings.onDidChange(() => this.schedule()));
    const { tree, view } = claims;
    this.register(tree.onDidChangeTreeData(() => this.schedule()));
    this.register(view.onDidChangeVisibility(() => this.schedule()));
    this.register(
      view.onDidChangeSelection(({ selection }) => {
        const [row] = selection;
        if (row && row.id !== this.revealed) this.quietUntil = Date.now() + quietTime;
        this.revealed = undefined;
      }),
    );
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.occasion++;
    if (this.context.settings.values.followCursor) this.timer = setTimeout(() => void this.follow(), settleTime);
  }

  private async follow(): Promise<void> {
    const { view } = this.claims;
    if (!view.visible || !this.context.settings.values.followCursor || Date.now() < this.quietUntil) return;
    const { occasion } = this;
    const rows = await this.rowsAtCursor();
    if (occasion !== this.occasion) return;
    const selected = view.selection[0]?.id;
    const [row] = rows;
    if (!row || rows.some(({ id }) => id === selected)) return;
    this.revealed = row.id;
    try {
      await view.reveal(row, { select: true, focus: false });
    } catch (error) {
      // The row may be gone by the time the view looks for it. The next result brings the new one.
      this.context.log.debug('The list could not follow the cursor', error);
    }
  }

  private async rowsAtCursor(): Promise<readonly Row[]> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document !== this.claims.document) return [];
    return this.claims.rowsAt(editor.document.offsetAt(editor.selection.start));
  }
}
