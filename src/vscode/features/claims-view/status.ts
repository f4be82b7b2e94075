import { count } from '../../counts';

/** What the panel shows instead of rows, or that it shows rows. package.json's welcome texts go by these words. */
export type PanelState = 'none' | 'unsupported' | 'analysing' | 'tooLarge' | 'empty' | 'hidden' | 'claims';

export interface PanelInput {
  readonly notice: { readonly kind: string; readonly message: string } | null;
  /** Claims found, whatever the settings hide. */
  readonly found: number;
  /** Entries that the settings let pass. */
  readonly shown: number;
  /** Rows that match the filter as well. */
  readonly matching: number;
  readonly filter: string;
}

export interface PanelStatus {
  readonly state: PanelState;
  /** Above the rows; the editor shows no welcome text where there is one. */
  readonly message: string | undefined;
}

export function panelStatus({ notice, found, shown, matching, filter }: PanelInput): PanelStatus {
  if (shown === 0 && notice?.kind === 'too-large') return { state: 'tooLarge', message: undefined };
  if (shown === 0) return { state: found > 0 ? 'hidden' : 'empty', message: notice?.message };
  // Not as the view's description: the editor shows none where a container has but one view.
  const matches = matching === 0 ? 'nothing found' : `${matching} of ${count(shown, 'claim')}`;
  const filtered = filter === '' ? undefined : `Filter “${filter}”: ${matches}.`;
  return { state: 'claims', message: [notice?.message, filtered].filter((part) => part !== undefined).join(' ') || undefined };
}
