import assert from 'node:assert/strict';
import { quotedRegions, typeOf, wordsOf } from '../../bench/accuracy/measure/quoted';
import { judge } from '../../bench/accuracy/measure/pairing';
import { reliabilityOf } from '../../bench/accuracy/measure/reliability';
import { scoreRows, type ScoreRow } from '../../bench/accuracy/measure/scores';
import { claimOf, invent, wordsAt, type InventedAttribution, type Parts } from './invent';

const text =
  'Ada Moor said “the dam will hold,” but engineers warned that water was rising. Residents believe in luck.';
const quotation: InventedAttribution = {
  type: 'direct',
  content: '“the dam will hold,”',
  cue: 'said',
  source: 'Ada Moor',
};
const warning: InventedAttribution = {
  type: 'indirect',
  content: 'that water was rising',
  cue: 'warned',
  source: 'engineers',
};
const belief: InventedAttribution = {
  type: 'indirect',
  core: false,
  content: 'in luck',
  cue: 'believe',
  source: 'Residents',
};

function rowsFor(
  attributions: readonly InventedAttribution[],
  claims: readonly Parts[],
  ignore: readonly string[] = [],
) {
  const document = invent(text, attributions, ignore);
  return scoreRows([
    judge(
      document,
      claims.map((parts) => claimOf(text, parts)),
    ),
  ]);
}

function row(rows: readonly ScoreRow[], name: ScoreRow['name']): ScoreRow {
  const found = rows.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

describe('the score', () => {
  it('is full where every claim is as annotated', () => {
    const rows = rowsFor([quotation, warning], [quotation, warning]);
    for (const { scores } of rows.filter(({ gold }) => gold > 0)) {
      assert.deepEqual(
        Object.values(scores).map(({ f1 }) => f1),
        [1, 1, 1, 1, 1, 1, 1],
      );
    }
    assert.deepEqual(
      rows.map(({ name, gold }) => [name, gold]),
      [
        ['all', 2],
        ['direct', 1],
        ['mixed', 0],
        ['indirect', 1],
      ],
    );
  });

  it('counts a miss against recall and a claim too many against precision, in the rows of their types', () => {
    const rows = rowsFor([quotation], [{ content: 'water was rising', source: 'engineers' }]);
    assert.deepEqual(row(rows, 'direct').scores.content, { precision: 0, recall: 0, f1: 0 });
    assert.equal(row(rows, 'direct').claims, 0);
    assert.equal(row(rows, 'indirect').claims, 1);
    assert.equal(row(rows, 'indirect').gold, 0);
  });

  it('takes contents for the same from half of their union on, and exact ones but for punctuation at the edges', () => {
    const words = { ...quotation, content: 'the dam will hold' };
    const exact = row(rowsFor([quotation], [words]), 'all').scores;
    assert.equal(exact['content exact'].f1, 1);
    const half = row(rowsFor([quotation], [{ ...quotation, content: 'dam will hold' }]), 'all').scores;
    assert.equal(half.content.f1, 1);
    assert.equal(half['content exact'].f1, 0);
    const less = row(rowsFor([quotation], [{ ...quotation, content: 'the dam' }]), 'all').scores;
    assert.equal(less.content.f1, 0);
    assert.equal(less.source.f1, 1, 'paired all the same');
  });

  it('wants a source to overlap, or none where none is', () => {
    const nobody = { type: 'direct', content: quotation.content, cue: 'said' } as const;
    const f1 = (gold: InventedAttribution, claim: Parts) =>
      row(rowsFor([gold], [claim]), 'all').scores['content+source'].f1;
    assert.equal(f1(quotation, { ...quotation, source: 'Moor' }), 1);
    assert.equal(f1(quotation, { ...quotation, source: 'engineers' }), 0);
    assert.equal(f1(quotation, nobody), 0);
    assert.equal(f1(nobody, quotation), 0);
    assert.equal(f1(nobody, nobody), 1);
  });

  it('neither demands a belief nor counts it as a mistake to find one', () => {
    assert.equal(row(rowsFor([quotation, belief], [quotation]), 'all').scores.content.recall, 1);
    const { claims, scores } = row(rowsFor([quotation, belief], [quotation, belief]), 'all');
    assert.equal(claims, 2);
    assert.equal(scores['content+source'].precision, 1);
  });

  it('leaves out a claim within another attribution and one in a region to be ignored', () => {
    const nested = { content: 'dam will', source: 'Ada Moor' };
    assert.equal(row(rowsFor([quotation], [quotation, nested]), 'all').claims, 1);
    assert.equal(row(rowsFor([quotation], [quotation, belief], ['Residents believe in luck.']), 'all').claims, 1);
  });

  it('pairs one to one, the best overlap first', () => {
    const part = { ...quotation, content: 'dam will hold,”' };
    const document = invent(text, [quotation]);
    const { claims, attributions } = judge(document, [claimOf(text, part), claimOf(text, quotation)]);
    assert.deepEqual(
      claims.map(({ partner }) => partner !== null),
      [false, true],
    );
    assert.equal(attributions[0]?.partner, claims[1]?.claim);
  });

  it('reads the type of a claim from the marks', () => {
    const rows = rowsFor([], [quotation, { content: 'said “the dam' }, belief]);
    assert.deepEqual(
      rows.map(({ claims }) => claims),
      [3, 1, 1, 1],
    );
  });
});

describe('regions in quotation marks', () => {
  const regions = (words: string) => wordsAt(words, quotedRegions(words));

  it('are found in every kind of double marks', () => {
    assert.deepEqual(regions(`“one” and "two" and ''three'' and \`\`four'' and «five»`), [
      '“one”',
      '"two"',
      "''three''",
      "``four''",
      '«five»',
    ]);
  });

  it('end with their line where no mark closes them', () => {
    assert.deepEqual(regions('“It goes on.\n“And it ends.” Then more'), ['“It goes on.', '“And it ends.”']);
    assert.deepEqual(regions('A stray mark at the end "'), []);
  });

  it('hold nested ones of their own kind', () => {
    assert.deepEqual(regions('“He said “no” twice.'), ['“He said “no”']);
  });

  it('open anew at three apostrophes, as the types of the corpus have it', () => {
    assert.deepEqual(regions("''He said, 'no,''' she said."), ["''He said, 'no,''", "'' she said."]);
  });

  it('make a type: all, some or none of the words', () => {
    const words = 'said “it holds” so far';
    const type = (part: string) =>
      typeOf(words, [{ start: words.indexOf(part), end: words.indexOf(part) + part.length }], quotedRegions(words));
    assert.deepEqual([type('it holds'), type('“it holds” so'), type('so far')], ['direct', 'mixed', 'indirect']);
  });

  it('are compared without punctuation at their edges', () => {
    const words = '“it holds,”';
    assert.equal(wordsOf(words, [{ start: 0, end: 11 }]), wordsOf(words, [{ start: 1, end: 9 }]));
    assert.equal(wordsOf(words, [{ start: 9, end: 11 }]), '');
  });
});

describe('reliability', () => {
  const document = invent(text, [quotation, warning, belief]);
  const sure = (parts: Parts, confidence: number) => claimOf(text, parts, confidence);

  it('sets confidence beside the share of right claims', () => {
    const { buckets, error } = reliabilityOf([
      judge(document, [sure(quotation, 0.95), sure(warning, 0.55), sure({ ...belief, source: 'Ada Moor' }, 0.55)]),
    ]);
    const used = buckets.filter(({ claims }) => claims > 0);
    assert.deepEqual(
      used.map(({ from, claims, right }) => [from, claims, right]),
      [
        [0.5, 2, 0.5],
        [0.9, 1, 1],
      ],
    );
    // Two claims are off by .05 together and one by .05.
    assert.ok(Math.abs(error - 0.05) < 1e-9, String(error));
  });

  it('keeps certainty in the last bucket and leaves nested claims out', () => {
    const { buckets } = reliabilityOf([judge(document, [sure(quotation, 1), sure({ content: 'dam will' }, 0.1)])]);
    assert.deepEqual(
      buckets.filter(({ claims }) => claims > 0).map(({ from }) => from),
      [0.9],
    );
  });

  it('has no error where there are no claims', () => {
    assert.equal(reliabilityOf([judge(document, [])]).error, 0);
  });
});
