import * as vscode from 'vscode';
import { readFrontMatter } from '../../check';
import type { AnnotatedDocument, AnnotationStore } from '../annotation-store';
import type { Settings } from '../settings';
import { Disposable, disposeAll } from '../util/dispose';
import { editorsOf } from '../util/editors';
import { ArticleCheck, type CheckedDocument } from './article-check';
import type { PickedSources } from './picked-sources';
import { mayHold, placeEntries, type SourceChoice } from './placed-entries';
import { SourceSet } from './source-set';

export type { CheckedDocument } from './article-check';

/** Front matter that is longer is none. */
const mostHeadLines = 1002;

/** A source set with the articles that use it. */
interface UsedSet {
  readonly set: SourceSet;
  readonly users: Set<ArticleCheck>;
}

/**
 * Holds the quotations of articles against their sources: of the visible ones, and of those that were asked for.
 * Articles with the same sources share what was read of them. Features reach grades through this alone.
 */
export class Checks extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** Grades of an article are there, are others, or are gone; or the state of its sources has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly started = this.register(new vscode.EventEmitter<SourceSet>());
  /** A set begins to be read. */
  readonly onDidStartReading: vscode.Event<SourceSet> = this.started.event;
  private readonly articles = new Map<string, ArticleCheck>();
  private readonly sets = new Map<string, UsedSet>();

  constructor(
    private readonly store: AnnotationStore,
    private readonly settings: Settings,
    private readonly picked: PickedSources,
    private readonly log: Pick<vscode.LogOutputChannel, 'error' | 'info'>,
  ) {
    super();
    this.register({ dispose: () => disposeAll([...this.articles.values()]) });
    this.register({ dispose: () => disposeAll([...this.sets.values()].map(({ set }) => set)) });
    const { workspace, window } = vscode;
    const updateAll = (): void => this.updateAll();
    this.register(store.onDidChange((uri) => this.update(uri)));
    this.register(picked.onDidChange((uri) => this.update(uri)));
    this.register(
      settings.onDidChange((names) => {
        if (names.has('sources')) updateAll();
      }),
    );
    this.register(workspace.onDidChangeWorkspaceFolders(updateAll));
    this.register(workspace.onDidGrantWorkspaceTrust(updateAll));
    this.register(window.onDidChangeVisibleTextEditors(updateAll));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.drop(uri)));
    updateAll();
  }

  /** The newest grades. May be of an older version. */
  of({ uri }: Pick<vscode.TextDocument, 'uri'>): CheckedDocument | undefined {
    return this.articles.get(uri.toString())?.newest;
  }

  /** The sources of an article. Undefined where nobody says what they are, or the article was not asked for. */
  sourcesOf({ uri }: Pick<vscode.TextDocument, 'uri'>): SourceSet | undefined {
    return this.articles.get(uri.toString())?.sources;
  }

  /** Waits for the grades of the current version. Undefined if there are no sources, or it is cancelled or closed. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<CheckedDocument | undefined> {
    if (!this.store.supports(document)) return undefined;
    const article = this.articleOf(document);
    for (;;) {
      const annotated = await this.store.fresh(document, token);
      if (!annotated || token?.isCancellationRequested || this.isDisposed) return undefined;
      const set = this.assign(article);
      if (!set || set.state === 'cancelled') return undefined;
      if (set.state === 'reading') await changeOf(set, token);
      else {
        const checked = await article.check(annotated);
        if (checked) return checked;
      }
    }
  }

  /** Other sources for an article, remembered; undefined for those that it or the settings name. */
  pick(article: vscode.Uri, sources: readonly vscode.Uri[] | undefined): Promise<void> {
    return this.picked.pick(article, sources);
  }

  /** Whether the reader picked the sources of an article. */
  isPicked(article: vscode.Uri): boolean {
    return this.picked.of(article) !== undefined;
  }

  private updateAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.update(document.uri);
    for (const { document } of this.articles.values()) if (editorsOf(document).length === 0) this.update(document.uri);
  }

  private update(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (this.isDisposed || !document || !this.store.supports(document)) return this.drop(uri);
    const isKnown = this.articles.has(uri.toString());
    if (!isKnown && editorsOf(document).length === 0) return;
    const article = this.articleOf(document);
    const set = this.assign(article);
    const annotated = this.store.current(document);
    if (!set || !annotated || set.state !== 'ready') return;
    if (editorsOf(document).length > 0) void this.checkAtRest(article, annotated);
  }

  private async checkAtRest(article: ArticleCheck, annotated: AnnotatedDocument): Promise<void> {
    try {
      if (await this.store.overviewAtRest(annotated)) await article.check(annotated);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error), annotated.uri.toString());
    }
  }

  private articleOf(document: vscode.TextDocument): ArticleCheck {
    const key = document.uri.toString();
    const known = this.articles.get(key);
    if (known?.document === document) return known;
    if (known) this.drop(document.uri);
    const article = new ArticleCheck(document, () => this.changed.fire(document.uri));
    this.articles.set(key, article);
    return article;
  }

  /** Gives an article the sources that it should have now. */
  private assign(article: ArticleCheck): SourceSet | undefined {
    const { document, sources } = article;
    const setting = this.settings.sourcesOf(document.uri);
    const front = readFrontMatter(document.getText(headOf(document)));
    article.labels = front.speakers;
    const choice = placeEntries(document.uri, { picked: this.picked, setting, front });
    const used = choice && this.setOf(choice, document.uri);
    if (used?.set === sources) return sources;
    used?.users.add(article);
    article.sources = used?.set;
    this.release(article);
    this.changed.fire(document.uri);
    return used?.set;
  }

  private setOf(choice: SourceChoice, article: vscode.Uri): UsedSet {
    // Only where an article might be found as its own source does it need a set of its own.
    const own = choice.entries.some((entry) => mayHold(entry, article)) ? article.toString() : '';
    const key = JSON.stringify([choice, own]);
    const known = this.sets.get(key);
    if (known) return known;
    const used: UsedSet = { set: new SourceSet(choice, article), users: new Set() };
    this.sets.set(key, used);
    used.set.onDidChange(() => this.readOn(used));
    this.started.fire(used.set);
    return used;
  }

  private readOn({ set, users }: UsedSet): void {
    if (set.state === 'reading') this.started.fire(set);
    else {
      const counts = `${set.index.sources.length} read, ${set.problems.length} not`;
      this.log.info(`Sources ${set.state === 'ready' ? '' : 'cancelled, '}${counts}`);
    }
    for (const { document } of users) {
      this.changed.fire(document.uri);
      this.update(document.uri);
    }
  }

  /** Ends sets that no article uses any more. */
  private release(article: ArticleCheck): void {
    for (const [key, { set, users }] of this.sets) {
      if (set !== article.sources) users.delete(article);
      if (users.size > 0) continue;
      this.sets.delete(key);
      set.dispose();
    }
  }

  private drop(uri: vscode.Uri): void {
    const article = this.articles.get(uri.toString());
    if (!article) return;
    this.articles.delete(uri.toString());
    article.sources = undefined;
    article.dispose();
    this.release(article);
    this.changed.fire(uri);
  }
}

/** Where front matter may be. */
function headOf({ lineCount }: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, Math.min(lineCount, mostHeadLines), 0);
}

function changeOf(set: SourceSet, token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => {
    const subscriptions: vscode.Disposable[] = [];
    const done = (): void => {
      disposeAll(subscriptions);
      resolve();
    };
    subscriptions.push(set.onDidChange(done), set.onDidDispose(done));
    if (token) subscriptions.push(token.onCancellationRequested(done));
  });
}
