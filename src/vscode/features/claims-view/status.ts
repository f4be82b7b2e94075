import { baseName } from '../../util/base-name';
import { countOf } from '../../util/counts';
import { progressOf, type Overview, type ReviewProgress } from '../../presentation/overview';
import { oneLine } from '../../presentation/text';
import { filterName, isFiltering, listsOrphans, type Filter } from './filter';

/** What the panel shows in place of rows; `claims` for rows. The welcome texts in package.json depend on it. */
export type PanelState = 'none' | 'unsupported' | 'analysing' | 'tooLarge' | 'otherLanguage' | 'empty' | 'claims';

export interface PanelInput {
  readonly notice: { readonly kind: string; readonly message: string } | null;
  readonly overview: Overview;
  /** Number of entries that match the filter. */
  readonly matching: number;
  readonly filter: Filter;
  /** Of the claims that match the filter. */
  readonly shown: ReviewProgress;
  /** Number of decisions without a place. */
  readonly orphans: number;
}

export interface PanelStatus {
  readonly state: PanelState;
  /** Shown above the rows. The editor shows no welcome text if there is a message. */
  readonly message: string | undefined;
  /** How much is decided. Shown beside the title where the container has several views. */
  readonly description: string | undefined;
}

/** `12 of 40 decided`; of what a filter shows, `3 of 5 shown decided`. Undefined where nobody decided anything. */
function progressWords(all: ReviewProgress, shown: ReviewProgress | null): string | undefined {
  const { decided, claims } = shown ?? all;
  if (claims === 0 || all.decided === 0) return undefined;
  return `${number(decided)} of ${number(claims)}${shown === null ? '' : ' shown'} decided`;
}

const nothing = { message: undefined, description: undefined };

export function panelStatus({ notice, overview, matching, filter, orphans, shown }: PanelInput): PanelStatus {
  const { places, hidden } = overview;
  const sifted = Object.values(hidden).reduce((all, some) => all + some, 0);
  if (places.length + sifted + orphans === 0) {
    if (notice?.kind === 'too-large') return { ...nothing, state: 'tooLarge' };
    if (notice?.kind === 'language') return { ...nothing, state: 'otherLanguage' };
    return { ...nothing, state: notice?.kind === 'cancelled' ? 'claims' : 'empty', message: notice?.message };
  }
  const unattributed = places.filter(({ kind }) => kind === 'unattributed').length;
  const claims = places.length - unattributed;
  // Not in the view's description alone: the editor shows none if the container has only one view.
  const all = [
    ...(claims > 0 ? [countOf(claims, 'claim')] : []),
    ...(unattributed > 0 ? [countOf(unattributed, 'unattributed quotation')] : []),
  ];
  const filtering = isFiltering(filter);
  const progress = progressWords(progressOf(overview), filtering ? shown : null);
  const matches = [
    ...(matching > 0 ? [`${number(matching)} of ${all.join(' and ')}`] : []),
    ...(listsOrphans(filter) && orphans > 0 ? [`${countOf(orphans, 'decision')} without a place`] : []),
  ];
  const filtered = filtering ? `${filterName(filter)}: ${matches.join(', ') || 'nothing found'}.` : undefined;
  const decided = progress && `${progress}.`;
  return {
    state: 'claims',
    message: [notice?.message, filtered, decided].filter((part) => part !== undefined).join(' ') || undefined,
    description: progress,
  };
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** The file whose claims are listed. The editor puts the container's name before it if the container has one view. */
export function viewTitle(path: string | undefined): string {
  return oneLine(baseName(path ?? '')) || 'Claims';
}
