import * as vscode from 'vscode';
import type { AnnotationStore } from '../../annotations';
import { ClaimReader } from '../../claim-reader';
import { toRange } from '../../conversions';
import { claimsOf, mentionAt, resolving } from './mentions';
import { outline, type OutlineNode } from './outline';

/** From a pronoun or a short name to the mention that tells who is meant. */
export class MentionDefinitions implements vscode.DefinitionProvider {
  private readonly reader: ClaimReader;

  constructor(store: AnnotationStore) {
    this.reader = new ClaimReader(store);
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const annotated = await this.reader.fresh(document, token);
    const found = annotated && mentionAt(annotated.annotations, document.offsetAt(position));
    const target = found && resolving(found);
    if (!target) return [];
    return [{ originSelectionRange: toRange(document, found.span), targetUri: document.uri, targetRange: toRange(document, target) }];
  }
}

/** All claims of the speaker who is mentioned here. */
export class SpeakerReferences implements vscode.ReferenceProvider {
  private readonly reader: ClaimReader;

  constructor(private readonly store: AnnotationStore) {
    this.reader = new ClaimReader(store);
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const annotated = await this.reader.fresh(document, token);
    const found = annotated && mentionAt(annotated.annotations, document.offsetAt(position));
    if (!found) return [];
    const claims = claimsOf(found.speaker, this.store.shown(annotated));
    return claims.map((claim) => new vscode.Location(document.uri, toRange(document, claim.content[0])));
  }
}

const symbolKinds: Readonly<Record<OutlineNode['kind'], vscode.SymbolKind>> = {
  speaker: vscode.SymbolKind.Object,
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
    const annotated = await this.reader.fresh(document, token);
    if (!annotated) return [];
    return outline(annotated.text, this.reader.entries(annotated)).map((node) => symbol(document, node));
  }
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
