import type { Span } from '../../src/engine';
import { readCorpus as readDocuments, type Attribution, type CorpusDocument } from '../../train/corpus';
import { corpusPath, textOfFile } from '../../train/corpus-files';
import { quotedRegions } from './measure/quoted';

export type GoldAttribution = Attribution;

/** Claims that lie in `ignore` are not counted. */
export interface GoldDocument extends CorpusDocument {
  /** Regions in double quotation marks when the text was annotated. They give a claim's type. */
  readonly quoted: readonly Span[];
}

/** Path of the file of a split (`dev`) in `folder`. Null if it is missing. */
export function corpusFile(folder: string, split: string): string | null {
  return corpusPath(folder, `polnear.${split}.ndjson`);
}

/** Reads NDJSON, gzipped or not. Throws with the number of a line of another form. */
export function readCorpus(path: string): readonly GoldDocument[] {
  const content = textOfFile(path);
  return named(path, () => readDocuments(content)).map((document) => ({
    ...document,
    quoted: quotedRegions(document.text),
  }));
}

/** Puts the name of the file into the message of an error. */
function named<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path}, ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
