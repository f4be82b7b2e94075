/** The word diff of a quotation and a passage, as changes: runs of words of either that the other does not have. */
import { diffArrays } from 'diff';

import { ambiguous, have, modals, of, there, theyAre, to as betweenNumbers } from './english';
import { numberMark } from './numbers';

/** Words of the source from `from` to before `to` stand where the quotation has those from `start` to before `end`. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Keys that are the same, or that a short form may stand for. */
export const isSameKey = (a: string, b: string): boolean =>
  a === b || ambiguous.get(a)?.has(b) === true || ambiguous.get(b)?.has(a) === true;

export const changesOf = (source: readonly string[], quotation: readonly string[]): readonly WordChange[] =>
  allChanges(source, quotation).filter((change) => !isSpelling(source, quotation, change));

function allChanges(source: readonly string[], quotation: readonly string[]): readonly WordChange[] {
  const changes: WordChange[] = [];
  let [from, start] = [0, 0];
  let [to, end] = [0, 0];
  const close = (): void => {
    if (to > from || end > start) changes.push({ from, to, start, end });
  };
  for (const { count, added, removed } of diffArrays([...source], [...quotation], { comparator: isSameKey })) {
    if (removed) to += count;
    else if (added) end += count;
    else {
      close();
      from = to += count;
      start = end += count;
    }
  }
  close();
  return changes;
}

/** How many words at either end of a passage are none of the quotation's: without them it has the same words there. */
export function excessOf(
  source: readonly string[],
  quotation: readonly string[],
): { readonly before: number; readonly after: number } {
  const changes = allChanges(source, quotation);
  const [first, last] = [changes[0], changes.at(-1)];
  let [before, after] = [0, 0];
  if (first !== undefined && first.from === 0 && first.start === 0 && first.end > 0)
    for (let from = 1; before === 0 && from < first.to; from++)
      if (isSpelling(source, quotation, { ...first, from })) before = from;
  if (last !== undefined && last.to === source.length && last.end === quotation.length && last.end > last.start)
    for (let to = last.to - 1; after === 0 && to > last.from; to--)
      if (isSpelling(source, quotation, { ...last, to })) after = last.to - to;
  return { before, after };
}

/** So few words at a passage's end, behind a cut, are no part of what somebody else says. */
const mostBorrowed = 2;

/** Where the words end that are not borrowed from somebody else behind a cut; `isMain` tells who says a word. */
export function borrowedFrom(
  source: readonly string[],
  quotation: readonly string[],
  isMain: (at: number) => boolean,
): number {
  let border = source.length;
  while (border > 0 && !isMain(border - 1)) border--;
  if (border === 0 || border === source.length) return source.length;
  const cut = allChanges(source, quotation).findLast(({ start, end }) => start === end);
  const isOver = cut !== undefined && cut.from <= border && cut.to >= border;
  return isOver && source.length - cut.to <= mostBorrowed ? border : source.length;
}

/** The same words, spelled, read or heard otherwise. */
const isSpelling = (source: readonly string[], quotation: readonly string[], change: WordChange): boolean =>
  isSpelledApart(source, quotation, change) || isHeardSo(source, quotation, change);

/** `web site` and `website`: the same letters. */
function isSpelledApart(source: readonly string[], quotation: readonly string[], change: WordChange): boolean {
  const { from, to, start, end } = change;
  if (from === to || start === end) return false;
  const letters = (keys: readonly string[]): string => keys.join('').replace(/[#']/gu, '');
  const [theirs, ours] = [letters(source.slice(from, to)), letters(quotation.slice(start, end))];
  return (
    theirs === ours ||
    (theirs.length === ours.length && unmistaken(theirs) === unmistaken(ours)) ||
    isMisread(theirs, ours)
  );
}

/** Figures that a scanner takes for letters, within words. */
const unmistaken = (letters: string): string =>
  /\p{L}/u.test(letters) ? letters.replace(/[1i|]/gu, 'l').replace(/0/gu, 'o').replace(/5/gu, 's') : letters;

/** `rn` for m and `vv` for w, in a longer word. */
const isMisread = (theirs: string, ours: string): boolean =>
  ours.length >= 5 && theirs.length !== ours.length && merged(theirs) === merged(ours);

const merged = (letters: string): string => letters.replace(/rn/gu, 'm').replace(/vv/gu, 'w');

/** `would of` for *would have*, `there going` for *they are going*; of `five to ten`, `5–10` leaves out a word. */
function isHeardSo(source: readonly string[], quotation: readonly string[], change: WordChange): boolean {
  const { from, to, start, end } = change;
  const theirs = source.slice(from, to).join(' ');
  const ours = quotation.slice(start, end).join(' ');
  if (theirs === of && ours === have) return modals.has(source[from - 1] ?? '');
  if (theirs === there && ours === theyAre.join(' ')) return source[to] !== theyAre[1];
  return theirs === betweenNumbers && ours === '' && isNumber(source[from - 1]) && isNumber(source[to]);
}

const isNumber = (key: string | undefined): boolean => key?.startsWith(numberMark) === true;

/**
 * The same change at each place where it may stand: of `the old and the new` either `the old and` is missing or
 * `old and the`.
 */
export function placesOfChange(source: readonly string[], change: WordChange): readonly WordChange[] {
  if (change.start !== change.end) return [change];
  const places = [change];
  for (let { from, to, start } = change; from > 0 && start > 0 && source[from - 1] === source[to - 1];) {
    places.push({ from: --from, to: --to, start: --start, end: start });
    if (places.length > 8) break;
  }
  for (let { from, to, start } = change; to < source.length && source[from] === source[to];) {
    places.push({ from: ++from, to: ++to, start: ++start, end: start });
    if (places.length > 16) break;
  }
  return places;
}
