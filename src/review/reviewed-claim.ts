import type { Claim, ClaimStatus, Span } from '../engine';
import type { Corrections, EngineSaid, Selector } from './decision';
import type { DecidedClaim } from './decided-claims';
import type { SpeakerBook } from './speaker-book';
import type { Settled } from './settle';
import { numberFor } from './number-for';

/** A claim with what readers set. Its id and its speaker cost a pass over the text: they are found when asked for. */
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
    const [{ decision: first }] = one.decisions as [DecidedClaim['decisions'][number]];
    this.#said = typeof first.engine === 'object' ? first.engine : null;
    // What is said of a rejected claim does not matter any more.
    this.#set = settled.verdict === 'rejected' ? {} : settled.set;
    const claim = one.claim ?? { ...unfound, ...this.#said, content: [one.span] as const };
    this.kind = this.#set.kind ?? claim.kind;
    this.content = this.#contentSet() ?? claim.content;
    this.cue = this.#spanSet(this.#set.cue, one.claim?.cue ?? null);
    this.source = this.#spanSet(this.#set.source, one.claim?.source ?? null);
    this.confidence = one.claim?.confidence ?? 1;
    this.stance = this.#set.stance ?? claim.stance;
    this.evidence = one.claim?.evidence ?? { rule: 'continuation', spans: [] };
    this.status = statusOf(settled, one.claim === null);
    this.origin = one.claim === null && first.verdict === 'added' ? 'human' : 'auto';
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

  #contentSet(): Claim['content'] | null {
    const placed = this.#set.content?.flatMap((selector) => this.#placeOf(selector) ?? []);
    return placed !== undefined && inOrder(placed) ? placed : null;
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

/** What is taken of a claim of which nobody says more. */
const unfound = { kind: 'indirect', stance: 'asserted' } as const;

function statusOf({ verdict }: Settled, isNew: boolean): ClaimStatus {
  if (verdict === 'disagreement' || verdict === 'noted') return 'auto';
  if (verdict === 'added') return isNew ? 'accepted' : 'edited';
  return verdict;
}

function inOrder(spans: readonly Span[]): spans is readonly [Span, ...Span[]] {
  return spans.length > 0 && spans.every(({ start }, at) => at === 0 || spans[at - 1]!.end <= start);
}
