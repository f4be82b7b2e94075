import type * as vscode from 'vscode';
import { editorsOf } from '../../util/editors';
import type { FeatureContext } from '../feature';

/**
 * Keeps the editor from lighting up equal words beside the chosen claim: those of a word in it, and those of the cursor
 * before, which the editor lights up again when words are selected while the keyboard is elsewhere.
 */
export class NoWordHighlights implements vscode.DocumentHighlightProvider {
  constructor(private readonly context: Pick<FeatureContext, 'chosen' | 'settings'>) {}

  /** Undefined leaves the words to the editor. */
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
