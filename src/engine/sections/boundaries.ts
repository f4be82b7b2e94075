import { labelAt } from '../claims/labels/labels';
import { settingOf } from '../text/layout';
import type { SectionBlock } from './section';

/** Lengths of sections, in UTF-16 units. */
export interface SectionLengths {
  /** No section is shorter, unless the document is. */
  readonly shortest: number;
  /** From here on one paragraph in eight begins a section, chosen by its own words: an edit above changes nothing. */
  readonly patient: number;
  /** From here on any paragraph begins a section that does not continue the one before. */
  readonly longest: number;
}

/** An article is one section, or a few if long: descriptions may stand far from the names that they resume. */
const ofArticles: SectionLengths = { shortest: 16_384, patient: 24_576, longest: 49_152 };
/** Sections of books, transcripts and dumps are short, so that a keystroke costs little. */
const ofLongTexts: SectionLengths = { shortest: 4096, patient: 6144, longest: 16_384 };
const longestArticle = 65_536;

export function sectionLengths(length: number): SectionLengths {
  return length > longestArticle ? ofLongTexts : ofArticles;
}

/** One paragraph in this many begins a section where nothing else does. */
const oneIn = 8;

/**
 * Whether a section of `length` units ends between two blocks: preferably before a heading or a turn of a transcript,
 * never where a statement continues from one block to the next. The two blocks alone decide, so that the same places
 * are found again after an edit elsewhere (content-defined chunking: Muthitacharoen, Chen and Mazières, A
 * Low-bandwidth Network File System, SOSP 2001).
 */
export function endsSection(
  length: number,
  before: SectionBlock,
  after: SectionBlock,
  { shortest, patient, longest }: SectionLengths,
): boolean {
  if (length < shortest || continues(before, after)) return false;
  if (length >= longest) return true;
  if (looksLikeHeading(after) || labelAt(after.known.words, 0, after.known.language.labels) !== null) return true;
  return length >= patient && hash(after.source) % oneIn === 0;
}

/** Whether a statement may run on from one block into the next: open marks, a colon, a list. */
function continues(before: SectionBlock, after: SectionBlock): boolean {
  const { regions } = before.known.marks;
  const last = regions.findLast(({ parent }) => parent === -1);
  if (last !== undefined && !last.closed && last.span.end === before.known.words.length) return true;
  if (after.known.marks.regions[0]?.span.start === 0 || before.known.words.endsWith(':')) return true;
  const line = after.gap.slice(after.gap.lastIndexOf('\n') + 1);
  const { words } = after.known;
  const block = { ...after, start: line.length, end: line.length + words.length };
  // A dash may lead to who signs the paragraph before.
  return settingOf(line + words, block) !== 'plain' || /^[-–—]/u.test(words);
}

/** No heading is longer than this, in UTF-16 units. */
const longestHeading = 100;

function looksLikeHeading({ kind, known: { words } }: SectionBlock): boolean {
  return kind === 'heading' || (words.length <= longestHeading && !/[.!?…:;,"'”’»)\]]$/u.test(words));
}

/** FNV-1a (Fowler, Noll and Vo) over the beginning of a text: there paragraphs differ. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < Math.min(text.length, hashed); at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 8) % 0x10000;
}

/** Units of a block's beginning that are hashed. */
const hashed = 64;
