import { count } from '../../util/counts';
import type { Overview } from '../../presentation/overview';
import { oneLine } from '../../presentation/text';
import { filterName, isFiltering, type Filter } from './filter';

/** What the panel shows instead of rows, or that it shows rows. package.json's welcome texts go by these words. */
export type PanelState = 'none' | 'unsupported' | 'analysing' | 'tooLarge' | 'otherLanguage' | 'empty' | 'claims';

export interface PanelInput {
  readonly notice: { readonly kind: string; readonly message: string } | null;
  readonly overview: Overview;
  /** Rows that match the filter as well. */
  readonly matching: number;
  readonly filter: Filter;
}

export interface PanelStatus {
  readonly state: PanelState;
  /** Above the rows; the editor shows no welcome text where there is one. */
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
  // Not as the view's description: the editor shows none where a container has but one view.
  const all = [
    ...(claims > 0 ? [count(claims, 'claim')] : []),
    ...(unattributed > 0 ? [count(unattributed, 'unattributed quotation')] : []),
  ];
  const matches = matching === 0 ? 'nothing found' : `${matching.toLocaleString('en')} of ${all.join(' and ')}`;
  const filtered = isFiltering(filter) ? `${filterName(filter)}: ${matches}.` : undefined;
  return {
    state: 'claims',
    message: [notice?.message, filtered].filter((part) => part !== undefined).join(' ') || undefined,
  };
}

/**
 * The file whose claims are listed; the editor puts the container's name before it, where the view has that for itself.
 */
export function viewTitle(path: string | undefined): string {
  return oneLine(path?.slice(path.lastIndexOf('/') + 1) ?? '') || 'Claims';
}
