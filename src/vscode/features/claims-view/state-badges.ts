import * as vscode from 'vscode';
import { colours } from '../../contributions';
import type { EntryState } from '../../presentation/entry-state';
import { stateNames } from '../../presentation/review-wording';
import { capitalised } from '../../presentation/wording';

/** Scheme of the resources that rows stand for in the eyes of the editor. There are none: it asks for their badges. */
const scheme = 'source-annotator-state';

type Decided = Exclude<EntryState, 'undecided'>;

const badges: Readonly<Record<Decided, { readonly badge: string; readonly colour: string }>> = {
  accepted: { badge: '✓', colour: colours.decided },
  edited: { badge: '✎', colour: colours.decided },
  rejected: { badge: '✗', colour: colours.rejected },
  added: { badge: '✚', colour: colours.decided },
  disagreement: { badge: '≠', colour: colours.disagreement },
};

export function uriOfState(state: Decided): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${state}` });
}

/** Marks rows of the panel by what readers decided: the words of the rejected are grey, and each has a sign. */
export const stateBadges: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    const state = uri.scheme === scheme ? uri.path.slice(1) : '';
    if (!isDecided(state)) return undefined;
    const { badge, colour } = badges[state];
    return new vscode.FileDecoration(badge, capitalised(stateNames[state]), new vscode.ThemeColor(colour));
  },
};

function isDecided(state: string): state is Decided {
  return Object.hasOwn(badges, state);
}
