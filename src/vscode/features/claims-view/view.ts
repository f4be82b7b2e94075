import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../annotations';
import { ClaimReader } from '../../claim-reader';
import { contextKeys, views } from '../../contributions';
import { Disposable } from '../../dispose';
import type { FeatureContext } from '../feature';
import { ClaimsTree } from './provider';
import { panelStatus, type PanelState, type PanelStatus } from './status';
import { buildRows, type Grouping, type Row } from './tree';

const groupingKey = 'claims.grouping';
const groupings: readonly Grouping[] = ['speaker', 'kind', 'position'];

/** The native tree of the active document's claims. */
export class ClaimsView extends Disposable {
  readonly tree = this.register(new ClaimsTree());
  readonly view: vscode.TreeView<Row>;
  readonly reader: ClaimReader;
  private current: vscode.TextDocument | undefined;
  private text = '';

  constructor(private readonly context: FeatureContext) {
    super();
    this.reader = new ClaimReader(context.store);
    this.view = this.register(
      vscode.window.createTreeView(views.claims, { treeDataProvider: this.tree, showCollapseAll: true }),
    );
    this.register(this.view.onDidChangeVisibility(() => this.update()));
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.activeEditorChanged(editor)));
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.languageChanged(document)));
    this.register(context.settings.onDidChange(() => this.update()));
    this.register(
      context.store.onDidChange((uri) => {
        if (uri.toString() === this.current?.uri.toString()) this.update();
      }),
    );
    this.current = vscode.window.activeTextEditor?.document;
    setContext(contextKeys.grouping, this.grouping);
    this.update();
  }

  /** The document whose claims are listed. */
  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  get filter(): string {
    return this.text;
  }

  set filter(text: string) {
    this.text = text.trim();
    setContext(contextKeys.filtered, this.text !== '');
    this.update();
  }

  get grouping(): Grouping {
    const stored = this.context.state.get<unknown>(groupingKey);
    return groupings.find((grouping) => grouping === stored) ?? 'speaker';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.context.state.update(groupingKey, grouping);
    setContext(contextKeys.grouping, grouping);
    this.update();
  }

  private activeEditorChanged(editor: vscode.TextEditor | undefined): void {
    if (editor) this.activate(editor);
    // Between two tabs there is no active editor for a moment; the list shall not blink.
    else setTimeout(() => this.isDisposed || vscode.window.activeTextEditor || this.show(undefined), 150);
  }

  private activate(editor: vscode.TextEditor): void {
    // The output panel, comment boxes and the like are no editors of the reader's.
    const isTool = editor.viewColumn === undefined && !this.context.store.supports(editor.document);
    if (!isTool) this.show(editor.document);
  }

  private languageChanged(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.current?.uri.toString()) this.show(document);
  }

  private show(document: vscode.TextDocument | undefined): void {
    this.current = document;
    this.update();
  }

  private update(): void {
    // What nobody sees costs nothing while one types.
    if (!this.view.visible) return;
    const { store } = this.context;
    if (!this.current || this.current.isClosed) return this.empty('none');
    if (!store.supports(this.current)) return this.empty('unsupported');
    const annotated = store.current(this.current);
    if (!annotated) return this.empty('analysing');
    this.list(annotated);
  }

  private list(annotated: AnnotatedDocument): void {
    const { annotations, notice, text, uri } = annotated;
    const entries = this.reader.entries(annotated);
    const { filter, grouping } = this;
    const rows = buildRows({ uri: uri.toString(), text, annotations, entries, grouping, filter });
    const matching = rows.reduce((sum, row) => sum + (row.target ? 1 : row.children.length), 0);
    const found = annotations.claims.length;
    this.apply(rows, panelStatus({ notice, found, shown: entries.length, matching, filter }));
  }

  private empty(state: PanelState): void {
    this.apply([], { state, message: undefined });
  }

  private apply(rows: readonly Row[], { state, message }: PanelStatus): void {
    setContext(contextKeys.panel, state);
    this.view.message = message ?? '';
    this.tree.show(rows);
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
