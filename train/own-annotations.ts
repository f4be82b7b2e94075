import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeFile } from '../src/cli/decode';
import type { NativeClaim } from '../src/formats/native-types';
import { parseNative } from '../src/formats/parse-native';
import type { Attribution, CorpusDocument } from './corpus';

/**
 * Reads an article that was annotated with this tool. `texts` is the folder of its text, else that of the file. Throws
 * an error where the text is missing or another than the annotated one.
 */
export function readOwnAnnotations(file: string, texts = dirname(file)): CorpusDocument {
  const json = readFileSync(file, 'utf8');
  const { id } = parseNative(json).document;
  const candidates = [join(texts, id), join(texts, basename(id))];
  const path = candidates.find(existsSync);
  if (path === undefined) throw new Error(`its text is not there: ${candidates.join(' or ')}`);
  const { text } = decodeFile(readFileSync(path));
  return toCorpusDocument(json, text);
}

/**
 * A document to learn from. Whoever goes through an article rejects what is wrong and leaves what is right, so that
 * every claim counts that was not rejected and has kept its place, marked or not. Throws a FormatError where text and
 * JSON differ.
 */
export function toCorpusDocument(json: string, text: string): CorpusDocument {
  const { document, claims } = parseNative(json, text);
  const right = claims.filter(({ status }) => status !== 'rejected' && status !== 'orphan');
  return { id: document.id, text, attributions: right.map(toAttribution), ignore: [] };
}

function toAttribution({ kind, content, cue, source }: NativeClaim): Attribution {
  return {
    type: kind,
    content,
    cue: cue === null ? [] : [cue],
    source: source === null ? [] : [source],
    // The tool shows what is said; beliefs have no mark of their own in the format.
    core: true,
  };
}
