import type { GoldDocument } from '../corpus';
import { rewrite, type Edit, type Transformation } from './rewrite';

/** Look-alikes that text recognition confuses. Some pairs change the length. */
const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'e'],
  b: ['h', '6'],
  c: ['e', 'o'],
  d: ['cl'],
  e: ['c', 'o'],
  f: ['t'],
  g: ['q', '9'],
  h: ['b', 'li'],
  i: ['l', '1', 'j'],
  l: ['1', 'I', 'i'],
  m: ['rn', 'nn'],
  n: ['u', 'ri'],
  o: ['0', 'c'],
  q: ['g'],
  r: ['n'],
  s: ['5'],
  t: ['f', 'l'],
  u: ['n', 'ii'],
  v: ['y'],
  w: ['vv'],
  y: ['v'],
  B: ['8', 'R'],
  C: ['G', '('],
  D: ['O'],
  E: ['F'],
  G: ['C', '6'],
  H: ['N'],
  I: ['l', '1'],
  M: ['N'],
  O: ['0', 'Q'],
  S: ['5', '8'],
  T: ['I', '7'],
  W: ['VV'],
  Z: ['2'],
  '0': ['O'],
  '1': ['l', 'I'],
  '5': ['S'],
  '8': ['B'],
  ',': ['.'],
  '.': [','],
  '“': ['"', '‘'],
  '”': ['"', '’'],
  '’': ["'", '`'],
  '‘': ["'", '`'],
  '"': ["''", '“'],
  "'": ['’', '`'],
  '—': ['-', '–'],
};

/** The share of look-alikes among the errors. The others drop or double a letter. */
const substituted = 0.7;

/**
 * Adds errors of text recognition. Each character except white space gets one with the given probability (0 to 1).
 * The same document and seed give the same errors.
 */
export function scanned(rate: number, seed: number): Transformation {
  return (document) => rewrite(document, errorsIn(document, rate, randomNumbers(seed ^ hash(document.id))));
}

function errorsIn({ text }: GoldDocument, rate: number, random: () => number): readonly Edit[] {
  return [...text.matchAll(/\S/gu)]
    .filter(() => random() < rate)
    .map(({ 0: character, index }) => ({
      span: { start: index, end: index + character.length },
      text: misread(character, isLoneLetter(text, index), random),
    }));
}

/** A one-letter word is not dropped, since an annotation of it would become empty. */
function isLoneLetter(text: string, at: number): boolean {
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + 1));
}

function misread(character: string, lone: boolean, random: () => number): string {
  const similar = lookAlikes[character];
  if (similar && random() < substituted) return similar[Math.floor(random() * similar.length)]!;
  return lone || random() < 0.5 ? character + character : '';
}

/** FNV-1a over UTF-16 units: 32 bits. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return value;
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1, exclusive. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
