import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { toSpan } from '../../conversions';
import { offersOf, type EntryOffer } from '../../presentation/entry-offers';
import { registerForLanguages } from '../../util/for-languages';
import type { FeatureContext } from '../feature';

/** A kind of its own: it is no fix of a problem, and nothing is underlined. */
const kind = vscode.CodeActionKind.Empty.append('review');

/** What can be decided about a claim, by the titles of the menu. */
const onClaims: readonly (readonly [title: string, command: string])[] = [
  ['Accept Claim', commands.acceptClaim],
  ['Reject Claim', commands.rejectClaim],
  ['Set Speaker…', commands.setSpeaker],
  ['Set Stance…', commands.setStance],
  ['Note…', commands.addNote],
];
const onWords: typeof onClaims = [
  ['Set Speaker…', commands.setSpeaker],
  ['Not a Statement', commands.notAStatement],
];

/** What else can be done where somebody decided. */
const onDecided: Readonly<Record<EntryOffer, (typeof onClaims)[number]>> = {
  resolve: ['Resolve Disagreement…', commands.resolveDisagreement],
  evidence: ['Open Evidence', commands.openEvidence],
  forget: ['Forget Decision', commands.forgetDecision],
};

/** Shows a light bulb at a claim. The commands act on what is at the cursor, as the menu does. */
export function registerLightBulb(context: FeatureContext): void {
  const provider = new ReviewActions(context);
  registerForLanguages(context, (selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [kind] }),
  );
}

class ReviewActions implements vscode.CodeActionProvider {
  constructor(private readonly context: Pick<FeatureContext, 'store'>) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const { store } = this.context;
    const annotated = store.newest(document);
    if (annotated?.version !== document.version) return [];
    const entry = store.entries(annotated).chosen(toSpan(document, [range]));
    if (!entry) return [];
    const offered = offersOf(entry.review).map((offer) => onDecided[offer]);
    return [...(entry.claim ? onClaims : onWords), ...offered].map(([title, command]) => {
      const action = new vscode.CodeAction(title, kind);
      action.command = { command, title };
      return action;
    });
  }
}
