import type { ChosenClaim } from '../claims/chosen-claim';
import type { MentionFact } from '../phrases/mention';
import { overlaps } from '../span';

/** `Save Our Steeples said`, `Stop the Tower said`: a source does not begin within a name that goes on to its end. */
export function withWholeName(claim: ChosenClaim, names: readonly MentionFact[]): ChosenClaim {
  const { source, cue, content } = claim;
  if (source?.form !== 'name') return claim;
  const { start } = source.span;
  const whole = names.find(
    ({ form, nameSpan }) =>
      form === 'name' && nameSpan.start < start && start < nameSpan.end && nameSpan.end === source.nameSpan.end,
  );
  if (whole === undefined || [cue, ...content].some((part) => overlaps(part, whole.nameSpan))) return claim;
  const { name, nameSpan } = whole;
  return { ...claim, source: { ...source, name, nameSpan, span: { start: nameSpan.start, end: source.span.end } } };
}
