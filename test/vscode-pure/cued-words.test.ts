import assert from 'node:assert/strict';
import type { Claim } from '../../src/engine';
import { cuedWords, reportingWords } from '../../src/vscode/presentation/cued-words';
import { confidenceWords } from '../../src/vscode/presentation/wording';
import { annotations, entriesOf, listed } from './sample';

/** The words of a claim as the panel shows them. `text` marks its cue by `[…]`, what is said by `{…}`. */
function shown(marked: string, { kind, stance }: Pick<Claim, 'kind' | 'stance'>): string {
  const text = marked.replace(/[[\]{}]/gu, '');
  const span = (words: RegExp) => {
    const [, inner] = words.exec(marked) ?? [];
    if (inner === undefined) return null;
    const start = text.indexOf(inner.replace(/[[\]{}]/gu, ''));
    return { start, end: start + inner.length };
  };
  const content = [span(/\{(.*)\}/su)!] as const;
  const claim: Claim = {
    ...annotations.claims[0]!,
    kind,
    stance,
    content,
    cue: span(/\[(.*?)\]/su),
    source: null,
    speaker: null,
  };
  const entries = entriesOf(text, { claims: [claim] });
  return cuedWords(entries, listed(entries)[0]!);
}

describe('words with their cue', () => {
  it('begin with the cue where they are not the speaker’s own', () => {
    assert.equal(
      shown('Dmitry Peskov [has denied] {the allegations}.', { kind: 'indirect', stance: 'denied' }),
      'has denied: the allegations',
    );
    assert.equal(
      shown('Smith [refused to say] {whether the mine was safe}.', { kind: 'indirect', stance: 'unsaid' }),
      'refused to say: whether the mine was safe',
    );
    assert.equal(
      shown('Flint [called] {the plan “reckless”}.', { kind: 'mixed', stance: 'asserted' }),
      'called: the plan “reckless”',
    );
  });

  it('stand alone in a direct quotation that is asserted, and in no other', () => {
    assert.equal(shown('Flint [said:] {“It will last.”}', { kind: 'direct', stance: 'asserted' }), '“It will last.”');
    assert.equal(
      shown('Flint [never said] {“we will lose”}.', { kind: 'direct', stance: 'unsaid' }),
      'never said: “we will lose”',
    );
  });

  it('do without the signs that end a cue, and without a cue that is but a sign', () => {
    assert.equal(
      shown('The board [told\n\tthe paper:] {the tolls would rise}', { kind: 'indirect', stance: 'asserted' }),
      'told the paper: the tolls would rise',
    );
    assert.equal(
      shown('{The tolls will rise} [–] Flint', { kind: 'indirect', stance: 'asserted' }),
      'The tolls will rise',
    );
    assert.equal(
      shown('{The tolls will rise} [–] Flint', { kind: 'indirect', stance: 'denied' }),
      'denied: The tolls will rise',
    );
  });

  it('are told apart from words that nobody is named for', () => {
    const sign = listed(
      entriesOf('“Nobody asked us.”', { quotations: [{ ...annotations.quotations[3]!, span: { start: 0, end: 18 } }] }),
    )[0]!;
    assert.equal(reportingWords(entriesOf('“Nobody asked us.”', {}), sign), null);
  });
});

describe('how sure the analysis is', () => {
  it('is said in a word and a number that is never more than it is', () => {
    assert.deepEqual([1, 0.9, 0.85, 0.8499, 0.7, 0.6999, 0.58, 0].map(confidenceWords), [
      'confident, 1.00',
      'confident, 0.90',
      'confident, 0.85',
      'likely, 0.84',
      'likely, 0.70',
      'uncertain, 0.69',
      'uncertain, 0.58',
      'uncertain, 0.00',
    ]);
  });
});
