import assert from 'node:assert/strict';
import { initialsOf, isInitials } from '../../../src/engine/phrases/initials';

describe('initials', () => {
  const names: readonly (readonly [name: string, initials: readonly string[]])[] = [
    ['Daniel Price', ['dp']],
    ['J.K. Rand', ['jkr', 'jr']],
    ['Ludwig van Hoven', ['lvh', 'lh']],
    ['Jean-Luc Moreau', ['jlm', 'jm']],
    ['Ines', []],
  ];
  for (const [name, initials] of names)
    it(`of ${name} are ${initials.join(' or ')}`, () => assert.deepEqual(initialsOf(name.split(' ')), initials));

  it('are two to four capitals, with particles and stops between', () => {
    assert.deepEqual(
      ['DP', 'JKR', 'J.K.R.', 'LvH', 'UvdL'].filter((word) => !isInitials(word)),
      [],
    );
    assert.deepEqual(['D', 'Dp', 'MORAN', 'Ann', 'dp', 'McDonald', ''].filter(isInitials), []);
  });
});
