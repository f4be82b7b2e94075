import * as vscode from 'vscode';
import { registerForLanguages } from '../../util/for-languages';
import type { FeatureContext } from '../feature';
import { ChosenHighlighter } from './chosen';
import { Highlighter } from './highlighter';
import { Ruler } from './ruler';
import { chosenStyles, rulerStyles, textStyles } from './styles';
import { NoWordHighlights } from './word-highlights';

/** Registers the highlights in the text and in the overview ruler, and the outline of the claim at the cursor. */
export function registerHighlights(context: FeatureContext): void {
  context.subscriptions.push(
    new Highlighter(context, textStyles()),
    new ChosenHighlighter(context, chosenStyles()),
    new Ruler(context, rulerStyles()),
  );
  const words = new NoWordHighlights(context);
  registerForLanguages(context, (of) => vscode.languages.registerDocumentHighlightProvider(of, words));
}
