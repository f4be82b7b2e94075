import { verdicts, type Corrections } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';

/** What readers say of one claim, together. */
export interface Settled {
  /** `disagreement`: they say different things, and nobody settled it. */
  readonly verdict: 'accepted' | 'edited' | 'rejected' | 'added' | 'disagreement' | 'noted';
  /** Whose verdict it is; of a disagreement all of them. */
  readonly by: readonly string[];
  /** When the last of them decided. */
  readonly at: string;
  /** Empty for a disagreement. */
  readonly set: Corrections;
}

type Judged = Settled['verdict'];
const judging: ReadonlySet<string> = new Set<Judged>(['accepted', 'edited', 'rejected', 'added']);

/** `decisions`: about one claim, in order, at least one. */
export function settle(decisions: readonly SignedDecision[], { resolved }: ReviewState): Settled {
  const opinions = opinionsOf(decisions, resolved);
  const judged = opinions.filter(({ verdict }) => verdict !== 'noted');
  const [first, ...others] = judged;
  if (first === undefined)
    return joined('noted', opinions, Object.assign({}, ...opinions.map(({ set }) => set)) as Corrections);
  if (others.some((other) => !agree(first, other))) return joined('disagreement', judged, {});
  return joined(first.verdict, judged, first.set);
}

/** What each reviewer says of one claim, as far as nobody settled it otherwise. */
export function opinionsOf(
  decisions: readonly SignedDecision[],
  resolved: ReviewState['resolved'],
): readonly Settled[] {
  const open = withoutSettled(decisions, resolved);
  const reviewers = [...new Set(open.map(({ by }) => by))];
  return reviewers.map((by) => opinionOf(open.filter((decision) => decision.by === by)));
}

/** What a settlement chose counts; what it settled otherwise, and what stood before that, does not. */
export function withoutSettled(
  decisions: readonly SignedDecision[],
  resolved: ReviewState['resolved'],
): readonly SignedDecision[] {
  let open = decisions;
  for (const { chosen, settles } of resolved) {
    const choice = open.find(({ id }) => id === chosen);
    if (choice === undefined) continue;
    const last = open.findLastIndex(({ id }) => settles.includes(id) || id === chosen);
    const settled = new Set(open.filter(({ id }) => settles.includes(id)).map(({ by }) => by));
    open = open.filter((decision, at) => at > last || !settled.has(decision.by) || decision.by === choice.by);
  }
  return open;
}

/** Of one reviewer: the last verdict, and all that was set since the claim was rejected. */
function opinionOf(decisions: readonly SignedDecision[]): Settled {
  let set: Corrections = {};
  let verdict: Judged = 'noted';
  for (const decision of decisions) {
    if (decision.verdict === 'rejected') set = {};
    if (decision.set !== null && isKnown(decision.verdict)) set = { ...set, ...decision.set };
    if (judging.has(decision.verdict))
      verdict = verdict === 'added' && decision.verdict !== 'rejected' ? 'added' : (decision.verdict as Judged);
  }
  const last = decisions.at(-1)!;
  if (verdict === 'accepted' && changes(set)) verdict = 'edited';
  return { verdict, by: [last.by], at: last.at, set };
}

/** What a word of a later version sets may mean something else. */
const isKnown = (verdict: string): boolean => (verdicts as readonly string[]).includes(verdict);

/** Whether more is set than notes. */
function changes({ note: _, checked: __, ...rest }: Corrections): boolean {
  return Object.keys(rest).length > 0;
}

function agree(a: Settled, b: Settled): boolean {
  const written = ({ verdict, set: { note: _, checked: __, ...rest } }: Settled): string =>
    JSON.stringify([verdict, Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1))]);
  return written(a) === written(b);
}

function joined(verdict: Judged, opinions: readonly Settled[], set: Corrections): Settled {
  const latest = [...opinions].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)!;
  return { verdict, by: opinions.flatMap(({ by }) => by), at: latest.at, set };
}
