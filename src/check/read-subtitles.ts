/** Reads subtitles (.srt, .vtt): times, voices (`<v Ilse Brandt>`) and labels. */
import { decodeHTML } from 'entities';

import { linesOf, type SourceLine } from './lines';
import { Mask } from './mask';
import { readLines } from './read-lines';
import type { ReadSource, SourceTurn } from './source-types';
import { secondsOf } from './seconds';
import { stride } from './stride';

const timing = /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->/u;
const noCue = /^\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t\r]|$)/u;
const tag =
  /<(\/?)(v(?:\.[^\s>]{0,40})?|[^<>\n]{0,80}?)(?:[ \t]+([^<>\n]{1,80}))?>|\{\\[^{}\n]{1,40}\}|(&#?\w{2,31};)/gu;

/** In steps of some milliseconds. */
export function* readSubtitles(text: string): Generator<void, ReadSource> {
  const mask = new Mask(text);
  const voices: SourceTurn[] = [];
  let now: number | null = null;
  let skipping = false;
  let rest = stride;
  for (const { line, next } of withNext(text)) {
    const { start, end } = line;
    const words = text.slice(start, end);
    const found = timing.exec(words);
    if (words.trim() === '') skipping = false;
    else if (noCue.test(words)) skipping = true;
    if (found !== null) {
      now = secondsOf(found[1]!);
      voices.push({ start, speaker: null, time: now });
    }
    if (skipping || found !== null || (next !== null && timing.test(text.slice(next.start, next.end))))
      mask.replace(start, end);
    else now = readTags(words, start, mask, voices, now);
    if (start <= rest) continue;
    rest = start + stride;
    yield;
  }
  return yield* withLabels(yield* readLines(mask.text()), voices);
}

/** Each line with the one that follows: above the time of a cue stands its number or name. */
function* withNext(text: string): Generator<{ readonly line: SourceLine; readonly next: SourceLine | null }, void> {
  let line: SourceLine | null = null;
  for (const next of linesOf(text)) {
    if (line !== null) yield { line, next };
    line = next;
  }
  if (line !== null) yield { line, next: null };
}

/** Takes tags out of a line, and notes whose voice begins. */
function readTags(line: string, start: number, mask: Mask, voices: SourceTurn[], now: number | null): number | null {
  if (!/[<{&]/u.test(line)) return now;
  for (const { 0: found, 1: closing, 2: name, 3: who, 4: entity, index } of line.matchAll(tag)) {
    const from = start + index;
    mask.replace(from, from + found.length, entity === undefined ? '\u00ad' : decodeHTML(entity));
    if (name !== undefined && /^v(?:\.|$)/u.test(name))
      voices.push({ start: from, speaker: closing === '' ? (who ?? null) : null, time: now });
  }
  return now;
}

/** Cues whose labels are told in one step. */
const voicesAtOnce = 10_000;

/** Labels go on over the cues up to the next, where no voices are marked. */
function* withLabels({ seen, turns }: ReadSource, voices: readonly SourceTurn[]): Generator<void, ReadSource> {
  if (voices.some(({ speaker }) => speaker !== null)) return { seen, turns: voices };
  const merged: SourceTurn[] = [];
  let speaker: string | null = null;
  let time: number | null = null;
  let next = 0;
  for (const [at, voice] of voices.entries()) {
    if (at % voicesAtOnce === voicesAtOnce - 1) yield;
    for (; next < turns.length && turns[next]!.start < voice.start; next++) {
      speaker = turns[next]!.speaker;
      merged.push({ start: turns[next]!.start, speaker, time });
    }
    time = voice.time;
    merged.push({ start: voice.start, speaker, time });
  }
  for (; next < turns.length; next++) merged.push({ start: turns[next]!.start, speaker: turns[next]!.speaker, time });
  return { seen, turns: merged };
}
