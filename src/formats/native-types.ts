import type {
  ClaimKind,
  ClaimOrigin,
  ClaimStatus,
  ProblemCode,
  QuotationRole,
  Rule,
  SpeakerType,
  Stance,
} from '../engine';

/** The format's name and major version, first key of every document. */
export const nativeSchema = 'source-annotations/1';

/** How the lines of a text end; `mixed` also where a carriage return stands alone. A text of one line is `lf`. */
export type Eol = 'lf' | 'crlf' | 'mixed';

/**
 * A half-open region of the document's text, with what a reader in another language needs.
 * `“Go,”` at the start of the third line, after one emoji: `{start: 16, end: 21, codePoint: [15, 20], line: 3, column:
 * 1}`.
 */
export interface NativeSpan {
  /** In UTF-16 code units, as JavaScript and VS Code count. */
  readonly start: number;
  readonly end: number;
  /**
   * Start and end in Unicode code points, as Python counts. A lone surrogate counts as one. Left out in compact
   * documents.
   */
  readonly codePoint?: readonly [number, number];
  /** From 1. LF, CRLF and a lone CR end a line each. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The words themselves: `text.slice(start, end)`. */
  readonly exact: string;
  /**
   * What the reader of a marked-up text sees of them: without tags and other syntax. Only where that is not `exact`.
   */
  readonly plain?: string;
}

export interface NativeSpeaker {
  readonly id: string;
  /** Missing in files that were written before speakers had one. */
  readonly key?: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly aliases: readonly string[];
  /** Left out in compact documents. */
  readonly mentions?: readonly NativeSpan[];
}

export interface NativeQuotation {
  readonly id: string;
  readonly span: NativeSpan;
  readonly inner: NativeSpan;
  readonly role: QuotationRole;
  readonly closed: boolean;
  readonly continues: string | null;
  readonly parent: string | null;
  readonly claim: string | null;
}

export interface NativeClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly content: readonly NativeSpan[];
  readonly cue: NativeSpan | null;
  readonly source: NativeSpan | null;
  readonly speaker: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Missing in files that were written before it was told: `asserted`, as far as they know. */
  readonly stance?: Stance;
  readonly evidence: { readonly rule: Rule; readonly spans: readonly NativeSpan[] };
  readonly status: ClaimStatus;
  readonly origin: ClaimOrigin;
}

export interface NativeProblem {
  readonly code: ProblemCode;
  readonly span: NativeSpan;
  readonly message: string;
}

/** What `source-annotations-1.schema.json` describes; the fields mean what the engine's model says. */
export interface NativeDocument {
  readonly schema: typeof nativeSchema;
  readonly generator: { readonly name: string; readonly version: string };
  readonly document: {
    readonly id: string;
    /** In UTF-16 code units. */
    readonly length: number;
    /** Of the UTF-8 text, in lower-case hex. A lone surrogate, which UTF-8 cannot hold, counts as U+FFFD. */
    readonly sha256: string;
    readonly eol: Eol;
    /** Whether a byte order mark stood before the text; no offset counts it. */
    readonly bom: boolean;
    /** As BCP 47 writes it. */
    readonly language: string;
    /** The fields that came with the text, other than its id and the text itself. Their meaning is their owner's. */
    readonly meta?: Readonly<Record<string, unknown>>;
  };
  readonly speakers: readonly NativeSpeaker[];
  readonly quotations: readonly NativeQuotation[];
  readonly claims: readonly NativeClaim[];
  readonly problems: readonly NativeProblem[];
  /**
   * Only in answer to a line of NDJSON: the id given there, so that answers can be joined to questions without looking
   * inside.
   */
  readonly id?: string;
}

/** One claim by itself, with the speaker that its `speaker` names. */
export interface NativeClaimExcerpt {
  readonly claim: NativeClaim;
  readonly speaker: NativeSpeaker | null;
}
