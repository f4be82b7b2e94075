import * as vscode from 'vscode';
import { decisionAbout, aimOf, type Judgement, type Line, type Stamp } from '../../../review';
import type { Claim } from '../../../engine';
import { ClaimReader, type FoundEntry } from '../../claim-reader';
import type { StatementEntry } from '../../presentation/statement-entries';
import { isFault } from '../../review/wording';
import type { KeptLogs } from '../../review/review-logs';
import type { FeatureContext } from '../feature';

/** The argument with which the panel's keys run a command: it acts on the row with the focus. */
export const focusedRow = 'focusedRow';

/** Milliseconds that a message stays in the status bar. */
const messageTime = 5000;

/** An entry to decide about, and what was decided in its text. */
export interface Deciding extends FoundEntry {
  readonly kept: KeptLogs;
  /** The command came from the panel, where the focus stays. */
  readonly isInPanel: boolean;
}

/** From where to look: an entry, or an offset of the text. */
export interface Start {
  readonly document: vscode.TextDocument;
  readonly entry: StatementEntry | undefined;
  readonly offset: number;
  readonly isInPanel: boolean;
}

/** Finds what a command is to decide about, and writes what was decided. */
export class Decider {
  readonly reader: ClaimReader;

  constructor(readonly context: FeatureContext) {
    this.reader = new ClaimReader(context.store);
  }

  /** Says so and gives undefined where there is nothing to decide about. */
  async find(argument: unknown, isHere = isClaimRow): Promise<Deciding | undefined> {
    const isInPanel = argument === focusedRow || isRow(argument);
    const given = argument === focusedRow ? await this.context.listed.focusedRow() : argument;
    if (isInPanel && !isHere(given)) return this.say('Choose a claim in the list first');
    if (!isInPanel && !this.article) return this.say('Open an article first');
    const found = await this.reader.find(given);
    if (!found) return this.say(isInPanel ? 'This claim was not found any more' : 'No claim was found here');
    return { ...found, kept: await this.context.reviewLogs.read(found.document), isInPanel };
  }

  /** As `find`, of somebody who speaks: a heading's first claim is one of theirs. */
  findSpeaker(argument: unknown): Promise<Deciding | undefined> {
    return this.find(argument, isRow);
  }

  /** The same entry after the reader was asked something, in the text as it is then. Says so if it is gone. */
  async again({ document, entry, isInPanel }: Deciding): Promise<Deciding | undefined> {
    const target = { uri: document.uri.toString(), entry: entry.id, near: entry.content[0].start };
    const found = await this.reader.find(target);
    if (!found) return this.say('The text has changed, and this claim was not found any more');
    return { ...found, kept: await this.context.reviewLogs.read(document), isInPanel };
  }

  /** From where a command is to go on: the row with the focus, or the cursor. */
  async start(argument: unknown): Promise<Start | undefined> {
    const isInPanel = argument === focusedRow;
    const { activeTextEditor: editor } = vscode.window;
    const document = this.article;
    if (!document) return this.say('Open an article first');
    const offset = editor?.document === document ? document.offsetAt(editor.selection.start) : 0;
    const row = isInPanel ? await this.context.listed.focusedRow() : undefined;
    const entry = isClaimRow(row) ? (await this.reader.find(row))?.entry : undefined;
    return { document, entry, offset, isInPanel };
  }

  /** The document in which the cursor is; else the panel’s. Undefined if it is no article. */
  get article(): vscode.TextDocument | undefined {
    const { store, article } = this.context;
    const document = vscode.window.activeTextEditor?.document ?? article.document;
    return document && store.supports(document) ? document : undefined;
  }

  /** Writes a decision about a claim. */
  async decide({ document, annotated }: FoundEntry, claim: Claim, judgement: Judgement): Promise<void> {
    await this.write(document, (stamp) => [
      decisionAbout(annotated.found, aimOf(annotated.found, claim), judgement, stamp),
    ]);
  }

  /** Resolves once the lines are seen. That they could not be saved is said when it is known. */
  async write(document: vscode.TextDocument, make: (stamp: Stamp) => readonly Line[]): Promise<void> {
    const { version, reviewLogs } = this.context;
    const textSha256 = await reviewLogs.textSha256(document);
    await this.add(document, (stamp) => make({ ...stamp, textSha256, version }));
  }

  /** Adds lines that need nothing of the text. */
  async add(
    document: vscode.TextDocument,
    make: (stamp: Pick<Stamp, 'v' | 'at' | 'newId'>) => readonly Line[],
  ): Promise<void> {
    const { reviewLogs } = this.context;
    await reviewLogs.read(document);
    const { v, at } = reviewLogs.newLine(document);
    const lines = make({ v, at, newId: () => reviewLogs.newLine(document).id });
    if (lines.length === 0) return;
    reviewLogs.add(document, lines).then(
      () => {
        const problem = reviewLogs.of(document)?.problem ?? null;
        if (isFault(problem)) this.say(problem);
      },
      (error: unknown) => this.context.log.error(document.uri.toString(), error),
    );
  }

  say(message: string): undefined {
    vscode.window.setStatusBarMessage(message, messageTime);
  }
}

function isRow(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'target' in argument;
}

/** Headings of groups have a target, too: their first claim. */
function isClaimRow(row: unknown): boolean {
  return isRow(row) && 'below' in (row as object) && (row as { readonly below: unknown }).below === null;
}
