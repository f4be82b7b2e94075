/**
 * Adds to `claims`, and adds `leading` and `tail`: quotations that stand as sentences of their own go on with the claim
 * before them, and so do second halves of a sentence's quotation.
 */
import { contains, type Span } from '../../span';
import type { MentionFact } from '../../phrases/mention';
import type { UnitRange } from '../../text/units';
import type { ChosenClaim } from '../../claims/chosen-claim';
import type { BlockState } from '../block-state';
import { secondHalves } from '../second-halves';
import type { Pass } from '../pass';
import { thresholds } from '../../thresholds';

export const joinContinuations = { name: 'continuations', run: join } as const satisfies Pass;

function join(state: BlockState): void {
  const claims: JoinedClaim[] = [];
  const taken = new Set<number>();
  for (const here of state.chosen) {
    for (const claim of here) {
      claims.push(toJoined(claim));
      for (const region of claim.regions) taken.add(region);
    }
  }
  joinSecondHalves(state, claims, taken);
  const leading: number[] = [];
  let current = -1;
  let before = 0;
  let atStart = true;
  state.sentences.forEach((range, index) => {
    const bare = bareQuotations(state, range, taken);
    if (bare.length > 0 && current !== -1) extend(claims[current]!, state, bare);
    else if (atStart) leading.push(...bare);
    if (bare.length === 0) atStart = false;
    const here = state.chosen[index]!;
    if (here.length > 0) current = before + principal(here);
    else if (bare.length === 0 && !(isQuoted(claims[current]) && !tellsOfAnother(state, range, claims[current]!)))
      current = -1;
    before += here.length;
  });
  state.claims = claims;
  state.leading = leading;
  state.tail = current;
}

function joinSecondHalves(state: BlockState, claims: readonly JoinedClaim[], taken: Set<number>): void {
  let first = 0;
  state.sentences.forEach((range, index) => {
    const here = state.chosen[index]!;
    for (const { claim, region } of secondHalves(state.units, range, here, taken)) {
      extend(claims[first + claim]!, state, [region]);
      taken.add(region);
    }
    first += here.length;
  });
}

/**
 * Index of the claim of a sentence that a quotation after it goes on with: the one whose colon announces it, else the
 * last one that quotes; neither a doubtful one nor one within another's content: `“I will,” he said, recalling that she
 * had asked why`.
 */
function principal(claims: readonly ChosenClaim[]): number {
  if (claims.length === 1) return 0;
  const eligible = (claim: ChosenClaim): boolean =>
    claim.weight >= thresholds.continued &&
    !claims.some((outer) => outer !== claim && outer.content.some((span) => contains(span, claim.cue)));
  const tests = [
    (claim: ChosenClaim): boolean => eligible(claim) && claim.awaits,
    (claim: ChosenClaim): boolean => eligible(claim) && isQuoted(claim),
    eligible,
  ];
  const found = tests.map((test) => claims.findLastIndex(test)).find((index) => index !== -1);
  return found ?? claims.length - 1;
}

interface JoinedClaim extends ChosenClaim {
  readonly content: Span[];
  readonly regions: number[];
}

function toJoined({
  rule,
  content,
  cue,
  source,
  antecedent,
  weight,
  awaits,
  regions,
  within,
}: ChosenClaim): JoinedClaim {
  return { rule, content: [...content], cue, source, antecedent, weight, awaits, regions: [...regions], within };
}

/** Narration ends a report in other words; a speaker who was quoted may go on after it: `She laughed. “Never.”` */
function isQuoted(claim: ChosenClaim | undefined): boolean {
  return claim !== undefined && claim.regions.length > 0;
}

/** `“It is long,” said Lind. Holm disagrees.`: whose words come next is another's. */
function tellsOfAnother({ names, units }: BlockState, { from }: UnitRange, { source }: ChosenClaim): boolean {
  if (source === null) return false;
  const isName = ({ form, subject }: MentionFact): boolean => form === 'name' && subject;
  const opener = names.find((mention) => isName(mention) && mention.span.start === units[from]!.start);
  const speaker =
    source.form === 'name' ? source : names.findLast((one) => isName(one) && one.span.end <= source.span.start);
  if (opener === undefined || speaker === undefined || opener.type === 'organization') return false;
  return !opener.name.some((word) => speaker.name.includes(word));
}

function extend(claim: JoinedClaim, state: BlockState, regions: readonly number[]): void {
  for (const region of regions) {
    claim.content.push(state.regions[region]!.span);
    claim.regions.push(region);
  }
}

const none: readonly number[] = [];

/** The regions of a sentence that holds nothing but quotations, less those that are taken; none of another sentence. */
function bareQuotations({ units }: BlockState, { from, to }: UnitRange, taken: ReadonlySet<number>): readonly number[] {
  for (let at = from; at < to; at++) if (units[at]!.kind === 'word' || units[at]!.kind === 'number') return none;
  const regions = units.slice(from, to).filter(({ kind }) => kind === 'quotation');
  return regions.map(({ region }) => region).filter((region) => !taken.has(region));
}
