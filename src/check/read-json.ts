/** Reads what transcription tools write: objects with `text`, and `start` and `speaker` beside it. */
import { createScanner } from 'jsonc-parser';

import { SourceError } from './decode-source';
import { Mask } from './mask';
import { secondsOf } from './seconds';
import type { ReadSource, SourceTurn } from './source-types';
import { stride } from './stride';

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

/** In steps of some milliseconds. */
export function* readJson(text: string): Generator<void, ReadSource> {
  const segments = yield* segmentsOf(text);
  if (segments.length === 0) throw new SourceError('no transcript: no object in it has "text"');
  const mask = new Mask(text);
  const turns: SourceTurn[] = [];
  let end = 0;
  for (const [at, segment] of segments.entries()) {
    mask.replace(end, segment.start);
    unescape(text, segment, mask);
    end = segment.end;
    turns.push({ start: segment.start, speaker: segment.speaker, time: segment.time });
    if (at % segmentsAtOnce === segmentsAtOnce - 1) yield;
  }
  mask.replace(end, text.length);
  return { seen: mask.text(), turns };
}

const number = /^-?\d/u;
const literals = new Set([',', 'true', 'false', 'null']);

/** Segments that are read in one step. */
const segmentsAtOnce = 1000;

/** Token by token, however deep they are nested. */
function* segmentsOf(text: string): Generator<void, readonly Segment[]> {
  const scanner = createScanner(text, true);
  const reader = new SegmentReader();
  let rest = stride;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (Number(scanner.getTokenError()) !== 0) reader.fail();
    const length = scanner.getTokenLength();
    const isString = text.charAt(start) === '"';
    reader.take(isString ? scanner.getTokenValue() : text.slice(start, start + length), isString, start, length);
    if (start <= rest) continue;
    rest = start + stride;
    yield;
  }
  reader.end();
  const { segments } = reader;
  // An object may have its text before or after what it holds.
  const isSorted = segments.every(({ start }, at) => at === 0 || segments[at - 1]!.start <= start);
  return isSorted ? segments : segments.sort((a, b) => a.start - b.start);
}

class SegmentReader {
  readonly segments: Segment[] = [];
  /** Of the property that is read. */
  #name = '';
  /** A string, until the next token tells whether it is a name. */
  #string: { readonly value: string; readonly start: number; readonly length: number } | null = null;
  readonly #levels: Level[] = [];
  readonly #lists: string[] = [];
  /** The brackets that are open, the innermost last. */
  readonly #open: string[] = [];

  take(token: string, isString: boolean, start: number, length: number): void {
    const string = this.#string;
    this.#string = isString ? { value: token, start, length } : null;
    if (token === ':' && !isString) {
      if (string === null) this.fail();
      this.#name = string.value;
      return;
    }
    if (string !== null) this.#value(string.value, string.start, string.length);
    if (isString) return;
    if (token === '{' || token === '[') this.#opened(token);
    else if (token === '}' || token === ']') this.#closed(token);
    else if (number.test(token)) this.#value(Number(token), start, length);
    else if (!literals.has(token)) this.fail();
  }

  /** What is open at the end is broken off. */
  end(): void {
    if (this.#open.length > 0) this.fail();
  }

  fail(): never {
    throw new SourceError('not valid JSON');
  }

  #opened(bracket: string): void {
    this.#open.push(bracket);
    if (bracket === '{') this.#openLevel();
    else this.#openList();
  }

  #closed(bracket: string): void {
    if (this.#open.pop() !== (bracket === '}' ? '{' : '[')) this.fail();
    if (bracket === '}') this.#closeLevel();
    else this.#closeList();
  }

  #openList(): void {
    this.#lists.push(this.#name.toLowerCase());
  }

  #closeList(): void {
    this.#lists.pop();
  }

  #openLevel(): void {
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

  #closeLevel(): void {
    const level = this.#levels.pop();
    const outer = this.#levels.at(-1);
    if (level === undefined) return;
    const { text, time, speaker } = level;
    const isSegment = text !== null && !level.inWords && !level.hasSegments;
    if (isSegment)
      this.segments.push({ ...text, speaker, time: time !== null && level.isMilliseconds ? time / 1000 : time });
    if (outer !== undefined) outer.hasSegments ||= isSegment || level.hasSegments;
  }

  #value(value: string | number, offset: number, length: number): void {
    const level = this.#levels.at(-1);
    const name = this.#name.toLowerCase();
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
