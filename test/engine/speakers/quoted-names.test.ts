import assert from 'node:assert/strict';
import { createLearnedAnnotator } from '../../model';

/** The names of all speakers of a text. */
const namesIn = (text: string): readonly string[] => createLearnedAnnotator().annotate(text).speakers.map(({ name }) => name);

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
