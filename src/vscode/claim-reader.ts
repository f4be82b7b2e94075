import * as vscode from 'vscode';
import type { Span } from '../engine';
import type { AnnotatedDocument, AnnotationStore } from './annotation-store';
import { toSpan } from './conversions';
import type { Entries, StatementEntry } from './presentation/statement-entries';
import { findEntry } from './presentation/find';
import type { Overview } from './presentation/overview';
import { parseTarget } from './presentation/command-targets';
import { inSlices } from './util/slices';

export interface FoundEntry {
  readonly document: vscode.TextDocument;
  readonly annotated: AnnotatedDocument;
  readonly entry: StatementEntry;
}

/** Results from the store that are ready to use, and the entry that a command refers to. */
export class ClaimReader {
  constructor(private readonly store: AnnotationStore) {}

  entries(annotated: AnnotatedDocument): Entries {
    return this.store.entries(annotated);
  }

  /** Waits for the whole result, counted through. Undefined if there is none of the then current version. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
    return this.counted(await this.uncounted(document, token), document, token);
  }

  /** As `fresh`, but takes an incomplete result if it already has a claim at `offset`. */
  async freshAt(
    document: vscode.TextDocument,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<AnnotatedDocument | undefined> {
    return this.counted(await this.uncountedAt(document, offset, token), document, token);
  }

  /** As `freshAt`, without counting. For callers that need neither ids nor speakers. */
  async uncountedAt(
    document: vscode.TextDocument,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<AnnotatedDocument | undefined> {
    const newest = this.store.newest(document);
    const here: Span = { start: offset, end: offset };
    const isKnown = newest?.version === document.version && newest.found.claimsIn(here).length > 0;
    return isKnown ? newest : this.uncounted(document, token);
  }

  /** The whole result of the current version with its overview, or undefined. `atRest`: nobody waits for it. */
  async freshOverview(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
    { atRest = false } = {},
  ): Promise<{ readonly annotated: AnnotatedDocument; readonly overview: Overview } | undefined> {
    const annotated = await this.uncounted(document, token);
    const overview =
      annotated && (await (atRest ? this.store.overviewAtRest(annotated) : this.store.overview(annotated)));
    return overview && isUsable(annotated, document, token) ? { annotated, overview } : undefined;
  }

  private async uncounted(
    document: vscode.TextDocument,
    token: vscode.CancellationToken | undefined,
  ): Promise<AnnotatedDocument | undefined> {
    const annotated = await this.store.fresh(document, token);
    return annotated && isUsable(annotated, document, token) ? annotated : undefined;
  }

  /** Counts in slices. Else the first request for an id or a speaker would count the whole document at once. */
  private async counted(
    annotated: AnnotatedDocument | undefined,
    document: vscode.TextDocument,
    token: vscode.CancellationToken | undefined,
  ): Promise<AnnotatedDocument | undefined> {
    if (!annotated) return undefined;
    const isOver = (): boolean => !isUsable(annotated, document, token);
    return (await inSlices(annotated.found.count(), isOver)) && !isOver() ? annotated : undefined;
  }

  /** The entry that a command's argument names. No argument, or a URI as the text's menu passes, means the cursor. */
  async find(argument: unknown): Promise<FoundEntry | undefined> {
    if (argument === undefined || argument instanceof vscode.Uri) return this.atCursor();
    const target = parseTarget(argument);
    const document = target && openDocument(target.uri);
    if (!target || !('entry' in target) || !document) return undefined;
    const annotated = await this.fresh(document);
    if (!annotated) return undefined;
    const isOver = (): boolean => document.version !== annotated.version;
    const entry = (await inSlices(findEntry(this.entries(annotated), target), isOver))?.value;
    return entry && { document, annotated, entry };
  }

  private async atCursor(): Promise<FoundEntry | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const { document } = editor;
    const annotated = await this.fresh(document);
    if (!annotated) return undefined;
    const entry = this.entries(annotated).chosen(toSpan(document, [editor.selection]));
    return entry && { document, annotated, entry };
  }
}

function isUsable(
  { version }: AnnotatedDocument,
  document: vscode.TextDocument,
  token: vscode.CancellationToken | undefined,
): boolean {
  return !token?.isCancellationRequested && !document.isClosed && version === document.version;
}

/** Looks among open documents only: an argument must never make the editor open something. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}
