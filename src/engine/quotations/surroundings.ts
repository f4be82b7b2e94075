/** The words of a sentence around a quotation, nearest first, lower case but for `capital`; punctuation counts as a word. */
export interface Surroundings {
  readonly before: readonly ContextWord[];
  readonly after: readonly ContextWord[];
}

export interface ContextWord {
  readonly lower: string;
  readonly capital: boolean;
}

const token = /[\p{L}\p{N}#]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]|\n/gu;
const marks = new Set(['"', "'", '“', '”', '‘', '’', '«', '»', '„', '‚', '‹', '›']);
const joints = new Set([',', 'and', 'or', 'nor', 'to', '/']);
/** A quotation before this one that is longer, in words, is no item of the same list. */
const longestItem = 8;

/** `before` and `after` are the text next to the marks; what lies beyond the sentence is cut. */
export function surroundingsOf(before: string, after: string): Surroundings {
  const words = tokens(before).reverse();
  const next = tokens(after);
  return { before: untilStop(skipList(words)), after: untilStop(next) };
}

function tokens(text: string): ContextWord[] {
  return (text.match(token) ?? []).map((word) => ({
    lower: word.toLowerCase().replaceAll('’', "'"),
    capital: /^\p{Lu}/u.test(word),
  }));
}

/** A stop after a title or an initial (`Mr.`, `J.`) ends nothing. */
function untilStop(words: readonly ContextWord[]): readonly ContextWord[] {
  const end = words.findIndex(
    ({ lower }, at) =>
      /^[!?;\n]$/u.test(lower) ||
      (lower === '.' && !(words[at + 1]?.capital === true && words[at + 1]!.lower.length <= 3)),
  );
  return end === -1 ? words : words.slice(0, end);
}

/** In `words such as “milk” and “honey”` what stands before the list stands before each of its items. */
function skipList(words: readonly ContextWord[]): readonly ContextWord[] {
  let from = 0;
  for (;;) {
    let at = from;
    while (joints.has(words[at]?.lower ?? '')) at++;
    if (!marks.has(words[at]?.lower ?? '')) return words.slice(from);
    while (marks.has(words[at]?.lower ?? '')) at++;
    const last = at + longestItem;
    while (at <= last && at < words.length && !marks.has(words[at]!.lower)) at++;
    if (at > last || at >= words.length) return words.slice(from);
    while (marks.has(words[at]?.lower ?? '')) at++;
    from = at;
  }
}
