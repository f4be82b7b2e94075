import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../annotations';
import { ClaimReader } from '../../claim-reader';
import { contextKeys, views } from '../../contributions';
import { lineOf } from '../../conversions';
import { Disposable } from '../../dispose';
import { indexOf, type Overview } from '../../presentation/overview';
import { inSlices } from '../../slices';
import type { FeatureContext } from '../feature';
import { ClaimsTree } from './provider';
import { panelStatus, type PanelState } from './status';
import { ClaimTree, type Grouping, type Row } from './tree';

const groupingKey = 'claims.grouping';
const groupings: readonly Grouping[] = ['speaker', 'kind', 'position'];

/** The native tree of the active document's claims. */
export class ClaimsView extends Disposable {
  readonly tree = this.register(new ClaimsTree());
  readonly view: vscode.TreeView<Row>;
  readonly reader: ClaimReader;
  private current: vscode.TextDocument | undefined;
  /** What the rows are of. */
  private listed: { readonly annotated: AnnotatedDocument; readonly overview: Overview } | undefined;
  private text = '';
  /** Number of the newest update; one that finds a higher one ends. */
  private run = 0;

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

  /** The rows of what is said at an offset of the document, the innermost first; none where an older version is listed. */
  async rowsAt(offset: number): Promise<readonly Row[]> {
    const { current, listed } = this;
    if (!listed || listed.annotated.version !== current?.version) return [];
    const { annotated, overview } = listed;
    const rows: Row[] = [];
    for (const entry of this.reader.entries(annotated).at(offset)) {
      const row = await this.tree.rowOf(indexOf(overview, entry));
      if (row) rows.push(row);
    }
    return rows;
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
    const run = ++this.run;
    const { store } = this.context;
    if (!this.current || this.current.isClosed) return this.empty('none');
    if (!store.supports(this.current)) return this.empty('unsupported');
    const annotated = store.current(this.current);
    if (!annotated) return this.empty('analysing');
    void this.list(this.current, annotated, () => run !== this.run || this.isDisposed);
  }

  private async list(document: vscode.TextDocument, annotated: AnnotatedDocument, isOver: () => boolean): Promise<void> {
    const overview = await this.context.store.overviewAtRest(annotated);
    if (!overview || isOver()) return;
    const { filter, grouping } = this;
    const entries = this.reader.entries(annotated);
    const line = (offset: number): number => lineOf(document, offset);
    const input = { uri: annotated.uri.toString(), entries, overview, grouping, filter, line };
    const tree = (await inSlices(ClaimTree.of(input), isOver))?.value;
    if (!tree || isOver()) return;
    const { length: shown } = overview.places;
    const { notice } = annotated;
    const found = annotated.found.counts.claims;
    const { state, message } = panelStatus({ notice, found, shown, matching: tree.matching, filter });
    setContext(contextKeys.panel, state);
    this.view.message = message ?? '';
    if (await this.tree.show(tree)) this.listed = { annotated, overview };
  }

  private empty(state: PanelState): void {
    setContext(contextKeys.panel, state);
    this.view.message = '';
    this.listed = undefined;
    this.tree.clear();
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
