// The sums over all paths, against paths that are written out one by one.
import assert from 'node:assert/strict';
import { Lattice, topologyOf } from '../../src/engine/models/words/lattice';
import { randomFrom } from '../../train/random';

/** Three states and four classes: a class may stand on several arcs, not every state follows every other. */
const topology = topologyOf(3, 4, [
  [0, 0, 0],
  [0, 1, 1],
  [1, 1, 2],
  [1, 2, 3],
  [1, 0, 0],
  [2, 0, 0],
  [2, 2, 3],
  [0, 2, 2],
]);
const length = 5;

interface Path {
  readonly arcs: readonly number[];
  readonly score: number;
}

function filled(seed: number): Lattice {
  const random = randomFrom(seed);
  const lattice = new Lattice(
    topology,
    Float64Array.from(topology.from, () => 2 * random() - 1),
  );
  lattice.reset(length);
  for (let at = 0; at < length * topology.classes; at++) lattice.emission[at] = 4 * random() - 2;
  lattice.allowed[1] = 0b0111;
  lattice.allowed[3] = 0b1101;
  return lattice;
}

function pathsOf({ allowed, emission, transition }: Lattice): readonly Path[] {
  let open: readonly (Path & { readonly state: number })[] = [{ arcs: [], score: 0, state: 0 }];
  for (let at = 0; at < length; at++) {
    open = open.flatMap(({ arcs, score, state }) =>
      [...topology.from.keys()]
        .filter((arc) => topology.from[arc] === state && (allowed[at]! & (1 << topology.bears[arc]!)) !== 0)
        .map((arc) => ({
          arcs: [...arcs, arc],
          score: score + transition[arc]! + emission[at * topology.classes + topology.bears[arc]!]!,
          state: topology.to[arc]!,
        })),
    );
  }
  return open;
}

const logSumOf = (paths: readonly Path[]): number =>
  Math.log(paths.reduce((sum, { score }) => sum + Math.exp(score), 0));
const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-6, `${found}, not ${expected}`);

describe('the lattice', () => {
  for (const seed of [1, 2, 3]) {
    it(`sums over all paths, and tells how likely each class and arc is (${seed})`, () => {
      const lattice = filled(seed);
      const paths = pathsOf(lattice);
      const logSum = logSumOf(paths);
      assert.ok(lattice.sum());
      near(lattice.logSum, logSum);
      const counts = new Float64Array(topology.from.length);
      lattice.marginals(counts, 2);
      const share = (test: (path: Path) => boolean): number =>
        paths.filter(test).reduce((sum, { score }) => sum + Math.exp(score - logSum), 0);
      for (let at = 0; at < length; at++) {
        for (let each = 0; each < topology.classes; each++)
          near(
            lattice.posterior[at * topology.classes + each]!,
            share(({ arcs }) => topology.bears[arcs[at]!] === each),
          );
        counts.forEach((_, arc) =>
          near(
            lattice.arcProbability(at, arc),
            share(({ arcs }) => arcs[at] === arc),
          ),
        );
      }
      counts.forEach((count, arc) => {
        const times = (arcs: readonly number[]): number => arcs.filter((each) => each === arc).length;
        near(count, 2 * paths.reduce((sum, { arcs, score }) => sum + times(arcs) * Math.exp(score - logSum), 0));
      });
    });

    it(`lists the best paths in order (${seed})`, () => {
      const lattice = filled(seed);
      const expected = pathsOf(lattice)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, 3);
      const found = lattice.best(3);
      assert.deepEqual(
        found.map(({ classes }) => [...classes]),
        expected.map(({ arcs }) => arcs.map((arc) => topology.bears[arc]!)),
      );
      found.forEach(({ score }, rank) => near(score, expected[rank]!.score));
    });

    it(`changes with each score as finite differences say (${seed})`, () => {
      const lattice = filled(seed);
      const counts = new Float64Array(topology.from.length);
      lattice.sum();
      lattice.marginals(counts);
      const posterior = lattice.posterior.slice();
      const slope = (scores: Float64Array, at: number): number => {
        const [kept, step] = [scores[at]!, 1e-5];
        const sums = [kept + step, kept - step].map((score) => {
          scores[at] = score;
          lattice.sum();
          return lattice.logSum;
        });
        scores[at] = kept;
        return (sums[0]! - sums[1]!) / (2 * step);
      };
      for (let at = 0; at < length * topology.classes; at++) near(slope(lattice.emission, at), posterior[at]!);
      counts.forEach((count, arc) => near(slope(lattice.transition, arc), count));
    });
  }

  it('says where no path is left', () => {
    const lattice = filled(1);
    lattice.allowed[0] = 1 << 3;
    assert.equal(lattice.sum(), false);
    assert.deepEqual(lattice.best(2), []);
  });
});
