import type { Unit } from '../text/units';
import { FeatureList, type FeatureWeights } from './features';
import { hashText, mix } from './hashing';
import { tagNames, tagOf, type Tag, type TagName } from './tags';

/**
 * A greedy tagger, from left to right; linear in the words.
 * After Honnibal: A Good Part-of-Speech Tagger in about 200 Lines of Python (2013), and Collins (EMNLP 2002).
 */
export function tagWords(tokens: readonly Unit[], weights: FeatureWeights): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const reader = new TagFeatures(tokens);
  const scores = new Float64Array(tagNames.length);
  for (let at = 0; at < tokens.length; at++) {
    const sure = fixedTag(tokens[at]!);
    if (sure !== -1) {
      tags[at] = sure;
      continue;
    }
    const features = reader.at(at, tags);
    scores.fill(0);
    weights.add(features.items, 0, features.length, scores, 0);
    tags[at] = best(scores);
  }
  return tags;
}

export function best(scores: Float64Array): Tag {
  let winner = 0;
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[winner]!) winner = tag;
  return winner;
}

const punctuation = tagOf('PUNCT');
const numeral = tagOf('CD');

/** Words of the closed classes that have one tag in nearly every text; four words in ten are of these. */
const closed: readonly (readonly [TagName, string])[] = [
  ['DT', 'the a an every these those'],
  ['IN', 'of from with at into during against among upon toward towards within despite if because'],
  ['CC', 'and or but nor'],
  ['TO', 'to'],
  ['PRP', 'i you he she it we they me him us them himself herself itself themselves myself'],
  ['PRP$', 'my your his its our their'],
  ['MD', "will would can could may might must should cannot can't won't wouldn't couldn't shouldn't 'll"],
  ['VBZ', "is has does isn't hasn't doesn't"],
  ['VBD', "was were did wasn't weren't didn't"],
  ['VBP', "are am aren't don't haven't 're 've"],
  ['VB', 'be'],
  ['VBN', 'been'],
  ['VBG', 'being'],
  ['RB', 'not also very never'],
  ['WP', 'who whom whose'],
  ['WRB', 'why how'],
];
const closedTags: ReadonlyMap<string, Tag> = new Map(
  closed.flatMap(([name, words]) => words.split(' ').map((word) => [word, tagOf(name)] as const)),
);

/** `US`, `WHO`, `9 AM`; `Mrs May`, `Will Hart`. */
function isName({ text, lower, capital }: Unit): boolean {
  if (!capital) return false;
  return lower === 'may' || lower === 'will' || (text.length > 1 && text === text.toUpperCase());
}

/** The tag of what needs no model; -1 for other words. */
export function fixedTag(token: Unit): Tag | -1 {
  if (token.kind === 'punctuation') return punctuation;
  if (token.kind === 'number') return /^[\d.,:/%]+$/u.test(token.text) ? numeral : -1;
  return isName(token) ? -1 : (closedTags.get(token.lower) ?? -1);
}

const outside = 0x51ed270b;
const start = tagNames.length;

/** The features of a word: its form, ending, neighbours, and the tags given so far. */
export class TagFeatures {
  readonly #list = new FeatureList();
  readonly #word: Int32Array;
  readonly #form: Int32Array;

  constructor(private readonly tokens: readonly Unit[]) {
    this.#word = Int32Array.from(tokens, ({ lower }) => hashText(lower));
    this.#form = Int32Array.from(tokens, ({ text }) => hashText(text));
  }

  /** Valid until the next call. */
  at(at: number, tags: Uint8Array): FeatureList {
    const { tokens } = this;
    const list = this.#list;
    list.clear();
    const token = tokens[at]!;
    const { lower } = token;
    const length = lower.length;
    const word = this.#word[at]!;
    const begins = this.#starts(at);
    const before = begins ? outside : this.#word[at - 1]!;
    const twoBefore = begins || this.#starts(at - 1) ? outside : this.#word[at - 2]!;
    const after = this.#follows(at, 1);
    const twoAfter = this.#follows(at, 2);
    const tag1 = begins ? start : tags[at - 1]!;
    const tag2 = begins || this.#starts(at - 1) ? start : tags[at - 2]!;
    let template = 1;
    const add = (value: number): void => list.push(mix(template++, value));
    add(0);
    add(word);
    add(mix(this.#form[at]!, begins ? 1 : 0));
    add(hashText(lower, length - 1));
    add(hashText(lower, Math.max(0, length - 2)));
    const suffix3 = hashText(lower, Math.max(0, length - 3));
    add(suffix3);
    add(hashText(lower, Math.max(0, length - 4)));
    add(hashText(lower, 0, Math.min(2, length)));
    add(hashText(lower, 0, Math.min(3, length)));
    const look = appearance(token, begins);
    add(look);
    add(mix(look, suffix3));
    add(tag1);
    add(mix(tag1, tag2));
    add(mix(tag1, word));
    add(mix(tag1, suffix3));
    add(before);
    add(mix(before, word));
    add(twoBefore);
    add(after);
    add(mix(word, after));
    add(twoAfter);
    add(mix(tag1, after));
    add(this.#ending(at + 1));
    add(mix(tag1, this.#ending(at + 1)));
    add(mix(look, this.#look(at + 1)));
    add(mix(mix(tag1, tag2), suffix3));
    return list;
  }

  #starts(at: number): boolean {
    return at <= 0 || this.tokens[at - 1]!.stop;
  }

  #follows(at: number, steps: number): number {
    for (let next = at; next < at + steps; next++)
      if (next + 1 >= this.tokens.length || this.tokens[next]!.stop) return outside;
    return this.#word[at + steps]!;
  }

  #ending(at: number): number {
    if (at >= this.tokens.length || this.tokens[at - 1]!.stop) return outside;
    const { lower } = this.tokens[at]!;
    return hashText(lower, Math.max(0, lower.length - 3));
  }

  #look(at: number): number {
    return at < this.tokens.length && !this.tokens[at - 1]!.stop ? appearance(this.tokens[at]!, false) : 0;
  }
}

function appearance({ text, lower, kind, capital }: Unit, begins: boolean): number {
  if (kind !== 'word') return kind === 'number' ? 1 : 2;
  const hyphen = text.includes('-') ? 16 : 0;
  const digit = /\d/u.test(text) ? 32 : 0;
  const first = begins ? 64 : 0;
  if (!capital) return 3 + hyphen + digit + first;
  return (text.length > 1 && text !== lower && text === text.toUpperCase() ? 5 : 4) + hyphen + digit + first;
}
