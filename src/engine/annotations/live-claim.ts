import type { Claim } from '../annotation-types';
import type { Span } from '../span';
import { theWriter, type FoundClaim } from '../document/findings';
import type { Numbering } from './numbering';
import type { PlacedResult } from './section-result';

/** What a claim must be told of its document, which takes counting all of it. */
export interface Whole {
  readonly numbering: Numbering;
  /** Where the writer is named; asked for only where there is one. */
  readonly byline: Span;
}

/** A claim as it stands in its document. Its id and speaker are made out when they are asked for. */
export class LiveClaim implements Claim {
  readonly kind: Claim['kind'];
  readonly content: Claim['content'];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly confidence: number;
  readonly stance: Claim['stance'];
  readonly status = 'auto';
  readonly origin = 'auto';

  /** `at` is its index among the claims of its part. */
  constructor(
    private readonly found: FoundClaim,
    private readonly at: number,
    private readonly part: PlacedResult,
    private readonly whole: Whole,
  ) {
    const { kind, content, cue, source, confidence, stance } = found;
    const { place } = part;
    this.kind = kind;
    this.content = content.map(place) as [Span, ...Span[]];
    this.cue = cue && place(cue);
    this.source = source && place(source);
    this.confidence = confidence;
    this.stance = stance;
  }

  get id(): string {
    return claimId(this.part, this.at, this.whole.numbering);
  }

  get speaker(): string | null {
    const { speaker } = this.found;
    const { numbering } = this.whole;
    if (speaker === theWriter) return numbering.writer === null ? null : numbering.idOf(numbering.writer);
    return speaker < 0 ? null : numbering.idOf(this.part.identities[speaker]!);
  }

  get evidence(): Claim['evidence'] {
    const { evidence, speaker } = this.found;
    const spans = evidence.spans.map(this.part.place);
    const isWriters = speaker === theWriter && this.whole.numbering.writer !== null;
    return { rule: evidence.rule, spans: isWriters ? [...spans, this.whole.byline] : spans };
  }

  /** The same with all of it made out. */
  settled(): Claim {
    const { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin } = this;
    return { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin };
  }
}

/** Equal words give equal ids; the second claim of the very same words is told apart by its number. */
export function claimId({ at, findings }: PlacedResult, claim: number, numbering: Numbering): string {
  const id = `c${findings.claims[claim]!.fingerprint.toString(36)}`;
  const ordinal = numbering.ordinalOf(at, claim);
  return ordinal === 1 ? id : `${id}-${ordinal}`;
}
