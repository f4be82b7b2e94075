import type * as vscode from 'vscode';
import { editorsOf } from '../../util/editors';
import type { FeatureContext } from '../feature';

/**
 * Keeps the editor from highlighting equal words while a claim is chosen: those equal to the word at the cursor, and
 * those of the previous cursor, which the editor highlights again after a selection made while the focus is elsewhere.
 */
export class NoWordHighlights implements vscode.DocumentHighlightProvider {
  constructor(private readonly context: Pick<FeatureContext, 'chosen' | 'settings'>) {}

  /** Undefined leaves the word highlights to the editor. */
  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined {
    const { chosen, settings } = this.context;
    if (!settings.values.highlights) return undefined;
    const here = editorsOf(document).filter(({ selection }) => selection.active.isEqual(position));
    return here.length === 0 || here.some((editor) => chosen.of(editor)) ? [] : undefined;
  }
}
