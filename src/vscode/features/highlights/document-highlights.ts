import * as vscode from 'vscode';
import type { Span } from '../../../engine';
import type { ClaimReader } from '../../claim-reader';
import { toRange } from '../../conversions';
import type { Settings } from '../../settings';

const { Read, Text, Write } = vscode.DocumentHighlightKind;

/** Lights up all parts of the claim at the cursor; of several, the innermost. */
export class ClaimHighlightProvider implements vscode.DocumentHighlightProvider {
  constructor(
    private readonly reader: ClaimReader,
    private readonly settings: Settings,
  ) {}

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    if (!this.settings.values.highlights) return undefined;
    const { version } = document;
    const offset = document.offsetAt(position);
    const annotated = await this.reader.uncountedAt(document, offset, token);
    if (annotated?.version !== version) return undefined;
    const [entry] = this.reader.entries(annotated).at(offset);
    if (!entry) return undefined;
    const light = (kind: vscode.DocumentHighlightKind, spans: readonly Span[]): vscode.DocumentHighlight[] =>
      spans.map((span) => new vscode.DocumentHighlight(toRange(document, span), kind));
    const { cue, source } = entry.claim ?? { cue: null, source: null };
    return [...light(Read, entry.content), ...light(Text, cue ? [cue] : []), ...light(Write, source ? [source] : [])];
  }
}
