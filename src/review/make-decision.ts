import { hull, type Claim, type LiveAnnotations, type Span } from '../engine';
import { selectorOf, type Corrections, type Decision, type EngineSaid, type Line, type Undo } from './decision';
import type { ReviewedAnnotations } from './reviewed-annotations';
import { opinionsOf } from './settle';

/** What every line of one action has, and what those about a claim tell of the text. */
export interface Stamp extends Pick<Line, 'v' | 'at'> {
  /** A new id at every call. */
  readonly newId: () => string;
  /** Of the text that is decided about. */
  readonly textSha256: string | null;
  /** Of the engine. */
  readonly version: string;
}

/** What a reader says: a verdict, and what they set. */
export interface Judgement {
  readonly verdict: string;
  readonly set: Corrections | null;
}

/** What is decided about. */
export interface Aim {
  /** Where the words stand that a decision is tied to. */
  readonly span: Span;
  /** As the engine has it; null where it finds none. */
  readonly before: Claim | null;
}

/** `claim`: as these annotations give it. */
export function aimOf(found: ReviewedAnnotations, claim: Claim): Aim {
  const review = found.review(claim);
  const before = review === null ? found.asFound(claim) : review.before;
  return { before, span: before === null ? review!.span : hull(before.content) };
}

/** A line that says something of a claim, or of words that the engine takes for none. */
export function decisionAbout(
  found: ReviewedAnnotations,
  { span, before }: Aim,
  { verdict, set }: Judgement,
  { v, at, newId, textSha256, version }: Stamp,
): Decision {
  const place = selectorOf(found.slice({ start: 0, end: found.length }), span);
  const engine = engineSaid(found.found, before, version);
  return { v, id: newId(), at, claim: before?.id ?? null, verdict, set, ...place, textSha256, engine };
}

export function undoOf(id: string, { v, at, newId }: Pick<Stamp, 'v' | 'at' | 'newId'>): Undo {
  return { v, id: newId(), at, verdict: 'undo', undoes: id };
}

/** The claim is right as it is shown. Null where the reviewer has said so before, or has set it themselves. */
export function acceptance(found: ReviewedAnnotations, claim: Claim, by: string): Judgement | null {
  const own = ownVerdict(found, claim, by);
  if (own !== null && own !== 'rejected' && own !== 'noted') return null;
  const { verdict, set } = othersWords(found, claim, by);
  return { verdict: verdict ?? 'accepted', set };
}

/** The claim is none. Null where the reviewer has said so before. */
export function rejection(found: ReviewedAnnotations, claim: Claim, by: string): Judgement | null {
  return ownVerdict(found, claim, by) === 'rejected' ? null : { verdict: 'rejected', set: null };
}

/**
 * The claim is right but for what is set. What others set of it, and is shown, is kept. Notes and evidence do not say
 * whether it is right.
 */
export function correction(found: ReviewedAnnotations, claim: Claim, by: string, set: Corrections): Judgement {
  if (Object.keys(set).every((field) => field === 'note' || field === 'checked')) return { verdict: 'noted', set };
  const others = othersWords(found, claim, by);
  return { verdict: others.verdict ?? 'edited', set: { ...others.set, ...set } };
}

function ownVerdict(found: ReviewedAnnotations, claim: Claim, by: string): string | null {
  const own = found.review(claim)?.decisions.filter((decision) => decision.by === by) ?? [];
  return opinionsOf(own, [])[0]?.verdict ?? null;
}

/** What is shown because others set it, for whoever has not judged the claim: to agree is to say the same. */
function othersWords(
  found: ReviewedAnnotations,
  claim: Claim,
  by: string,
): { readonly verdict: string | null; readonly set: Corrections | null } {
  const review = found.review(claim);
  const isOthers = review !== null && !review.settled.by.includes(by);
  if (!isOthers || (review.settled.verdict !== 'edited' && review.settled.verdict !== 'added'))
    return { verdict: null, set: null };
  const { note: _, checked: __, content, cue, source, ...rest } = review.settled.set;
  const text = found.slice({ start: 0, end: found.length });
  const now = (span: Span | null) => span && selectorOf(text, span);
  return {
    verdict: review.settled.verdict,
    set: {
      ...rest,
      ...(content === undefined ? {} : { content: claim.content.map((span) => selectorOf(text, span)) }),
      ...(cue === undefined ? {} : { cue: now(claim.cue) }),
      ...(source === undefined ? {} : { source: now(claim.source) }),
    },
  };
}

function engineSaid(engine: LiveAnnotations, claim: Claim | null, version: string): EngineSaid {
  if (claim === null) return { version };
  const { kind, stance, speaker, confidence, evidence, content, cue, source } = claim;
  return {
    ...{ version, kind, stance, confidence, rule: evidence.rule },
    speaker: speaker === null ? null : (engine.speaker(speaker)?.name ?? null),
    content: content.map((span) => engine.slice(span)),
    cue: cue && engine.slice(cue),
    source: source && engine.slice(source),
  };
}
