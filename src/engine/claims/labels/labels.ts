/**
 * The grammar of what stands before a turn of a transcript: `MORAN:`, `MR. BRANDT:`, `The PRESIDENT.`, `Speaker 1:`,
 * `Q.`, `[00:01:12] ANNA:`, `Mr Owen Parry (Dwyfor Meirionnydd) (PC):`, `The Secretary of State (Helen Whitcombe):`,
 * `Jo Bell, mayor:`, `Ilse Brandt (PPE). –`, `Some hon. members:`, and a time at the end of the line: `Jo Bell  0:12`.
 */
import type { LabelWords } from '../../language/label-words';
import type { Span } from '../../span';

export interface Label {
  /** Name or role, with what follows it after a comma. */
  readonly name: Span;
  /** What stands in the first brackets after it; null where there are none. */
  readonly bracket: Span | null;
  /** Another follows it: constituency and party. */
  readonly constituency: boolean;
  /** The mark that ends it; the label itself where it has none. */
  readonly cue: Span;
  /** Where the words begin. */
  readonly end: number;
  /**
   * It follows a time in brackets or with its seconds, as in subtitles and recordings; `10:15 Budget:` is an agenda's.
   */
  readonly timed: boolean;
  /** A full stop ends it: `Mr. Grayson.` */
  readonly stopped: boolean;
  /** A full stop and a dash end it: `President. –` */
  readonly dashed: boolean;
}

/** No label is longer than this, in UTF-16 units. */
const longestLabel = 160;

/** The label that begins at a position of a block's text; null where there is none. */
export function labelAt(text: string, from: number, labels: LabelWords): Label | null {
  if (labels.letters.test(text.charAt(from)) && /[^\S\n]{2}|\t/u.test(text.slice(from + 1, from + 3)))
    return readLabel(labels.bareLetter, text, from);
  return (
    readLabel(labels.letter, text, from) ??
    readLabel(labels.stop, text, from) ??
    readLabel(labels.colon, text, from) ??
    (from === 0 ? readOpening(text, labels) : null)
  );
}

function readOpening(text: string, { titled, dashed, timedLine, line }: LabelWords): Label | null {
  return (
    readLabel(titled, text, 0) ??
    readLabel(dashed, text, 0) ??
    readLabel(timedLine, text, 0) ??
    (text.length <= longestLabel ? readLabel(line, text, 0) : null)
  );
}

function readLabel(pattern: RegExp, text: string, from: number): Label | null {
  pattern.lastIndex = from;
  const found = pattern.exec(text)?.groups;
  const end = pattern.lastIndex;
  if (found === undefined || end - from > longestLabel) return null;
  const start = text.indexOf(found.name!, from + found.open!.length + (found.time ?? '').length);
  const name = { start, end: start + found.name!.length };
  const cue =
    found.cue === found.name ? name.start : text.indexOf(found.cue!, name.end + (found.brackets ?? '').length);
  return {
    name,
    bracket: firstBracket(text, name.end, found.brackets ?? ''),
    constituency: /\).*\(/su.test(found.brackets ?? ''),
    cue: { start: cue, end: cue + found.cue!.length },
    end,
    timed: /[[(]|:\d\d:\d/u.test(found.time ?? '') || found.after !== undefined || /\d/u.test(found.cue!),
    stopped: found.cue === '.',
    dashed: found.cue === '.' && /^[*_]{0,3}\s[–—]\s/u.test(text.slice(cue + 1, end)),
  };
}

function firstBracket(text: string, from: number, brackets: string): Span | null {
  if (brackets === '') return null;
  const start = text.indexOf('(', from) + 1;
  return { start, end: text.indexOf(')', start) };
}

/** After a sentence's end: there alone a label may stand within a block. */
const sentenceEnd = /[.!?…—"”’»)\]]\s+(?=[\p{Lu}\d[(*_])/gu;

/** The places of a block's text at which a label may begin, in order. */
export function* placesOfLabels(text: string): Generator<number, void> {
  yield 0;
  for (const {
    0: { length },
    index,
  } of text.matchAll(sentenceEnd))
    yield index + length;
}
