/** Reads a source of any format: what is said in it, by whom, and when. */
import { finish } from '../engine';
import { decodeInSteps } from './decode-source';
import { textOfDocx } from './read-docx';
import { readHtml } from './read-html';
import { readJson } from './read-json';
import { readLines } from './read-lines';
import { readSubtitles } from './read-subtitles';
import type { IndexedSource, SourceIndex } from './source-index';
import type { ReadSource } from './source-types';

const readers: Readonly<Record<string, (text: string) => Generator<void, ReadSource>>> = {
  txt: readLines,
  md: readLines,
  markdown: readLines,
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
export const readSourceText = (file: string, text: string): ReadSource => finish(readSourceInSteps(file, text));

/** As `readSourceText`, in steps of some milliseconds. */
export const readSourceInSteps = (file: string, text: string): Generator<void, ReadSource> =>
  (readers[extensionOf(file)] ?? readLines)(text);

/** The text of a file that places in it refer to: of a Word document what is written in it. Throws a SourceError. */
export const decodeSourceFile = (file: string, bytes: Uint8Array): string => finish(decodeFileInSteps(file, bytes));

/** As `decodeSourceFile`, in steps of some milliseconds. */
export const decodeFileInSteps = (file: string, bytes: Uint8Array): Generator<void, string> =>
  extensionOf(file) === 'docx' ? textOfDocx(bytes) : decodeInSteps(bytes);

/**
 * Reads the bytes of a file into an index under a name, in steps of some milliseconds. `file` tells the format. Throws
 * a SourceError, and then leaves the index as it was.
 */
export function* addSourceInSteps(
  index: SourceIndex,
  name: string,
  file: string,
  bytes: Uint8Array,
): Generator<void, IndexedSource> {
  const text = yield* decodeFileInSteps(file, bytes);
  yield;
  const read = yield* readSourceInSteps(file, text);
  yield;
  return yield* index.putInSteps(name, text, read);
}
