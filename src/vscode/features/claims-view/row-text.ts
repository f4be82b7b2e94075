import type { SpeakerType } from '../../../engine';
import type { Stance } from '../../../engine';
import type { EntryKind } from '../../presentation/statement-entries';
import type { DecisionTarget, EntryTarget } from '../../presentation/command-targets';
import type { EntryOffer } from '../../presentation/entry-offers';
import type { EntryState } from '../../presentation/entry-state';

/** One row of the panel, in plain text. */
export interface RowText {
  /** Stable for a claim or group, across edits elsewhere and changes of the filter. */
  readonly id: string;
  readonly label: string;
  /** Parts of the label that match the filter, as pairs of start and end. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly description: string;
  readonly tooltip: string;
  readonly accessibleLabel: string;
  readonly icon:
    | SpeakerType
    | EntryKind
    | Exclude<Stance, 'asserted'>
    | Exclude<EntryState, 'undecided'>
    | 'page'
    | 'show'
    | 'hide'
    | 'reading'
    | 'unread'
    | 'orphan'
    | 'warning';
  /** The kind that gives the icon its colour. */
  readonly tint: EntryKind | null;
  /** What readers say of the claim. Null for a row that is no claim's. */
  readonly state: EntryState | null;
  /** What the menus in package.json distinguish rows by. */
  readonly context:
    | 'group'
    | 'speaker'
    | 'page'
    | 'claim'
    | 'claimWithSource'
    | 'unattributed'
    | 'hidden'
    | 'reading'
    | 'orphans'
    | 'orphan'
    | 'warning';
  /** What can be done because somebody decided about the row's claim; the menus distinguish rows by that, too. */
  readonly offers: readonly EntryOffer[];
  /** The claim of the row, the first claim of a group, or the decision of an orphan's row. Else null. */
  readonly target: EntryTarget | DecisionTarget | null;
  /**
   * The command that runs when the row is chosen, without an argument. Null for a row that goes to its claim, if any.
   */
  readonly command: string | null;
}
