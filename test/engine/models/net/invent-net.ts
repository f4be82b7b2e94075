import { matrixShapes, netInputs, tableShapes } from '../../../../src/engine/models/net/net-shape';
import type { NetWeights, ScaledRows } from '../../../../src/engine/models/net/net-weights';
import { randomFrom } from '../../../../train/random';

/** A net that knows nothing, with every number at chance. `words`: their hashes. */
export function someNet(seed = 1, words: readonly number[] = [-7, 0, 12, 4711]): NetWeights {
  const random = randomFrom(seed);
  const rows = (count: number, width: number, most: number, scale: number): ScaledRows => ({
    values: Int8Array.from({ length: count * width }, () => Math.round(most * (2 * random() - 1))),
    scales: Float32Array.from({ length: count }, () => scale * (0.5 + random())),
  });
  return {
    words: Int32Array.from(words),
    tables: netInputs.map((name) => {
      const { rows: count, width } = tableShapes[name];
      return name === 'word' ? rows(count + words.length, width, 7, 1 / 5) : rows(count, width, 127, 1 / 90);
    }),
    matrices: matrixShapes.map(({ outputs, inputs, biased }) => ({
      ...rows(outputs, inputs, 127, 1 / 500),
      biases: biased ? Float32Array.from({ length: outputs }, () => Math.fround(random() - 0.5)) : null,
    })),
  };
}
