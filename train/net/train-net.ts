import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  hidden,
  hidden2,
  matrixShapes,
  netInputs,
  netLabels,
  tableShapes,
  unknownWord,
} from '../../src/engine/models/net/net-shape';
import type { Input, KeptWeights } from '../kept-weights';
import type { NetExample } from './net-examples';
import type { WordVectors } from './word-vectors';

/** Numbers of the tables and matrices, as they were learned. */
export interface LearnedNet {
  /** Hashes of the known words, ascending. */
  readonly words: Int32Array;
  /** The tables in order, then the matrices, each with its biases. */
  readonly numbers: Float32Array;
}

export interface NetOptions {
  /** The command of a Python that has PyTorch. */
  readonly python: string;
  /** What the table of words begins with; null for chance. */
  readonly vectors: WordVectors | null;
}

export interface NetTraining extends NetOptions {
  readonly seed: number;
  readonly kept: KeptWeights;
  readonly log: (line: string) => void;
}

const epochs = 6;
/** A word that stands in fewer items is an unknown one. */
const leastOften = 5;

const script = fileURLToPath(new URL('train_net.py', import.meta.url));

/** Throws an Error with the program's own words where Python fails. */
export function trainNet(
  examples: readonly NetExample[],
  { python, vectors, seed, kept, log }: NetTraining,
): LearnedNet {
  const words = frequentWords(examples);
  const starts = vectors === null ? null : startsOf(words, vectors);
  const settings = {
    tables: netInputs.map((name) => {
      const { rows, width } = tableShapes[name];
      return [rows + (name === 'word' ? words.length : 0), width];
    }),
    hidden,
    hidden2,
    labels: netLabels,
    seed,
    epochs,
  };
  const numbers = kept.floats(inputsOf(examples, starts, settings), () => {
    const folder = mkdtempSync(join(tmpdir(), 'net-'));
    try {
      const [input, output, start] = ['examples', 'weights', 'vectors'].map((name) => join(folder, name));
      writeFileSync(input!, encoded(examples, words));
      if (starts !== null) writeFileSync(start!, starts);
      run(python, [script, input!, output!, JSON.stringify(settings), ...(starts === null ? [] : [start!])], log);
      const bytes = readFileSync(output!);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  const expected = countOf(settings.tables);
  if (numbers.length !== expected)
    throw new Error(`${script} wrote ${numbers.length} numbers, and the net has ${expected}.`);
  return { words, numbers };
}

function run(python: string, parameters: readonly string[], log: (line: string) => void): void {
  const { error, status, stdout, stderr } = spawnSync(python, parameters, { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${python} cannot be started: ${error.message}`, { cause: error });
  for (const line of stdout.trimEnd().split('\n')) log(line);
  if (status !== 0) throw new Error(`${python} failed:\n${stderr}`);
}

function countOf(tables: readonly (readonly number[])[]): number {
  const ofTables = tables.reduce((sum, [rows, width]) => sum + rows! * width!, 0);
  return matrixShapes.reduce(
    (sum, { outputs, inputs, biased }) => sum + outputs * inputs + (biased ? outputs : 0),
    ofTables,
  );
}

/** Hashes, ascending. */
function frequentWords(examples: readonly NetExample[]): Int32Array {
  const counts = new Map<number, number>();
  for (const { items } of examples)
    for (let at = 0; at < items.rows.length; at += netInputs.length) {
      const hash = items.rows[at]!;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  return Int32Array.from([...counts].filter(([, count]) => count >= leastOften).map(([hash]) => hash)).sort();
}

/** For each word that has a vector the row of the word, and the vector: 32-bit integers and floats, side by side. */
function startsOf(words: Int32Array, { words: named, values, width }: WordVectors): Int32Array {
  const rows = new Map(Array.from(words, (hash, at) => [hash, unknownWord + 1 + at]));
  const numbers = new Int32Array(values.buffer, values.byteOffset, values.length);
  const found = [...named.keys()].filter((at) => rows.has(named[at]!));
  const starts = new Int32Array(1 + found.length * (1 + width));
  starts[0] = width;
  found.forEach((at, index) => {
    starts[1 + index * (1 + width)] = rows.get(named[at]!)!;
    starts.set(numbers.subarray(at * width, (at + 1) * width), 2 + index * (1 + width));
  });
  return starts;
}

/** The examples as `train_net.py` reads them. */
function encoded(examples: readonly NetExample[], words: Int32Array): Int32Array {
  const rows = new Map(Array.from(words, (hash, at) => [hash, unknownWord + 1 + at]));
  const rowOf = (hash: number): number => rows.get(hash) ?? unknownWord;
  const numbers: number[] = [];
  for (const { items, labels } of examples) {
    numbers.push(items.count, rowOf(items.cueWord));
    for (let at = 0; at < items.rows.length; at++)
      numbers.push(at % netInputs.length === 0 ? rowOf(items.rows[at]!) : items.rows[at]!);
    numbers.push(...labels);
  }
  return Int32Array.from(numbers);
}

function* inputsOf(examples: readonly NetExample[], starts: Int32Array | null, settings: object): Generator<Input> {
  yield JSON.stringify(settings);
  if (starts !== null) yield starts;
  yield readFileSync(script, 'utf8');
  for (const { items, labels } of examples) {
    yield items.rows;
    yield Int32Array.of(items.cueWord);
    yield Int32Array.from(labels);
  }
}
