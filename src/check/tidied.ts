/** What papers leave out of what somebody says without a mark: fillers, repetitions, false starts. */
import type { DifferenceReason } from './check-types';
import type { WordChange } from './differences';
import { fillerPhrases, fillers, openers } from './english';
import type { PlacedWords } from './grave';

/** No false start is longer, in words. */
const longestStart = 6;
const conjunctions = new Set(['and', 'but']);

/** Why words of a source may be left out unsaid; null where they may not. */
export function tidiedReason({ text, words }: PlacedWords, { from, to }: WordChange): DifferenceReason | null {
  const said = words.map(({ key }) => key);
  const left = withoutFillers(said.slice(from, to));
  if (left.length === 0) return 'filler';
  const after = text.slice(words[to - 1]!.end, words[to]?.start ?? words[to - 1]!.end + 3);
  const before = from === 0 ? '.' : text.slice(words[from - 1]!.end, words[from]!.start);
  if (left.every((key) => openers.has(key))) {
    const isFirst = /[.?!,;:–—…]|--|^\s*$/u.test(before);
    if (left.every((key) => conjunctions.has(key)) ? /[.?!]/u.test(before) : isFirst && /^[^\p{L}]*[,–—…]/u.test(after))
      return 'filler';
  }
  if (isRepeated(said, left, from, to)) return 'false-start';
  if (left.length > longestStart || !/^[^\p{L}\d]*(?:[–—…]|-|\.\.\.)/u.test(after)) return null;
  const isAgain = left[0] === said[to] || said[to]?.startsWith(left.at(-1)!) === true;
  return isAgain || (left.length <= 4 && /[.?!,;:–—…-]/u.test(before)) ? 'false-start' : null;
}

/** `they said, they said`; `they said, well, they said`. */
function isRepeated(said: readonly string[], left: readonly string[], from: number, to: number): boolean {
  const following = withoutFillers(said.slice(to, to + left.length + 4));
  const preceding = withoutFillers(said.slice(Math.max(0, from - left.length - 4), from));
  const isBeside = isEqual(left, following.slice(0, left.length)) || isEqual(left, preceding.slice(-left.length));
  if (left.length <= longestStart * 2 && isBeside) return true;
  const start = left.filter((key) => !openers.has(key));
  return start.length > 0 && start.length <= longestStart && isEqual(start, following.slice(0, start.length));
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Without sounds and phrases that say nothing. */
export function withoutFillers(keys: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < keys.length; at++) {
    if (fillers.has(keys[at]!)) continue;
    const phrase = fillerPhrases.find((words) => words.every((word, next) => keys[at + next] === word));
    if (phrase === undefined) left.push(keys[at]!);
    else at += phrase.length - 1;
  }
  return left;
}
