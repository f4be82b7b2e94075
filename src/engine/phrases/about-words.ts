import { Class } from '../language/language';
import { is, type Unit } from '../text/units';

/** No more words about a name are kept than this on one side. */
const mostAbout = 8;

/** Words that say nothing about anybody. */
const functionWord = Class.determiner | Class.preposition | Class.possessive;

const age = /^\d{1,2}$/u;

/** What is said about somebody beside the name: countries, fields, parties, an age. */
export function aboutWords(units: readonly Unit[], from: number, to: number): readonly string[] {
  if (from >= to) return [];
  const words: string[] = [];
  for (let at = from; at < Math.min(to, from + mostAbout); at++) {
    const unit = units[at]!;
    if (unit.kind === 'word' && !is(unit, functionWord) && unit.lower.length > 2) words.push(unit.lower);
    else if (unit.kind === 'number' && age.test(unit.text)) words.push(unit.text);
  }
  return words;
}
