import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference as original } from 'decode-named-character-reference';
import { decodeNamedCharacterReference } from '../../../src/engine/text/named-reference';

describe('a named character', () => {
  it('is that of the package in whose place it is looked up', () => {
    const names = Object.keys(characterEntities);
    assert.ok(names.length > 2000);
    for (const name of [...names, 'ampx', 'amp x', 'notit', '#38', '', 'constructor', 'AMP'])
      assert.equal(decodeNamedCharacterReference(name), original(name), name);
  });
});
