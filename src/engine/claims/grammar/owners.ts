import { Class } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { isEnding } from '../../phrases/heads';
import { phraseBefore } from '../../phrases/phrase-before';
import { is, type Unit, type UnitRange } from '../../text/units';

/** Whom a possessive at `at` means: `she` of `her words`. */
export function ownerPronoun(units: readonly Unit[], at: number): MentionFact {
  const mention = describe(units, { from: at, to: at + 1 }, false);
  const { head, gender, number } = units[at]!.entry.owner!;
  return { ...mention, form: 'pronoun', head, gender, number };
}

/** Whose noun it is that follows the range: `Marsh’s`, `her`, `her only`. */
export function ownerAt(units: readonly Unit[], { from, to }: UnitRange): MentionFact | null {
  if (is(units[from], Class.possessive)) return ownerPronoun(units, from);
  for (let at = from + 1; at < to; at++) {
    const owner = isEnding(units[at]!) ? phraseBefore(units, at, from) : null;
    if (owner !== null) return describe(units, owner, false);
  }
  return null;
}
