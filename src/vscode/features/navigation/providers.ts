import * as vscode from 'vscode';
import type { Span } from '../../../engine';
import type { AnnotationStore } from '../../annotation-store';
import { ClaimReader } from '../../claim-reader';
import { toRange } from '../../conversions';
import type { Entries } from '../../presentation/statement-entries';
import { entryAt, isShared, isStanding, type EntryPlace } from '../../presentation/overview';
import { inSlices } from '../../util/slices';
import { definitionAt } from './definitions';
import { mentionAt } from './mention-at';
import { outline, rangeOf, type OutlineNode } from './outline';

/** Leads from a pronoun or short name to the mention that it resolves to, and from a claim's words to its source. */
export class SourceDefinitions implements vscode.DefinitionProvider {
  private readonly reader: ClaimReader;

  constructor(store: AnnotationStore) {
    this.reader = new ClaimReader(store);
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const offset = document.offsetAt(position);
    const annotated = await this.reader.freshAt(document, offset, token);
    const found = annotated && definitionAt(this.reader.entries(annotated), offset);
    if (!found) return [];
    const { origin, target } = found;
    return [
      {
        originSelectionRange: toRange(document, origin),
        targetUri: document.uri,
        targetRange: toRange(document, target),
      },
    ];
  }
}

/**
 * All claims of the speaker mentioned here, alone and with others, each with its cue: without it a denial would read as
 * a claim.
 */
export class SpeakerReferences implements vscode.ReferenceProvider {
  private readonly reader: ClaimReader;

  constructor(store: AnnotationStore) {
    this.reader = new ClaimReader(store);
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const known = await this.reader.freshOverview(document, token);
    const found = known && mentionAt(this.reader.entries(known.annotated), document.offsetAt(position));
    if (!found) return [];
    const { annotated, overview } = known;
    const { id } = found.speaker;
    const entries = this.reader.entries(annotated);
    const ofThem = overview.places.filter((place) => place.speaker === id || isShared(entries, place, id));
    const places = ofThem.filter(isStanding);
    const isOver = (): boolean => token.isCancellationRequested || document.version !== annotated.version;
    const spans = (await inSlices(claimRanges(entries, places), isOver))?.value ?? [];
    return spans.map((span) => new vscode.Location(document.uri, toRange(document, span)));
  }
}

function* claimRanges(entries: Entries, places: readonly EntryPlace[]): Generator<void, readonly Span[]> {
  const spans: Span[] = [];
  for (const place of places) {
    const entry = entryAt(entries, place);
    if (entry) spans.push(rangeOf(entries, entry));
    yield;
  }
  return spans;
}

const symbolKinds: Readonly<Record<OutlineNode['kind'], vscode.SymbolKind>> = {
  speaker: vscode.SymbolKind.Object,
  rest: vscode.SymbolKind.Object,
  direct: vscode.SymbolKind.String,
  mixed: vscode.SymbolKind.String,
  indirect: vscode.SymbolKind.String,
  unattributed: vscode.SymbolKind.String,
};

/** The outline and the breadcrumbs: speakers with their claims. */
export class ClaimSymbols implements vscode.DocumentSymbolProvider {
  private readonly reader: ClaimReader;

  constructor(store: AnnotationStore) {
    this.reader = new ClaimReader(store);
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const known = await this.reader.freshOverview(document, token, { atRest: true });
    if (!known) return [];
    const { version } = known.annotated;
    const isOver = (): boolean => token.isCancellationRequested || document.version !== version;
    const nodes = outline(this.reader.entries(known.annotated), known.overview);
    return (await inSlices(symbols(document, nodes), isOver))?.value ?? [];
  }
}

function* symbols(
  document: vscode.TextDocument,
  outlined: Generator<void, readonly OutlineNode[]>,
): Generator<void, vscode.DocumentSymbol[]> {
  const result: vscode.DocumentSymbol[] = [];
  for (const node of yield* outlined) {
    result.push(symbol(document, node));
    yield;
  }
  return result;
}

function symbol(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol {
  const result = new vscode.DocumentSymbol(
    node.label,
    node.detail,
    symbolKinds[node.kind],
    toRange(document, node.range),
    toRange(document, node.selection),
  );
  result.children = node.children.map((child) => symbol(document, child));
  return result;
}
