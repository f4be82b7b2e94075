import * as vscode from 'vscode';
import type { AnnotationStore } from './annotation-store';
import { Disposable } from './util/dispose';
import { editorsOf } from './util/editors';
import type { Settings } from './settings';

/** Milliseconds without an active editor before the article changes: between two tabs there is briefly none. */
const settleTime = 150;

/**
 * The document whose claims the panel and the status bar show. It is the active editor's. While the focus is elsewhere
 * (settings, a preview, an image, a document that is not analysed), the article stays the same as long as an editor
 * shows it; behind a tab without a text, such as the walkthrough, as long as it has a tab.
 */
export class Article extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** The article is another document, or its language has changed. */
  readonly onDidChange: vscode.Event<void> = this.changed.event;
  private current: vscode.TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Pick<AnnotationStore, 'supports'>,
    settings: Pick<Settings, 'onDidChange'>,
  ) {
    super();
    const { window, workspace } = vscode;
    this.register({ dispose: () => clearTimeout(this.timer) });
    this.register(window.onDidChangeActiveTextEditor(() => this.look()));
    this.register(window.onDidChangeVisibleTextEditors(() => this.look()));
    this.register(workspace.onDidOpenTextDocument((document) => this.opened(document)));
    this.register(workspace.onDidCloseTextDocument(() => this.look()));
    this.register(window.tabGroups.onDidChangeTabs(() => this.look()));
    this.register(settings.onDidChange(() => this.look()));
    this.current = this.chosen();
  }

  /** May be a document that is not analysed, if no article is visible. */
  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  private look(): void {
    clearTimeout(this.timer);
    const chosen = this.chosen();
    if (chosen) return this.show(chosen);
    this.timer = setTimeout(() => this.show(this.chosen()), settleTime);
  }

  private chosen(): vscode.TextDocument | undefined {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    if (active && this.store.supports(active.document)) return active.document;
    const current = this.current && isHere(this.current) ? this.current : undefined;
    if (current && this.store.supports(current)) return current;
    const article = visibleTextEditors.find((editor) => this.store.supports(editor.document))?.document;
    // The output panel, comment boxes and the like have no view column and do not count.
    return article ?? (active?.viewColumn === undefined ? current : active.document);
  }

  /** VS Code reopens a document when its language changes. */
  private opened(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.current?.uri.toString()) return this.look();
    this.current = undefined;
    this.look();
  }

  private show(document: vscode.TextDocument | undefined): void {
    if (document === this.current) return;
    this.current = document;
    this.changed.fire();
  }
}

/** Whether an editor shows a document, or would in place of a tab without a text. */
function isHere(document: vscode.TextDocument): boolean {
  if (editorsOf(document).length > 0) return true;
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const { activeTab } = activeTabGroup;
  if (activeTab === undefined || activeTab.input instanceof vscode.TabInputText) return false;
  const uri = document.uri.toString();
  return all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  );
}
