import * as vscode from 'vscode';
import type { Annotator, AnnotatorOptions, Claim } from '../engine';
import { DocumentAnalysis, type AnnotatedDocument } from './analysis';
import { Disposable, disposeAll } from './dispose';
import type { Settings } from './settings';

export type { AnnotatedDocument, Notice } from './analysis';

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
const articleName = /\.(?:txt|text|md|markdown)$/iu;

/** Every open document's annotations. Features ask here and meet nowhere else. */
export class AnnotationStore extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** A document has a new result, its result is gone, or the settings show other claims of it. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;
  private readonly analyses = new Map<string, DocumentAnalysis>();
  private shownClaims = new WeakMap<AnnotatedDocument, readonly Claim[]>();

  constructor(
    private readonly settings: Settings,
    private readonly log: Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error'>,
    private readonly create: (format: AnnotatorOptions['format']) => Annotator | Promise<Annotator>,
  ) {
    super();
    this.register({ dispose: () => disposeAll([...this.analyses.values()]) });
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.drop(document.uri)));
    this.register(vscode.workspace.onDidOpenTextDocument(() => this.analyseVisible()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.analyseVisible()));
    this.register(settings.onDidChange((names) => this.reconfigure(names)));
    this.analyseVisible();
  }

  /** The newest result, maybe of an older version than the document's: compare `version` before its spans are used. */
  current(document: vscode.TextDocument): AnnotatedDocument | undefined {
    return this.analyses.get(document.uri.toString())?.latest;
  }

  /** Waits for the result of the document's current version; undefined if cancelled, closed or not supported. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
    return this.analysisOf(document)?.fresh(token);
  }

  /** The claims that the settings let pass. */
  shown(annotated: AnnotatedDocument): readonly Claim[] {
    const known = this.shownClaims.get(annotated);
    if (known) return known;
    const { kinds, minimumConfidence } = this.settings.values;
    const claims = annotated.annotations.claims.filter(
      (claim) => kinds.includes(claim.kind) && claim.confidence >= minimumConfidence,
    );
    this.shownClaims.set(annotated, claims);
    return claims;
  }

  supports(document: vscode.TextDocument): boolean {
    const { isClosed, languageId, uri } = document;
    if (isClosed || workbenchSchemes.has(uri.scheme)) return false;
    const isBinaryArticle = languageId === binaryLanguage && articleName.test(uri.path);
    return isBinaryArticle || this.settings.values.languages.includes(languageId);
  }

  /** Lifts the size limit for this document until it is closed. */
  analyseAnyway(document: vscode.TextDocument): void {
    this.analysisOf(document)?.liftSizeLimit();
  }

  private analysisOf(document: vscode.TextDocument): DocumentAnalysis | undefined {
    if (this.isDisposed || !this.supports(document)) return undefined;
    const key = document.uri.toString();
    const known = this.analyses.get(key);
    if (known?.document === document) return known;
    // A closed document's name is given to a new one at times, an untitled one's above all.
    known?.dispose();
    const format = document.languageId === 'markdown' ? 'markdown' : 'plain';
    const analysis = new DocumentAnalysis(document, {
      createAnnotator: () => this.create(format),
      maximumLength: () => this.settings.values.maximumLength,
      settled: () => this.settled(document.uri, analysis),
      failed: (error) => this.log.error(error instanceof Error ? error : String(error), document.uri.toString()),
    });
    this.analyses.set(key, analysis);
    return analysis;
  }

  private settled(uri: vscode.Uri, analysis: DocumentAnalysis): void {
    const { latest } = analysis;
    if (latest) {
      const { claims, speakers } = latest.annotations;
      this.log.debug(`${uri.toString()} v${latest.version}: ${claims.length} claims, ${speakers.length} speakers`);
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
    if (analysis.awaited || isVisible(document)) analysis.restart(this.settings.values.delay);
    else analysis.stop();
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
      this.shownClaims = new WeakMap();
      for (const { document } of this.analyses.values()) this.changed.fire(document.uri);
    }
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  const name = document.uri.toString();
  return vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === name);
}
