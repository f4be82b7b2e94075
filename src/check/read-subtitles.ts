/** Reads subtitles (.srt, .vtt): times, voices (`<v Ilse Brandt>`) and labels. */
import { decodeHTML } from 'entities';

import { Mask } from './mask';
import { readLines } from './read-lines';
import type { ReadSource, SourceTurn } from './source-types';
import { secondsOf } from './seconds';

const timing = /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->/u;
const noCue = /^\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t\r]|$)/u;
const tag =
  /<(\/?)(v(?:\.[^\s>]{0,40})?|[^<>\n]{0,80}?)(?:[ \t]+([^<>\n]{1,80}))?>|\{\\[^{}\n]{1,40}\}|(&#?\w{2,31};)/gu;
export function readSubtitles(text: string): ReadSource {
  const mask = new Mask(text);
  const voices: SourceTurn[] = [];
  let now: number | null = null;
  let skipping = false;
  let start = 0;
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const found = timing.exec(line);
    if (line.trim() === '') skipping = false;
    else if (noCue.test(line)) skipping = true;
    if (found !== null) {
      now = secondsOf(found[1]!);
      voices.push({ start, speaker: null, time: now });
    }
    if (skipping || found !== null || timing.test(lines[at + 1] ?? '')) mask.replace(start, start + line.length);
    else now = readTags(line, start, mask, voices, now);
    start += line.length + 1;
  }
  return withLabels(text, mask.text(), voices);
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

/** Labels go on over the cues up to the next, where no voices are marked. */
function withLabels(text: string, shown: string, voices: readonly SourceTurn[]): ReadSource {
  const { seen, turns } = readLines(text, shown);
  if (voices.some(({ speaker }) => speaker !== null)) return { seen, turns: voices };
  const merged: SourceTurn[] = [];
  let speaker: string | null = null;
  let time: number | null = null;
  let next = 0;
  for (const voice of voices) {
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
