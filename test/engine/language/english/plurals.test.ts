import assert from 'node:assert/strict';
import { isPlural } from '../../../../src/engine/language/english/plurals';

const singulars = new Set(['son', 'boss', 'ally', 'fireman', 'premise']);

describe('plurals', () => {
  it('are told by their endings', () => {
    for (const word of ['sons', 'bosses', 'allies', 'firemen', 'premises']) assert.ok(isPlural(word, singulars), word);
  });

  it('are no singulars, nor other words that begin like one', () => {
    for (const word of ['son', 'boss', 'songs', 'men']) assert.ok(!isPlural(word, singulars), word);
  });
});
