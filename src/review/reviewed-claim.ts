import type { Claim, ClaimStatus, Span } from '../engine';
import type { Corrections, EngineSaid, Selector } from './decision';
import type { DecidedClaim } from './decided-claims';
import type { DecidedSource, OwnSpeaker } from './decided-source';
import type { SignedDecision } from './fold-logs';
import type { SpeakerBook } from './speaker-book';
import type { Settled } from './settle';

/** A claim with what readers set. Its id and its speaker cost a pass over the text: they are found when asked for. */
export class ReviewedClaim implements Claim, DecidedSource {
  readonly kind: Claim['kind'];
  readonly content: Claim['content'];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly confidence: number;
  readonly stance: Claim['stance'];
  readonly status: ClaimStatus;
  readonly origin: Claim['origin'];
  /** Undefined where no reader tells it. */
  readonly own: OwnSpeaker | undefined;
  readonly #set: Corrections;
  readonly #said: EngineSaid | null;

  constructor(
    private readonly one: DecidedClaim,
    private readonly settled: Settled,
    private readonly book: SpeakerBook,
    private readonly ids: { idOf(claim: ReviewedClaim): string },
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
    this.status = statusOf(settled, one.claim === null);
    this.origin = one.claim === null && first.verdict === 'added' ? 'human' : 'auto';
    this.own = this.#ownSpeaker();
  }

  /** As the engine has it; null where it finds none. */
  get found(): Claim | null {
    return this.one.claim;
  }

  get id(): string {
    return this.one.claim?.id ?? this.ids.idOf(this);
  }

  get speaker(): string | null {
    return this.book.speakerOf(this.one.claim, this);
  }

  get evidence(): Claim['evidence'] {
    const { claim } = this.one;
    return claim === null ? { rule: 'continuation', spans: [] } : this.book.evidenceOf(claim);
  }

  /** Whether a reader found the claim right before another decision. */
  isJudgedBefore({ at }: SignedDecision): boolean {
    const { verdict } = this.settled;
    const isRight = verdict === 'accepted' || verdict === 'edited' || verdict === 'added';
    return isRight && Date.parse(this.settled.at) < Date.parse(at);
  }

  /** The id that a claim gets that the engine does not find, if it is free; null where any will do. */
  get wantedId(): string | null {
    const { claim } = this.one.decisions[0]!.decision;
    return claim !== null && /^c[0-9a-z]+$/u.test(claim) ? claim : null;
  }

  /** The id of the first decision about it. */
  get decidedFirst(): string {
    return this.one.decisions[0]!.decision.id;
  }

  /** Whether its content was drawn by a reader. */
  get isDrawn(): boolean {
    return this.one.claim === null || this.#set.content !== undefined;
  }

  #ownSpeaker(): OwnSpeaker | undefined {
    const decisions = this.one.decisions.map(({ decision }) => decision);
    const { speaker: name, speakerType: type } = this.#set;
    const last = decisions.findLast(({ set, verdict }) => verdict !== 'rejected' && set?.speaker === name);
    if (name !== undefined) return { name, type, decision: last ?? decisions.at(-1)! };
    const said = this.one.claim === null ? this.#said?.speaker : null;
    return said == null ? undefined : { name: said, type, decision: decisions[0]! };
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
