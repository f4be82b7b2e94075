import assert from 'node:assert/strict';
import { judgeManner, mannerFigures, type MannerFigures } from '../../bench/accuracy/manners';
import type { Claim, Speaker, Stance } from '../../src/engine';
import { parseMannerArticle, readMannerArticles } from '../../train/manners/read';

const yaml = `
manner: local
text: |-
  Ada Moor said the dam would hold. Her deputy denied that it leaked.

  “She said it was dry,” he said. Officials said so.
claims:
  - { content: the dam would hold, cue: 'said #1', source: Ada Moor, speaker: Ada Moor, kind: indirect, stance: asserted }
  - { content: that it leaked, cue: denied, source: Her deputy, speaker: the deputy, kind: indirect, stance: denied }
  - { content: '“She said it was dry,”', cue: 'said #3', source: he, speaker: [deputy, Rolf Pike], kind: direct, stance: asserted }
  - { content: it was dry, cue: 'said #2', source: She, speaker: null, kind: indirect, stance: asserted, nested: true }
  - { content: so, cue: 'said #4', source: Officials, speaker: officials, kind: indirect, stance: asserted, debatable: true }
`;
const article = parseMannerArticle(yaml);

interface Told {
  readonly content: string;
  readonly source?: string;
  readonly speaker?: string;
  readonly stance?: Stance;
}

/** What the score says of an engine that finds these claims. */
function figuresFor(told: readonly Told[]): MannerFigures {
  const spanOf = (words: string) => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const claims = told.map(
    ({ content, source, speaker = null, stance = 'asserted' }) =>
      ({
        content: [spanOf(content)],
        cue: null,
        source: source ? spanOf(source) : null,
        speaker,
        stance,
      }) as unknown as Claim,
  );
  const speakers = told.flatMap(({ speaker }) =>
    speaker ? [{ id: speaker, name: speaker } as unknown as Speaker] : [],
  );
  return mannerFigures([judgeManner(article, { claims, speakers })]);
}

const hold = 'the dam would hold';

const folders = ['../../train/manners/articles/', '../cases/manners/held-out/', '../cases/manners/held-out-more/'];

describe('the articles in many manners', () => {
  for (const folder of folders) {
    it(`can all be read: ${folder}`, () => {
      assert.notEqual(readMannerArticles(new URL(folder, import.meta.url)).length, 0);
    });
  }
});

describe('the reader of articles in many manners', () => {
  it('takes words by their number where they stand several times', () => {
    const [, , quotation] = article.claims;
    assert.equal(quotation!.cue[0]!.start, article.text.lastIndexOf('said. Officials'));
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ['words that are not in the text', 'content: that it leaked', 'content: that it burst', /no “that it burst”/u],
    [
      'words that end within a word of the text',
      'content: that it leaked',
      'content: that it leak',
      /no “that it leak”/u,
    ],
    ['a number beyond the last occurrence', 'said #4', 'said #5', /no “said #5”/u],
    ['words without a number that stand several times', "'said #4'", 'said', /“said” stands 4 times/u],
    ['a nested claim that is not said to be', ', nested: true', '', /“it was dry” is nested/u],
    ['a nested claim that is not', 'stance: denied', 'stance: denied, nested: true', /within no other content/u],
    ['a stance that there is not', 'stance: denied', 'stance: sung', /claims\/1\/stance/u],
  ];
  for (const [what, words, instead, message] of refused) {
    it(`refuses ${what}`, () => {
      assert.throws(() => parseMannerArticle(yaml.replace(words, instead)), message);
    });
  }
});

describe('the score of articles in many manners', () => {
  it('counts what is found by kind, without the debatable', () => {
    const { all, found, ofKind } = figuresFor([{ content: hold }, { content: '“She said it was dry,”' }]);
    assert.deepEqual([all, found], [4, 2]);
    assert.deepEqual(ofKind, {
      direct: { found: 1, all: 1 },
      mixed: { found: 0, all: 0 },
      indirect: { found: 1, all: 3 },
    });
  });

  it('takes a claim for false that shares less than half of the words with any', () => {
    assert.equal(figuresFor([{ content: 'dam' }]).falseClaims, 1);
    assert.equal(figuresFor([{ content: 'dam would hold' }, { content: 'so' }]).falseClaims, 0);
  });

  it('tells a wrong name from none', () => {
    const { wrong, open } = figuresFor([
      { content: hold, speaker: 'Rolf Pike' },
      { content: 'that it leaked' },
      { content: '“She said it was dry,”', speaker: 'Rolf Pike' },
    ]);
    assert.deepEqual([wrong, open], [1, 1]);
  });

  it('takes a name with a title for right, and a part of a name for none', () => {
    const quotation = '“She said it was dry,”';
    const titled = figuresFor([{ content: quotation, speaker: 'Deputy Mayor Rolf Pike' }]);
    assert.deepEqual([titled.wrong, titled.open], [0, 0]);
    const part = figuresFor([{ content: quotation, speaker: 'Pike' }]);
    assert.deepEqual([part.wrong, part.open], [0, 1]);
  });

  it('reads names without articles, the source’s own words too', () => {
    const { wrong, open } = figuresFor([{ content: 'that it leaked', source: 'Her deputy', speaker: 'deputy' }]);
    assert.deepEqual([wrong, open], [0, 0]);
  });

  it('calls a name wrong where a reader leaves it open, but not the source’s own words', () => {
    assert.equal(figuresFor([{ content: 'it was dry', speaker: 'Ada Moor' }]).wrong, 1);
    const { wrong, open } = figuresFor([{ content: 'it was dry', source: 'She', speaker: 'She' }]);
    assert.deepEqual([wrong, open], [0, 0]);
  });

  it('counts the right stances of the claims found', () => {
    const denial = { content: 'that it leaked', stance: 'denied' } as const;
    assert.equal(figuresFor([{ content: hold }, denial]).rightStance, 2);
    assert.equal(figuresFor([{ content: hold, stance: 'asked' }, denial]).rightStance, 1);
  });
});
