import type { Span } from '../../../engine';
import type { Entries, StatementEntry, EntryKind } from '../../presentation/statement-entries';
import { holdersOf, holdsWithin } from '../../presentation/nesting';
import { confidenceOf, stateOf, type EntryState } from '../../presentation/entry-state';
import { isUncertain } from '../../presentation/overview';

/**
 * Each style is one decoration type. A nested claim has a style of its own, because the line of the outer claim is
 * drawn already. `pale` styles are for uncertain claims. `unread` is for quotations in the unread part of a long text.
 * What readers decided has a sign after the last words: `accepted`, `edited`, `added`, `disagreement`. `rejected` words
 * have that style alone.
 */
export const styleNames = [
  'direct',
  'mixed',
  'indirect',
  'unattributed',
  'unread',
  'term',
  'cue',
  'source',
  'nestedDirect',
  'nestedMixed',
  'nestedIndirect',
  'nestedCue',
  'paleDirect',
  'paleMixed',
  'paleIndirect',
  'nestedPaleDirect',
  'nestedPaleMixed',
  'nestedPaleIndirect',
  'rejected',
  'accepted',
  'edited',
  'added',
  'disagreement',
] as const;
export type StyleName = (typeof styleNames)[number];

export type StyledSpans = Readonly<Record<StyleName, readonly Span[]>>;

export const noSpans: StyledSpans = {
  direct: [],
  mixed: [],
  indirect: [],
  unattributed: [],
  unread: [],
  term: [],
  cue: [],
  source: [],
  nestedDirect: [],
  nestedMixed: [],
  nestedIndirect: [],
  nestedCue: [],
  paleDirect: [],
  paleMixed: [],
  paleIndirect: [],
  nestedPaleDirect: [],
  nestedPaleMixed: [],
  nestedPaleIndirect: [],
  rejected: [],
  accepted: [],
  edited: [],
  added: [],
  disagreement: [],
};

/** What to highlight in a region. Per style the spans are in order and unique. */
export function styledSpans(all: Entries, region: Span): StyledSpans {
  const reviewed = all.in(region);
  const entries = reviewed.filter((entry) => stateOf(entry) !== 'rejected');
  const ends = (state: EntryState): Span[] =>
    ordered(entries.flatMap((entry) => (stateOf(entry) === state ? [entry.content.at(-1)!] : [])));
  const holders = holdersOf(entries);
  const content = (kind: EntryKind, nested: boolean, unsure = false): Span[] =>
    ordered(
      entries
        .filter((entry) => entry.kind === kind && holders.has(entry) === nested && isUnsure(entry) === unsure)
        .flatMap((entry) => entry.content),
    );
  const isCueNested = (entry: StatementEntry): boolean => {
    const holder = holders.get(entry);
    return holder !== undefined && entry.claim?.cue != null && holdsWithin(holder, entry.claim.cue);
  };
  const cues = (nested: boolean): Span[] =>
    ordered(entries.flatMap((entry) => (isCueNested(entry) === nested ? (entry.claim?.cue ?? []) : [])));
  return {
    direct: content('direct', false),
    mixed: content('mixed', false),
    indirect: content('indirect', false),
    unattributed: ordered(entries.flatMap(({ kind, content }) => (kind === 'unattributed' ? content : []))),
    unread: all.found.unreadIn(region),
    term: ordered(
      all.found
        .quotationsIn(region)
        .filter(({ role, span }) => role === 'term' && all.found.unstatedIn(span).length === 0)
        .map(({ span }) => span),
    ),
    cue: cues(false),
    source: ordered(entries.flatMap(({ claim }) => claim?.source ?? [])),
    nestedDirect: content('direct', true),
    nestedMixed: content('mixed', true),
    nestedIndirect: content('indirect', true),
    nestedCue: cues(true),
    paleDirect: content('direct', false, true),
    paleMixed: content('mixed', false, true),
    paleIndirect: content('indirect', false, true),
    nestedPaleDirect: content('direct', true, true),
    nestedPaleMixed: content('mixed', true, true),
    nestedPaleIndirect: content('indirect', true, true),
    rejected: ordered(reviewed.flatMap((entry) => (stateOf(entry) === 'rejected' ? entry.content : []))),
    accepted: ends('accepted'),
    edited: ends('edited'),
    added: ends('added'),
    disagreement: ends('disagreement'),
  };
}

function isUnsure(entry: StatementEntry): boolean {
  return isUncertain({ confidence: confidenceOf(entry) });
}

/** Claims may share a cue or a source. Painted twice, its background would be darker. */
function ordered(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
