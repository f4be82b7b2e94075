import type { AnnotatedDocument } from './annotation-store';
import type { EntryTarget } from './presentation/command-targets';
import type { Overview } from './presentation/overview';

/** What the panel lists. */
export interface ClaimList {
  readonly annotated: AnnotatedDocument;
  readonly overview: Overview;
  /** Indices in the overview of what the filter shows, in the order of the rows. */
  readonly order: readonly number[];
}

/** The panel, as those see it who act on its rows. */
export interface ListPanel {
  /** Undefined while nothing is listed, or the panel is hidden. */
  readonly shownList: ClaimList | undefined;
  /** Selects the row with the focus, and gives it. Undefined if there is none. */
  focusedRow(): Promise<unknown>;
  /** Gives the row of an entry the focus. */
  focus(target: EntryTarget): Promise<void>;
}

/** Milliseconds in which the editor runs the command of a row that was selected. */
const runTime = 500;

/** Lets features act on the rows of the panel, which is a feature itself. */
export class ListedClaims {
  #panel: ListPanel | undefined;
  #passedOverUntil = 0;

  attach(panel: ListPanel): void {
    this.#panel = panel;
  }

  get list(): ClaimList | undefined {
    return this.#panel?.shownList;
  }

  /** Selects the row with the focus for a command that acts on it. */
  async focusedRow(): Promise<unknown> {
    this.#passedOverUntil = Date.now() + runTime;
    return this.#panel?.focusedRow();
  }

  /**
   * Whether the row's own command, which goes to its claim, is to do nothing this once: `focusedRow` selected the row,
   * and the focus must stay in the list.
   */
  isPassedOver(): boolean {
    const isPassedOver = Date.now() < this.#passedOverUntil;
    this.#passedOverUntil = 0;
    return isPassedOver;
  }

  async focus(target: EntryTarget): Promise<void> {
    await this.#panel?.focus(target);
  }
}
