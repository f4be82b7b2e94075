import type * as vscode from 'vscode';
import { deedsOf, undoLinesOf, type Deed } from '../../../review';
import type { Decider } from './decider';
import { deedWords } from './wording';

/** Takes back what was done. */
export class UndoStack {
  /** Times of deeds of this window that took back others for good, and can be taken back like the others. */
  readonly #forgets = new Set<string>();

  constructor(private readonly decider: Decider) {}

  /** What was done at this time took decisions back, and is no undo itself. */
  forgot(at: string): void {
    this.#forgets.add(at);
  }

  /** Takes back what the reviewer did last, and at the next call what they did before that. */
  async undoLast(document: vscode.TextDocument): Promise<Deed | undefined> {
    const { logs, reviewer } = await this.decider.context.reviewLogs.read(document);
    const last = deedsOf(logs).find(({ by, at, holds, isUndo, lines }) => {
      if (by !== reviewer) return false;
      return isUndo ? this.#forgets.has(at) && lines.some((line) => line.holds) : holds;
    });
    if (last) await this.decider.add(document, (stamp) => undoLinesOf(last, logs, stamp));
    return last;
  }
}

/** Takes back what the reviewer did last. */
export async function undo(decider: Decider, stack: UndoStack): Promise<void> {
  const document = decider.article;
  if (!document) return decider.say('Open an article first');
  const deed = await stack.undoLast(document);
  if (!deed) return decider.say('You have decided nothing here that could be taken back');
  decider.say(`Taken back: ${deedWords(deed)}`);
}
