/** Content ends where a phrase does: the models may end it within one. */
import { Class, Word } from '../../language/language';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, Role } from '../../models/reading/roles';
import { is, isWord, type UnitRange } from '../../text/units';
import type { LearnedClaim } from './learned-claim';

/** A range of content without half a relative clause at its end, and with the whole of a series of things. */
export function withWholePhrases(reading: Reading, claim: LearnedClaim, range: UnitRange): UnitRange {
  const series = withSeries(reading, claim, range);
  return series.to > range.to ? series : withoutHalfRelative(reading, range);
}

/** `that it is real, | which hung for years` and `in a school`: such a clause is in it as a whole, or not at all. */
function withoutHalfRelative({ units }: Reading, { from, to }: UnitRange): UnitRange {
  const next = units[to];
  if (next === undefined || !is(next, Class.preposition | Class.article | Class.possessive)) return { from, to };
  if (isWord(next, Word.according) || units[to - 1]!.kind === 'punctuation') return { from, to };
  for (let at = to - 1; at > from + 2; at--) {
    if (units[at]!.kind === 'punctuation' || units[at]!.kind === 'quotation') break;
    if (is(units[at], Class.relative) && units[at - 1]!.text === ',') return { from, to: at - 1 };
  }
  return { from, to };
}

/** So many words may follow `and`. */
const longestPart = 6;

/** `a “fair loaf,” with cheaper flour | and longer hours`: after `and` nothing but a thing and the sentence's end. */
function withSeries({ units, role }: Reading, { cue, sentence }: LearnedClaim, { from, to }: UnitRange): UnitRange {
  if (from < cue.to || to - from < 2 || !isWord(units[to], Word.and) || to >= sentence.to) return { from, to };
  let end = sentence.to;
  while (end > to && units[end - 1]!.kind === 'punctuation') end--;
  if (end - to < 2 || end - to - 1 > longestPart || !endsInThing(role[end - 1]!)) return { from, to };
  for (let at = to + 1; at < end; at++) {
    const kind = role[at]!;
    if (units[at]!.kind !== 'word' || units[at]!.capital || is(units[at], Class.reporting)) return { from, to };
    if (isFiniteRole(kind) || kind === Role.participle || kind === Role.gerund || kind === Role.base)
      return { from, to };
  }
  return { from, to: end };
}

function endsInThing(kind: number): boolean {
  return kind === Role.noun;
}
