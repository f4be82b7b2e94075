/** A check in words. */
import { grades, type CutWarning, type DifferenceReason, type Grade } from './check-types';
import type { DifferenceExcerpt } from './excerpts';
import type { CheckReport, ReportedQuotation, ReportedVariant } from './report';

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

const variantTitles: Readonly<Record<Grade, string>> = {
  verbatim: 'The same words',
  tidied: 'The same words, with fillers, repetitions or false starts',
  'cut-marked': 'The same words, without what is left out or put in here',
  'cut-unmarked': 'More words',
  altered: 'Other words',
  'altered-grave': 'Another number, name, unit or negation',
  'other-speaker': 'Another speaker',
  'not-found': 'Not the same words',
};

export const titleOf = (grade: Grade): string => titles[grade];

export const warningWords = (warning: CutWarning): string => cutWarnings[warning];

export const reasonWords = (reason: DifferenceReason): string => reasons[reason];

/** One sentence or more on a quotation. */
export function messageOf({ grade, source, warnings, difference }: ReportedQuotation): string {
  const who = grade === 'other-speaker' && source?.speaker != null ? `: ${saidBy(source)}` : '';
  const changes = changesIn(difference, 'source', ({ reason }) => grade !== 'tidied' || reason !== 'marked');
  return [`${titles[grade]}${who}`, ...warnings.map((warning) => cutWarnings[warning]), ...changes].join('; ') + '.';
}

/** One sentence or more on two quotations that are one with other words or another speaker. */
export function variantMessageOf({ grade, quotation, other, warnings, difference }: ReportedVariant): string {
  if (other === null) return 'Nothing below the heading has these words.';
  const who =
    grade === 'other-speaker'
      ? `; here ${quotation.speaker ?? 'nobody'} says it, there ${other.speaker ?? 'nobody'}`
      : '';
  const place = `${other.article}:${other.span.line}:${other.span.column}`;
  const told = [...warnings.map((warning) => cutWarnings[warning]), ...changesIn(difference, 'there')];
  return [`${variantTitles[grade]} in ${place}${who}`, ...told].join('; ') + '.';
}

const otherSide = { source: 'quoted', there: 'here' } as const;

const changesIn = (
  difference: readonly DifferenceExcerpt[],
  side: 'source' | 'there',
  isTold: (one: DifferenceExcerpt) => boolean = () => true,
): readonly string[] =>
  difference
    .filter(isTold)
    .map(
      ({ reason, source: theirs, quotation: ours }) =>
        `${side} “${oneLine(theirs?.exact ?? '')}”, ${otherSide[side]} “${oneLine(ours?.exact ?? '')}” (${reasons[reason]})`,
    );

/** `Speaker 1 (Jane Doe)` */
const saidBy = ({ speaker, name }: NonNullable<ReportedQuotation['source']>): string =>
  name === undefined ? (speaker ?? '') : `${speaker} (${name})`;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ');

/** A line a quotation and one for its source, then how many there are of each grade. */
export function toText({ quotations, variants, sources, problems }: CheckReport): string {
  const lines = quotations.flatMap((quotation) => {
    const { article, span, source, grade } = quotation;
    const place = `${article}:${span.line}:${span.column}: ${grade}: ${oneLine(span.exact)}`;
    if (grade === 'verbatim') return [place];
    const from =
      source &&
      `    ${source.file}:${source.line}: ${saidBy(source)} ${oneLine(source.exact)}`.replace(/ {2}(?=\S)/u, '  ');
    return [place, ...(from === null ? [] : [from]), `    ${messageOf(quotation)}`];
  });
  for (const variant of variants ?? []) {
    const { article, span } = variant.quotation;
    lines.push(`${article}:${span.line}:${span.column}: variant: ${variant.grade}: ${oneLine(span.exact)}`);
    lines.push(`    ${variantMessageOf(variant)}`);
  }
  const counts = grades
    .map((grade) => ({ grade, count: quotations.filter((one) => one.grade === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade}`);
  const files = `${sources.length} ${sources.length === 1 ? 'file' : 'files'} searched`;
  const unread = problems.length > 0 ? [`${problems.length} could not be read`] : [];
  lines.push(...problems.map(({ file, message }) => `${file}: ${message}`));
  const found = variants === undefined ? [] : [`${variants.length} ${variants.length === 1 ? 'variant' : 'variants'}`];
  return `${[...lines, [...counts, ...found, files, ...unread].join(', ')].join('\n')}\n`;
}
