import { deflateSync } from 'fflate';
import type { FeatureWeights } from '../src/engine/models/words/features';
import type { CrfModel } from '../src/engine/models/model';
import { weightsOf } from '../src/engine/models/weights/weight-table';
import { finish } from '../src/engine/steps';
import { featureNames } from '../src/engine/models/rescorer/feature-names';
import type { Trees } from '../src/engine/models/rescorer/trees';
import {
  checksumInSteps,
  checksumLength,
  featureVersion,
  formatVersion,
  magic,
  prefixLength,
} from '../src/engine/models/weights/weights-file';
import { ByteWriter } from './byte-writer';
import type { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';
import type { TrainedModel } from './trained-model';

/** How precisely weights are stored. */
export interface Precision {
  /** A weight is stored as a multiple of this step, up to 127. */
  readonly step: number;
  /**
   * Number of rows to store, plus ties with the last. The most important rows are kept; see `DenseWeights.importance`.
   */
  readonly rows: number;
}

export interface Precisions {
  readonly tagger: Precision;
  readonly cues: Precision;
  readonly arguments: Precision;
}

/** Together 2 MB, 1.1 MB compressed. The shares were chosen on PolNeAR's development articles. */
export const precisions: Precisions = {
  tagger: { step: 1 / 4, rows: 40_000 },
  cues: { step: 1 / 16, rows: 120_000 },
  arguments: { step: 1 / 16, rows: 150_000 },
};

/** The weights file; see `readModel`. `provenance` says in ASCII what the training data and settings were. */
export function writeModel(model: TrainedModel, provenance: string, precision: Precisions = precisions): Uint8Array {
  const body = new ByteWriter();
  body.text(provenance);
  body.section('tagger', rowsOf(model.tagger, precision.tagger));
  for (const name of ['cues', 'arguments'] as const) {
    body.section(`${name}.transition`, floatsOf(model[name].transition));
    body.section(name, rowsOf(model[name].features, precision[name]));
  }
  body.section('rescorer.features', textOf(featureNames.join('\n')));
  body.section('rescorer', treesOf(model.rescorer));
  // Not Node's own compressor: this one gives the same bytes on every machine.
  return withPrefix(deflateSync(body.toBytes(), { level: 9 }));
}

function withPrefix(body: Uint8Array): Uint8Array {
  const prefix = new ByteWriter();
  prefix.bytes(magic);
  prefix.uint16(formatVersion);
  prefix.uint16(featureVersion);
  prefix.uint32(prefixLength + checksumLength + body.length);
  const start = prefix.toBytes();
  const whole = new Uint8Array(start.length + checksumLength + body.length);
  whole.set(start);
  whole.set(body, start.length + checksumLength);
  whole.set(finish(checksumInSteps(whole)), start.length);
  return whole;
}

function textOf(text: string): ByteWriter {
  const writer = new ByteWriter();
  writer.text(text);
  return writer;
}

function floatsOf(values: Float64Array): ByteWriter {
  const writer = new ByteWriter();
  writer.count(values.length);
  for (const value of values) writer.float(value);
  return writer;
}

interface Row {
  readonly id: number;
  readonly values: Int8Array;
}

function rowsOf(weights: DenseWeights, precision: Precision): ByteWriter {
  const writer = new ByteWriter();
  const rows = keptRows(weights, precision);
  writer.count(weights.classes);
  writer.count(weights.bits);
  writer.float(precision.step);
  writer.count(rows.length);
  rows.forEach(({ id }, at) => writer.count(id - (at === 0 ? 0 : rows[at - 1]!.id + 1)));
  for (let first = 0; first < weights.classes; first += 8) {
    for (const { values } of rows) {
      let mask = 0;
      for (let each = first; each < Math.min(first + 8, weights.classes); each++)
        if (values[each] !== 0) mask |= 1 << (each - first);
      writer.byte(mask);
    }
  }
  for (const { values } of rows) writer.bytes(values.filter((value) => value !== 0));
  return writer;
}

/** Weights as they are after writing and reading, so that models trained on their results see the rounding. */
export function asKept(weights: DenseWeights, precision: Precision): FeatureWeights {
  const rows = keptRows(weights, precision);
  const values = Int8Array.from(rows.flatMap((row) => [...row.values]));
  const ids = Int32Array.from(rows, ({ id }) => id);
  return finish(weightsOf({ classes: weights.classes, bits: weights.bits, step: precision.step, ids, values }));
}

export function crfAsKept({ features, transition }: CrfWeights, precision: Precision): CrfModel {
  return { features: asKept(features, precision), transition };
}

function keptRows(weights: DenseWeights, { step, rows: most }: Precision): readonly Row[] {
  const { classes, values } = weights;
  const importance = weights.importance();
  const least = importance.toSorted().at(-most) ?? 0;
  const rows: Row[] = [];
  importance.forEach((value, id) => {
    if (value === 0 || value < least) return;
    const row = values.subarray(id * classes, (id + 1) * classes);
    const quantised = Int8Array.from(row, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
    if (quantised.some((weight) => weight !== 0)) rows.push({ id, values: quantised });
  });
  return rows;
}

function treesOf({ roots, feature, threshold, right }: Trees): ByteWriter {
  const writer = new ByteWriter();
  writer.count(roots.length);
  for (const root of roots) writer.count(root);
  writer.count(feature.length);
  for (const asked of feature) writer.byte(asked + 1);
  feature.forEach((asked, node) => {
    if (asked >= 0) writer.count(right[node]! - node);
  });
  for (const value of threshold) writer.float(value);
  return writer;
}
