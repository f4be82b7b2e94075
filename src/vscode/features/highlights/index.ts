import * as vscode from 'vscode';
import { ClaimReader } from '../../claim-reader';
import { registerForLanguages } from '../../for-languages';
import type { FeatureContext } from '../feature';
import { ClaimHighlightProvider } from './document-highlights';
import { Highlighter } from './highlighter';
import { Ruler } from './ruler';
import { rulerStyles, textStyles } from './styles';

/** Highlights in the text and in the overview ruler, and all parts of the claim at the cursor. */
export function registerHighlights(context: FeatureContext): void {
  const provider = new ClaimHighlightProvider(new ClaimReader(context.store), context.settings);
  context.subscriptions.push(new Highlighter(context, textStyles()), new Ruler(context, rulerStyles()));
  registerForLanguages(
    context,
    (selector) => vscode.languages.registerDocumentHighlightProvider(selector, provider),
    ['highlights', 'kinds', 'minimumConfidence'],
  );
}
