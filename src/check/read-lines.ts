/** Reads text with labels and times at the start of its lines: `[00:01:12] MORAN: We will rebuild.` */
import { english, labelAt } from '../engine';
import { rolesOfLabels, soundNotes } from './english';
import { linesOf } from './lines';
import { Mask } from './mask';
import type { ReadSource, SourceTurn } from './source-types';
import { secondsOf } from './seconds';
import { stride } from './stride';

interface FoundLabel {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly time: number | null;
  /** By the way it is written it can be nothing else. */
  readonly isFirm: boolean;
}

/** No label is longer than this. */
const longestLabel = 200;

const time = /[[(]?\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\b[\])]?/u;
const timeOfLine = /^\s*(?:[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)/u;
const onlyTime = /^\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*(?:(?:-->|–|-)\s*[\d:.,]+\s*)?$/u;
/** `[00:12]`, `(laughter)`, and where a link leads. */
const aside = /\]\([^()\s]{1,400}\)|[[(][^[\]()\n]{1,60}[\])]/gu;
const numbered = /^\s*(?:>>\s*)?(\p{L}[\p{L}_ -]{0,30}?[ _]?\d{0,3}):(?=\s)/u;

/** Reads the lines of a text as its reader sees it, in steps of some milliseconds. */
export function* readLines(shown: string): Generator<void, ReadSource> {
  const labels = yield* labelsOf(shown);
  const mask = new Mask(shown);
  const turns: SourceTurn[] = [];
  let speaker: string | null = null;
  let now: number | null = null;
  let next = 0;
  const tell = (start: number): unknown => turns.push({ start, speaker, time: now });
  let rest = stride;
  for (const line of linesOf(shown)) {
    if (line.start > rest) {
      rest = line.start + stride;
      yield;
    }
    let from = line.start;
    const label = labels[next];
    if (label !== undefined && label.start < line.end) {
      next++;
      if (label.start > from) readAsides(shown.slice(from, label.start), from, mask, () => undefined);
      speaker = label.name;
      now = label.time ?? now;
      mask.replace(label.start, label.end);
      from = label.end;
      tell(label.start);
    } else {
      const words = shown.slice(line.start, Math.min(line.end, line.start + longestLabel));
      const found = onlyTime.exec(words) ?? timeOfLine.exec(words);
      if (found !== null) {
        now = secondsOf(time.exec(found[0])![0]);
        mask.replace(from, from + found[0].length);
        from += found[0].length;
        tell(line.start);
      }
    }
    while (labels[next] !== undefined && labels[next]!.start < line.end) {
      const inner = labels[next++]!;
      readAsides(shown.slice(from, inner.start), from, mask, () => undefined);
      speaker = inner.name;
      now = inner.time ?? now;
      mask.replace(inner.start, inner.end);
      from = inner.end;
      tell(inner.start);
    }
    readAsides(shown.slice(from, line.end), from, mask, (start, seconds) => {
      now = seconds;
      tell(start);
    });
  }
  return { seen: mask.text(), turns };
}

function readAsides(words: string, from: number, mask: Mask, atTime: (start: number, time: number) => void): void {
  if (!/[[(]/u.test(words)) return;
  for (const { 0: found, index } of words.matchAll(aside)) {
    const within = found.slice(1, -1).trim();
    if (found.startsWith(']')) mask.replace(from + index + 1, from + index + found.length);
    else if (/^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?$/u.test(within)) {
      mask.replace(from + index, from + index + found.length);
      atTime(from + index, secondsOf(within)!);
    } else if (isSoundNote(within)) mask.replace(from + index, from + index + found.length);
  }
}

function isSoundNote(within: string): boolean {
  const words = within.toLowerCase().match(/[\p{L}_]+/gu);
  return words?.some((word) => soundNotes.has(word)) === true && words.length <= 4;
}

/** The labels of a text in order: those written as names are written elsewhere count where they stand twice. */
function* labelsOf(text: string): Generator<void, readonly FoundLabel[]> {
  const found: FoundLabel[] = [];
  let rest = stride;
  for (const { start, end } of linesOf(text)) {
    if (start > rest) {
      rest = start + stride;
      yield;
    }
    const label = labelOf(text, start, end);
    if (label !== null) found.push(label);
    if (end - (label?.end ?? start) > 40) addInner(text, label?.end ?? start, end, found);
  }
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.filter(({ name, isFirm }) => isFirm || counts.get(name)! > 1);
}

function labelOf(text: string, start: number, end: number): FoundLabel | null {
  // Tags may stand beside the name and the colon.
  const whole = text.slice(start, Math.min(end, start + longestLabel)).replaceAll('\u00ad', ' ');
  const lead = /^[\s\u00ad]*(?:>>\s*|[-–—•]\s+)?/u.exec(whole)![0].length;
  const line = whole.slice(lead).trimEnd();
  if (!english.labels.mayHold.test(line) && !/\d:\d\d/u.test(line)) return null;
  const label = labelAt(line, 0, english.labels);
  if (label === null) return labelByRole(whole, start);
  const name = line.slice(label.name.start, label.name.end);
  const last = /[\p{L}'’-]+$/u.exec(name)?.[0].toLowerCase();
  if (last !== undefined && english.labels.fields.has(last) && !/\s/u.test(name)) return null;
  const at = time.exec(line.slice(0, label.end));
  return {
    start: start + lead,
    end: start + lead + label.end,
    name,
    time: at === null ? null : secondsOf(at[0]),
    isFirm: label.timed || label.dashed || isFirmName(name),
  };
}

/** `interviewer: Why?`, `speaker_1: Because.` */
function labelByRole(line: string, start: number): FoundLabel | null {
  const [written, name] = numbered.exec(line) ?? [];
  if (name === undefined) return null;
  const first = /^\p{L}+/u.exec(name)![0].toLowerCase();
  if (!rolesOfLabels.has(first) || !/^(?:\p{L}+)[ _-]?\d{0,3}$/u.test(name)) return null;
  return { start, end: start + written!.length, name, time: null, isFirm: true };
}

/** In capitals, a letter, a role with a number, or more than one word. */
const isFirmName = (name: string): boolean =>
  !/\p{Ll}/u.test(name.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, '')) ||
  /\d$/u.test(name) ||
  /\p{L}\.?\s+\p{Lu}/u.test(name) ||
  rolesOfLabels.has(name.toLowerCase());

/** Labels in capitals after a sentence's end within a line. */
const innerLabel = /(?<=[.!?…"”]\s{1,3})(\p{Lu}[\p{Lu}.'’ -]{0,40}\p{Lu}\d{0,2}|Q|A|Speaker \d{1,2}):(?=\s)/gu;

function addInner(text: string, start: number, end: number, found: FoundLabel[]): void {
  if (!text.slice(start, end).includes(':')) return;
  for (const { 0: written, 1: name, index } of text.slice(start, end).matchAll(innerLabel))
    found.push({
      start: start + index,
      end: start + index + written.length,
      name: name!,
      time: null,
      isFirm: true,
    });
}
