import assert from 'node:assert/strict';
import { Class } from '../../../../src/engine/language/language';
import { classesOf } from '../../../../src/engine/language/english/classes';

describe('classes of words', () => {
  it('are all that lists say of a word', () => {
    assert.equal(classesOf('his'), Class.determiner | Class.article | Class.possessive | Class.opener);
    assert.equal(classesOf('said'), Class.reporting);
    assert.equal(classesOf('herring'), 0);
  });

  it('tell plurals by their singulars, and what can speak', () => {
    for (const word of ['welders', 'parties', 'trawlermen']) assert.ok(classesOf(word) & Class.pluralNoun, word);
    for (const word of ['welder', 'welders', 'inquiries', 'nobody']) assert.ok(classesOf(word) & Class.speaker, word);
    assert.equal(classesOf('welding') & Class.speaker, 0);
  });

  it('are none of words that every object has as a property', () => {
    for (const word of ['constructor', 'valueOf', '__proto__']) assert.equal(classesOf(word), 0, word);
  });
});
