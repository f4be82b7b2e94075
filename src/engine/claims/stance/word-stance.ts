/** The word of a cue that does more than report, and the stance that it gives: `denied`, `wanted to know`. */
import type { Stance } from '../../annotation-types';
import { Word, type Language } from '../../language/language';
import { StanceWord } from '../../language/stance-words';
import { inStance, isWord, unitsWithin, type Unit, type UnitRange } from '../../text/units';
import type { ChosenClaim } from '../chosen-claim';
import { infinitiveAt, leadsToInfinitive } from '../grammar/infinitives';
import { isGivingNone, isIdiom, phrasalStance } from '../grammar/stance-phrases';

/** A word of the cue, and what stance it tells. */
export interface WordStance {
  readonly at: number;
  readonly stance: Stance;
}

/** The word that gives the stance of a cue, before anything turns it. Its last verb where all of it only reports. */
export function wordStance(
  tokens: readonly Unit[],
  cue: UnitRange,
  claim: ChosenClaim,
  language: Language,
): WordStance {
  return (
    directive(tokens, cue, claim) ??
    firstStance(tokens, cue, language) ?? { at: headOf(tokens, cue), stance: 'asserted' as const }
  );
}

/** The first word of the cue that does more than report; null where all of it only reports. */
export function firstStance(tokens: readonly Unit[], { from, to }: UnitRange, language: Language): WordStance | null {
  for (let at = from; at < to; at++) {
    const stance = stanceAt(tokens, at, to, language);
    if (stance !== null) return { at, stance };
  }
  return null;
}

function stanceAt(tokens: readonly Unit[], at: number, to: number, { stances }: Language): Stance | null {
  const unit = tokens[at]!;
  if (castsDoubt(tokens, at, to)) return 'doubted';
  const phrasal = phrasalStance(tokens, at);
  if (phrasal !== null) return phrasal;
  if (inStance(unit, StanceWord.unsure)) return 'doubted';
  const idiom = stances.idioms.find((each) => isIdiom(tokens, at - each.head, each));
  if (idiom !== undefined) return idiom.stance;
  if (isGivingNone(tokens, at)) return 'unsaid';
  return unit.entry.stance.verb ?? unit.entry.stance.noun;
}

/** `raised serious doubts`: the noun may stand further on in the cue. */
function castsDoubt(tokens: readonly Unit[], at: number, to: number): boolean {
  if (!inStance(tokens[at], StanceWord.doubtCaster)) return false;
  return tokens.slice(at + 1, to).some((unit) => inStance(unit, StanceWord.doubt | StanceWord.question));
}

/** The last verb of the cue, else its last word. */
function headOf(tokens: readonly Unit[], { from, to }: UnitRange): number {
  for (let at = to - 1; at >= from; at--) if (tokens[at]!.entry.verb !== null) return at;
  return to - 1;
}

/** `asked drivers to avoid the area`, `told them to leave`; `asked that the minutes be read`. */
function directive(tokens: readonly Unit[], { from, to }: UnitRange, { content }: ChosenClaim): WordStance | null {
  const head = headOf(tokens, { from, to });
  const [verb, last] = [tokens[head]!, tokens[to - 1]!];
  const first = unitsWithin(tokens, content[0] ?? { start: 0, end: 0 });
  if (inStance(last, StanceWord.intending) && infinitiveAt(tokens, first.from))
    return { at: to - 1, stance: 'intended' };
  if (!inStance(verb, StanceWord.directing) || first.from < to || first.from === first.to) return null;
  const isWanted = isWord(tokens[first.from], Word.that) || isWord(last, Word.for);
  const wanted = (inStance(verb, StanceWord.asking) && isWanted) || leadsToInfinitive(tokens, first);
  return wanted ? { at: head, stance: 'intended' } : null;
}
