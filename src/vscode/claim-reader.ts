import * as vscode from 'vscode';
import type { AnnotatedDocument, AnnotationStore } from './annotations';
import { entriesAt, entriesOf, type Entry } from './presentation/entries';
import { parseTarget } from './presentation/targets';
import type { Claim } from '../engine';

export interface Found {
  readonly document: vscode.TextDocument;
  readonly annotated: AnnotatedDocument;
  readonly entry: Entry;
}

/** What the store shows, as entries, and the entry that a command means. */
export class ClaimReader {
  private readonly known = new WeakMap<AnnotatedDocument, { readonly shown: readonly Claim[]; readonly entries: readonly Entry[] }>();

  constructor(private readonly store: AnnotationStore) {}

  entries(annotated: AnnotatedDocument): readonly Entry[] {
    const shown = this.store.shown(annotated);
    const known = this.known.get(annotated);
    if (known?.shown === shown) return known.entries;
    const entries = entriesOf(annotated.text, annotated.annotations, shown);
    this.known.set(annotated, { shown, entries });
    return entries;
  }

  /** Waits for the result of the version that the document has when it comes; undefined where there is none. */
  async fresh(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnnotatedDocument | undefined> {
    const annotated = await this.store.fresh(document, token);
    const usable = annotated && !token?.isCancellationRequested && !document.isClosed;
    return usable && annotated.version === document.version ? annotated : undefined;
  }

  /** The entry that a command's argument names; without an argument, the one at the cursor. */
  async find(argument: unknown): Promise<Found | undefined> {
    if (argument === undefined) return this.atCursor();
    const target = parseTarget(argument);
    const document = target && openDocument(target.uri);
    if (!target || !('entry' in target) || !document) return undefined;
    const annotated = await this.fresh(document);
    const entry = annotated && this.entries(annotated).find(({ id }) => id === target.entry);
    return entry && { document, annotated, entry };
  }

  private async atCursor(): Promise<Found | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const { document } = editor;
    const annotated = await this.fresh(document);
    if (!annotated) return undefined;
    const [entry] = entriesAt(this.entries(annotated), document.offsetAt(editor.selection.start));
    return entry && { document, annotated, entry };
  }
}

/** Only among the open ones: an argument must never make the editor open something. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}
