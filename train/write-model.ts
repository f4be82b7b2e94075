import { deflateSync } from 'fflate';
import type { FeatureWeights } from '../src/engine/models/words/features';
import type { CrfModel } from '../src/engine/models/model';
import { checksumInSteps } from '../src/engine/models/weights/own-host';
import { bias, wordsPerRow, type WeightRows } from '../src/engine/models/weights/packed-weights';
import { weightsOf } from '../src/engine/models/weights/weight-table';
import { finish } from '../src/engine/steps';
import { featureNames } from '../src/engine/models/rescorer/feature-names';
import type { Trees } from '../src/engine/models/rescorer/trees';
import {
  checksumLength,
  featureVersion,
  formatVersion,
  magic,
  prefixLength,
  sealedParts,
} from '../src/engine/models/weights/weights-file';
import { ByteWriter } from './byte-writer';
import type { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';
import type { TrainedModel } from './trained-model';
import { netSection } from './write-net';

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

/** Together 3.4 MB, 1.2 MB compressed. The shares were chosen on PolNeAR's development articles. */
export const precisions: Precisions = {
  tagger: { step: 1 / 4, rows: 40_000 },
  cues: { step: 1 / 16, rows: 120_000 },
  arguments: { step: 1 / 16, rows: 150_000 },
};

/** All rows that hold anything. */
export const everyRow: Precisions = {
  tagger: { ...precisions.tagger, rows: Infinity },
  cues: { ...precisions.cues, rows: Infinity },
  arguments: { ...precisions.arguments, rows: Infinity },
};

/** The weights file; see `readModel`. `provenance` says in ASCII what the training data and settings were. */
export function writeModel(model: TrainedModel, provenance: string, precision: Precisions = precisions): Uint8Array {
  const body = new ByteWriter();
  body.text(provenance);
  body.section('tagger', rowsOf(keptRows(model.tagger, precision.tagger)));
  for (const name of ['cues', 'arguments'] as const) {
    body.section(`${name}.transition`, floatsOf(model[name].transition));
    body.section(name, rowsOf(keptRows(model[name].features, precision[name])));
  }
  if (model.net !== null) body.section('net', netSection(model.net));
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
  whole.set(finish(checksumInSteps(sealedParts(whole))), start.length);
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

function rowsOf(rows: WeightRows): ByteWriter {
  const writer = new ByteWriter();
  writer.count(rows.classes);
  writer.count(rows.bits);
  writer.float(rows.step);
  writer.count(rows.packed.length / wordsPerRow(rows.classes));
  writer.words(rows.kept);
  writer.words(rows.packed);
  return writer;
}

/** Weights as they are after writing and reading, so that models trained on their results see the rounding. */
export function asKept(weights: DenseWeights, precision: Precision): FeatureWeights {
  return weightsOf(keptRows(weights, precision));
}

export function crfAsKept({ features, transition }: CrfWeights, precision: Precision): CrfModel {
  return { features: asKept(features, precision), transition };
}

function keptRows(weights: DenseWeights, { step, rows: most }: Precision): WeightRows {
  const { classes, bits, values } = weights;
  const importance = weights.importance();
  const least = importance.toSorted().at(-most) ?? 0;
  const kept = new Int32Array(1 << (bits - 5));
  const packed: number[] = [];
  importance.forEach((value, id) => {
    if (value === 0 || value < least) return;
    const row = values.subarray(id * classes, (id + 1) * classes);
    const quantised = Int8Array.from(row, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
    if (quantised.every((weight) => weight === 0)) return;
    kept[id >> 5] = kept[id >> 5]! | (1 << (id & 31));
    packed.push(...packedRow(quantised));
  });
  return { classes, bits, step, kept, packed: Int32Array.from(packed) };
}

/** The words of a row, as in `WeightRows`. */
export function packedRow(values: Int8Array): Int32Array {
  const biased = new Uint8Array(4 * wordsPerRow(values.length)).fill(bias);
  values.forEach((value, at) => (biased[at] = value + bias));
  const view = new DataView(biased.buffer);
  return Int32Array.from({ length: biased.length / 4 }, (_, word) => view.getInt32(4 * word, true));
}

function treesOf({ roots, feature, threshold, right }: Trees): ByteWriter {
  const writer = new ByteWriter();
  writer.count(roots.length);
  for (const root of roots) writer.uint16(root);
  writer.count(feature.length);
  for (const asked of feature) writer.byte(asked);
  feature.forEach((asked, node) => writer.uint16(asked < 0 ? 0 : right[node]! - node));
  for (const value of threshold) writer.float(value);
  return writer;
}
