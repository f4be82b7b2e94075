// The weights as they are committed: what tests and measurements annotate with unless they are about the rules alone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnnotator, readModel, type Annotator, type AnnotatorOptions } from '../src/engine';

const file = fileURLToPath(new URL('../src/engine/language/english/english.bin', import.meta.url));

export const learned = readModel(new Uint8Array(readFileSync(file)));

/** An annotator as the products make it. */
export function createLearnedAnnotator(format: AnnotatorOptions['format'] = 'plain'): Annotator {
  return createAnnotator({ format, model: learned });
}
