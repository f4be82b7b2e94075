import assert from 'node:assert/strict';
import { english } from '../../../src/engine';
import { Spellings, type Spelling } from '../../../src/engine/block/spellings';

function parts({ text, seam, ending }: Spelling): readonly string[] {
  const cut = seam !== -1 ? seam : ending;
  return cut === -1 ? [text] : [text.slice(0, cut), text.slice(cut)];
}

describe('spellings', () => {
  it('tell where a word is glued to the next, and where its ending begins', () => {
    const spellings = new Spellings(english);
    const partsOf = (word: string): readonly string[] => parts(spellings.of(word));
    assert.deepEqual(partsOf('shore.She'), ['shore.', 'She']);
    assert.deepEqual(partsOf('Mirel’s'), ['Mirel', '’s']);
    assert.deepEqual(partsOf("they'll"), ['they', "'ll"]);
    for (const word of ['weir-keeper', 'U.S.', "O'Dowd", '4.5']) assert.deepEqual(partsOf(word), [word]);
  });

  it('tell numbers from words', () => {
    const spellings = new Spellings(english);
    const kinds = ['1,500', '.5', '3rd', 'third', '-', 'B52'].map((word) => spellings.of(word).kind);
    assert.deepEqual(kinds, ['number', 'number', 'number', 'word', 'word', 'word']);
  });

  it('are the same however many were seen in between', () => {
    const spellings = new Spellings(english);
    const before = spellings.of('Weirs');
    assert.equal(spellings.of('Weirs'), before);
    for (let at = 0; at < 20_000; at++) spellings.of(`w${at}`);
    assert.deepEqual(spellings.of('Weirs'), before);
    assert.deepEqual(spellings.of('incomprehensibilities').lower, 'incomprehensibilities');
  });
});
