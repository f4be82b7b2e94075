/** Reads a source of any format: what is said in it, by whom, and when. */
import { decodeSource } from './decode-source';
import { textOfDocx } from './read-docx';
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
  docx: readLines,
};

/** Extensions of the sources that are looked for in folders, without their dot. */
export const sourceExtensions: readonly string[] = Object.keys(readers);

const extensionOf = (file: string): string => /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';

/** Whether a file in a folder is taken for a source. */
export const isSourceFile = (file: string): boolean => sourceExtensions.includes(extensionOf(file));

/** Reads the text of a file by its name's extension; others are plain text. Throws a SourceError. */
export function readSourceText(file: string, text: string): ReadSource {
  return (readers[extensionOf(file)] ?? readLines)(text);
}

/** The text of a file that places in it refer to: of a Word document what is written in it. Throws a SourceError. */
export function decodeSourceFile(file: string, bytes: Uint8Array): string {
  return extensionOf(file) === 'docx' ? textOfDocx(bytes) : decodeSource(bytes);
}
