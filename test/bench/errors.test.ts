import assert from 'node:assert/strict';
import { createAnnotator } from '../../src/engine';
import type { EngineClaim } from '../../bench/accuracy/engine';
import { drawMistakes, errorReport, mistakesOf } from '../../bench/accuracy/errors';
import { judge } from '../../bench/accuracy/measure/pairing';
import { claimOf, invent, type InventedAttribution, type Parts } from './invent';

const text =
  'Ada Moor said “the dam will hold,” but engineers warned that water was rising, and quickly, in the valley.';
const quotation: InventedAttribution = {
  type: 'direct',
  content: '“the dam will hold,”',
  cue: 'said',
  source: 'Ada Moor',
};
const warning: InventedAttribution = {
  type: 'indirect',
  content: 'that water was rising, and quickly, in the valley',
  cue: 'warned',
  source: 'engineers',
};

const [example] = createAnnotator().annotate('“It holds,” Ada Moor said.').claims;

function judged(attributions: readonly InventedAttribution[], claims: readonly Parts[]) {
  assert.ok(example);
  const found = claims.map((parts): EngineClaim => ({ ...claimOf(text, parts), claim: example }));
  return [judge(invent(text, attributions), found)];
}

function kinds(side: 'miss' | 'false', gold: readonly InventedAttribution[], claims: readonly Parts[]) {
  return mistakesOf(judged(gold, claims), side).map(({ kind }) => kind);
}

describe('mistakes', () => {
  it('are told by their kind', () => {
    const instead = (change: Partial<Parts>) => kinds('miss', [warning], [{ ...warning, ...change }]);
    assert.deepEqual(instead({}), []);
    assert.deepEqual(instead({ content: 'that water was rising' }), ['content too short on the right']);
    assert.deepEqual(instead({ content: 'the valley' }), ['content too short on the left']);
    assert.deepEqual(instead({ content: text.slice(0, -1) }), ['content too long on the left']);
    assert.deepEqual(instead({ source: 'Ada Moor' }), ['another source']);
    assert.deepEqual(kinds('miss', [warning], [{ content: warning.content }]), ['no source']);
    assert.deepEqual(kinds('miss', [warning], []), ['nothing found']);
  });

  it('are misses of core attributions, and claims of any kind too many', () => {
    const belief: InventedAttribution = { ...warning, core: false };
    assert.deepEqual(kinds('miss', [belief], []), []);
    assert.deepEqual(kinds('false', [belief], [{ ...warning, source: 'Ada Moor' }]), ['another source']);
    assert.deepEqual(kinds('false', [], [warning]), ['nothing annotated']);
  });

  it('can be those of one type', () => {
    const documents = judged([quotation, warning], []);
    assert.deepEqual(
      mistakesOf(documents, 'miss', 'direct').map(({ type }) => type),
      ['direct'],
    );
  });

  it('are printed by kind, annotated and found beside each other', () => {
    const report = errorReport(mistakesOf(judged([quotation], [{ ...quotation, source: 'engineers' }]), 'miss'));
    assert.match(report, /^1 mistakes\n +1 {2}another source\n\n=== another source \(1\)\n\n@@ invented 0 direct\n/u);
    assert.match(report, /^- \[Ada Moor\] <said> “the dam will hold,”$/mu);
    assert.match(report, /^\+ \[engineers\] <said> “the dam will hold,” {2}\(cue-after \d\.\d\d\)$/mu);
  });

  it('are printed with as much text around them as is asked for', () => {
    const mistakes = mistakesOf(judged([{ ...warning, content: 'water was rising' }], []), 'miss');
    assert.equal(errorReport(mistakes, 6).split('\n').at(-1), '  ” but engineers warned that water was rising, and ');
  });

  it('are drawn at random, each once and always the same ones', () => {
    const words = text.split(/[ ,.]+/u).filter((word) => word.length > 4);
    const all = mistakesOf(
      judged(
        words.map((content) => ({ ...warning, content })),
        [],
      ),
      'miss',
    );
    const drawn = drawMistakes(all, 4);
    assert.equal(new Set(drawn).size, 4);
    assert.ok(drawn.every((mistake) => all.includes(mistake)));
    assert.notDeepEqual(drawn, all.slice(0, 4));
    assert.deepEqual(drawMistakes(all, 4), drawn);
    assert.equal(drawMistakes(all, 100).length, all.length);
  });
});
