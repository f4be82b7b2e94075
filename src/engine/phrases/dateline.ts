import { isDash } from './phrase-before';
import type { Unit } from '../text/units';

/** A dateline has so many words and marks at most, its dash among them: `PORT ALBION, July 22 (Reuters) —`. */
const longest = 14;

/**
 * Where a sentence goes on after the place and the day that an agency puts before it; `from` where it begins otherwise.
 * The place is in capitals, or somebody's service stands in brackets: `Pike Falls (AP) -`.
 */
export function afterDateline(units: readonly Unit[], from: number): number {
  const before = units[from - 1];
  if (before !== undefined && !before.stop && !/^[.!?]+$/u.test(before.text)) return from;
  let isService = false;
  for (let at = from; at < Math.min(units.length - 1, from + longest); at++) {
    const unit = units[at]!;
    if (isDash(unit)) return at > from && (isService || isInCapitals(units[from]!)) ? at + 1 : from;
    if (unit.text === '(') isService = true;
    else if (!isPartOfDateline(unit)) return from;
  }
  return from;
}

function isPartOfDateline({ kind, text, capital }: Unit): boolean {
  return kind === 'word' ? capital : kind === 'number' || /^[,.)/]$/u.test(text);
}

function isInCapitals({ text }: Unit): boolean {
  return text.length > 2 && text === text.toUpperCase();
}
