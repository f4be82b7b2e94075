import assert from 'node:assert/strict';
import type { Model } from '../../src/engine';
import { checkCase } from '../cases/check';
import type { Case } from '../cases/format';

const bridge: Case = {
  case: 'a failing one',
  text: 'The river is high. Ilse Brandt said that the bridge would close. The harbour is empty.',
  claims: [{ content: 'that the bridge would close', kind: 'indirect', cue: 'said', source: 'Ilse Brandt' }],
};

/** What a test prints of a case that is not got right. */
function printed(example: Case, model?: Model | null): string {
  try {
    checkCase(example, model);
  } catch (error) {
    assert.ok(error instanceof assert.AssertionError);
    return error.message;
  }
  return '';
}

function sentencesOf(message: string): readonly string[] {
  return message.split('\n').filter((line) => line.startsWith('Line '));
}

describe('a failing case', () => {
  it('is one that is not got right', () => {
    assert.equal(printed(bridge), '');
  });

  it('prints the trace of the sentence in which a claim is missed', () => {
    const claims = [...bridge.claims, { content: 'is empty', kind: 'indirect', cue: 'harbour' } as const];
    const message = printed({ ...bridge, claims });
    assert.ok(message.startsWith(bridge.text));
    assert.deepEqual(sentencesOf(message), ['Line 1: The harbour is empty.']);
    assert.match(message, /The\/DT harbour\/NN is\/VBZ empty\/JJ .*\n\n {2}Proposals: none\n/su);
  });

  it('prints that of the sentence in which one is too much', () => {
    const message = printed({ ...bridge, claims: [] });
    assert.deepEqual(sentencesOf(message), ['Line 1: Ilse Brandt said that the bridge would close.']);
    assert.match(message, / \* \[said\] \| \[Ilse Brandt\] \| \[that the bridge would close\]\n/u);
  });

  it('prints that of the rules where they read it alone', () => {
    const message = printed({ ...bridge, claims: [] }, null);
    assert.match(message, /\n {8}rule cue-before, trust /u);
    assert.ok(!message.includes('models, reading'), message);
  });
});
