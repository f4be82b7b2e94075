import { wordsOf, type Entry } from '../../presentation/entries';
import type { Text } from '../../presentation/text';

/** Whether the entry's words, its speaker under any name, its cue or its source hold the filter's text. */
export function matches(text: Text, entry: Entry, filter: string): boolean {
  const wanted = folded(filter.trim());
  if (wanted === '') return true;
  const { speaker, claim } = entry;
  const names = speaker ? [speaker.name, ...speaker.aliases] : claim ? [] : ['Unattributed'];
  const parts = [claim?.source, claim?.cue].filter((part) => part != null).map((part) => text.words(part));
  return [wordsOf(text, entry), ...names, ...parts].some((part) => folded(part).includes(wanted));
}

/** Where the filter's text stands in the label, as pairs of start and end in UTF-16 code units. */
export function occurrences(label: string, filter: string): readonly (readonly [number, number])[] {
  const wanted = folded(filter.trim());
  if (wanted === '') return [];
  const searched = folded(label);
  // A few letters change their length with their case; then no place in the folded text tells one in the label.
  if (searched.length !== label.length) return [];
  const found: [number, number][] = [];
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  return found;
}

/** One case, one kind of quotation mark: what a keyboard types finds what a typesetter wrote. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/\s/gu, ' ');
}
