import type * as vscode from 'vscode';
import type { LiveAnnotations } from '../engine';
import {
  foldLogs,
  movedPlaces,
  placeAsWritten,
  placeInSteps,
  ReviewedAnnotations,
  type PlacedDecision,
  type ReviewLog,
  type ReviewState,
} from '../review';
import type { ReadDocument } from './analysis';
import type { ContentChange } from './live-document';
import { Disposable } from './util/dispose';
import { inSlices } from './util/slices';

/** Where logs come from. */
export interface LogsOfTexts {
  /** There are other logs of a text, or other lines. */
  readonly onDidChange: (listener: (uri: vscode.Uri) => void) => vscode.Disposable;
  /** The same object while nothing changed. Undefined until they were read. */
  of(document: Pick<vscode.TextDocument, 'uri'>): { readonly logs: readonly ReviewLog[] } | undefined;
}

type OpenDocument = Pick<vscode.TextDocument, 'uri' | 'version' | 'isClosed'>;

/** What is decided about one open document. */
interface DecidedText {
  /** Of which logs. */
  readonly logs: readonly ReviewLog[];
  readonly state: ReviewState;
  /** In the document's newest version. */
  placed: readonly PlacedDecision[];
  /** Ids of those that were looked for in the whole text. Before that, one without a place is no orphan yet. */
  sought: ReadonlySet<string>;
}

const nothing: DecidedText = { logs: [], state: { decisions: [], resolved: [] }, placed: [], sought: new Set() };

/**
 * Puts what readers decided into what the engine finds. Places move along with edits; once a text is read to its end,
 * they are looked for anew, as whoever opens the text later would find them.
 */
export class Reviews extends Disposable {
  private readonly texts = new Map<string, DecidedText>();
  private readonly listeners = new Set<(uri: vscode.Uri) => void>();

  constructor(
    private readonly logs: LogsOfTexts,
    private readonly failed: (error: unknown, uri: vscode.Uri) => void,
  ) {
    super();
    this.register(logs.onDidChange((uri) => this.fire(uri)));
  }

  /** Other decisions hold of a text, or they have other places. */
  onDidChange(listener: (uri: vscode.Uri) => void): vscode.Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** `read`: of the document's newest version. */
  review({ uri }: OpenDocument, { found }: ReadDocument): ReviewedAnnotations {
    const { state, placed, sought } = this.decidedOf(uri, found);
    const known = placed.filter(({ anchor, decision }) => anchor.span !== null || sought.has(decision.id));
    return new ReviewedAnnotations(found, state, known);
  }

  edit({ uri }: OpenDocument, changes: readonly ContentChange[]): void {
    const text = this.texts.get(uri.toString());
    if (text === undefined) return;
    for (const { rangeOffset: start, rangeLength, text: words } of changes)
      text.placed = movedPlaces(text.placed, { start, end: start + rangeLength, text: words });
  }

  /** Looks for the places anew. `read`: the whole text. */
  async settle(document: OpenDocument, { found, version }: ReadDocument): Promise<void> {
    const { uri } = document;
    const text = this.decidedOf(uri, found);
    if (text.state.decisions.length === 0) return;
    const isOver = (): boolean =>
      this.isDisposed ||
      document.isClosed ||
      document.version !== version ||
      this.texts.get(uri.toString())?.state !== text.state;
    try {
      const placed = (await inSlices(placeInSteps(found, text.state), isOver))?.value;
      if (placed === undefined || isOver()) return;
      const isSame =
        placed.every(({ decision }) => text.sought.has(decision.id)) &&
        JSON.stringify(placed.map(placesOf)) === JSON.stringify(text.placed.map(placesOf));
      text.placed = placed;
      text.sought = new Set(placed.map(({ decision }) => decision.id));
      if (!isSame) this.fire(uri);
    } catch (error) {
      this.failed(error, uri);
    }
  }

  /** The document was closed. */
  forget(uri: vscode.Uri): void {
    this.texts.delete(uri.toString());
  }

  /** Decisions that are new keep the place that their writer gave, where the words stand there. */
  private decidedOf(uri: vscode.Uri, found: LiveAnnotations): DecidedText {
    const known = this.texts.get(uri.toString()) ?? nothing;
    const logs = this.logs.of({ uri })?.logs ?? nothing.logs;
    if (logs === known.logs) return known;
    const state = foldLogs(logs);
    const before = new Map(known.placed.map((one) => [one.decision.id, one]));
    const placed = state.decisions.map((decision) => before.get(decision.id) ?? placeAsWritten(found, decision));
    const text = { logs, state, placed, sought: known.sought };
    this.texts.set(uri.toString(), text);
    return text;
  }

  private fire(uri: vscode.Uri): void {
    for (const listener of [...this.listeners]) listener(uri);
  }
}

const placesOf = ({ anchor, words }: PlacedDecision): unknown => [anchor, [...words.values()]];
