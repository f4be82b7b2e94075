import { contextLength, type Selector } from '../decision';
import { tokensOf, type Tokens, type Vocabulary } from './tokens';

/** What is looked for: the tokens of a quotation with those of its context around them. */
export interface SoughtWords {
  readonly tokens: Tokens;
  /** The first token of the quotation. */
  readonly from: number;
  /** The token after its last one. */
  readonly to: number;
  /** The nth of so many places where the quotation stood word for word. */
  readonly occurrence: readonly [number, number];
}

/** Null where the quotation has no words. */
export function soughtWords(selector: Selector, vocabulary: Vocabulary): SoughtWords | null {
  const { quote, prefix, suffix, start, occurrence } = selector;
  // A context that is not full ends where the text does; its far word may be cut otherwise.
  const atStart = prefix.length < contextLength && prefix.length === start;
  const before = atStart ? prefix : prefix.replace(cutTagAtStart, '').replace(cutAtStart, '');
  const atEnd = suffix.length < contextLength && (suffix !== '' || prefix !== '');
  const after = atEnd ? suffix : suffix.replace(cutTagAtEnd, '').replace(cutAtEnd, '');
  const bounds = atStart ? (atEnd ? 'both' : 'start') : atEnd ? 'end' : 'none';
  const tokens = tokensOf(before + quote + after, vocabulary, bounds);
  const from = tokens.starts.findIndex((at, i) => at >= before.length && tokens.ends[i]! > at);
  const end = before.length + quote.length;
  const beyond = tokens.starts.findIndex((at) => at >= end);
  const to = beyond < 0 ? tokens.starts.length : beyond;
  return from < 0 || to <= from ? null : { tokens, from, to, occurrence: occurrence ?? [1, 1] };
}

const cutTagAtStart = /^[^<>\n]*[\w"'/]>/u;
const cutTagAtEnd = /<\/?(?:[A-Za-z][^<>]*)?$/u;
const cutAtStart = /^[^\s]+(?=\s)/u;
const cutAtEnd = /(?<=\s)[^\s]+$/u;
