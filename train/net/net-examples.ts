import type { ArgumentSequence } from '../../src/engine/models/arguments/argument-sequence';
import { sequenceAround } from '../../src/engine/models/arguments/argument-sequence';
import { netItems } from '../../src/engine/models/arguments/net-items';
import { netLabelsOf } from '../../src/engine/models/arguments/second-opinion';
import type { NetItems } from '../../src/engine/models/net/argument-net';
import type { PreparedBlock } from '../prepare';
import { goldClasses } from '../train-arguments';

/** A cue with what its items are. Words stand as their hashes, not yet as rows. */
export interface NetExample {
  readonly items: NetItems;
  /** Of each item; -1 where none is learned. */
  readonly labels: Int8Array;
}

/** The relations of a block. `cueScore`: for each unit, the probability that it belongs to a cue. */
export function netExamples({ reading, relations }: PreparedBlock, cueScore: Float32Array): readonly NetExample[] {
  return relations
    .filter(({ content }) => content.size > 0)
    .map((relation) => {
      const sequence: ArgumentSequence = sequenceAround(reading, relation.cue);
      return {
        items: netItems(reading, sequence, cueScore, (hash) => hash),
        labels: netLabelsOf(goldClasses(sequence, relation)),
      };
    });
}
