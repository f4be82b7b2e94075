/**
 * The grammar of what stands before a turn of a transcript: `MORAN:`, `MR. BRANDT:`, `The PRESIDENT.`, `Speaker 1:`,
 * `Q.`, `[00:01:12] ANNA:`, `Mr Owen Parry (Dwyfor Meirionnydd) (PC):`, `The Secretary of State (Helen Whitcombe):`,
 * `Jo Bell, mayor:`.
 */
import type { Span } from '../../span';

export interface Label {
  /** Name or role, with what follows it after a comma. */
  readonly name: Span;
  /** What stands in the first brackets after it; null where there are none. */
  readonly bracket: Span | null;
  /** The mark that ends it; the label itself where it has none. */
  readonly cue: Span;
  /** Where the words begin. */
  readonly end: number;
  /**
   * It follows a time in brackets or with its seconds, as in subtitles and recordings; `10:15 Budget:` is an agenda's.
   */
  readonly timed: boolean;
}

const time = String.raw`[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?`;
const marks = String.raw`[*_]{0,3}`;
/** Full stops stand within a name only after these, and after single capitals. */
const abbreviated =
  'Mrs?|M[RS]|MRS|Ms|Dr|DR|St|ST|Jr|JR|Sr|SR|Sen|SEN|Rep|REP|Gov|GOV|Gen|GEN|Lt|LT|Col|COL|Sgt|SGT|Capt|CAPT|Prof|PROF|Rev|REV|Hon|HON';
const capitalised = String.raw`(?:(?:\p{Lu}\.-?){1,5}|(?:${abbreviated})\.|\p{Lu}[\p{L}\p{M}'’-]*)`;
const small =
  'of|the|for|and|&|pro|tempore|de|del|della|der|den|di|da|du|la|le|van|von|bin|ibn|al|el|ben|ter|ten|zu|dos|das';
const words = String.raw`${capitalised}(?:_\d{1,3})?(?:\s+(?:${capitalised}|${small}|\d{1,3})){0,9}`;
const brackets = String.raw`(?<brackets>(?:\s*\([^()\n]{1,80}\)){0,3})`;
const apposition = String.raw`(?:,\s[^:;.!?()“”"\n]{1,80})?`;
const before = String.raw`(?<open>["“”'‘«]{0,2}\s*)(?<time>${time}\s*[-–—|]?\s*)?${marks}`;

/** Ends in a colon, which no figure follows: `10:30` is a time, `John 3:16` a verse. */
const colonLabel = new RegExp(
  String.raw`${before}(?<name>${words}${apposition})${brackets}(?:\s*${time})?${marks}\s?(?<cue>:)${marks}(?=\s|["“‘'«])\s*`,
  'uy',
);
const letterLabel = new RegExp(String.raw`${before}(?<name>[QA])${marks}(?<cue>[.:])${marks}(?=\s)\s*(?=\S)`, 'uy');
/** And without a mark, as press offices have it, before a wide gap. */
const bareLabel = new RegExp(String.raw`${before}(?<name>(?<cue>[QA]))(?:[^\S\n]{2,}|\t)(?=[\p{Lu}“"])`, 'uy');
/** Ends in a full stop, as the records of parliaments and courts have it: a title or article, then capitals. */
const stopLabel = new RegExp(
  String.raw`${before}(?<name>(?:The|THE|M[Rr]s?|M[Ss]|Miss|MISS|D[Rr]|Senator|Madam)\.?\s+\p{Lu}[\p{Lu}'’-]+(?:\s+(?:\p{Lu}[\p{Lu}'’-]+|of\s\p{Lu}\p{Ll}+|pro\stempore)){0,5})${brackets}(?<cue>\.)(?:—|(?=\s+[\p{Lu}“"\[(]))\s*`,
  'uy',
);

/** No label is longer than this, in UTF-16 units. */
const longestLabel = 160;

/** The label that begins at a position of a block's text; null where there is none. */
export function labelAt(text: string, from: number): Label | null {
  if (/[QA]/u.test(text.charAt(from)) && /[^\S\n]{2}|\t/u.test(text.slice(from + 1, from + 3)))
    return readLabel(bareLabel, text, from);
  return readLabel(letterLabel, text, from) ?? readLabel(stopLabel, text, from) ?? readLabel(colonLabel, text, from);
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
    cue: { start: cue, end: cue + 1 },
    end,
    timed: /[[(]|:\d\d:\d/u.test(found.time ?? ''),
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
