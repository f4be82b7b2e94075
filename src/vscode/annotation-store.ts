import * as vscode from 'vscode';
import type { Annotator, AnnotatorOptions } from '../engine';
import { DocumentAnalysis, type AnnotatedDocument } from './analysis';
import { lengthOf, lineOf, toSpan } from './conversions';
import { formatOfDocument, isArticle } from '../formats/source-formats';
import { Disposable, disposeAll } from './util/dispose';
import { editorsOf } from './util/editors';
import { Entries } from './presentation/entries';
import { overviewOf, type Overview } from './presentation/overview';
import type { Settings } from './settings';
import { inSlices } from './util/slices';

export type { AnnotatedDocument } from './analysis';
export type { Notice } from './util/notices';

/** Editors inside the workbench that are no documents of the reader's: output, comment boxes, chat inputs and such. */
const workbenchSchemes: ReadonlySet<string> = new Set([
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

/** What VS Code calls the language of binary data that was opened as text; an article's name gets it a notice. */
const binaryLanguage = 'code-text-binary';

/** Going through a text of more UTF-16 code units takes a while. */
const longText = 65_536;
/** Whether reading a document may take so long that the reader is to be told how far it has come. */
export function isLong(document: vscode.TextDocument): boolean {
  return lengthOf(document) > longText;
}

/** Milliseconds without a change before that is done unasked. */
const restTime = 700;

/** What the settings show of a result. */
interface Shown {
  readonly entries: Entries;
  overview: Promise<Overview | undefined> | undefined;
}

/** Every open document's annotations. Features ask here and meet nowhere else. */
export class AnnotationStore extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** A document has a new result of its whole text, its result is gone, or the settings show other claims of it. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly readOn = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** There is more to look at: `newest` has changed. Told before `onDidChange`, and while a long text is read. */
  readonly onDidRead: vscode.Event<vscode.Uri> = this.readOn.event;
  private readonly progressed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** `progress` of a document has changed. */
  readonly onDidProgress: vscode.Event<vscode.Uri> = this.progressed.event;
  private readonly analyses = new Map<string, DocumentAnalysis>();
  private shown = new WeakMap<AnnotatedDocument, Shown>();

  constructor(
    private readonly settings: Settings,
    private readonly log: Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error'>,
    private readonly create: (
      format: AnnotatorOptions['format'],
      anyLanguage: boolean,
    ) => Annotator | Promise<Annotator>,
  ) {
    super();
    this.register({ dispose: () => disposeAll([...this.analyses.values()]) });
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.drop(document.uri)));
    this.register(vscode.workspace.onDidOpenTextDocument(() => this.analyseVisible()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.analyseVisible()));
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges((event) => this.analysisHere(event)?.look()));
    this.register(settings.onDidChange((names) => this.reconfigure(names)));
    this.analyseVisible();
  }

  /**
   * The newest result of a whole text, maybe of an older version than the document's: compare before its spans are
   * used.
   */
  current(document: vscode.TextDocument): AnnotatedDocument | undefined {
    return this.analyses.get(document.uri.toString())?.latest;
  }

  /** The newest result, maybe incomplete, maybe of an older version. */
  newest(document: vscode.TextDocument): AnnotatedDocument | undefined {
    return this.analyses.get(document.uri.toString())?.newest;
  }

  /** Waits for the whole result of the document's current version; undefined if cancelled, closed or not supported. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
    return this.analysisOf(document)?.fresh(token);
  }

  /** What the settings let pass. */
  entries(annotated: AnnotatedDocument): Entries {
    return this.shownOf(annotated).entries;
  }

  /**
   * All that the settings let pass, in short; undefined where the document has moved on or the settings have changed.
   */
  overview(annotated: AnnotatedDocument): Promise<Overview | undefined> {
    const shown = this.shownOf(annotated);
    return (shown.overview ??= this.findOverview(annotated, shown));
  }

  /** As `overview`, for what nobody waits for: of a long text, once typing has rested for a moment. */
  async overviewAtRest(annotated: AnnotatedDocument): Promise<Overview | undefined> {
    if (annotated.found.length > longText) await new Promise((resolve) => setTimeout(resolve, restTime));
    return this.isOutdated(annotated) ? undefined : this.overview(annotated);
  }

  supports(document: vscode.TextDocument): boolean {
    const { isClosed, languageId, uri } = document;
    if (isClosed || workbenchSchemes.has(uri.scheme)) return false;
    const isBinaryArticle = languageId === binaryLanguage && isArticle(uri.path);
    return isBinaryArticle || this.settings.values.languages.includes(languageId);
  }

  /**
   * How much is read, 0 to 1 and never falling, of a long document of which there is no whole result yet; else null.
   */
  progress(document: vscode.TextDocument): number | null {
    return isLong(document) ? (this.analyses.get(document.uri.toString())?.progress ?? null) : null;
  }

  /** Reads the whole document, however long it is, in whatever language, and though its reading was cancelled. */
  analyseAnyway(document: vscode.TextDocument): void {
    this.analysisOf(document)?.readWhole();
  }

  /** Ends the reading that `progress` tells of: what was found by then is the result, with a notice. */
  cancel(document: vscode.TextDocument): void {
    this.analyses.get(document.uri.toString())?.cancel();
  }

  private analysisOf(document: vscode.TextDocument): DocumentAnalysis | undefined {
    if (this.isDisposed || !this.supports(document)) return undefined;
    const key = document.uri.toString();
    const known = this.analyses.get(key);
    if (known?.document === document) return known;
    // A closed document's name is given to a new one at times, an untitled one's above all.
    known?.dispose();
    const format = formatOfDocument(document.languageId, document.uri.path);
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

  /** The analysis of an editor's document, where there is one. */
  private analysisHere({ textEditor }: { readonly textEditor: vscode.TextEditor }): DocumentAnalysis | undefined {
    return this.analyses.get(textEditor.document.uri.toString());
  }

  private shownOf(annotated: AnnotatedDocument): Shown {
    const known = this.shown.get(annotated);
    if (known) return known;
    const { kinds, minimumConfidence, showsHidden } = this.settings.values;
    const entries = new Entries(annotated.found, {
      hides: ({ kind, confidence }) =>
        !kinds.includes(kind) ? 'kind' : confidence < minimumConfidence ? 'confidence' : null,
      isLifted: showsHidden,
    });
    const shown: Shown = { entries, overview: undefined };
    this.shown.set(annotated, shown);
    return shown;
  }

  private isOutdated({ uri, version }: AnnotatedDocument): boolean {
    return this.analyses.get(uri.toString())?.document.version !== version;
  }

  private async findOverview(annotated: AnnotatedDocument, shown: Shown): Promise<Overview | undefined> {
    const isOver = (): boolean => this.isOutdated(annotated) || this.shown.get(annotated) !== shown;
    try {
      return (await inSlices(overviewOf(shown.entries), isOver))?.value;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error), annotated.uri.toString());
      return undefined;
    }
  }

  private settled(uri: vscode.Uri, { latest }: DocumentAnalysis): void {
    if (latest) {
      this.log.debug(`${uri.toString()} v${latest.version}: ${latest.found.counts.claims} claims`);
      if (latest.notice) this.log.warn(`${uri.toString()}: ${latest.notice.message}`);
    }
    this.changed.fire(uri);
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // An event without changes tells that the document was saved or became dirty.
    if (contentChanges.length === 0) return;
    const analysis = this.analyses.get(document.uri.toString());
    if (!analysis) return;
    if (analysis.document !== document) return this.analyseVisible();
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
    if (names.has('kinds') || names.has('minimumConfidence')) {
      this.shown = new WeakMap();
      for (const { document } of this.analyses.values()) {
        this.readOn.fire(document.uri);
        this.changed.fire(document.uri);
      }
    }
  }
}
