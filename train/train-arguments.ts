import { ArgumentFeatures } from '../src/engine/models/arguments/argument-features';
import { ArgumentClass, argumentTopology, weighedClasses } from '../src/engine/models/arguments/argument-model';
import { isCueItem, sequenceAround, type ArgumentSequence } from '../src/engine/models/arguments/argument-sequence';
import { allowedClasses } from '../src/engine/models/arguments/find-arguments';
import { FeatureList } from '../src/engine/models/words/features';
import type { Reading } from '../src/engine/models/reading/reading';
import type { UnitRange } from '../src/engine/text/units';
import type { PreparedBlock, Relation } from './prepare';
import { trainAveraged, type Averaging } from './train-averaged';
import type { CrfShape, Example } from './crf-learner';
import type { CrfWeights } from './train-crf';

export const argumentShape: CrfShape = { topology: argumentTopology, columns: weighedClasses, bits: 21 };

/** The relations of a block as examples. `cueScore`: for each unit, the probability that it belongs to a cue. */
export function argumentExamples({ reading, relations }: PreparedBlock, cueScore: Float32Array): readonly Example[] {
  return relations
    .filter(({ content }) => content.size > 0)
    .map((relation) => exampleOf(reading, relation, relation.cue, cueScore));
}

function exampleOf(reading: Reading, relation: Relation, cue: UnitRange, cueScore: Float32Array): Example {
  const sequence = sequenceAround(reading, cue);
  const gold = Int32Array.from(goldClasses(sequence, relation), (bears) => 1 << bears);
  return { ...openExample(reading, sequence, cueScore), gold };
}

/** What is read around a cue, without an annotation. */
export function openExample(reading: Reading, sequence: ArgumentSequence, cueScore: Float32Array): Example {
  const length = sequence.items.length;
  const list = new FeatureList();
  const features = new ArgumentFeatures(reading, sequence, cueScore);
  const starts = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) {
    starts[at] = list.length;
    if (!isCueItem(sequence, at)) features.add(list, at);
  }
  starts[length] = list.length;
  const allowed = new Int32Array(length);
  allowedClasses(sequence, allowed);
  return { features: list.items.slice(0, list.length), starts, allowed, gold: allowed };
}

/** The annotated class of each item. */
export function goldClasses(sequence: ArgumentSequence, { content, source }: Relation): Uint8Array {
  const { items } = sequence;
  let before: 'outside' | 'content' | 'source' | 'cue' = 'outside';
  let seenContent = false;
  let seenSource = false;
  return Uint8Array.from(items, ({ from, to }, at) => {
    let covered = 0;
    for (let unit = from; unit < to; unit++) if (content.has(unit)) covered++;
    const outsideClass =
      before === 'content'
        ? ArgumentClass.outsideAfterContent
        : before === 'source'
          ? ArgumentClass.outsideAfterSource
          : ArgumentClass.outside;
    const inSentence = at >= sequence.first && at < sequence.last;
    let bears: number = outsideClass;
    let now: typeof before = 'outside';
    if (isCueItem(sequence, at)) {
      bears = ArgumentClass.cue;
      now = 'cue';
    } else if (2 * covered > to - from) {
      bears =
        before === 'content'
          ? ArgumentClass.contentInside
          : seenContent
            ? ArgumentClass.contentAgain
            : ArgumentClass.content;
      now = 'content';
      seenContent = true;
    } else if (inSentence && source.has(from) && (before === 'source' || !seenSource)) {
      bears = before === 'source' ? ArgumentClass.sourceInside : ArgumentClass.source;
      now = 'source';
      seenSource = true;
    }
    before = now;
    return bears;
  });
}

export function trainArguments(examples: readonly Example[], averaging: Averaging): CrfWeights {
  return trainAveraged(examples, { ...argumentShape, epochs: 8, keep: 0.3, rate: 0.1, averaged: 4 }, averaging);
}
