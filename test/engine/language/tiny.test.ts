import assert from 'node:assert/strict';
import { createAnnotator } from '../../../src/engine';
import { tiny } from './tiny';

const annotator = createAnnotator({ language: tiny, anyLanguage: true });

/** What a text in the made-up language says, a line a claim: speaker, stance, content. */
function claimsIn(text: string): readonly string[] {
  const { claims, speakers } = annotator.annotate(text);
  return claims.map(({ speaker, stance, content }) => {
    const who = speakers.find(({ id }) => id === speaker)?.name ?? 'nobody';
    return `${who}, ${stance}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  });
}

describe('a made-up language', () => {
  it('reports with its own words', () => {
    assert.deepEqual(claimsIn('Orla Venn mo ke da rasu be tono.'), ['Orla Venn, asserted: ke da rasu be tono']);
    assert.deepEqual(claimsIn('Da rasu, os Orla Venn, be tono.'), ['Orla Venn, asserted: Da rasu … be tono']);
  });

  it('quotes with marks', () => {
    assert.deepEqual(claimsIn('“Da rasu be tono sen,” mo Orla Venn.'), ['Orla Venn, asserted: “Da rasu be tono sen,”']);
  });

  it('resolves its own pronouns', () => {
    assert.deepEqual(claimsIn('Orla Venn mo ke da rasu be tono. Lu mo ke da tilu be sen.'), [
      'Orla Venn, asserted: ke da rasu be tono',
      'Orla Venn, asserted: ke da tilu be sen',
    ]);
  });

  it('negates and denies with its own words', () => {
    assert.deepEqual(claimsIn('Orla Venn pi mo ke da rasu be tono.'), ['Orla Venn, unsaid: ke da rasu be tono']);
    assert.deepEqual(claimsIn('Orla Venn zi ke da rasu be tono.'), ['Orla Venn, denied: ke da rasu be tono']);
  });

  it('takes no word of English for one of its own', () => {
    assert.deepEqual(
      claimsIn('Orla Venn said that the rain was over. He denied that it was, according to Orla Venn.'),
      [],
    );
  });
});
