import type { ClaimKind, Span, SpeakerType, Stance } from '../engine';

/** The version of the log's lines, their field `v`. */
export const logVersion = 1;

/** Finds words again in a text that was edited: they themselves, 32 units on each side, and where they stood. */
export interface Selector {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In UTF-16 units, at the moment of the decision. A hint. */
  readonly start: number;
  /** `[n, m]`: the nth of m places where the quotation stood word for word. Null where the writer did not count. */
  readonly occurrence: readonly [number, number] | null;
}

/**
 * What a reader says of a claim: it is right; right but for what was set; none; one that the engine did not find; or
 * nothing of that, only a note. Other words come from later versions, and are kept.
 */
export const verdicts = ['accepted', 'edited', 'rejected', 'added', 'noted'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a reader set. A field that is missing is left to the engine. */
export interface Corrections {
  /** A name; null: unnamed on purpose. */
  readonly speaker?: string | null;
  readonly speakerType?: SpeakerType;
  readonly kind?: ClaimKind;
  readonly stance?: Stance;
  /** One or more fragments, in order. */
  readonly content?: readonly Selector[];
  readonly cue?: Selector | null;
  readonly source?: Selector | null;
  readonly note?: string;
  /** The reader has held it against evidence, and where that is. */
  readonly checked?: { readonly link?: string };
}

/** The verdict of a line that says something of a speaker, not of a claim. */
export const speakerVerdict = 'speaker';

/** A mention, with a name for whom it means. */
export interface NamedSelector extends Selector {
  readonly name?: string;
}

/** What a reader says of the speaker whom the line's words name. */
export interface SpeakerCorrections {
  /** The right name; null: unnamed on purpose. */
  readonly name?: string | null;
  readonly speakerType?: SpeakerType;
  /** A mention of another speaker, who is the same; `name` is theirs at that moment. */
  readonly sameAs?: NamedSelector;
  /** A mention that means somebody else: whoever has its `name`; without one, somebody of whom nothing is known yet. */
  readonly notSame?: NamedSelector;
}

interface LogLine {
  readonly v: typeof logVersion;
  /** Unique among all lines of all logs. */
  readonly id: string;
  /** When, in ISO 8601. */
  readonly at: string;
}

/** A line that says something of a claim, or of a speaker. */
export interface Decision extends LogLine, Selector {
  /** The engine's id of the claim at that moment; null for a claim of the reader's or of another program. */
  readonly claim: string | null;
  /** A `Verdict`, `speakerVerdict`, or a word of a later version. */
  readonly verdict: string;
  readonly set: (Corrections & SpeakerCorrections) | null;
  /** Of the text that was decided about. */
  readonly textSha256: string | null;
  /** What the engine said at that moment, for those who learn from it. */
  readonly engine: EngineSaid | string | null;
}

/** A claim as the engine had it when somebody decided about it. */
export interface EngineSaid {
  readonly version: string;
  readonly kind?: ClaimKind;
  readonly stance?: Stance;
  /** The name. */
  readonly speaker?: string | null;
  readonly confidence?: number;
  readonly rule?: string;
  readonly content?: readonly string[];
  readonly cue?: string | null;
  readonly source?: string | null;
}

/** A line that takes another one back, which may be an undo itself. */
export interface Undo extends LogLine {
  readonly verdict: 'undo';
  readonly undoes: string;
}

/** A line that settles a disagreement: of these decisions one holds. */
export interface Resolve extends LogLine {
  readonly verdict: 'resolve';
  /** Ids of the decisions that disagree, the chosen one among them. */
  readonly settles: readonly string[];
  readonly chosen: string;
}

export type Line = Decision | Undo | Resolve;

/** A log: whose it is, and its lines. */
export interface ReviewLog {
  readonly reviewer: string;
  readonly lines: readonly Line[];
}

/** Where a decision's words stand, as its writer gives it. */
export function selectorOf(text: string, span: Span): Selector {
  const quote = text.slice(span.start, span.end);
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) places.push(at);
  return {
    quote,
    prefix: text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: text.slice(span.end, span.end + contextLength),
    start: span.start,
    occurrence: [places.indexOf(span.start) + 1, places.length],
  };
}

/** Units of context on each side of a quotation. */
export const contextLength = 32;
