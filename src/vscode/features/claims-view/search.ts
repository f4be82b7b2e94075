import { entryWords, type StatementEntry } from '../../presentation/statement-entries';
import type { Text } from '../../presentation/text';

/**
 * Whether the filter’s text occurs in the entry’s words, cue or source, or in any name of its speaker or of those who
 * speak together.
 */
export function matches(text: Text, entry: StatementEntry, filter: string): boolean {
  const wanted = folded(filter.trim());
  if (wanted === '') return true;
  const { speaker, members, claim } = entry;
  const named = [speaker ?? [], members].flat().flatMap(({ name, aliases }) => [name, ...aliases]);
  const names = claim ? named : ['Unattributed'];
  const parts = [claim?.source, claim?.cue].filter((part) => part != null).map((part) => text.words(part));
  return [entryWords(text, entry), ...names, ...parts].some((part) => folded(part).includes(wanted));
}

/** Where the filter's text occurs in the label, as pairs of start and end in UTF-16 code units. */
export function occurrences(label: string, filter: string): readonly (readonly [number, number])[] {
  const wanted = folded(filter.trim());
  if (wanted === '') return [];
  const searched = folded(label);
  // A few letters change their length with their case. Then offsets in the folded text do not fit the label.
  if (searched.length !== label.length) return [];
  const found: [number, number][] = [];
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  return found;
}

/** Unifies case, quotation marks and blanks, so that typed text matches typeset text. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/\s/gu, ' ');
}
