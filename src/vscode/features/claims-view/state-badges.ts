import * as vscode from 'vscode';
import { colours } from '../../contributions';
import { stateNames, stateSigns, type DecidedState } from '../../presentation/review-wording';
import { capitalised } from '../../presentation/wording';

/** Scheme of the resources that rows stand for in the eyes of the editor. There are none: it asks for their badges. */
const scheme = 'source-annotator-state';

const stateColours: Readonly<Record<DecidedState, string>> = {
  accepted: colours.decided,
  edited: colours.decided,
  rejected: colours.rejected,
  added: colours.decided,
  disagreement: colours.disagreement,
};

export function uriOfState(state: DecidedState): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${state}` });
}

/** Marks rows of the panel by what readers decided: the words of the rejected are grey, and each has a sign. */
export const stateBadges: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    const state = uri.scheme === scheme ? uri.path.slice(1) : '';
    if (!isDecided(state)) return undefined;
    const colour = new vscode.ThemeColor(stateColours[state]);
    return new vscode.FileDecoration(stateSigns[state], capitalised(stateNames[state]), colour);
  },
};

function isDecided(state: string): state is DecidedState {
  return Object.hasOwn(stateSigns, state);
}
