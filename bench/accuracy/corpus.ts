import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/engine';
import { readCorpus as readDocuments, type Attribution, type CorpusDocument } from '../../train/corpus';
import { quotedRegions } from './measure/quoted';

export type GoldAttribution = Attribution;

/** Claims that lie in `ignore` are not counted. */
export interface GoldDocument extends CorpusDocument {
  /** What stood in double quotation marks when the text was annotated: a claim's type is read from it. */
  readonly quoted: readonly Span[];
}

/** Path of the file of a split (`dev`) in `folder`; null where it is not there. */
export function corpusFile(folder: string, split: string): string | null {
  const names = [`polnear.${split}.ndjson.gz`, `polnear.${split}.ndjson`];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Reads NDJSON, gzipped or not. Throws with the line's number where a line does not have the format. */
export function readCorpus(path: string): readonly GoldDocument[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return named(path, () => readDocuments(content)).map((document) => ({
    ...document,
    quoted: quotedRegions(document.text),
  }));
}

/** Says in which file something is wrong. */
function named<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path}, ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
