import * as vscode from 'vscode';
import { isLongDocument, type AnnotatedDocument } from '../../annotation-store';
import { finish } from '../../../engine';
import { quotationsWithin } from '../../check/article-check';
import { ClaimReader } from '../../claim-reader';
import { contextKeys, views } from '../../contributions';
import { lineOf } from '../../conversions';
import type { ClaimList, ListPanel } from '../../listed-claims';
import type { EntryTarget } from '../../presentation/command-targets';
import { findEntry } from '../../presentation/find';
import { Disposable } from '../../util/dispose';
import { indexOfEntry, type Overview } from '../../presentation/overview';
import { countOf } from '../../util/counts';
import { worstOf, type GradeOf } from '../../presentation/grade-words';
import { inSlices } from '../../util/slices';
import type { FeatureContext } from '../feature';
import { isFiltering, isOfSort, noFilter, reviewSorts, type Filter, type ReviewSort } from './filter';
import { ClaimTreeProvider } from './provider';
import { noLogs } from './review-rows';
import { readingRow } from './rows';
import { panelStatus, viewTitle, type PanelState } from './status';
import { ClaimRows, type Grouping, type Order, type Row, type TreeInput } from './tree';

const groupingKey = 'claims.grouping';
const groupings: readonly Grouping[] = ['speaker', 'kind', 'position'];
const orderKey = 'claims.order';

/** Milliseconds between two updates of the progress: the editor delays updates that come faster. */
const progressTime = 400;

/** What stands above the rows. */
interface Head {
  readonly message: string | undefined;
  readonly description: string | undefined;
  /** Number of decisions without a place. */
  readonly orphans: number;
}

const noHead: Head = { message: undefined, description: undefined, orphans: 0 };

/** The native tree of the article's claims. */
export class ClaimsView extends Disposable implements ListPanel {
  readonly tree = this.register(new ClaimTreeProvider());
  readonly view: vscode.TreeView<Row>;
  readonly reader: ClaimReader;
  /** The result that is listed. */
  private listed: ClaimList | undefined;
  private filtered = noFilter;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the newest update. An update ends when it sees a higher number. */
  private run = 0;

  constructor(private readonly context: FeatureContext) {
    super();
    this.reader = new ClaimReader(context.store);
    this.register({ dispose: () => clearTimeout(this.timer) });
    this.view = this.register(
      vscode.window.createTreeView(views.claims, { treeDataProvider: this.tree, showCollapseAll: true }),
    );
    this.register(this.view.onDidChangeVisibility(() => this.update()));
    this.register(context.article.onDidChange(() => this.update()));
    this.register(context.settings.onDidChange(() => this.update()));
    this.register(
      context.checks.onDidChange((uri) => {
        if (uri.toString() === this.document?.uri.toString()) this.update();
      }),
    );
    this.register(
      context.store.onDidProgress((uri) => {
        if (uri.toString() === this.document?.uri.toString()) this.updateSoon();
      }),
    );
    this.register(
      context.store.onDidChange((uri) => {
        if (uri.toString() === this.document?.uri.toString()) this.update();
      }),
    );
    setContext(contextKeys.grouping, this.grouping);
    setContext(contextKeys.order, this.order);
    this.update();
  }

  get shownList(): ClaimList | undefined {
    return this.view.visible ? this.listed : undefined;
  }

  async focusedRow(): Promise<Row | undefined> {
    await vscode.commands.executeCommand('list.select');
    return this.view.selection[0];
  }

  async focus(target: EntryTarget): Promise<void> {
    const { listed } = this;
    if (!listed || !this.view.visible || listed.annotated.uri.toString() !== target.uri) return;
    const entry = finish(findEntry(this.reader.entries(listed.annotated), target));
    const row = entry && (await this.tree.rowOf(indexOfEntry(listed.overview, entry)));
    if (row) await this.view.reveal(row, { select: true, focus: true });
  }

  /** The document whose claims are listed. */
  get document(): vscode.TextDocument | undefined {
    return this.context.article.document;
  }

  /**
   * The rows of the entries at an offset of the document, the innermost first. Empty if an older version is listed.
   */
  async rowsAt(offset: number): Promise<readonly Row[]> {
    const { document, listed } = this;
    if (!document || !listed || !this.isListed(document) || listed.annotated.version !== document.version) return [];
    const { annotated, overview } = listed;
    const rows: Row[] = [];
    for (const entry of this.reader.entries(annotated).at(offset)) {
      const row = await this.tree.rowOf(indexOfEntry(overview, entry));
      if (row) rows.push(row);
    }
    return rows;
  }

  get filter(): Filter {
    return this.filtered;
  }

  setFilter(change: Partial<Filter>): void {
    this.filtered = { ...this.filtered, ...change };
    setContext(contextKeys.filtered, isFiltering(this.filtered));
    setContext(contextKeys.filteredUncertain, this.filtered.onlyUncertain);
    setContext(contextKeys.filteredByState, this.filtered.states.length > 0);
    this.update();
  }

  /** How many claims of what is listed there are of each sort. Undefined if nothing is listed. */
  countSorts(): Readonly<Record<ReviewSort, number>> | undefined {
    if (!this.listed) return undefined;
    const { places } = this.listed.overview;
    const counts = reviewSorts.map((sort) => [sort, places.filter((place) => isOfSort(place, [sort])).length] as const);
    const orphan = this.listed.annotated.found.orphans.length;
    return { ...(Object.fromEntries(counts) as Record<ReviewSort, number>), orphan };
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

  get order(): Order {
    return this.context.state.get<unknown>(orderKey) === 'uncertain' ? 'uncertain' : 'text';
  }

  async sortBy(order: Order): Promise<void> {
    await this.context.state.update(orderKey, order);
    setContext(contextKeys.order, order);
    this.update();
  }

  /** What the rows of a result depend on. */
  inputOf(document: vscode.TextDocument, annotated: AnnotatedDocument, overview: Overview): TreeInput {
    const { filter, grouping, order } = this;
    const entries = this.reader.entries(annotated);
    const { minimumConfidence } = this.context.settings.values;
    const line = (offset: number): number => lineOf(document, offset);
    const isCut = annotated.notice?.kind === 'cancelled';
    const checked = this.context.checks.of(document);
    const gradeOf: GradeOf = (span) =>
      checked?.version === annotated.version ? (worstOf(quotationsWithin(checked, span)) ?? null) : null;
    const logs = this.context.reviewLogs.of(document);
    return {
      uri: annotated.uri.toString(),
      entries,
      overview,
      grouping,
      order,
      filter,
      minimumConfidence,
      isCut,
      reviewer: logs?.reviewer ?? null,
      logs: logs ?? noLogs,
      line,
      gradeOf,
    };
  }

  private updateSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (!this.isDisposed) this.update();
    }, progressTime);
  }

  private isListed({ uri }: vscode.TextDocument): boolean {
    return this.listed?.annotated.uri.toString() === uri.toString();
  }

  private update(): void {
    // A hidden panel must cost nothing while somebody types.
    if (!this.view.visible) return;
    const run = ++this.run;
    const {
      store,
      article: { document },
    } = this.context;
    if (!document || document.isClosed) return this.empty('none', undefined);
    if (!store.supports(document)) return this.empty('unsupported', document);
    const annotated = store.current(document);
    if (!annotated) return this.reading(document, store.progress(document));
    void this.list(document, annotated, () => run !== this.run || this.isDisposed);
  }

  private async list(
    document: vscode.TextDocument,
    annotated: AnnotatedDocument,
    isOver: () => boolean,
  ): Promise<void> {
    // Rows of another article must not stay below this one's name.
    if (!this.isListed(document) && isLongDocument(document)) this.reading(document, null);
    const overview = await this.context.store.overviewAtRest(annotated);
    if (!overview || isOver()) return;
    // Its grades come with the rows, else they would go with each edit and come again.
    if (this.context.checks.sourcesOf(document)?.state === 'ready') await this.context.checks.fresh(document);
    if (isOver()) return;
    const tree = (await inSlices(ClaimRows.of(this.inputOf(document, annotated, overview)), isOver))?.value;
    if (!tree || isOver()) return;
    const orphans = annotated.found.orphans.length;
    const { state, message, description } = panelStatus({
      notice: annotated.notice,
      overview,
      matching: tree.matching,
      filter: this.filter,
      shown: tree.shown,
      orphans,
    });
    setContext(contextKeys.panel, state);
    this.head(document, { message, description, orphans });
    if (await this.tree.show(tree)) this.listed = { annotated, overview, order: tree.order };
  }

  /**
   * Nothing can be listed yet. For a long text a row shows how much is read: `share`, 0 to 1, or null while the claims
   * are being listed.
   */
  private reading(document: vscode.TextDocument, share: number | null): void {
    if (!isLongDocument(document)) return this.empty('analysing', document);
    setContext(contextKeys.panel, 'claims' satisfies PanelState);
    this.head(document, noHead);
    this.listed = undefined;
    const row: Row = { ...readingRow(document.uri.toString(), share), parent: null, below: null };
    void this.tree.show({
      *rows() {
        yield;
        return [row];
      },
      *rowOf() {
        yield;
        return null;
      },
    });
  }

  private empty(state: PanelState, document: vscode.TextDocument | undefined): void {
    setContext(contextKeys.panel, state);
    this.head(document, noHead);
    this.listed = undefined;
    this.tree.clear();
  }

  private head(document: vscode.TextDocument | undefined, { message = '', description, orphans }: Head): void {
    this.view.title = viewTitle(document?.uri.path);
    this.view.message = message;
    this.view.description = description ?? '';
    // Where it is seen although the panel is closed.
    this.view.badge =
      orphans > 0 ? { value: orphans, tooltip: `${countOf(orphans, 'decision')} without a place` } : undefined;
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
