import type { ChosenClaim } from '../claims/chosen-claim';
import type { MentionFact } from '../phrases/mention';
import { overlaps } from '../span';

/** `Save Our Steeples said`, `Stop the Tower said`: a source does not begin within a name that goes on to its end. */
export function withWholeName(claim: ChosenClaim, names: readonly MentionFact[]): ChosenClaim {
  const { source, cue, content } = claim;
  if (source?.form !== 'name') return claim;
  const { span, nameSpan } = source;
  const whole = names.find(
    (name) =>
      name.form === 'name' &&
      name.nameSpan.start < span.start &&
      span.start < name.nameSpan.end &&
      name.nameSpan.end === nameSpan.end,
  );
  if (whole === undefined || [cue, ...content].some((part) => overlaps(part, whole.nameSpan))) return claim;
  const start = whole.nameSpan.start;
  return { ...claim, source: { ...source, name: whole.name, nameSpan: whole.nameSpan, span: { start, end: span.end } } };
}
