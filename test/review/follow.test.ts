import assert from 'node:assert/strict';
import { hull, type LiveAnnotations } from '../../src/engine';
import type { Decision, ReviewedAnnotations } from '../../src/review';
import { about, mentionsOf, named, reviewed, told, undo } from './reviewing';
import { liveAnnotationsOf } from './decided-articles';

const metAt = `John Bell met Carl Orr on Monday. He said that the dam was safe. He added that it would hold. “Fine,” he said.

Mr Bell said that he was glad. He said that it was over.
`;

function decisionOf(after: ReviewedAnnotations, words: string): string | null {
  const claim = after.all().claims.find(({ content }) => after.slice(hull(content)) === words)!;
  const [live] = after.claimsIn(claim.content[0]).filter(({ id }) => id === claim.id);
  return after.followed(live!)?.id ?? null;
}

const problemsOf = (found: LiveAnnotations): readonly string[] =>
  found.problemsIn({ start: 0, end: found.length }).map(({ code, span }) => `${code} ${found.slice(span)}`);

describe('what follows from the speaker of a claim', () => {
  const found = liveAnnotationsOf(metAt);
  const first = (): Decision => about(metAt, 'that the dam was safe', 'edited', { speaker: 'Carl Orr' });

  it('is the speaker of what is said by the same pronoun, up to the next name', () => {
    const decision = first();
    const after = reviewed(found, [decision]);
    assert.deepEqual(told(after), [
      'that the dam was safe: Carl Orr',
      'that it would hold: Carl Orr',
      '“Fine,”: Carl Orr',
      'that he was glad: John Bell',
      'that it was over: John Bell',
    ]);
    assert.equal(decisionOf(after, 'that it would hold'), decision.id);
    assert.equal(decisionOf(after, 'that the dam was safe'), null);
    assert.equal(decisionOf(after, 'that it was over'), null);
    const statuses = after.all().claims.map(({ status }) => status);
    assert.deepEqual(statuses, ['edited', 'auto', 'auto', 'auto', 'auto']);
  });

  it('moves mentions, and with them the reasons that are shown', () => {
    const after = reviewed(found, [first()]);
    const orr = named(after.all(), 'Carl Orr');
    assert.deepEqual(mentionsOf(found, orr), ['He', 'He', 'he']);
    assert.deepEqual(mentionsOf(found, named(after.all(), 'John Bell')).slice(0, 2), ['John Bell', 'Bell']);
    const reasons = after.all().claims[1]!.evidence.spans.map((span) => found.slice(span));
    assert.deepEqual(reasons, ['added', 'He']);
  });

  it('ends where a reader told the speaker, or judged the claim before', () => {
    const own = about(metAt, 'that it would hold', 'edited', { speaker: 'John Bell' });
    assert.deepEqual(told(reviewed(found, [first(), own])).slice(0, 3), [
      'that the dam was safe: Carl Orr',
      'that it would hold: John Bell',
      '“Fine,”: John Bell',
    ]);
    const accepted = about(metAt, 'that it would hold', 'accepted');
    const later = first();
    assert.equal(told(reviewed(found, [accepted, later]))[1], 'that it would hold: John Bell');
    const seen = about(metAt, 'that it would hold', 'accepted');
    assert.equal(told(reviewed(found, [later, seen]))[1], 'that it would hold: Carl Orr');
  });

  it('ends where the decision is taken back, in any order', () => {
    const [one, other] = [first(), about(metAt, 'that it was over', 'edited', { speaker: 'Dora Lund' })];
    const engine = found.all();
    assert.equal(told(reviewed(found, [one, other, undo(one.id)]))[1], 'that it would hold: John Bell');
    assert.equal(told(reviewed(found, [one, other, undo(one.id)]))[4], 'that it was over: Dora Lund');
    assert.deepEqual(reviewed(found, [one, other, undo(other.id), undo(one.id)]).all(), engine);
  });

  it('is nothing where the claim is left unnamed on purpose, or rejected', () => {
    const unnamed = about(metAt, 'that the dam was safe', 'edited', { speaker: null });
    assert.deepEqual(told(reviewed(found, [unnamed])).slice(0, 2), [
      'that the dam was safe: –',
      'that it would hold: John Bell',
    ]);
    const [yes, no] = [first(), about(metAt, 'that the dam was safe', 'rejected')];
    assert.equal(told(reviewed(found, [yes, no]))[1], 'that it would hold: John Bell');
  });

  it('takes along what was left open for the same pronoun, while nobody else is named', () => {
    const open = `Anna Ruiz and Maria Oto left together. She said that the dam was safe. She added that it would hold.

Cara Lund left. She said that it was over.
`;
    const before = liveAnnotationsOf(open);
    assert.deepEqual(told(before).slice(0, 2), ['that the dam was safe: –', 'that it would hold: –']);
    assert.equal(problemsOf(before).filter((problem) => problem === 'ambiguous-speaker She').length >= 2, true);
    const decision = about(open, 'that the dam was safe', 'edited', { speaker: 'Maria Oto' });
    const after = reviewed(before, [decision]);
    assert.deepEqual(told(after).slice(0, 2), ['that the dam was safe: Maria Oto', 'that it would hold: Maria Oto']);
    assert.equal(decisionOf(after, 'that it would hold'), decision.id);
    assert.deepEqual(mentionsOf(before, named(after.all(), 'Maria Oto')), ['She', 'She']);
    assert.equal(problemsOf(after).length, problemsOf(before).length - 2);
    assert.equal(after.counts.problems, after.all().problems.length);
    assert.equal(told(after)[2], told(before)[2]);
  });
});

describe('quotations within a claim that a reader drew', () => {
  const text = `The dam will hold, she wrote. “It is safe,” and that was it. Ben Oto said that it leaked.\n`;
  const found = liveAnnotationsOf(text);

  it('belong to it, and nobody looks for their speaker any more', () => {
    const added = about(text, '“It is safe,” and that was it', 'added', { speaker: 'Ben Oto', kind: 'mixed' });
    const other = about(text, 'that was it', 'added', { speaker: 'Ben Oto', kind: 'indirect' });
    const after = reviewed(found, [added, other]);
    const claim = after.all().claims.find(({ content }) => after.slice(content[0]).startsWith('“It is safe'))!;
    const [quotation] = after.quotationsIn({ start: 0, end: text.length });
    assert.equal(quotation?.claim, claim.id);
    assert.equal(after.all().quotations[0]?.claim, claim.id);
    assert.deepEqual(problemsOf(found), ['unattributed-quotation “It is safe,”']);
    assert.deepEqual(problemsOf(after), []);
    const ids = after.all().claims.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('stay with a claim that was rejected, unless another one is drawn around them', () => {
    const said = '“We stay,” said Ana Ruiz. Ben Oto left.\n';
    const before = liveAnnotationsOf(said);
    const no = about(said, '“We stay,”', 'rejected');
    const rejected = reviewed(before, [no]).all();
    assert.deepEqual(rejected.quotations[0]?.claim, rejected.claims[0]?.id);
  });
});
