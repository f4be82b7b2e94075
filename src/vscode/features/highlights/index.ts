import * as vscode from 'vscode';
import { ClaimReader } from '../../claim-reader';
import { registerForLanguages } from '../../for-languages';
import type { FeatureContext } from '../feature';
import { ClaimHighlightProvider } from './document-highlights';
import { Highlighter } from './highlighter';

/** Highlights in the text and in the overview ruler, and all parts of the claim at the cursor. */
export function registerHighlights(context: FeatureContext): void {
  const reader = new ClaimReader(context.store);
  const provider = new ClaimHighlightProvider(reader, context.settings);
  context.subscriptions.push(new Highlighter(context, reader));
  registerForLanguages(
    context,
    (selector) => vscode.languages.registerDocumentHighlightProvider(selector, provider),
    ['highlights', 'kinds', 'minimumConfidence'],
  );
}
