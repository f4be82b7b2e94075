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
  /** Beside the view's title. */
  readonly description: string | undefined;
}

export function panelStatus({ notice, found, shown, matching, filter }: PanelInput): PanelStatus {
  if (shown === 0 && notice?.kind === 'too-large') return { state: 'tooLarge', message: undefined, description: undefined };
  if (shown === 0) return { state: found > 0 ? 'hidden' : 'empty', message: notice?.message, description: undefined };
  const missed = filter !== '' && matching === 0 ? `No claim matches “${filter}”.` : undefined;
  return {
    state: 'claims',
    message: [notice?.message, missed].filter((part) => part !== undefined).join(' ') || undefined,
    description: filter === '' ? undefined : `“${filter}”: ${matching} of ${shown}`,
  };
}
