import type { Claim, ClaimStatus, Span } from '../engine';
import type { Corrections, EngineSaid, Selector } from './decision';
import type { DecidedClaim } from './decided-claims';
import type { SpeakerBook } from './speaker-book';
import type { Settled } from './settle';
import { numberFor } from './number-for';

/** A claim with what readers set. Its id and its speaker cost a pass over the text, so they are found when asked for. */
export class ReviewedClaim implements Claim {
  readonly kind: Claim['kind'];
  readonly content: Claim['content'];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly confidence: number;
  readonly stance: Claim['stance'];
  readonly evidence: Claim['evidence'];
  readonly status: ClaimStatus;
  readonly origin: Claim['origin'];
  readonly #set: Corrections;
  readonly #said: EngineSaid | null;
  #id: string | null = null;

  constructor(
    private readonly one: DecidedClaim,
    settled: Settled,
    private readonly book: SpeakerBook,
    private readonly ids: { freeId(wanted: string): string },
  ) {
    const { claim, span, decisions } = one;
    const [{ decision: first }] = decisions as [DecidedClaim['decisions'][number]];
    this.#said = typeof first.engine === 'object' ? first.engine : null;
    // What is said of a rejected claim does not matter any more.
    this.#set = settled.verdict === 'rejected' ? {} : settled.set;
    const { kind, stance, content, cue, source } = this.#set;
    const placed = content?.flatMap((selector) => this.#placeOf(selector) ?? []);
    this.kind = kind ?? claim?.kind ?? this.#said?.kind ?? 'indirect';
    this.content = placed !== undefined && inOrder(placed) ? placed : (claim?.content ?? [span]);
    this.cue = this.#spanSet(cue, claim?.cue ?? null);
    this.source = this.#spanSet(source, claim?.source ?? null);
    this.confidence = claim?.confidence ?? 1;
    this.stance = stance ?? claim?.stance ?? this.#said?.stance ?? 'asserted';
    this.evidence = claim?.evidence ?? { rule: 'continuation', spans: [] };
    this.status = statusOf(settled, claim === null);
    this.origin = claim === null && first.verdict === 'added' ? 'human' : 'auto';
  }

  get id(): string {
    return (this.#id ??= this.one.claim?.id ?? this.ids.freeId(this.#wantedId));
  }

  get speaker(): string | null {
    const { claim } = this.one;
    const { speaker, speakerType } = this.#set;
    if (speaker !== undefined) return speaker === null ? null : this.book.idOf(speaker, speakerType);
    if (claim !== null) return claim.speaker;
    return this.#said?.speaker == null ? null : this.book.idOf(this.#said.speaker, speakerType);
  }

  get #wantedId(): string {
    const [{ decision }] = this.one.decisions as [DecidedClaim['decisions'][number]];
    const isIt = decision.claim !== null && /^c[0-9a-z]+$/u.test(decision.claim);
    return isIt ? decision.claim! : `c${numberFor(decision.id).toString(36)}`;
  }

  /** What the engine found stays where the reader's words are not in the text. */
  #spanSet(selector: Corrections['cue'], found: Span | null): Span | null {
    if (selector === undefined) return found;
    return selector === null ? null : (this.#placeOf(selector) ?? found);
  }

  #placeOf(selector: Selector): Span | null {
    for (const { words } of this.one.decisions) {
      const span = words.get(selector);
      if (span !== undefined) return span;
    }
    return null;
  }
}

function statusOf({ verdict }: Settled, isNew: boolean): ClaimStatus {
  if (verdict === 'disagreement' || verdict === 'noted') return 'auto';
  if (verdict === 'added') return isNew ? 'accepted' : 'edited';
  return verdict;
}

function inOrder(spans: readonly Span[]): spans is readonly [Span, ...Span[]] {
  return spans.length > 0 && spans.every(({ start }, at) => at === 0 || spans[at - 1]!.end <= start);
}
