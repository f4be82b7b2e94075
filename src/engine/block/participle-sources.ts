import type { ChosenClaim } from '../claims/chosen-claim';
import { contains } from '../span';
import { type Unit, unitsWithin } from '../text/units';

/** A claim whose cue is a participle, with the source of the claim that it goes on with where that is another. */
export function withParticipleSource(
  claim: ChosenClaim,
  claims: readonly ChosenClaim[],
  units: readonly Unit[],
): ChosenClaim {
  const { from, to } = unitsWithin(units, claim.cue);
  if (units[to - 1]?.entry.verb?.tense !== 'ing' || units[from - 1]?.text !== ',') return claim;
  const before = claims.find((other) => isByText(claim, other, units) || isOfAccuser(claim, other));
  return before === undefined ? claim : { ...claim, source: before.source, antecedent: before.antecedent };
}

/** `Prices fell, according to a report, suggesting that …`: the report suggests it, and not the prices. */
function isByText({ cue }: ChosenClaim, { rule, source }: ChosenClaim, units: readonly Unit[]): boolean {
  const { from, to } = unitsWithin(units, cue);
  if (rule !== 'according-to' || source?.type !== 'document' || units[to - 1]!.entry.verb?.verb.ofThings !== true)
    return false;
  return unitsWithin(units, source.span).to === from - 1;
}

/** `Orr accused the mayor, Jo Bell, of fraud, saying …`: who is accused does not say it. */
function isOfAccuser({ cue, source }: ChosenClaim, other: ChosenClaim): boolean {
  if (source === null || other.source === null || other.source.span.end > other.cue.start) return false;
  return (
    other.content.some((span) => contains(span, source.span)) && !other.content.some((span) => contains(span, cue))
  );
}
