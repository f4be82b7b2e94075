import { Class } from '../../language/language';
import type { Reading } from '../../models/reading/reading';
import type { Span } from '../../span';
import { is } from '../../text/units';

/** `… than expected | (TASS via Getty Images)`: what a content takes of the names in brackets that end a caption. */
export function withoutCredit({ units }: Reading, content: readonly Span[]): readonly Span[] {
  const last = content.at(-1);
  let at = units.length - 1;
  if (last === undefined || units[at]?.text !== ')') return content;
  for (at--; at > 0 && units[at]!.text !== '('; at--) {
    const unit = units[at]!;
    const isMark = unit.kind === 'punctuation' || unit.kind === 'number';
    if (!unit.capital && !isMark && !is(unit, Class.preposition | Class.connector)) return content;
  }
  const bracket = units[at]!;
  if (bracket.text !== '(' || bracket.start <= last.start || bracket.start >= last.end) return content;
  return [...content.slice(0, -1), { start: last.start, end: units[at - 1]!.end }];
}
