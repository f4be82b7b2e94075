import assert from 'node:assert/strict';
import { Class } from '../../../../src/engine/language/language';
import { entryOf } from '../../../../src/engine/language/english/entries';

describe('what is known of a word', () => {
  it('are all that lists say of a word', () => {
    assert.equal(entryOf('his').classes, Class.determiner | Class.article | Class.possessive | Class.opener);
    assert.equal(entryOf('said').classes, Class.reporting);
    assert.equal(entryOf('herring').classes, 0);
  });

  it('tell plurals by their singulars, and what can speak', () => {
    for (const word of ['welders', 'parties', 'trawlermen']) assert.ok(entryOf(word).classes & Class.pluralNoun, word);
    for (const word of ['welder', 'welders', 'inquiries', 'nobody'])
      assert.ok(entryOf(word).classes & Class.speaker, word);
    assert.equal(entryOf('welding').classes & Class.speaker, 0);
  });

  it('are none of words that every object has as a property', () => {
    for (const word of ['constructor', 'valueOf', '__proto__']) assert.equal(entryOf(word).classes, 0, word);
  });
});
