/** Reads what transcription tools write: objects with `text`, and `start` and `speaker` beside it. */
import { visit } from 'jsonc-parser';

import { SourceError } from './decode-source';
import { Mask } from './mask';
import { secondsOf } from './seconds';
import type { ReadSource, SourceTurn } from './source-types';

const textNames = new Set(['text', 'transcript', 'content', 'sentence', 'utterance', 'body', 'line']);
const timeNames = new Set(['start', 'start_time', 'starttime', 'begin', 'startsec', 'offset', 'timestamp', 'from']);
const speakerNames = new Set(['speaker', 'speaker_name', 'speakername', 'speaker_label', 'speakerlabel', 'speaker_id']);
/** Lists of single words, which the text has, too. */
const wordLists = new Set(['words', 'tokens', 'items', 'alternatives', 'word_segments']);

/** One object that is read. */
interface Level {
  readonly inWords: boolean;
  readonly isMilliseconds: boolean;
  text: { readonly start: number; readonly end: number } | null;
  time: number | null;
  speaker: string | null;
  hasSegments: boolean;
}

interface Segment extends Omit<SourceTurn, 'start'> {
  readonly start: number;
  readonly end: number;
}

export function readJson(text: string): ReadSource {
  const segments = segmentsOf(text).sort((a, b) => a.start - b.start);
  if (segments.length === 0) throw new SourceError('no transcript: no object in it has "text"');
  const mask = new Mask(text);
  let end = 0;
  for (const segment of segments) {
    mask.replace(end, segment.start);
    unescape(text, segment, mask);
    end = segment.end;
  }
  mask.replace(end, text.length);
  return { seen: mask.text(), turns: segments.map(({ start, speaker, time }) => ({ start, speaker, time })) };
}

function segmentsOf(text: string): Segment[] {
  const reader = new SegmentReader();
  try {
    visit(text, {
      onObjectBegin: () => reader.open(),
      onObjectEnd: () => reader.close(),
      onObjectProperty: (name) => void (reader.name = name),
      onArrayBegin: () => reader.openList(),
      onArrayEnd: () => reader.closeList(),
      onLiteralValue: (value, offset, length) => reader.value(value, offset, length),
      onError: () => reader.fail(),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new SourceError('not read: it is nested too deep', { cause: error });
    throw error;
  }
  return reader.segments;
}

class SegmentReader {
  readonly segments: Segment[] = [];
  name = '';
  readonly #levels: Level[] = [];
  readonly #lists: string[] = [];

  fail(): never {
    throw new SourceError('not valid JSON');
  }

  openList(): void {
    this.#lists.push(this.name.toLowerCase());
  }

  closeList(): void {
    this.#lists.pop();
  }

  open(): void {
    const list = this.#lists.at(-1) ?? '';
    this.#levels.push({
      inWords: wordLists.has(list) || this.#levels.at(-1)?.inWords === true,
      isMilliseconds: list === 'utterances',
      text: null,
      time: null,
      speaker: null,
      hasSegments: false,
    });
  }

  close(): void {
    const level = this.#levels.pop();
    const outer = this.#levels.at(-1);
    if (level === undefined) return;
    const { text, time, speaker } = level;
    const isSegment = text !== null && !level.inWords && !level.hasSegments;
    if (isSegment)
      this.segments.push({ ...text, speaker, time: time !== null && level.isMilliseconds ? time / 1000 : time });
    if (outer !== undefined) outer.hasSegments ||= isSegment || level.hasSegments;
  }

  value(value: unknown, offset: number, length: number): void {
    const level = this.#levels.at(-1);
    const name = this.name.toLowerCase();
    if (level === undefined) return;
    if (typeof value === 'string' && textNames.has(name)) level.text = { start: offset + 1, end: offset + length - 1 };
    else if (timeNames.has(name) && typeof value === 'number') level.time ??= value;
    else if (timeNames.has(name) && typeof value === 'string')
      level.time ??= /^[\d.]+$/u.test(value) ? Number(value) : secondsOf(value);
    else if (speakerNames.has(name) && typeof value === 'string' && value !== '') level.speaker = value;
    else if (speakerNames.has(name) && typeof value === 'number') level.speaker = `Speaker ${value}`;
  }
}

const escaped = /\\(?:u([\da-fA-F]{4})|(.))/gsu;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: ' ', b: ' ', f: ' ' };

/** Shows what escapes stand for. */
function unescape(text: string, { start, end }: Segment, mask: Mask): void {
  for (const { 0: found, 1: code, 2: letter, index } of text.slice(start, end).matchAll(escaped)) {
    const shown = code === undefined ? (escapes[letter!] ?? letter!) : String.fromCharCode(parseInt(code, 16));
    mask.replace(start + index, start + index + found.length, shown);
  }
}
