import type { Notice } from '../../annotations';
import type { Overview, Place } from '../../presentation/overview';
import { count } from '../../counts';

export interface Summary {
  /** For the status bar, with its icon. */
  readonly text: string;
  /** Plain text. */
  readonly tooltip: string;
  /** For screen readers. */
  readonly label: string;
}

export const reading: Summary = {
  text: '$(loading~spin) Claims',
  tooltip: 'Source Annotator is reading the text',
  label: 'Source Annotator is reading the text',
};

export interface Counts {
  readonly overview: Overview;
  readonly notice: Notice | null;
  /** What is wrong whatever the text. */
  readonly problem: string | null;
}

/** What the status bar says of a document. */
export function summarise({ overview: { places, hidden }, notice, problem }: Counts): Summary {
  const claims = places.filter(({ kind }) => kind !== 'unattributed');
  const speakers = new Set(claims.flatMap(({ speaker }) => speaker ?? [])).size;
  const counts = `${count(claims.length, 'claim')}, ${count(speakers, 'speaker')}`;
  const unattributed = places.length - claims.length;
  const lines = [
    ...(notice ? [notice.message] : []),
    ...(claims.length > 0 ? [`${counts}: ${byKind(claims)}`] : notice ? [] : ['No claims found']),
    ...(unattributed > 0 ? [`${count(unattributed, 'quotation')} without a named speaker`] : []),
    ...(problem === null ? [] : [problem]),
    ...(hidden > 0 ? [`${count(hidden, 'claim')} hidden by the settings`] : []),
    'Select to show the claims',
  ];
  const warnings = [...(notice ? [notice.message] : []), ...(problem === null ? [] : [problem])];
  const none = notice ? noticeTitle(notice) : 'No claims';
  return {
    text: `${warnings.length > 0 ? '$(warning)' : '$(quote)'} ${claims.length > 0 ? counts : none}`,
    tooltip: lines.join('\n'),
    label: `Source Annotator: ${[...warnings, counts].join(' ')}`,
  };
}

function byKind(claims: readonly Place[]): string {
  const kinds = ['direct', 'mixed', 'indirect'] as const;
  const counts = kinds.map((kind) => [claims.filter((claim) => claim.kind === kind).length, kind] as const);
  return counts.flatMap(([number, kind]) => (number > 0 ? `${number.toLocaleString('en')} ${kind}` : [])).join(', ');
}

function noticeTitle({ kind }: Notice): string {
  switch (kind) {
    case 'too-large':
      return 'Too long to analyse';
    case 'binary':
      return 'Not analysed';
    case 'skipped':
      return 'Text left out';
    case 'failed':
      return 'Analysis failed';
  }
}
