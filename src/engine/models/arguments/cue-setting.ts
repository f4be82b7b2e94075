import type { ArgumentSequence } from './argument-sequence';
import { cueHeadOf, partStarts, thatAfter } from './argument-views';
import { mix } from '../words/hashing';
import { quotationTag, type Reading } from '../reading/reading';
import { Role } from '../reading/roles';
import { CountOf, SentenceCounts } from './sentence-counts';
import type { Tag } from '../../language/tags';
import { beyondSentence, type UnitForm } from '../reading/unit-form';

const outsideTag = quotationTag + 1;
const outside = beyondSentence(0x2f9be6cc);

/** A cue in its sentence: what is the same wherever its source and content are looked for. */
export class CueSetting {
  readonly counts: SentenceCounts;
  /** Where the part of the sentence begins that a unit stands in. */
  readonly #parts: Int32Array;
  /** Stem and tag of the cue's head. */
  readonly headStem: number;
  readonly headTag: Tag;
  /** What stands beside the cue, one unit and two units wide. */
  readonly around: number;
  readonly wide: number;
  /** See `thatAfter`. */
  readonly that: number;
  /** How many quotations stand before the cue and after it, up to two. */
  readonly quotedLeft: number;
  readonly quotedRight: number;

  constructor(
    readonly reading: Reading,
    readonly sequence: ArgumentSequence,
    /** For each unit the probability that it belongs to a cue. */
    readonly cueScore: Float32Array,
  ) {
    const { sentence, cue } = sequence;
    this.counts = new SentenceCounts(reading, sequence, cueScore);
    this.#parts = partStarts(reading, sequence);
    const head = cueHeadOf(reading, sequence);
    this.headStem = reading.forms[head]!.stem;
    this.headTag = reading.tags[head]!;
    const left = this.role(cue.from - 1);
    const right = this.role(cue.to);
    this.around = mix(left, right);
    this.wide = mix(mix(this.role(cue.from - 2), left), mix(right, this.role(cue.to + 1)));
    this.that = thatAfter(reading, sequence);
    this.quotedLeft = this.counts.between(CountOf.quotations, sentence.from, cue.from, 2);
    this.quotedRight = this.counts.between(CountOf.quotations, cue.to, sentence.to, 2);
  }

  /** What stands at a place; beyond the sentence nothing does. */
  role(at: number): Role {
    return this.#holds(at) ? this.reading.role[at]! : Role.edge;
  }

  tag(at: number): Tag {
    return this.#holds(at) ? this.reading.tags[at]! : outsideTag;
  }

  form(at: number): UnitForm {
    return this.#holds(at) ? this.reading.forms[at]! : outside;
  }

  part(at: number): number {
    return this.#parts[at - this.sequence.sentence.from]!;
  }

  partEnd(at: number): number {
    const { to } = this.sequence.sentence;
    const part = this.part(at);
    let end = at;
    while (end < to && this.part(end) === part) end++;
    return end;
  }

  #holds(at: number): boolean {
    const { from, to } = this.sequence.sentence;
    return at >= from && at < to;
  }
}
