import type { Notice } from '../../annotation-store';
import { percent } from '../../util/notices';
import { isStanding, isUncertain, progressOf, type Overview, type EntryPlace } from '../../presentation/overview';
import { countOf } from '../../util/counts';

export interface Summary {
  /** For the status bar, with its icon. */
  readonly text: string;
  /** Plain text. */
  readonly tooltip: string;
  /** For screen readers. */
  readonly label: string;
}

/**
 * Shown while a text is read for the first time. `share`: how much is read, 0 to 1; null if no share is to be shown.
 */
export function reading(share: number | null): Summary {
  const label = 'Source Annotator is reading the text';
  if (share === null) return { text: '$(loading~spin) Claims', tooltip: label, label };
  const done = percent(share);
  return {
    text: `$(loading~spin) Reading, ${done}: Cancel`,
    tooltip: `${label}: ${done} is read\nSelect to cancel`,
    label: `${label}: ${done}. Select to cancel`,
  };
}

export interface SummaryInput {
  readonly overview: Overview;
  /** Number of decisions whose words are not in the text any more. */
  readonly orphans: number;
  /** Ids of those of whom a speaker consists; empty for one who is no group. */
  readonly membersOf: (speaker: string) => readonly string[];
  readonly notice: Notice | null;
  /** A problem that concerns every text, or null. */
  readonly problem: string | null;
}

/** What the status bar says about a document. */
export function summarise({ overview, orphans, membersOf, notice, problem }: SummaryInput): Summary {
  const { places, hidden, isLifted } = overview;
  const listed = places.filter(({ kind }) => kind !== 'unattributed');
  const claims = listed.filter(isStanding);
  const isByGroup = ({ speaker }: EntryPlace): boolean => speaker !== null && membersOf(speaker).length > 0;
  const together = claims.filter(isByGroup).length;
  const speakers = speakersOf(claims, membersOf).size;
  const counts = `${countOf(claims.length, 'claim')}, ${countOf(speakers, 'speaker')}`;
  const unattributed = places.filter((place) => place.kind === 'unattributed' && isStanding(place)).length;
  const rejected = listed.length - claims.length + hidden.rejected;
  const { decided, claims: all } = progressOf(overview);
  const sifted = hidden.kind + hidden.confidence;
  const unsure = claims.filter(isUncertain).length;
  const none = notice ? noticeTitle(notice) : sifted + rejected > 0 ? 'No claims shown' : 'No claims found';
  const lines = [
    ...(notice ? [notice.message] : []),
    ...(claims.length > 0 ? [`${counts}: ${byKind(claims)}`] : notice ? [] : [none]),
    ...(together > 0 ? [`${number(together)} of them by several together, each counted as a speaker`] : []),
    ...(unsure > 0 ? [`${number(unsure)} of them uncertain`] : []),
    ...(unattributed > 0 ? [`${countOf(unattributed, 'quotation')} for which nobody was found`] : []),
    ...(decided > 0 ? [`${number(decided)} of ${countOf(all, 'claim')} decided by readers`] : []),
    ...(rejected > 0 ? [`${number(rejected)} of them rejected, not counted above`] : []),
    ...(orphans > 0 ? [`${countOf(orphans, 'decision')} without a place`] : []),
    ...(problem === null ? [] : [problem]),
    ...(sifted > 0 ? [`${countOf(sifted, 'claim')} hidden by the settings${isLifted ? ', shown now' : ''}`] : []),
    'Select to show the claims',
  ];
  const warnings = [...(notice ? [notice.message] : []), ...(problem === null ? [] : [problem])];
  return {
    text: `${warnings.length > 0 ? '$(warning)' : '$(quote)'} ${claims.length > 0 ? counts : none}`,
    tooltip: lines.join('\n'),
    label: `Source Annotator: ${[...warnings, counts].join(' ')}`,
  };
}

/** Of those who say something together, each. */
function speakersOf(claims: readonly EntryPlace[], membersOf: SummaryInput['membersOf']): ReadonlySet<string> {
  const ids = new Set(claims.flatMap(({ speaker }) => speaker ?? []));
  return new Set(
    [...ids].flatMap((id) => {
      const members = membersOf(id);
      return members.length > 0 ? members : [id];
    }),
  );
}

function byKind(claims: readonly EntryPlace[]): string {
  const kinds = ['direct', 'mixed', 'indirect'] as const;
  const counts = kinds.map((kind) => [claims.filter((claim) => claim.kind === kind).length, kind] as const);
  return counts.flatMap(([of, kind]) => (of > 0 ? `${number(of)} ${kind}` : [])).join(', ');
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function noticeTitle({ kind }: Notice): string {
  switch (kind) {
    case 'too-large':
      return 'Too long to analyse';
    case 'cancelled':
      return 'Reading cancelled';
    case 'language':
      return 'Not in English';
    case 'binary':
      return 'Not analysed';
    case 'skipped':
      return 'Text left out';
    case 'failed':
      return 'Analysis failed';
  }
}
