/** A check in words. */
import { grades, type CutWarning, type DifferenceReason, type Grade } from './check-types';
import type { CheckReport, ReportedQuotation } from './report';

const titles: Readonly<Record<Grade, string>> = {
  verbatim: 'Verbatim',
  tidied: 'Tidied: fillers, repetitions or false starts left out',
  'cut-marked': 'Cut, and marked so',
  'cut-unmarked': 'Cut without a mark',
  altered: 'Altered',
  'altered-grave': 'Altered in a number, a name, a unit or a negation',
  'other-speaker': 'Said by somebody else',
  'not-found': 'Not found in the sources, which does not mean that it was not said',
};

const cutWarnings: Readonly<Record<CutWarning, string>> = {
  negation: 'a negation is left out',
  'sentence-end': "a sentence's end is left out",
  long: 'more than 25 words are left out',
};

const reasons: Readonly<Record<DifferenceReason, string>> = {
  filler: 'filler',
  'false-start': 'false start or repetition',
  interjection: 'somebody else, in between',
  marked: 'marked',
  cut: 'cut',
  word: 'other words',
  number: 'number',
  name: 'name',
  negation: 'negation',
  unit: 'unit, day or month',
};

export const titleOf = (grade: Grade): string => titles[grade];

export const warningWords = (warning: CutWarning): string => cutWarnings[warning];

export const reasonWords = (reason: DifferenceReason): string => reasons[reason];

/** One sentence or more on a quotation. */
export function messageOf({ grade, source, warnings, difference }: ReportedQuotation): string {
  const who = grade === 'other-speaker' && source?.speaker != null ? `: ${saidBy(source)}` : '';
  const changes = difference
    .filter(({ reason }) => grade !== 'tidied' || reason !== 'marked')
    .map(
      ({ reason, source: theirs, quotation: ours }) =>
        `source “${oneLine(theirs?.exact ?? '')}”, quoted “${oneLine(ours?.exact ?? '')}” (${reasons[reason]})`,
    );
  return [`${titles[grade]}${who}`, ...warnings.map((warning) => cutWarnings[warning]), ...changes].join('; ') + '.';
}

/** `Speaker 1 (Jane Doe)` */
const saidBy = ({ speaker, name }: NonNullable<ReportedQuotation['source']>): string =>
  name === undefined ? (speaker ?? '') : `${speaker} (${name})`;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ');

/** A line a quotation and one for its source, then how many there are of each grade. */
export function toText({ quotations, sources, problems }: CheckReport): string {
  const lines = quotations.flatMap((quotation) => {
    const { article, span, source, grade } = quotation;
    const place = `${article}:${span.line}:${span.column}: ${grade}: ${oneLine(span.exact)}`;
    if (grade === 'verbatim') return [place];
    const from =
      source &&
      `    ${source.file}:${source.line}: ${saidBy(source)} ${oneLine(source.exact)}`.replace(/ {2}(?=\S)/u, '  ');
    return [place, ...(from === null ? [] : [from]), `    ${messageOf(quotation)}`];
  });
  const counts = grades
    .map((grade) => ({ grade, count: quotations.filter((one) => one.grade === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade}`);
  const files = `${sources.length} ${sources.length === 1 ? 'file' : 'files'} searched`;
  const unread = problems.length > 0 ? [`${problems.length} could not be read`] : [];
  lines.push(...problems.map(({ file, message }) => `${file}: ${message}`));
  return `${[...lines, [...counts, files, ...unread].join(', ')].join('\n')}\n`;
}
