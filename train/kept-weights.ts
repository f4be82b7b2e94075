import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';

/** What weights depend on: texts and numbers. */
export type Input = string | Int32Array;

/**
 * Trained weights in a folder, each under a hash of all that it was trained on and with: a run that was stopped goes on
 * where it was, and another seed or feature is another file. Nothing is kept where the folder is null.
 */
export class KeptWeights {
  constructor(private readonly folder: string | null) {
    if (folder !== null) mkdirSync(folder, { recursive: true });
  }

  crf(inputs: Iterable<Input>, train: () => CrfWeights): CrfWeights {
    const kept = this.#of(inputs, () => {
      const { features, transition } = train();
      return { features: partsOf(features), transition };
    });
    return { features: toDense(kept.features), transition: kept.transition };
  }

  dense(inputs: Iterable<Input>, train: () => DenseWeights): DenseWeights {
    return toDense(this.#of(inputs, () => partsOf(train())));
  }

  floats(inputs: Iterable<Input>, make: () => Float32Array): Float32Array {
    return this.#of(inputs, make);
  }

  #of<T>(inputs: Iterable<Input>, make: () => T): T {
    if (this.folder === null) return make();
    const file = join(this.folder, `${hashOf(inputs)}.weights`);
    if (existsSync(file)) return deserialize(readFileSync(file)) as T;
    const made = make();
    // A run that is stopped while it writes leaves no half file under the name.
    writeFileSync(`${file}.new`, serialize(made));
    renameSync(`${file}.new`, file);
    return made;
  }
}

interface DenseParts {
  readonly classes: number;
  readonly bits: number;
  readonly values: Float32Array;
  readonly seen: Uint32Array;
}

function partsOf({ classes, bits, values, seen }: DenseWeights): DenseParts {
  return { classes, bits, values, seen };
}

function toDense({ classes, bits, values, seen }: DenseParts): DenseWeights {
  const weights = new DenseWeights(classes, bits);
  weights.values.set(values);
  weights.seen.set(seen);
  return weights;
}

function hashOf(inputs: Iterable<Input>): string {
  const hash = createHash('sha256');
  for (const input of inputs) add(hash, input);
  return hash.digest('hex').slice(0, 32);
}

function add(hash: Hash, input: Input): void {
  const bytes =
    typeof input === 'string' ? Buffer.from(input) : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  hash.update(`${bytes.length} `).update(bytes);
}
