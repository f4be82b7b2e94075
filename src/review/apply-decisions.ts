import type { Annotations, Claim, ClaimStatus, Span, Speaker } from '../engine';
import type { NativeDecision } from '../formats';
import type { Corrections } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';
import { Placer, decidedClaimsOf, type DecidedClaim } from './place-decisions';
import { settle, type Settled } from './settle';

/** Annotations with what readers decided. */
export interface Reviewed {
  readonly annotations: Annotations;
  /** What was decided about claims, by their ids. */
  readonly settled: ReadonlyMap<string, NativeDecision>;
  /** Decisions whose words are not in the text. They change nothing. */
  readonly orphans: readonly SignedDecision[];
}

/** Applies decisions to what the engine finds in a text. What a reader set wins over the engine. */
export function applyDecisions(text: string, annotations: Annotations, state: ReviewState): Reviewed {
  const placer = new Placer(text, annotations.claims);
  const placed = placer.place(state);
  const review = new Review(annotations, placer);
  for (const decided of decidedClaimsOf(annotations, placed)) review.apply(decided, settle(decided.decisions, state));
  const orphans = placed.filter(({ anchor }) => anchor.span === null).map(({ decision }) => decision);
  return { annotations: review.annotations(), settled: review.settled, orphans };
}

class Review {
  readonly settled = new Map<string, NativeDecision>();
  readonly #claims: Map<string, Claim>;
  readonly #speakers: Speaker[];

  constructor(
    private readonly before: Annotations,
    private readonly placer: Placer,
  ) {
    this.#claims = new Map(before.claims.map((claim) => [claim.id, claim]));
    this.#speakers = [...before.speakers];
  }

  apply(decided: DecidedClaim, settled: Settled): void {
    const claim = decided.claim ?? (isFor(settled) ? this.#added(decided) : null);
    if (claim === null) return;
    const edited = settled.verdict === 'rejected' ? claim : this.#edited(claim, settled.set);
    this.#claims.set(claim.id, { ...edited, status: statusOf(settled, decided.claim === null) });
    this.settled.set(claim.id, nativeDecision(settled));
  }

  annotations(): Annotations {
    const claims = [...this.#claims.values()].sort((a, b) => a.content[0].start - b.content[0].start);
    return { ...this.before, claims, speakers: this.#speakers };
  }

  /** A claim that the engine does not find. */
  #added({ span, decisions }: DecidedClaim): Claim {
    const [first] = decisions as [SignedDecision, ...SignedDecision[]];
    const said = typeof first.engine === 'object' ? first.engine : null;
    return {
      id: this.#newId(first),
      kind: said?.kind ?? 'indirect',
      content: [span],
      cue: null,
      source: null,
      speaker: said?.speaker == null ? null : this.#speakerNamed(said.speaker, undefined),
      confidence: 1,
      stance: said?.stance ?? 'asserted',
      evidence: { rule: 'continuation', spans: [] },
      status: 'auto',
      origin: first.verdict === 'added' ? 'human' : 'auto',
    };
  }

  #newId({ id, claim }: SignedDecision): string {
    if (claim !== null && /^c[0-9a-z]+$/u.test(claim) && !this.#claims.has(claim)) return claim;
    return unused(`c${numberFor(id).toString(36)}`, (other) => this.#claims.has(other));
  }

  #edited(claim: Claim, set: Corrections): Claim {
    const content = set.content?.flatMap((selector) => this.placer.find(selector) ?? []);
    return {
      ...claim,
      kind: set.kind ?? claim.kind,
      stance: set.stance ?? claim.stance,
      content: content !== undefined && inOrder(content) ? content : claim.content,
      cue: this.#spanSet(set.cue, claim.cue),
      source: this.#spanSet(set.source, claim.source),
      speaker: set.speaker === undefined ? claim.speaker : this.#speakerSet(set.speaker, set.speakerType),
    };
  }

  /** What the engine found stays where the reader's words are not in the text. */
  #spanSet(selector: Corrections['cue'], found: Span | null): Span | null {
    if (selector === undefined) return found;
    return selector === null ? null : (this.placer.find(selector) ?? found);
  }

  #speakerSet(name: string | null, type: Speaker['type'] | undefined): string | null {
    return name === null ? null : this.#speakerNamed(name, type);
  }

  #speakerNamed(name: string, type: Speaker['type'] | undefined): string {
    const known =
      this.#speakers.find((speaker) => speaker.name === name) ??
      this.#speakers.find(({ aliases }) => aliases.includes(name));
    if (known) return known.id;
    const id = unused('s1', (other) => this.#speakers.some((speaker) => speaker.id === other));
    const key = unused(`k${numberFor(name).toString(36)}`, (other) =>
      this.#speakers.some((known) => known.key === other),
    );
    this.#speakers.push({ id, key, name, type: type ?? 'unknown', aliases: [], mentions: [] });
    return id;
  }
}

/** As annotations tell it. */
function nativeDecision({ verdict, by, at, set: { note, checked: _, ...set } }: Settled): NativeDecision {
  return { verdict, by, at, set: Object.keys(set), ...(note === undefined ? {} : { note }) };
}

const isFor = ({ verdict }: Settled): boolean =>
  verdict !== 'rejected' && verdict !== 'noted' && verdict !== 'disagreement';

function statusOf({ verdict }: Settled, isNew: boolean): ClaimStatus {
  if (verdict === 'disagreement' || verdict === 'noted') return 'auto';
  if (verdict === 'added') return isNew ? 'accepted' : 'edited';
  return verdict;
}

function inOrder(spans: readonly Span[]): spans is readonly [Span, ...Span[]] {
  return spans.length > 0 && spans.every(({ start }, at) => at === 0 || spans[at - 1]!.end <= start);
}

/** The name, or one with the next number that is free. */
function unused(name: string, isUsed: (name: string) => boolean): string {
  const [, letter, number] = /^(\D)(.*)$/su.exec(name) as unknown as [string, string, string];
  for (let next = parseInt(number, 36); ; next++) {
    const free = `${letter}${next.toString(letter === 's' ? 10 : 36)}`;
    if (!isUsed(free)) return free;
  }
}

/** The same for the same words (FNV-1a). */
function numberFor(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
