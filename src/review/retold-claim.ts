import type { Claim } from '../engine';
import type { SpeakerBook } from './speaker-book';

/** A claim of which nobody decided, with the speaker whom other decisions give it. */
export class RetoldClaim implements Claim {
  readonly kind: Claim['kind'];
  readonly content: Claim['content'];
  readonly cue: Claim['cue'];
  readonly source: Claim['source'];
  readonly confidence: number;
  readonly stance: Claim['stance'];
  readonly status: Claim['status'];
  readonly origin: Claim['origin'];

  constructor(
    readonly found: Claim,
    private readonly book: SpeakerBook,
  ) {
    this.kind = found.kind;
    this.content = found.content;
    this.cue = found.cue;
    this.source = found.source;
    this.confidence = found.confidence;
    this.stance = found.stance;
    this.status = found.status;
    this.origin = found.origin;
  }

  get id(): string {
    return this.found.id;
  }

  get speaker(): string | null {
    return this.book.speakerOf(this.found, null);
  }

  get evidence(): Claim['evidence'] {
    return this.book.evidenceOf(this.found);
  }
}
