import {
  reasonWords,
  titleOf,
  warningWords,
  type DifferenceReason,
  type Grade,
  type PlacedDifference,
  type SeenText,
} from '../../../check';
import type { Span } from '../../../engine';
import type { CommandTarget } from '../../presentation/command-targets';
import { gradeSigns } from '../../presentation/grade-words';
import type { HoverLine, HoverPiece } from '../../presentation/hover-lines';
import { oneLine, shorten } from '../../presentation/text';
import { countOf } from '../../util/counts';
import type { GradedQuotation } from '../../check/graded-quotations';

/** Words of the source around a passage that are told with it, in UTF-16 code units. */
const around = 60;
/** A longer passage is told in part. */
const longest = 700;

/** What is told of one quotation. */
export interface CheckInput {
  readonly graded: Pick<GradedQuotation, 'grade' | 'source' | 'warnings'>;
  /** Null where it was not found. */
  readonly passage: {
    /** The source as its reader sees it. */
    readonly seen: SeenText;
    /** The path of its file, as the reader knows it. */
    readonly file: string;
    readonly differences: readonly PlacedDifference[];
  } | null;
  /** The article's words at a span. */
  readonly words: (span: Span) => string;
  /** Files that were searched, and those that could not be read. */
  readonly files: number;
  readonly unread: number;
  readonly target: CommandTarget;
}

/** The lines of the hover. */
export function describeCheck(input: CheckInput): readonly HoverLine[] {
  const { graded, passage, target } = input;
  const { grade, source, warnings } = graded;
  const title: HoverLine = [{ strong: `${gradeSigns[grade]} ${titleOf(grade)}` }, ...warnings.flatMap(noted)];
  if (!passage || !source) return [title, [searched(input)]];
  const who = source.speaker === null ? [] : [oneLine(source.speaker)];
  const at = source.time === null ? [] : [`at ${clock(source.time)}`];
  const place = [passage.file, `line ${source.line.toLocaleString('en')}`, ...at, ...who].join(', ');
  const doubt = doubtOf(grade, passage.differences, passage.file);
  return [
    title,
    ['In the source: “', ...compared(passage.seen, source.span, passage.differences, input.words), '”'],
    ...(passage.differences.length > 0 ? [legend(passage.differences)] : []),
    ...(doubt === null ? [] : [[doubt]]),
    [`${shorten(place, 200)} · `, { link: 'Open Beside', target }],
  ];
}

function noted(warning: Parameters<typeof warningWords>[0]): readonly HoverPiece[] {
  return [`; ${warningWords(warning)}`];
}

function searched({ files, unread }: CheckInput): string {
  const left = unread > 0 ? `; ${unread.toLocaleString('en')} could not be read` : '';
  return `${countOf(files, 'file')} searched${left}.`;
}

/** The words of the source: bold what the quotation does not have, struck through what it has in their place. */
function compared(
  seen: SeenText,
  { start, end }: Span,
  differences: readonly PlacedDifference[],
  words: CheckInput['words'],
): readonly HoverPiece[] {
  const pieces: HoverPiece[] = [before(seen, start)];
  let at = start;
  for (const { source, quotation } of inOrder(differences)) {
    if (source.start < at) continue;
    if (source.start - start > longest) return [...pieces, ' …'];
    pieces.push(spaced(seen.slice(at, source.start)));
    const [theirs, ours] = [oneLine(seen.slice(source.start, source.end)), oneLine(words(quotation))];
    if (ours !== '') pieces.push({ struck: ours }, ' ');
    if (theirs !== '') pieces.push({ strong: theirs });
    at = source.end;
  }
  return [...pieces, shorten(spaced(seen.slice(at, end)), longest), after(seen, end)];
}

const inOrder = (differences: readonly PlacedDifference[]): readonly PlacedDifference[] =>
  differences.toSorted((a, b) => a.source.start - b.source.start);

/** In one line, with a blank at either end where there was one. */
function spaced(text: string): string {
  const line = oneLine(text);
  if (line === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${line}${/\s$/u.test(text) ? ' ' : ''}`;
}

function before(seen: SeenText, start: number): string {
  const words = spaced(seen.slice(Math.max(0, start - around), start));
  const line = words.slice(Math.max(words.lastIndexOf('. '), words.lastIndexOf('? '), words.lastIndexOf('! ')) + 1);
  return line.trim() === '' ? '' : `…${line.slice(line.indexOf(' '))}`;
}

function after(seen: SeenText, end: number): string {
  const words = spaced(seen.slice(end, end + around));
  const stop = words.search(/[.?!](?:\s|$)/u);
  if (stop >= 0) return words.slice(0, stop + 1);
  const blank = words.lastIndexOf(' ');
  return blank <= 0 ? '' : `${words.slice(0, blank)}…`;
}

function legend(differences: readonly PlacedDifference[]): HoverLine {
  const reasons = [...new Set(differences.map(({ reason }) => reasonWords(reason)))].join(', ');
  return [`Difference: ${reasons}. Bold: only in the source. Struck through: only in the article.`];
}

/** A program that writes down speech mishears names and numbers above all. */
const ofPrograms = /\.(?:srt|vtt|json)$/iu;
const oftenMisheard: ReadonlySet<DifferenceReason> = new Set(['number', 'name', 'unit']);

/** Which side may be wrong. */
function doubtOf(grade: Grade, differences: readonly PlacedDifference[], file: string): string | null {
  if (grade === 'other-speaker')
    return 'Either may be wrong: the article, or the label in the source. Listen to the recording.';
  if (!differences.some(({ reason }) => oftenMisheard.has(reason))) return null;
  const source = ofPrograms.test(file)
    ? 'or the source: files of this kind are mostly written by speech recognition, which mishears names and numbers'
    : 'or the source, if a program wrote it down';
  return `Either may be wrong: the article, ${source}. Listen to the recording.`;
}

/** `1:02:09`, `0:09`. `seconds` from the start of the recording. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
