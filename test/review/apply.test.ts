import assert from 'node:assert/strict';
import { hull, slice, type Annotations, type Claim } from '../../src/engine';
import { stringifyNative, toNative, type NativeClaim } from '../../src/formats/native';
import { parseNative } from '../../src/formats/parse-native';
import {
  applyDecisions,
  foldLogs,
  selectorOf,
  type Corrections,
  type Decision,
  type ReviewedAnnotations,
} from '../../src/review';
import { faultsOf, writable } from '../formats/valid';
import { liveAnnotationsOf } from './decided-articles';

const text = '“We stay,” said Ana Ruiz.\n\nBen Oto said that the dam was safe. Nobody else came, she thought.\n';
const found = liveAnnotationsOf(text);
const annotations = found.all();

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

let count = 0;
function about(words: string, verdict: string, set: Corrections | null = null, claim: string | null = null): Decision {
  const id = `d${(count += 1)}`;
  const at = `2026-12-03T10:00:${String(count % 60).padStart(2, '0')}.000Z`;
  return { v: 1, id, at, claim, verdict, set, ...selectorOf(text, spanOf(words)), textSha256: null, engine: null };
}

function reviewed(...decisions: readonly Decision[]): ReviewedAnnotations {
  return applyDecisions(found, foldLogs([{ reviewer: 'ana', lines: decisions }]));
}

/** As it is exported, having been checked against the format. */
function exported(after: ReviewedAnnotations, words: string): NativeClaim | undefined {
  const info = { id: 'a.txt', bom: false, version: '0.1.0', decisions: after.decisions() };
  const document = toNative(text, after.all(), info);
  const json = stringifyNative(document);
  assert.ok(writable(JSON.parse(json)), faultsOf(writable.errors));
  assert.deepEqual(parseNative(json, text), document);
  return document.claims.find(({ content }) => content[0]!.exact === words);
}

const claimOf = ({ claims }: Annotations, words: string): Claim =>
  claims.find(({ content }) => slice(text, hull(content)) === words)!;

describe('decisions applied to annotations', () => {
  it('tell status, origin, who and when', () => {
    const claim = exported(reviewed(about('“We stay,”', 'accepted')), '“We stay,”')!;
    assert.deepEqual([claim.status, claim.origin], ['accepted', 'auto']);
    assert.deepEqual(claim.decision?.by, ['ana']);
    assert.match(claim.decision.at, /^2026-12-03T10:00/u);
  });

  it('reject that claim alone, and leave the others as they are', () => {
    const after = reviewed(about('“We stay,”', 'rejected'));
    assert.equal(exported(after, '“We stay,”')?.status, 'rejected');
    const other = exported(after, 'that the dam was safe')!;
    assert.deepEqual([other.status, other.decision], ['auto', undefined]);
  });

  it('let what the reader set win over the engine', () => {
    const set: Corrections = {
      speaker: 'Benjamin Oto',
      kind: 'mixed',
      stance: 'doubted',
      content: [selectorOf(text, spanOf('the dam was safe'))],
      cue: null,
      source: selectorOf(text, spanOf('Ben Oto')),
      note: 'see the minutes',
    };
    const after = reviewed(about('that the dam was safe', 'edited', set));
    const claim = exported(after, 'the dam was safe')!;
    assert.deepEqual([claim.kind, claim.stance, claim.cue, claim.status], ['mixed', 'doubted', null, 'edited']);
    assert.equal(claim.source?.exact, 'Ben Oto');
    assert.equal(after.all().speakers.find(({ id }) => id === claim.speaker)?.name, 'Benjamin Oto');
    assert.deepEqual(claim.decision?.set, ['speaker', 'kind', 'stance', 'content', 'cue', 'source']);
    assert.equal(claim.decision.note, 'see the minutes');
    assert.equal(claim.id, claimOf(annotations, 'that the dam was safe').id);
  });

  it('take a speaker of the document by name, or none on purpose', () => {
    const ruiz = exported(
      reviewed(about('that the dam was safe', 'edited', { speaker: 'Ana Ruiz' })),
      'that the dam was safe',
    );
    assert.equal(ruiz?.speaker, claimOf(annotations, '“We stay,”').speaker);
    assert.equal(exported(reviewed(about('“We stay,”', 'edited', { speaker: null })), '“We stay,”')?.speaker, null);
  });

  it('add a claim that the engine does not find, and none that was rejected', () => {
    const after = reviewed(about('she thought', 'added', { speaker: 'Ana Ruiz', kind: 'indirect' }));
    const claim = exported(after, 'she thought')!;
    assert.deepEqual([claim.status, claim.origin, claim.kind], ['accepted', 'human', 'indirect']);
    assert.equal(reviewed(about('she thought', 'rejected')).all().claims.length, annotations.claims.length);
  });

  it('leave a disagreement open, and say who disagrees', () => {
    const [yes, no] = [about('“We stay,”', 'accepted'), about('“We stay,”', 'rejected')];
    const logs = [
      { reviewer: 'ana', lines: [yes] },
      { reviewer: 'ben', lines: [no] },
    ];
    const claim = exported(applyDecisions(found, foldLogs(logs)), '“We stay,”')!;
    assert.deepEqual(
      [claim.status, claim.decision?.verdict, claim.decision?.by],
      ['auto', 'disagreement', ['ana', 'ben']],
    );
  });

  it('keep what readers disagree about, and what somebody noted, where the engine finds no claim', () => {
    const [added, no] = [about('she thought', 'added', { speaker: 'Ana Ruiz' }), about('she thought', 'rejected')];
    const logs = [
      { reviewer: 'ana', lines: [added] },
      { reviewer: 'ben', lines: [no] },
    ];
    const disputed = exported(applyDecisions(found, foldLogs(logs)), 'she thought')!;
    assert.deepEqual([disputed.status, disputed.decision?.verdict], ['auto', 'disagreement']);
    const noted = exported(reviewed(about('she thought', 'noted', { note: 'ask her' })), 'she thought')!;
    assert.deepEqual([noted.status, noted.decision?.note], ['auto', 'ask her']);
  });

  it('name those that have no place', () => {
    const lost = { ...about('“We stay,”', 'accepted'), quote: '“They all went home early,”' };
    const after = reviewed(lost);
    assert.deepEqual(
      after.orphans.map(({ id, by }) => [id, by]),
      [[lost.id, 'ana']],
    );
    assert.deepEqual(after.all(), annotations);
  });
});
