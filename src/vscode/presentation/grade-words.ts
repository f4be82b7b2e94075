/** Grades in words and signs. Nothing here knows VS Code. */
import { grades, type Grade } from '../../check';
import type { Span } from '../../engine';
import { countOf } from '../util/counts';

/** One sign per grade, before the words of a row. None is one of `stateSigns`. */
export const gradeSigns: Readonly<Record<Grade, string>> = {
  verbatim: '=',
  tidied: '≈',
  'cut-marked': '…',
  'cut-unmarked': '⌿',
  altered: '≠',
  'altered-grave': '‼',
  'other-speaker': '⇄',
  'not-found': '∅',
};

/** Short, for rows, counts and lists. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  verbatim: 'verbatim',
  tidied: 'tidied',
  'cut-marked': 'cut, marked',
  'cut-unmarked': 'cut, not marked',
  altered: 'altered',
  'altered-grave': 'altered in number, name or negation',
  'other-speaker': 'other speaker',
  'not-found': 'not found',
};

/** What a reader should look at first comes last. That no source has the words is no fault of theirs. */
const byGravity: readonly Grade[] = [
  'verbatim',
  'tidied',
  'cut-marked',
  'not-found',
  'cut-unmarked',
  'altered',
  'other-speaker',
  'altered-grave',
];

export type GradeCounts = ReadonlyMap<Grade, number>;

/** Best first; grades that do not occur are left out. */
export function countGrades(found: readonly { readonly grade: Grade }[]): GradeCounts {
  const counts = grades.map((grade): [Grade, number] => [grade, found.filter((one) => one.grade === grade).length]);
  return new Map(counts.filter(([, count]) => count > 0));
}

export interface CheckedCounts {
  readonly counts: GradeCounts;
  /** Files that were searched, and those that could not be read. */
  readonly files: number;
  readonly unread: number;
}

/** `31 verbatim, 4 tidied, 2 altered, 1 not found, 3 files searched, 1 could not be read`. */
export function checkSummary({ counts, files, unread }: CheckedCounts): string {
  const graded = [...counts].map(([grade, count]) => `${count.toLocaleString('en')} ${gradeNames[grade]}`);
  return [
    ...(graded.length > 0 ? graded : ['no quotations to check']),
    `${countOf(files, 'file')} searched`,
    ...(unread > 0 ? [`${unread.toLocaleString('en')} could not be read`] : []),
  ].join(', ');
}

/** How the quotations within a span stand to their sources, by the worst; null where none was checked. */
export type GradeOf = (span: Span) => Grade | null;

/** The gravest of some grades; undefined of none. */
export function worstOf(found: readonly { readonly grade: Grade }[]): Grade | undefined {
  return byGravity.findLast((grade) => found.some((one) => one.grade === grade));
}

/** What to look at, the gravest first: `2 altered, 1 not found`; at most two kinds. Empty where all is well. */
export function toLookAt(counts: GradeCounts): string {
  const grave = byGravity.slice(byGravity.indexOf('not-found')).filter((grade) => counts.has(grade));
  const parts = grave.reverse().map((grade) => `${counts.get(grade)!.toLocaleString('en')} ${gradeNames[grade]}`);
  return parts.length <= 2 ? parts.join(', ') : `${parts.slice(0, 2).join(', ')}, …`;
}
