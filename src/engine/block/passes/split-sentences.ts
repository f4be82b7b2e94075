/**
 * Adds `sentences`, ranges of units, and `headline`. The parser's sentence ends are mended where it breaks or joins
 * wrongly, and a quotation never ends a sentence that goes on to say who speaks: `“Is it over?” Smith asked.`
 */
import { Class, Trait } from '../../language/language';
import { isInitial } from '../../text/letters';
import { hasTrait, is, type Unit, type UnitRange, unitBefore } from '../../text/units';
import type { BlockState } from '../block-state';
import { isHeadline } from '../headlines';
import type { Pass } from '../pass';

export const splitSentences = {
  name: 'sentences',
  run(state: BlockState): void {
    state.sentences = split(state.units);
    state.headline = isHeadline(state);
  },
} as const satisfies Pass;

/** Where sentences begin and end. */
export function split(units: readonly Unit[]): readonly UnitRange[] {
  const ranges: UnitRange[] = [];
  let from = 0;
  for (let at = 0; at < units.length; at++) {
    if (at + 1 < units.length && !endsSentence(units, at)) continue;
    ranges.push({ from, to: at + 1 });
    from = at + 1;
  }
  return ranges;
}

function endsSentence(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (unit.kind === 'quotation') return quotationEndsSentence(units, at);
  if (unit.text === '.' && next.kind === 'number' && hasTrait(unitBefore(units, at), Trait.numberAbbreviation))
    return false;
  if (unit.stop) return !hasTrait(unit, Trait.abbreviation) || is(next, Class.opener) || next.kind === 'quotation';
  return missedStop(unit, next);
}

/** `He is 35. She left.`, `5 p.m. He …`: a full stop that the parser took for an abbreviation's. */
function missedStop(unit: Unit, next: Unit): boolean {
  if (!unit.text.endsWith('.')) return false;
  if (unit.text === '.' && next.kind === 'quotation') return true;
  return next.capital && is(next, Class.opener) && !is(unit, Class.title) && !isInitial(unit.text);
}

function quotationEndsSentence(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  const end = /([.!?…])[\s'"’”»)\]*]*$/u.exec(unit.text)?.[1];
  if (end === undefined || next.kind === 'punctuation') return false;
  if (next.kind === 'quotation') return true;
  if (!next.capital && next.kind === 'word') return false;
  return end === '.' || !attributionFollows(units, at + 1);
}

/** How many words may stand between a quotation and its reporting verb: a title, a name, an adverb. */
const attributionReach = 9;

function attributionFollows(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < Math.min(units.length, from + attributionReach); at++) {
    const unit = units[at]!;
    if (unit.kind === 'quotation' || (unit.kind === 'punctuation' && unit.text !== ',')) return false;
    if (at > from && unit.entry.verb !== null && unit.entry.verb.tense !== 'base') return true;
  }
  return false;
}
