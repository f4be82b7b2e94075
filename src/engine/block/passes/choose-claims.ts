/** Adds `chosen` and `claims`: the best of what the rules and the models propose for each sentence. */
import { Trait } from '../../language/language';
import type { ChosenClaim } from '../../claims/chosen-claim';
import { hasTrait, unitsWithin, type Unit } from '../../text/units';
import type { BlockState } from '../block-state';
import type { BlockTools, Pass } from '../pass';

export const chooseClaims = {
  name: 'claims',
  *steps(state: BlockState, { choose }: BlockTools): Generator<undefined, void> {
    const { text, tokens, units, sentences, regions, notes } = state;
    const chosen = yield* choose({ text, tokens, units, sentences, regions, within: -1, notes });
    const claims = state.headline ? chosen.filter((claim) => !isHeard(units, claim)) : chosen;
    state.claims = units.at(-1)?.text === '.' ? claims : claims.map((claim) => withoutHearer(units, claim));
    state.chosen = bySentence(state.claims, state);
  },
} as const satisfies Pass;

/** `Pier was rotten, court told`: in a line without a full stop who is named before such a verb heard it. */
function withoutHearer(units: readonly Unit[], claim: ChosenClaim): ChosenClaim {
  const { cue, source } = claim;
  const { to } = unitsWithin(units, cue);
  const form = units[to - 1]?.entry.verb;
  if (to < units.length || source === null || source.span.end > cue.start) return claim;
  return form?.tense === 'past' && form.verb.recipient ? { ...claim, source: null, antecedent: null } : claim;
}

/**
 * `Islanders told ‘stay at home’`, `‘Iron will’ Islanders praised`: a headline leaves the passive's auxiliary out, and
 * its subject says nothing.
 */
function isHeard(units: readonly Unit[], { cue, content, regions }: ChosenClaim): boolean {
  const { to } = unitsWithin(units, cue);
  const verb = units[to - 1];
  const form = verb?.entry.verb;
  if (form?.tense === 'past' && form.verb.recipient) return content[0]?.start === units[to]?.start;
  return form === null && regions.length > 0 && hasTrait(verb, Trait.pastForm) && content.at(-1)!.end < cue.start;
}

const none: readonly ChosenClaim[] = [];

/** The claims, which are in order of their cues, that each sentence has the cue of. */
function bySentence(
  claims: readonly ChosenClaim[],
  { units, sentences }: BlockState,
): readonly (readonly ChosenClaim[])[] {
  let next = 0;
  return sentences.map(({ to }) => {
    const first = next;
    const end = units[to - 1]!.end;
    while (next < claims.length && claims[next]!.cue.start < end) next++;
    return next > first ? claims.slice(first, next) : none;
  });
}
