import assert from 'node:assert/strict';
import { createAnnotator } from '../../../src/engine';
import { learned } from '../../model';

/** Sentences, each with what its claims must hold to the letter: `source: content`. */
const examples: readonly (readonly [text: string, ...claims: string[]])[] = [
  [
    'Ida Marsh warned that the dam was cracked and said nobody had looked at it since the spring.',
    'Ida Marsh: that the dam was cracked',
    'Ida Marsh: nobody had looked at it since the spring',
  ],
  [
    'The nurse told the family that the boy would recover before adding that he might limp.',
    'The nurse: that the boy would recover',
    'The nurse: that he might limp',
  ],
  [
    'The goalkeeper hinted that the match was sold, threw his gloves away and later called the club “a casino.”',
    'The goalkeeper: that the match was sold',
    'The goalkeeper: the club “a casino.”',
  ],
  [
    'Ida Marsh called the lock the “worst trap” for eels in the whole valley.',
    'Ida Marsh: the lock the “worst trap” for eels in the whole valley',
  ],
  ['The inspector called the ferry “a sieve” in a statement on Monday.', 'The inspector: the ferry “a sieve”'],
  [
    'PORT ALBION, May 2 (Dale Wire) — The pier will stay shut until the spring, the council said.',
    'the council: The pier will stay shut until the spring',
  ],
  [
    'The pier is safe, according to a survey commissioned by the harbour council.',
    'a survey commissioned by the harbour council: The pier is safe',
  ],
];

describe('the bounds of claims', () => {
  const annotator = createAnnotator({ format: 'plain', model: learned });
  for (const [text, ...claims] of examples) {
    it(text, () => {
      const found = annotator.annotate(text).claims.map(({ source, content }) => {
        const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
        return `${source === null ? '–' : text.slice(source.start, source.end)}: ${words}`;
      });
      assert.deepEqual(found, claims);
    });
  }
});
