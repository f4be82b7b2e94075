import { CueFeatures } from '../src/engine/models/cues/cue-features';
import { CueClass, cueTopology } from '../src/engine/models/cues/cue-model';
import { FeatureList } from '../src/engine/models/words/features';
import type { Reading } from '../src/engine/models/reading/reading';
import type { UnitRange } from '../src/engine/text/units';
import type { PreparedBlock, PreparedDocument } from './prepare';
import { trainAveraged, type Averaging } from './train-averaged';
import type { CrfShape, Example } from './crf-learner';
import type { CrfWeights } from './train-crf';

/** All classes, as bits. */
export const anyCueClass = 0b1111;

export const cueShape: CrfShape = { topology: cueTopology, columns: 4, bits: 20 };

export function cueExamples(documents: readonly PreparedDocument[]): readonly Example[] {
  return documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.reading.sentences.map((sentence) => cueExample(block.reading, sentence, goldOf(block, sentence))),
    ),
  );
}

/** A sentence with the classes that each of its units may have, as bits. */
export function cueExample(reading: Reading, sentence: UnitRange, gold: Int32Array): Example {
  const list = new FeatureList();
  const features = new CueFeatures(reading);
  const length = sentence.to - sentence.from;
  const starts = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) {
    starts[at] = list.length;
    features.add(list, sentence, sentence.from + at);
  }
  starts[length] = list.length;
  return {
    features: list.items.slice(0, list.length),
    starts,
    allowed: new Int32Array(length).fill(anyCueClass),
    gold,
  };
}

/** The annotation of a sentence: for each unit the classes that it may have, as bits. */
function goldOf({ reading, relations, speechOnly }: PreparedBlock, sentence: UnitRange): Int32Array {
  const noStatement = (1 << CueClass.outside) | (1 << CueClass.other) | (1 << CueClass.inside);
  const gold = new Int32Array(sentence.to - sentence.from).fill(speechOnly ? noStatement : 1 << CueClass.outside);
  // Reports within reports are not annotated, so there the model may choose any label.
  for (const { content } of relations)
    for (const at of content)
      if (at >= sentence.from && at < sentence.to && reading.forms[at]!.reporting > 0)
        gold[at - sentence.from] = anyCueClass;
  for (const { cue, attribution } of relations) {
    if (cue.from < sentence.from || cue.to > sentence.to) continue;
    gold[cue.from - sentence.from] = 1 << (attribution.core ? CueClass.statement : CueClass.other);
    for (let at = cue.from + 1; at < cue.to; at++) gold[at - sentence.from] = 1 << CueClass.inside;
  }
  return gold;
}

export function trainCues(examples: readonly Example[], averaging: Averaging): CrfWeights {
  const options = { ...cueShape, epochs: 8, keep: 0.5, rate: 0.15, averaged: 4 };
  return trainAveraged(examples, options, averaging);
}
