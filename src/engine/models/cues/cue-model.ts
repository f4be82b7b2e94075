import { topologyOf, type Topology } from '../words/lattice';

/** Classes of the cue model: a statement's cue, a belief's or an intention's, and the further words of either. */
export const enum CueClass {
  outside,
  statement,
  other,
  inside,
}

/** States are the classes; a cue's further words follow a cue only. */
export const cueTopology: Topology = topologyOf(
  4,
  4,
  [0, 1, 2, 3].flatMap((from) =>
    [0, 1, 2, 3].flatMap((to): (readonly [number, number, number])[] =>
      to === 3 && from === 0 ? [] : [[from, to, to]],
    ),
  ),
);
