import assert from 'node:assert/strict';
import { claimFor, readStanceCases, type StanceCase } from '../cases/stances';
import { createLearnedAnnotator } from '../model';

const annotator = createLearnedAnnotator();

/** What is wrong with how a case is read; null where nothing is. */
function faultOf(each: StanceCase): string | null {
  const found = annotator.annotate(each.text);
  const claim = claimFor(each, found);
  if (each.expected === 'none')
    return found.claims.every(({ stance }) => stance === 'unsaid') ? null : `${each.text}: ${found.claims[0]?.stance}`;
  if (claim === undefined) return `${each.text}: no claim`;
  const cue = claim.cue === null ? '' : each.text.slice(claim.cue.start, claim.cue.end);
  if (claim.stance !== each.expected) return `${each.text}: ${claim.stance} (${cue}), not ${each.expected}`;
  return null;
}

function cueFault(each: StanceCase): string | null {
  const cue = claimFor(each, annotator.annotate(each.text))?.cue;
  const words = cue ? each.text.slice(cue.start, cue.end) : '';
  return each.expected === 'none' || words === each.cue ? null : `${each.text}: ‘${words}’, not ‘${each.cue}’`;
}

describe('stances', () => {
  it('are told in the sentences that the rules were written on, with the whole cue', () => {
    const cases = readStanceCases('tuned');
    assert.deepEqual(cases.map(faultOf).filter((fault) => fault !== null), []);
    assert.deepEqual(cases.map(cueFault).filter((fault) => fault !== null), []);
  });
});
