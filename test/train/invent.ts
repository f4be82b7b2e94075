// Invented texts and weights for tests of the training.
import { english } from '../../src/engine';
import type { Unit } from '../../src/engine/text/units';
import { DenseWeights } from '../../train/dense-weights';
import { randomFrom } from '../../train/random';
import type { Trees } from '../../src/engine/models/rescorer/trees';
import { argumentTopology, weighedClasses } from '../../src/engine/models/arguments/argument-model';
import { cueTopology } from '../../src/engine/models/cues/cue-model';
import { tagNames } from '../../src/engine/language/tags';
import type { TrainedModel } from '../../train/trained-model';

/** A sentence of words, as the engine cuts it; the last one ends it. */
export function unitsOf(words: readonly string[]): readonly Unit[] {
  let start = 0;
  return words.map((text, at) => {
    const lower = text.toLowerCase();
    const entry = english.entryOf(lower);
    const unit: Unit = {
      kind: /^\p{P}+$/u.test(text) ? 'punctuation' : 'word',
      text,
      lower,
      classes: entry.classes,
      words: entry.words,
      traits: entry.traits,
      entry,
      quoted: null,
      capital: /^\p{Lu}/u.test(text),
      region: -1,
      stop: at === words.length - 1,
      sentence: 0,
      start,
      end: start + text.length,
    };
    start += text.length + 1;
    return unit;
  });
}

/** Weights in steps of a sixteenth, a tenth of the rows filled, each with a few of its classes. */
export function someWeights(classes: number, bits: number, seed: number): DenseWeights {
  const weights = new DenseWeights(classes, bits);
  const random = randomFrom(seed);
  for (let row = 0; row < 1 << bits; row++) {
    if (random() > 0.1) continue;
    weights.seen[row] = 1 + Math.floor(20 * random());
    for (let each = 0; each < classes; each++)
      if (random() < 0.5) weights.values[row * classes + each] = Math.round(200 * random() - 100) / 16;
  }
  return weights;
}

/** Two trees; the first asks for two features. */
const someTrees: Trees = {
  roots: Uint16Array.of(0, 5),
  feature: Int8Array.of(3, -1, 0, -1, -1, -1),
  threshold: Float32Array.of(0.5, -1.25, 7, 0.75, 2, -0.5),
  right: Uint16Array.of(2, 0, 4, 0, 0, 0),
};

/** A model of the right shape that knows nothing. */
export function someModel(seed = 1): TrainedModel {
  const arcs = (count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, arc) => Math.fround(arc / 7 - 1));
  return {
    tagger: someWeights(tagNames.length, 9, seed),
    cues: { features: someWeights(cueTopology.classes, 9, seed + 1), transition: arcs(cueTopology.from.length) },
    arguments: { features: someWeights(weighedClasses, 9, seed + 2), transition: arcs(argumentTopology.from.length) },
    net: null,
    rescorer: someTrees,
  };
}
