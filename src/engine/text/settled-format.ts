import type { TextFormat } from './chunk';

/** How much of a text’s beginning tells that it is subtitles, in UTF-16 units. */
export const formatProbe = 256;

/** The header of WebVTT, or the time of a first cue, with its number or without. */
const subtitles =
  /^\ufeff?\s*(?:WEBVTT(?:[ \t]|\r?\n)|(?:\d{1,6}[ \t]*\r?\n)?(?:\d{1,2}:)?[0-5]\d:[0-5]\d[,.]\d{3}[ \t]+-->[ \t]+(?:\d{1,2}:)?[0-5]\d:[0-5]\d[,.]\d{3})/u;

/** The format that a text has, by its first `formatProbe` units: plain text with times is subtitles. */
export function settledFormat(beginning: string, format: TextFormat): TextFormat {
  return format === 'plain' && subtitles.test(beginning) ? 'subtitles' : format;
}
