/** Reads a source of any format: what is said in it, by whom, and when. */
import { SourceError } from './decode-source';
import { readHtml } from './read-html';
import { readJson } from './read-json';
import { readLines } from './read-lines';
import { readSubtitles } from './read-subtitles';
import type { ReadSource } from './source-types';

const readers: Readonly<Record<string, (text: string) => ReadSource>> = {
  txt: readLines,
  md: (text) => readLines(text),
  markdown: (text) => readLines(text),
  srt: readSubtitles,
  vtt: readSubtitles,
  html: readHtml,
  htm: readHtml,
  json: readJson,
};

/** Extensions of the sources that are looked for in folders, without their dot. */
export const sourceExtensions: readonly string[] = [...Object.keys(readers), 'docx'];

const extensionOf = (file: string): string => /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';

/** Whether a file in a folder is taken for a source. */
export const isSourceFile = (file: string): boolean => sourceExtensions.includes(extensionOf(file));

/** Reads the text of a file by its name's extension; others are plain text. Throws a SourceError. */
export function readSourceText(file: string, text: string): ReadSource {
  return (readers[extensionOf(file)] ?? readLines)(text);
}

/** Throws a SourceError for a file of which the bytes are no text that can be read. */
export function refuseUnread(file: string): void {
  if (extensionOf(file) === 'docx')
    throw new SourceError('Word documents are not read yet; save it as .txt or .html first');
}
