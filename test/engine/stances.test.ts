import assert from 'node:assert/strict';
import type { Claim } from '../../src/engine';
import { claimFor, readStanceCases, type StanceCase } from '../cases/stances';
import { whyOf } from '../cases/why';
import { createLearnedAnnotator } from '../model';

const annotator = createLearnedAnnotator();

interface Reading {
  readonly claim: Claim | undefined;
  /** What is wrong with the stance; null where nothing is. */
  readonly fault: string | null;
  /** What is wrong with the cue; null where nothing is. */
  readonly cueFault: string | null;
}

function read(each: StanceCase): Reading {
  const { expected, text } = each;
  const found = annotator.annotate(text);
  if (expected === 'none') {
    const other = found.claims.find(({ stance }) => stance !== 'unsaid');
    return { claim: other, fault: other ? `${text}: ${other.stance}` : null, cueFault: null };
  }
  const claim = claimFor(each, found);
  if (claim === undefined) return { claim, fault: `${text}: no claim`, cueFault: null };
  const cue = claim.cue === null ? '' : text.slice(claim.cue.start, claim.cue.end);
  return {
    claim,
    fault: claim.stance === expected ? null : `${text}: ${claim.stance} (${cue}), not ${expected}`,
    cueFault: cue === each.cue ? null : `${text}: ‘${cue}’, not ‘${each.cue}’`,
  };
}

/** Floors, a little under the figures at the time of writing: shares, 0 to 1. */
const floors = [
  { name: 'read', found: 0.92, right: 0.95 },
  { name: 'held-out', found: 0.87, right: 0.95 },
] as const;

describe('stances', () => {
  it('are told in the sentences that the rules were written on, with the whole cue', () => {
    const cases = readStanceCases('tuned');
    const readings = cases.map(read);
    const wrong = cases.filter((_, at) => readings[at]!.fault !== null || readings[at]!.cueFault !== null);
    const why = wrong.map(({ text }) => whyOf(text, [{ start: 0, end: text.length }])).join('\n\n');
    assert.deepEqual(
      readings.flatMap(({ fault }) => fault ?? []),
      [],
      why,
    );
    assert.deepEqual(
      readings.flatMap(({ cueFault }) => cueFault ?? []),
      [],
      why,
    );
  });

  for (const { name, found, right } of floors) {
    it(`${name}: are right of ${right} of the claims found, which are ${found} of all`, () => {
      const cases = readStanceCases(name).filter(({ expected }) => expected !== 'none');
      const readings = cases.map(read).filter(({ claim }) => claim !== undefined);
      const faults = readings.flatMap(({ fault }) => fault ?? []);
      assert.ok(readings.length >= found * cases.length, `${readings.length} of ${cases.length}`);
      assert.ok(readings.length - faults.length >= right * readings.length, faults.join('\n'));
    });
  }
});
