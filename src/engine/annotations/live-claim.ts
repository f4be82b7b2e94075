import type { Claim } from '../annotation-types';
import type { SpanIn } from '../spaces';
import { theWriter, type FoundClaim } from '../document/findings';
import type { Numbering } from './numbering';
import type { PlacedResult } from './section-result';

/** What a claim needs from the whole document: ids and speakers, which take a pass over all sections. */
export interface ClaimContext {
  readonly numbering: Numbering;
  /** Where the writer is named; throws where the document names none. */
  readonly byline: SpanIn<'document'>;
}

/** A claim in its document. Its id and speaker are looked up on demand. */
export class LiveClaim implements Claim {
  readonly kind: Claim['kind'];
  readonly content: Claim['content'];
  readonly cue: SpanIn<'document'> | null;
  readonly source: SpanIn<'document'> | null;
  readonly confidence: number;
  readonly stance: Claim['stance'];
  readonly status = 'auto';
  readonly origin = 'auto';

  /** `at`: the claim's index in its section. */
  constructor(
    private readonly found: FoundClaim,
    private readonly at: number,
    private readonly result: PlacedResult,
    private readonly context: ClaimContext,
  ) {
    const { kind, content, cue, source, confidence, stance } = found;
    const { toDocument } = result;
    this.kind = kind;
    this.content = content.map(toDocument) as [SpanIn<'document'>, ...SpanIn<'document'>[]];
    this.cue = cue && toDocument(cue);
    this.source = source && toDocument(source);
    this.confidence = confidence;
    this.stance = stance;
  }

  get id(): string {
    return claimId(this.result, this.at, this.context.numbering);
  }

  get speaker(): string | null {
    const { speaker } = this.found;
    const { numbering } = this.context;
    if (speaker === theWriter) return numbering.writer === null ? null : numbering.idOf(numbering.writer);
    return speaker < 0 ? null : numbering.idOf(this.result.identities[speaker]!);
  }

  get evidence(): Claim['evidence'] {
    const { evidence, speaker } = this.found;
    const spans = evidence.spans.map(this.result.toDocument);
    const isWriters = speaker === theWriter && this.context.numbering.writer !== null;
    return { rule: evidence.rule, spans: isWriters ? [...spans, this.context.byline] : spans };
  }

  /** As a plain object. */
  toObject(): Claim {
    const { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin } = this;
    return { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin };
  }
}

/** Equal words give equal ids; from the second claim with the same words on the id ends in its number. */
export function claimId({ at, findings }: PlacedResult, claim: number, numbering: Numbering): string {
  const id = `c${findings.claims[claim]!.fingerprint.toString(36)}`;
  const ordinal = numbering.ordinalOf(at, claim);
  return ordinal === 1 ? id : `${id}-${ordinal}`;
}
