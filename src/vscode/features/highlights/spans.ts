import type { Annotations, Span } from '../../../engine';
import type { Entry } from '../../presentation/entries';

/** One decoration type each. */
export const styleNames = ['direct', 'mixed', 'indirect', 'unattributed', 'term', 'cue', 'source'] as const;
export type StyleName = (typeof styleNames)[number];

export type StyledSpans = Readonly<Record<StyleName, readonly Span[]>>;

export const noSpans: StyledSpans = {
  direct: [],
  mixed: [],
  indirect: [],
  unattributed: [],
  term: [],
  cue: [],
  source: [],
};

/** What to highlight, in order and each span once a style: `entries` are those that the settings let pass. */
export function styledSpans({ quotations }: Annotations, entries: readonly Entry[]): StyledSpans {
  const content = (kind: Entry['kind']): Span[] =>
    ordered(entries.flatMap((entry) => (entry.kind === kind ? entry.content : [])));
  return {
    direct: content('direct'),
    mixed: content('mixed'),
    indirect: content('indirect'),
    unattributed: content('unattributed'),
    term: ordered(quotations.filter(({ role }) => role === 'term').map(({ span }) => span)),
    cue: ordered(entries.flatMap(({ claim }) => claim?.cue ?? [])),
    source: ordered(entries.flatMap(({ claim }) => claim?.source ?? [])),
  };
}

/** Claims may share a cue or a source; painted twice, its background would be darker. */
function ordered(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
