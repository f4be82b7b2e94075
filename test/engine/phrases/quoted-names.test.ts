import assert from 'node:assert/strict';
import { createLearnedAnnotator } from '../../model';

/** The names of all speakers of a text. */
const namesIn = (text: string): readonly string[] =>
  createLearnedAnnotator()
    .annotate(text)
    .speakers.map(({ name }) => name);

describe('a name in quotation marks', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    'A man known as “Johnny” who said he was innocent was arrested.': ['Johnny'],
    '“It is over,” said “Johnny”.': ['Johnny'],
    '“It is over,” said the “fixer”.': ['fixer'],
    '“It is over,” said ‘Johnny’.': ['Johnny'],
    '“It is over,” said «Johnny».': ['Johnny'],
    "“It is over,” said 'Johnny'.": ['Johnny'],
    'The so-called “Free Harbour” said it had done it.': ['Free Harbour'],
    'A man known only as “J” said he was innocent.': ['J'],
    'The “Today” programme said it was so.': ['“Today” programme'],
  };
  for (const [text, expected] of Object.entries(names)) {
    it(`is the words within: ${text}`, () => assert.deepEqual(namesIn(text), expected));
  }
});

describe('a nickname in quotation marks', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    'Bo “The Rock” Rey said it was over. “It is,” Rey said.': ['Bo Rey'],
    'James "Jimmy" Carver told police that he was safe. Carver said so.': ['James Carver'],
    'The singer Ann ‘Nan’ Bell says that it is over.': ['Ann Bell'],
    'The artist Bo Lee “Nan” Bell, the chief of Sky News, said that it is over.': ['Bo Lee Bell'],
  };
  for (const [text, expected] of Object.entries(names)) {
    it(`is no part of the name: ${text}`, () => assert.deepEqual(namesIn(text), expected));
  }

  it('is none where words of speech end at a name', () => {
    assert.deepEqual(namesIn('“I stand with Bell” Rey said. Rey said so.'), ['Rey']);
  });
});
