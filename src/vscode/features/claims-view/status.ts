import { baseName } from '../../util/base-name';
import { countOf } from '../../util/counts';
import type { Overview } from '../../presentation/overview';
import { oneLine } from '../../presentation/text';
import { filterName, isFiltering, type Filter } from './filter';

/** What the panel shows in place of rows; `claims` for rows. The welcome texts in package.json depend on it. */
export type PanelState = 'none' | 'unsupported' | 'analysing' | 'tooLarge' | 'otherLanguage' | 'empty' | 'claims';

export interface PanelInput {
  readonly notice: { readonly kind: string; readonly message: string } | null;
  readonly overview: Overview;
  /** Number of entries that match the filter. */
  readonly matching: number;
  readonly filter: Filter;
}

export interface PanelStatus {
  readonly state: PanelState;
  /** Shown above the rows. The editor shows no welcome text if there is a message. */
  readonly message: string | undefined;
}

export function panelStatus({ notice, overview: { places, hidden }, matching, filter }: PanelInput): PanelStatus {
  if (places.length + hidden.kind + hidden.confidence === 0) {
    if (notice?.kind === 'too-large') return { state: 'tooLarge', message: undefined };
    if (notice?.kind === 'language') return { state: 'otherLanguage', message: undefined };
    return { state: notice?.kind === 'cancelled' ? 'claims' : 'empty', message: notice?.message };
  }
  const unattributed = places.filter(({ kind }) => kind === 'unattributed').length;
  const claims = places.length - unattributed;
  // Not as the view's description: the editor shows none if the container has only one view.
  const all = [
    ...(claims > 0 ? [countOf(claims, 'claim')] : []),
    ...(unattributed > 0 ? [countOf(unattributed, 'unattributed quotation')] : []),
  ];
  const matches = matching === 0 ? 'nothing found' : `${matching.toLocaleString('en')} of ${all.join(' and ')}`;
  const filtered = isFiltering(filter) ? `${filterName(filter)}: ${matches}.` : undefined;
  return {
    state: 'claims',
    message: [notice?.message, filtered].filter((part) => part !== undefined).join(' ') || undefined,
  };
}

/** The file whose claims are listed. The editor puts the container's name before it if the container has one view. */
export function viewTitle(path: string | undefined): string {
  return oneLine(baseName(path ?? '')) || 'Claims';
}
