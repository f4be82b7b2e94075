// A text may begin and end anywhere: somebody is still writing it, or it was cut.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnnotator } from '../../src/engine';

const samples = new URL('../../seeds/', import.meta.url);
const paragraphs = readdirSync(samples).flatMap((name) =>
  readFileSync(new URL(name, samples), 'utf8')
    .split(/\n+/u)
    .filter((paragraph) => paragraph.trim() !== ''),
);

describe('a text that begins or ends within a sentence', () => {
  const annotator = createAnnotator();
  const read = (text: string): void => assert.doesNotThrow(() => annotator.annotate(text), text);

  it('is read wherever it is cut', function () {
    this.timeout(60_000);
    for (const paragraph of paragraphs)
      for (const { index } of paragraph.matchAll(/\s+|(?<=\S)(?=[,.;:'’“”"])/gu))
        [paragraph.slice(0, index), paragraph.slice(index).trimStart()].forEach(read);
  });

  it('is read where it ends after an owner of words', () => {
    ['“It is over”, in her', 'It was, in Orr’s', '“It is over”, in the sailors’'].forEach(read);
  });

  it('is read where it begins with a relative pronoun after a preposition', () => {
    ['in which the Danes would say that they', 'of whom Orr said he was', 'by which they said they would pay'].forEach(
      read,
    );
  });

  it('is read where a passive has a relative pronoun for its agent', () => {
    ['was told by who we will go', 'they were asked by which it rains', 'said to be told by that who will'].forEach(
      read,
    );
  });

  it('is read where it begins with a written text that says something', () => {
    [
      'Letters and notes by Orr saying that the pier is weak',
      'letter from the choir saying that the hall is cold',
      'A letter the choir sent saying that the hall is cold',
      'her campaign letter of a kind suggesting that it rains',
    ].forEach(read);
  });
});
