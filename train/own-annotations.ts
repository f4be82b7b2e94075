import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeFile } from '../src/cli/decode';
import type { NativeClaim } from '../src/formats/native-types';
import { parseNative } from '../src/formats/parse-native';
import type { Attribution, CorpusDocument } from './corpus';

/**
 * Reads an article that was annotated with this tool. `texts` is the folder of its text; by default, that of the file.
 * Throws an error if the text is missing or is not the annotated one.
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
 * A training document. A reader rejects wrong claims and leaves right ones alone, so every claim counts that was not
 * rejected and still has its place, even if it was not marked as right. Throws a FormatError if text and JSON differ.
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
    // The tool shows speech. The format has no mark for beliefs.
    core: true,
  };
}
