import type { SpeakerType } from '../../../engine';
import type { Stance } from '../../../engine';
import type { EntryKind } from '../../presentation/entries';
import type { EntryTarget } from '../../presentation/targets';

/** One line of the panel, all of it plain text. */
export interface RowText {
  /** The same for the same claim or group over edits, other claims and other filters. */
  readonly id: string;
  readonly label: string;
  /** Parts of the label that match the filter, as pairs of start and end. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly description: string;
  readonly tooltip: string;
  readonly accessibleLabel: string;
  readonly icon:
    SpeakerType | EntryKind | Exclude<Stance, 'asserted'> | 'page' | 'show' | 'hide' | 'reading' | 'unread';
  /** The kind by whose colour the icon is drawn. */
  readonly tint: EntryKind | null;
  /** What package.json's menus tell rows by. */
  readonly context: 'group' | 'speaker' | 'page' | 'claim' | 'claimWithSource' | 'unattributed' | 'hidden' | 'reading';
  /** The claim of the row, or the first of a speaker's; else null. */
  readonly target: EntryTarget | null;
  /**
   * The command that choosing the row runs, without an argument; null for one that goes to its claim, if it is of one.
   */
  readonly command: string | null;
}
