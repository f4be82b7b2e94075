/** Whether a label of a source is the speaker of an article. */
import type { Speaker } from '../engine';
import { callings, rolesOfLabels, titles } from './english';
import { folded } from './keys';

/** The names that an article has for a speaker. */
export type NamesOfSpeaker = readonly string[];

/** Nobody is known to be somebody else by a description, or as one of several. */
export function comparableNames(speaker: Speaker | undefined): NamesOfSpeaker {
  if (speaker === undefined || speaker.members !== undefined) return [];
  if (speaker.type !== 'person' && speaker.type !== 'unknown') return [];
  if (!/\p{Lu}/u.test(speaker.name) || /^(?:the|an?)\s/iu.test(speaker.name)) return [];
  if (nameWords(speaker.name).every((word) => callings.has(word) || rolesOfLabels.has(word))) return [];
  return [speaker.name, ...speaker.aliases.filter((alias) => /^\p{Lu}/u.test(alias))];
}

const nameWords = (name: string): readonly string[] =>
  (name.replace(/\([^)]*\)/gu, ' ').match(/[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu) ?? [])
    .map((word) => folded(word.replace(/['’]s$/u, '')).replace(/\.$/u, ''))
    .filter((word) => !titles.has(word));

/** A label that names nobody: `Q`, `THE COURT`, `Speaker 1`, `MAYOR`. */
export function isNameless(label: string): boolean {
  const words = nameWords(label.replace(/[_\d]+/gu, ' '));
  return words.every((word) => rolesOfLabels.has(word) || word.length === 1 || word === 'of');
}

/** `same`, `other`, or `open` where the label or the names do not tell. */
export function compareSpeakers(label: string | null, names: NamesOfSpeaker): 'same' | 'other' | 'open' {
  if (label === null || names.length === 0) return 'open';
  const initials = label.replace(/[.\s]/gu, '');
  if (/^\p{Lu}{2,3}$/u.test(initials) && names.some((name) => initialsOf(name) === initials)) return 'same';
  if (isNameless(label)) return 'open';
  const [before = label] = label.split(/,|\s[–—-]\s/u);
  const theirs = nameWords(before).filter((word) => !rolesOfLabels.has(word));
  if (theirs.length === 0) return 'open';
  const all = names.map((name) => nameWords(name.split(',')[0]!).filter((word) => !rolesOfLabels.has(word)));
  if (all.every((ours) => ours.length === 0)) return 'open';
  return all.some((ours) => isSamePerson(theirs, ours)) ? 'same' : 'other';
}

function isSamePerson(theirs: readonly string[], ours: readonly string[]): boolean {
  if (ours.length === 0) return false;
  const surnames = isAlike(theirs.at(-1)!, ours.at(-1)!);
  if (theirs.length > 1 && ours.length > 1)
    return surnames
      ? theirs[0]![0] === ours[0]![0]
      : theirs.every((word) => ours.some((other) => isAlike(word, other)));
  // One of them is a single name: a surname or a given name.
  return (
    surnames || isAlike(theirs[0]!, ours[0]!) || isAlike(theirs.at(-1)!, ours[0]!) || isAlike(theirs[0]!, ours.at(-1)!)
  );
}

/** The same, but for one letter of a long name. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}

const initialsOf = (name: string): string =>
  (name.match(/[\p{L}][\p{L}'’-]*/gu) ?? []).map((word) => word[0]!.toUpperCase()).join('');
