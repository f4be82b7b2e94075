import * as vscode from 'vscode';
import type { Annotator, AnnotatorOptions, Claim } from '../engine';
import { DocumentAnalysis, type ReadDocument } from './analysis';
import type { ReviewedAnnotations } from '../review';
import { explanationScheme, sourceTextScheme } from './contributions';
import { lengthOf, lineOf, toSpan } from './conversions';
import { formatOfDocument, isArticle } from '../formats/source-formats';
import { Disposable, disposeAll } from './util/dispose';
import { editorsOf } from './util/editors';
import { confidenceOf, stateOf } from './presentation/entry-state';
import { Entries, type HiddenBy } from './presentation/statement-entries';
import { overviewOf, type Overview } from './presentation/overview';
import type { Reviews } from './reviews';
import type { Settings } from './settings';
import { inSlices } from './util/slices';

export type { Notice } from './util/notices';

/** Schemes of our own documents and of the workbench's, such as output and chat inputs. They are no articles. */
const otherSchemes: ReadonlySet<string> = new Set([
  explanationScheme,
  sourceTextScheme,
  'output',
  'comment',
  'debug',
  'vscode-scm',
  'vscode-chat-input',
  'chatSessionInput',
  'vscode-interactive-input',
  'walkThrough',
  'walkThroughSnippet',
]);

/** VS Code's language id of binary data opened as text. A file named like an article then gets a notice. */
const binaryLanguage = 'code-text-binary';

/** In UTF-16 code units. An overview of a longer text takes a while. */
const longText = 65_536;
/** Whether reading a document may take so long that its progress is shown. */
export function isLongDocument(document: vscode.TextDocument): boolean {
  return lengthOf(document) > longText;
}

/** Milliseconds without a change before the overview of a long text is made unasked. */
const restTime = 700;

/** One version of a document and its annotations, with what readers decided. */
export interface AnnotatedDocument extends ReadDocument {
  readonly found: ReviewedAnnotations;
}

export type CreateAnnotator = (
  format: AnnotatorOptions['format'],
  anyLanguage: boolean,
) => Annotator | Promise<Annotator>;

/** A result as filtered by the settings. */
interface ShownResult {
  readonly entries: Entries;
  overview: Promise<Overview | undefined> | undefined;
}

/**
 * The annotations of the documents that are visible or were asked for; a hidden one that was edited is read when it is
 * shown again. Features reach annotations through this store alone.
 */
export class AnnotationStore extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** A document has a new whole result, its result is gone, or the settings let other claims pass. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly readOn = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** `newest` has changed. Fires before `onDidChange`, and while a long text is being read. */
  readonly onDidRead: vscode.Event<vscode.Uri> = this.readOn.event;
  private readonly progressed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** `progress` of a document has changed. */
  readonly onDidProgress: vscode.Event<vscode.Uri> = this.progressed.event;
  private readonly redecided = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** Other decisions hold of a document, or they have other places. Fires before `onDidRead`. */
  readonly onDidDecide: vscode.Event<vscode.Uri> = this.redecided.event;
  private readonly analyses = new Map<string, DocumentAnalysis>();
  private shown = new WeakMap<AnnotatedDocument, ShownResult>();
  private reviewed = new WeakMap<ReadDocument, AnnotatedDocument>();

  constructor(
    private readonly settings: Settings,
    private readonly log: Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error'>,
    private readonly create: CreateAnnotator,
    private readonly reviews: Reviews,
  ) {
    super();
    this.register({ dispose: reviews.onDidChange((uri) => this.decided(uri)).dispose });
    this.register({ dispose: () => disposeAll([...this.analyses.values()]) });
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.drop(document.uri)));
    this.register(vscode.workspace.onDidOpenTextDocument(() => this.analyseVisible()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.analyseVisible()));
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges((event) => this.analysisHere(event)?.look()));
    this.register(settings.onDidChange((names) => this.reconfigure(names)));
    this.analyseVisible();
  }

  /** The newest result of a whole text. May be of an older version: compare versions before using its spans. */
  current(document: vscode.TextDocument): AnnotatedDocument | undefined {
    const analysis = this.analyses.get(document.uri.toString());
    return analysis?.latest && this.review(analysis, analysis.latest);
  }

  /** The newest result. May be incomplete, or of an older version. */
  newest(document: vscode.TextDocument): AnnotatedDocument | undefined {
    const analysis = this.analyses.get(document.uri.toString());
    return analysis?.newest && this.review(analysis, analysis.newest);
  }

  /** Waits for the whole result of the current version. Undefined if cancelled, closed or not supported. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
    const analysis = this.analysisOf(document);
    const read = await analysis?.fresh(token);
    return analysis && read && this.review(analysis, read);
  }

  /** The entries that the settings let pass. */
  entries(annotated: AnnotatedDocument): Entries {
    return this.shownOf(annotated).entries;
  }

  /** A summary of all entries. Undefined if the document or the settings have changed meanwhile. */
  overview(annotated: AnnotatedDocument): Promise<Overview | undefined> {
    const shown = this.shownOf(annotated);
    return (shown.overview ??= this.findOverview(annotated, shown));
  }

  /** As `overview`, but waits until typing in a long text has paused. For work that nobody waits for. */
  async overviewAtRest(annotated: AnnotatedDocument): Promise<Overview | undefined> {
    if (annotated.found.length > longText) await new Promise((resolve) => setTimeout(resolve, restTime));
    return this.isOutdated(annotated) ? undefined : this.overview(annotated);
  }

  supports(document: vscode.TextDocument): boolean {
    const { isClosed, languageId, uri } = document;
    if (isClosed || otherSchemes.has(uri.scheme)) return false;
    const isBinaryArticle = languageId === binaryLanguage && isArticle(uri.path);
    return isBinaryArticle || this.settings.values.languages.includes(languageId);
  }

  /** As what a document is read. */
  readingOf(document: vscode.TextDocument): Pick<AnnotatorOptions, 'format' | 'anyLanguage'> {
    const { languageId, uri } = document;
    const anyLanguage = this.analyses.get(uri.toString())?.readsAnyLanguage ?? false;
    return { format: formatOfDocument(languageId, uri.path), anyLanguage };
  }

  /** How much of the first reading of a long document is done, 0 to 1, never falling. Else null. */
  progress(document: vscode.TextDocument): number | null {
    return isLongDocument(document) ? (this.analyses.get(document.uri.toString())?.progress ?? null) : null;
  }

  /** Reads the whole document, even if it is too long, in another language, or was cancelled before. */
  analyseAnyway(document: vscode.TextDocument): void {
    this.analysisOf(document)?.readWhole();
  }

  /** Ends the reading that `progress` reports. What was found by then is the result, with a notice. */
  cancel(document: vscode.TextDocument): void {
    this.analyses.get(document.uri.toString())?.cancel();
  }

  private analysisOf(document: vscode.TextDocument): DocumentAnalysis | undefined {
    if (this.isDisposed || !this.supports(document)) return undefined;
    const key = document.uri.toString();
    const known = this.analyses.get(key);
    if (known?.document === document) return known;
    // A new document may reuse the URI of a closed one, as untitled documents do.
    known?.dispose();
    const { format } = this.readingOf(document);
    const analysis: DocumentAnalysis = new DocumentAnalysis(document, {
      createAnnotator: (anyLanguage) => this.create(format, anyLanguage),
      maximumLength: () => this.settings.values.maximumLength,
      length: () => lengthOf(document),
      line: (offset) => lineOf(document, offset),
      looking: () =>
        toSpan(
          document,
          editorsOf(document).flatMap(({ visibleRanges }) => visibleRanges),
        ),
      read: () => this.readOn.fire(document.uri),
      progressed: () => this.progressed.fire(document.uri),
      settled: () => this.settled(document.uri, analysis),
      failed: (error) => this.log.error(error instanceof Error ? error : String(error), document.uri.toString()),
    });
    this.analyses.set(key, analysis);
    return analysis;
  }

  /** The analysis of an editor's document, if there is one. */
  private analysisHere({ textEditor }: { readonly textEditor: vscode.TextEditor }): DocumentAnalysis | undefined {
    return this.analyses.get(textEditor.document.uri.toString());
  }

  private shownOf(annotated: AnnotatedDocument): ShownResult {
    const known = this.shown.get(annotated);
    if (known) return known;
    const { found } = annotated;
    const { kinds, minimumConfidence, showRejected, showsHidden } = this.settings.values;
    const hides = (claim: Claim): Exclude<HiddenBy, 'unstated'> | null => {
      const entry = { claim, review: found.review(claim) };
      if (!showRejected && stateOf(entry) === 'rejected') return 'rejected';
      if (!kinds.includes(claim.kind)) return 'kind';
      return (confidenceOf(entry) ?? 1) < minimumConfidence ? 'confidence' : null;
    };
    const entries = new Entries(found, { hides, hidesUnstated: !showRejected, isLifted: showsHidden });
    const shown: ShownResult = { entries, overview: undefined };
    this.shown.set(annotated, shown);
    return shown;
  }

  /** Puts what readers decided into a result. One of an older version keeps what was decided when it was new. */
  private review({ document }: DocumentAnalysis, read: ReadDocument): AnnotatedDocument {
    const known = this.reviewed.get(read);
    if (known) return known;
    const annotated = { ...read, found: this.reviews.review(document, read) };
    this.reviewed.set(read, annotated);
    return annotated;
  }

  private decided(uri: vscode.Uri): void {
    const analysis = this.analyses.get(uri.toString());
    if (analysis?.newest?.version !== analysis?.document.version) return;
    for (const read of [analysis?.latest, analysis?.newest]) if (read) this.reviewed.delete(read);
    if (analysis?.latest?.version === analysis?.document.version) this.settlePlaces(analysis);
    this.redecided.fire(uri);
    this.readOn.fire(uri);
    this.changed.fire(uri);
  }

  private settlePlaces(analysis: DocumentAnalysis | undefined): void {
    if (analysis?.latest?.found.complete === true) void this.reviews.settle(analysis.document, analysis.latest);
  }

  private isOutdated({ uri, version }: AnnotatedDocument): boolean {
    return this.analyses.get(uri.toString())?.document.version !== version;
  }

  private async findOverview(annotated: AnnotatedDocument, shown: ShownResult): Promise<Overview | undefined> {
    const isOver = (): boolean => this.isOutdated(annotated) || this.shown.get(annotated) !== shown;
    try {
      return (await inSlices(overviewOf(shown.entries), isOver))?.value;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error), annotated.uri.toString());
      return undefined;
    }
  }

  private settled(uri: vscode.Uri, analysis: DocumentAnalysis): void {
    const { latest } = analysis;
    if (latest) {
      this.log.debug(`${uri.toString()} v${latest.version}: ${latest.found.counts.claims} claims`);
      if (latest.notice) this.log.warn(`${uri.toString()}: ${latest.notice.message}`);
    }
    this.settlePlaces(analysis);
    this.changed.fire(uri);
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // An event without changes means that the document was saved or became dirty.
    if (contentChanges.length === 0) return;
    const analysis = this.analyses.get(document.uri.toString());
    if (!analysis) return;
    if (analysis.document !== document) return this.analyseVisible();
    this.reviews.edit(document, contentChanges);
    analysis.edit(contentChanges);
    if (analysis.awaited || editorsOf(document).length > 0) analysis.restart(this.settings.values.delay);
  }

  private analyseVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.analysisOf(document)?.ensure();
  }

  private drop(uri: vscode.Uri): void {
    const key = uri.toString();
    const analysis = this.analyses.get(key);
    if (!analysis) return;
    this.analyses.delete(key);
    analysis.dispose();
    this.reviews.forget(uri);
    this.readOn.fire(uri);
    this.changed.fire(uri);
  }

  private reconfigure(names: ReadonlySet<string>): void {
    if (names.has('languages')) {
      for (const document of vscode.workspace.textDocuments) {
        if (!this.supports(document)) this.drop(document.uri);
      }
      this.analyseVisible();
    }
    if (names.has('maximumLength')) {
      for (const analysis of this.analyses.values()) analysis.restart(0);
    }
    if (names.has('kinds') || names.has('minimumConfidence') || names.has('showRejected')) {
      this.shown = new WeakMap();
      for (const { document } of this.analyses.values()) {
        this.readOn.fire(document.uri);
        this.changed.fire(document.uri);
      }
    }
  }
}
