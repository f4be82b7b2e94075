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
 * A half-open span of the document's text, with what programs in other languages need.
 * `“Go,”` at the start of the third line, after one emoji: `{start: 16, end: 21, codePoint: [15, 20], line: 3, column:
 * 1}`.
 */
export interface NativeSpan {
  /** The first unit, in UTF-16 code units, as JavaScript and VS Code count; from 0. */
  readonly start: number;
  /** The end, exclusive. */
  readonly end: number;
  /**
   * Start and end in Unicode code points, as Python counts. A lone surrogate counts as one. Left out in compact
   * documents.
   */
  readonly codePoint?: readonly [number, number];
  /** From 1. LF, CRLF and a lone CR each end a line. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The words themselves: `text.slice(start, end)`. */
  readonly exact: string;
  /**
   * What the reader of a text with markup sees: the words without tags and other syntax. Present only if it differs
   * from `exact`.
   */
  readonly plain?: string;
}

/** A person, or something else, that claims are attributed to, alone or as a member of a group. */
export interface NativeSpeaker {
  /** `s1`, `s2`, … within the document. */
  readonly id: string;
  /** Missing in files that were written before speakers had one. */
  readonly key?: string;
  /** The fullest proper name: `Philip T Reeker`. */
  readonly name: string;
  /** `unknown` if the text does not say. */
  readonly type: SpeakerType;
  /**
   * Ids of the speakers that a group consists of, who say together what is attributed to it. Missing where it is no
   * group or the text does not name them all, and in files that were written before groups had members.
   */
  readonly members?: readonly string[];
  /** Other names of the speaker in the text, without pronouns, in order of appearance. */
  readonly aliases: readonly string[];
  /** Every mention that resolves to this speaker, pronouns included, in order. Left out in compact documents. */
  readonly mentions?: readonly NativeSpan[];
}

/** A quotation: a span in quotation marks. */
export interface NativeQuotation {
  /** `q1`, `q2`, … within the document. */
  readonly id: string;
  /** With the marks. */
  readonly span: NativeSpan;
  /** Without the marks. */
  readonly inner: NativeSpan;
  /** Its role in the text. `term`: words that are mentioned, not said. */
  readonly role: QuotationRole;
  /** False if the closing mark is missing. */
  readonly closed: boolean;
  /** Id of the quotation that this one continues. */
  readonly continues: string | null;
  /** Id of the quotation that this one is nested in. */
  readonly parent: string | null;
  /** Id of the claim that this quotation belongs to. */
  readonly claim: string | null;
}

/** What a source says, thinks, asks or wants, as the text reports it. */
export interface NativeClaim {
  /** Depends only on the claim's words: an edit elsewhere does not change it. */
  readonly id: string;
  /** `direct`: all in quotation marks, or a turn of a transcript; `mixed`: in part; `indirect`: none. */
  readonly kind: ClaimKind;
  /** One or more fragments, in order, with their quotation marks. */
  readonly content: readonly NativeSpan[];
  /** The words that introduce it: `said`, `according to`. */
  readonly cue: NativeSpan | null;
  /** The mention in the text: `He`, `the MoD`. Null if no source is named. */
  readonly source: NativeSpan | null;
  /** Id of the speaker. Null if no source is named or it is ambiguous. */
  readonly speaker: string | null;
  /** The probability that the claim is right, 0 to 1. */
  readonly confidence: number;
  /** Missing in files written before stances existed. Then read it as `asserted`. */
  readonly stance?: Stance;
  /** Why it was taken for a claim, with spans worth showing, such as that of the antecedent. */
  readonly evidence: { readonly rule: Rule; readonly spans: readonly NativeSpan[] };
  /** A reader's decision. `auto` if there is none. */
  readonly status: ClaimStatus;
  /** Who found it. */
  readonly origin: ClaimOrigin;
  /** What readers decided about it. Missing where nobody did, or where decisions were not asked for. */
  readonly decision?: NativeDecision;
  /** How its quotations stand to sources. Missing where it has none, or where nothing was checked. */
  readonly check?: NativeCheck;
}

/** What readers decided about a claim. */
export interface NativeDecision {
  /** `disagreement`: they say different things; `noted`: they say nothing of whether it is right. */
  readonly verdict: 'accepted' | 'edited' | 'rejected' | 'added' | 'disagreement' | 'noted';
  /** Whose verdict it is; of a disagreement all of them. */
  readonly by: readonly string[];
  /** When the last of them decided, in ISO 8601. */
  readonly at: string;
  /** The fields of the claim that they set. */
  readonly set: readonly string[];
  /** What they noted. */
  readonly note?: string;
}

/** How the words of a quotation stand to those of a source, best first; `docs/check.md` says what each means. */
export type NativeGrade =
  'verbatim' | 'tidied' | 'cut-marked' | 'cut-unmarked' | 'altered' | 'altered-grave' | 'other-speaker' | 'not-found';

/** What came of holding the quotations of a claim against sources. */
export interface NativeCheck {
  /** Nobody has looked at it. */
  readonly status: 'checked by machine';
  /** The worst of its quotations. */
  readonly grade: NativeGrade;
  /** In order. */
  readonly quotations: readonly NativeCheckedQuotation[];
}

/** One quotation of a claim that was checked. */
export interface NativeCheckedQuotation {
  /** Its id. */
  readonly quotation: string;
  /** How it stands to the source. */
  readonly grade: NativeGrade;
  /** The passage; null where none was found. */
  readonly source: NativeSourcePassage | null;
  /** What is in a marked cut. */
  readonly warnings: readonly string[];
  /** Each difference, with the words of both sides; null for none. */
  readonly difference: readonly {
    readonly reason: string;
    readonly source: NativePlace | null;
    readonly quotation: NativePlace | null;
  }[];
}

/** A half-open span of a text, in UTF-16 code units, with its words. */
export interface NativePlace {
  /** The first unit. */
  readonly start: number;
  /** The end, exclusive. */
  readonly end: number;
  /** The words themselves. */
  readonly exact: string;
}

/** Where in a source a quotation is from. */
export interface NativeSourcePassage extends NativePlace {
  /** The source's path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In seconds; null where the source does not tell. */
  readonly time: number | null;
  /** As the source names whoever speaks; null where it does not. */
  readonly speaker: string | null;
  /** Who that is, where a map of speakers tells. */
  readonly name?: string;
}

/** A finding for the editor of the text. */
export interface NativeProblem {
  /** Which kind of finding. */
  readonly code: ProblemCode;
  /** What it concerns. */
  readonly span: NativeSpan;
  /** One English sentence for the reader. */
  readonly message: string;
}

/** What `source-annotations-1.schema.json` describes. The fields have the meanings of the engine's types. */
export interface NativeDocument {
  /** The format's name and major version. */
  readonly schema: typeof nativeSchema;
  /** The program that wrote it. */
  readonly generator: { readonly name: string; readonly version: string };
  /** The text that is annotated. */
  readonly document: {
    /** The path relative to the workspace or the current folder, or the id given. */
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
    /** The other fields that came with the text, unchanged. They mean what their author defines. */
    readonly meta?: Readonly<Record<string, unknown>>;
  };
  /** In order of first mention. */
  readonly speakers: readonly NativeSpeaker[];
  /** In order of start. A nested quotation follows its parent. */
  readonly quotations: readonly NativeQuotation[];
  /** In order of their first content span. */
  readonly claims: readonly NativeClaim[];
  /** In order of start. */
  readonly problems: readonly NativeProblem[];
  /**
   * Only in the answer to a line of NDJSON: the id of that line, at the top level, where programs that join answers to
   * questions look for it.
   */
  readonly id?: string;
}

/** One claim by itself, with the speakers that it refers to. */
export interface NativeClaimExcerpt {
  readonly claim: NativeClaim;
  readonly speaker: NativeSpeaker | null;
  /** The speakers that `speaker.members` refers to, in its order. Missing where it has none. */
  readonly members?: readonly NativeSpeaker[];
}
