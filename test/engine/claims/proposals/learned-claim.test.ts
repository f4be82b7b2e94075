import assert from 'node:assert/strict';
import { learnedClaims, type Alternatives } from '../../../../src/engine/claims/proposals/learned-claim';
import { Measure } from '../../../../src/engine/claims/proposals/measure';
import { Reader, type Reading } from '../../../../src/engine/models/reading/reading';
import type { Interpretation, InterpretedCue } from '../../../../src/engine/models/arguments/find-arguments';
import { learned } from '../../../model';
import { unitsOf } from '../../../train/invent';

const words = 'Ann said that the port was shut , Bo wrote'.split(' ');
const units = unitsOf(words);
const reading: Reading = new Reader(learned.tagger).read(units, units, [{ from: 0, to: units.length }]);

/** An interpretation of `said`, with its probability. */
function interpretation(from: number, to: number, source: number | null, probability: number): Interpretation {
  return {
    content: from === to ? [] : [{ from, to }],
    source: source === null ? null : { from: source, to: source + 1 },
    logProbability: Math.log(probability),
  };
}

/** The chosen ones, as their words and source. */
function claims(
  interpretations: readonly Interpretation[],
  opinion: readonly number[] | null,
  where: Alternatives = 'everywhere',
): readonly string[] {
  const interpreted: InterpretedCue = {
    cue: { from: 1, to: 2, probability: 1, belief: 1, statement: 1 },
    sentence: { from: 0, to: units.length },
    interpretations,
    opinion: opinion && { each: opinion.map(Math.log), freest: 0 },
  };
  return learnedClaims(reading, interpreted, new Measure(reading), where).map(({ content, source }) =>
    [
      source === null ? '–' : words[source.from],
      ...content.map(({ from, to }) => words.slice(from, to).join(' ')),
    ].join(': '),
  );
}

const short = interpretation(2, 7, 0, 0.3);
const long = interpretation(2, 8, 0, 0.25);
const other = interpretation(2, 7, 8, 0.4);

describe('Interpretations of a cue', () => {
  it('come first where most of the probability agrees with them, though another one is likelier', () => {
    assert.deepEqual(claims([other, short, long], null), [
      'Ann: that the port was shut',
      'Ann: that the port was shut ,',
      'Bo: that the port was shut',
    ]);
  });

  it('are weighed by both models', () => {
    assert.equal(claims([other, short, long], [0.98, 0.01, 0.01])[0], 'Bo: that the port was shut');
  });

  it('are one where no quotation stands, unless all are asked for', () => {
    assert.deepEqual(claims([other, short, long], null, 'at-quotations'), ['Ann: that the port was shut']);
  });

  it('are left out where they have no content, or are next to impossible', () => {
    const impossible = interpretation(3, 5, 0, 0.0001);
    assert.deepEqual(claims([interpretation(2, 2, 0, 0.9), short, impossible], null), ['Ann: that the port was shut']);
  });
});
