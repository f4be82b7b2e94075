import { decodeHTML } from 'entities';
import { finish } from '../../engine';
import { figureOf, isNegation } from '../english';

/** What a token is, as bits. */
export enum TokenTrait {
  word = 1,
  number = 1 << 1,
  /** It starts with a capital letter. */
  capital = 1 << 2,
  /** It does so where no sentence starts: the word of a name. */
  name = 1 << 3,
  negation = 1 << 4,
  /** The end of a paragraph, and of the text. */
  gap = 1 << 5,
}

/** Words, marks and ends of paragraphs, in order. Equal words have equal keys, in small letters or capitals. */
export interface Tokens {
  readonly keys: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly traits: readonly number[];
}

/** Gives words numbers. Tokens can be compared if they were cut with the same vocabulary. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #traits: number[] = [];

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    this.#traits.push(traitsOf(word));
    return this.#words.push(word) - 1;
  }

  wordOf(number: number): string {
    return this.#words[number]!;
  }

  traitsOf(number: number): number {
    return this.#traits[number]!;
  }
}

function traitsOf(word: string): number {
  if (word === gap) return TokenTrait.gap;
  if (!/[\p{L}\p{N}]/u.test(word)) return 0;
  const isNumber = /^\p{N}/u.test(word) || figureOf(word) !== null;
  return TokenTrait.word | (isNumber ? TokenTrait.number : 0) | (isNegation(word) ? TokenTrait.negation : 0);
}

const gap = '\n';

/** What nobody sees, which may stand within a word. */
const unseen = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const letters = String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}${unseen}]|&(?:[A-Za-z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|caron|ring|slash|lig)|shy);)*`;
const apostrophe = String.raw`(?:['’]|&(?:rsquo|apos|#39|#[xX]27|#8217|#[xX]2019);)(?=\p{L})`;
const link = String.raw`(?<=\p{N})[.,](?=\p{N})|${apostrophe}|(?<=\p{Ll})-\r?\n[^\S\n]*(?=\p{Ll})`;

/** Ends of paragraphs; markup, in which no words stand; words; marks. */
const pattern = new RegExp(
  [
    String.raw`\n(?:[^\S\n]|>)*\n[\s>]*`,
    String.raw`(?<markup>\n(?:[^\S\n]*>)+|</?[A-Za-z][^<>]{0,300}>|\]\([^()\s]{1,300}\))`,
    `${letters}(?:(?:${link})${letters})*`,
    String.raw`&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});`,
    String.raw`[^\s*_${unseen}]`,
  ].join('|'),
  'gu',
);
const sentenceEnd = /[.!?:"“”„«»‘\n]/u;

/** Which ends of a text are ends of paragraphs, too. */
type Bounds = 'both' | 'start' | 'end' | 'none';

export function tokensOf(text: string, vocabulary: Vocabulary, bounded: Bounds): Tokens {
  return finish(tokensInSteps(text, vocabulary, bounded));
}

/** Yields now and then. */
export function* tokensInSteps(text: string, vocabulary: Vocabulary, bounded: Bounds): Generator<void, Tokens> {
  const tokens = { keys: [] as number[], starts: [] as number[], ends: [] as number[], traits: [] as number[] };
  const add = (word: string, start: number, end: number, letters = 0): void => {
    const key = vocabulary.numberOf(figureOf(word) ?? word);
    tokens.keys.push(key);
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.traits.push(vocabulary.traitsOf(key) | letters);
  };
  if (bounded === 'both' || bounded === 'start') add(gap, 0, 0);
  let opens = bounded !== 'none' && bounded !== 'end';
  for (const { 0: found, index, groups } of text.matchAll(pattern)) {
    if (groups!.markup !== undefined) continue;
    const word = found.startsWith('\n') ? gap : plain(found);
    if (word === '') continue;
    const isCapital = /^\p{Lu}/u.test(found) && !firstPerson.test(found);
    add(word, index, index + found.length, isCapital ? TokenTrait.capital | (opens ? 0 : TokenTrait.name) : 0);
    opens = sentenceEnd.test(word[0]!);
    if (tokens.keys.length % tokensPerStep === 0) yield;
  }
  if (bounded === 'both' || bounded === 'end') add(gap, text.length, text.length);
  return tokens;
}

/** Some milliseconds' work. */
const tokensPerStep = 2048;

/** Written with a capital wherever it stands. */
const firstPerson = /^I(?:['’]\p{L}+)?$/u;

const alike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‹': "'",
    '›': "'",
    '–': '-',
    '—': '-',
    '−': '-',
  }),
);

const inWord = new RegExp(String.raw`-\r?\n[^\S\n]*|[${unseen}]`, 'gu');

/** Without what differs only in how it is written. Empty for a blank. */
function plain(found: string): string {
  if (found.length === 1) return alike.get(found) ?? found.toLowerCase();
  const read = found.includes('&') ? decodeHTML(found).trim() : found;
  if (read.length === 1) return alike.get(read) ?? read.toLowerCase();
  const lower = read.toLowerCase().replaceAll('’', "'").replace(inWord, '');
  const composed = /[^\0-\x7f]/u.test(lower) ? lower.normalize('NFKC') : lower;
  return /^\p{N}/u.test(composed) ? composed.replaceAll(',', '') : composed;
}

export function part({ keys, starts, ends, traits }: Tokens, from: number, to: number): Tokens {
  return {
    keys: keys.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    traits: traits.slice(from, to),
  };
}
