import type { Span } from './span';

/**
 * What the engine finds in one document. All spans are into the text that was given to `annotate`.
 * The shape follows the interchange format `source-annotations/1` (schema in `src/formats`), less what
 * a writer can compute from the text: code points, lines and the exact words.
 */
export interface Annotations {
  /** In order of first mention. */
  readonly speakers: readonly Speaker[];
  /** Every region in quotation marks, in order of start; a nested one follows its parent. */
  readonly quotations: readonly Quotation[];
  /** In order of their first content span. */
  readonly claims: readonly Claim[];
  /** In order of start. */
  readonly problems: readonly Problem[];
  /** Regions that were not analysed; empty as a rule. A host must show them. */
  readonly skipped: readonly Skipped[];
}

export type SpeakerType = 'person' | 'organization' | 'group' | 'document' | 'unknown';

export interface Speaker {
  /** `s1`, `s2`, … within the document. */
  readonly id: string;
  /** The fullest proper name, without its appositions: `Philip T Reeker`. */
  readonly name: string;
  readonly type: SpeakerType;
  /** Other ways in which the text names the speaker, pronouns left out, in order of appearance. */
  readonly aliases: readonly string[];
  /** Every mention that resolved to this speaker, in order, pronouns among them. */
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly span: Span;
  /** `name`: `Viktor Zolotov`; `short`: `Zolotov`, `the MoD`; `nominal`: `the report`, `These insiders`; `pronoun`: `He`. */
  readonly form: 'name' | 'short' | 'nominal' | 'pronoun';
  /** The mention that tells whom this one means (`He` → `Philip T Reeker`); null where it speaks for itself. */
  readonly antecedent: Span | null;
}

export type QuotationRole = 'statement' | 'term' | 'title' | 'heading';

export interface Quotation {
  /** `q1`, `q2`, … within the document. */
  readonly id: string;
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  /** `term`: a scare quote or a word that is mentioned, not said. */
  readonly role: QuotationRole;
  /** False where the mark at the end is missing and no later paragraph brings it. */
  readonly closed: boolean;
  /** Id of the quotation that this one continues (in the next paragraph, or after the cue). */
  readonly continues: string | null;
  /** Id of the quotation that this one is nested in. */
  readonly parent: string | null;
  /** Id of the claim that this quotation belongs to; null for a statement means that nobody is named as its speaker. */
  readonly claim: string | null;
}

export type ClaimKind = 'direct' | 'mixed' | 'indirect';
export type ClaimStatus = 'auto' | 'accepted' | 'edited' | 'rejected' | 'orphan';
export type ClaimOrigin = 'auto' | 'human';

export interface Claim {
  /** Depends on the claim's own words: an edit elsewhere does not change it. Of claims with the very same words the nth ends in `-n`. */
  readonly id: string;
  /** `direct`: all in quotation marks; `mixed`: in part; `indirect`: none. */
  readonly kind: ClaimKind;
  /** One or more fragments, in order, with their quotation marks, without a full stop outside them. */
  readonly content: readonly [Span, ...Span[]];
  /** `said`, `according to`, `tweeted on Tuesday:`; null where nothing introduces the claim. */
  readonly cue: Span | null;
  /** The mention in the text: `He`, `the MoD`; null where nobody is named. */
  readonly source: Span | null;
  /** Id of the speaker; null where nobody is named or where it is ambiguous. */
  readonly speaker: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly status: ClaimStatus;
  readonly origin: ClaimOrigin;
}

export interface Evidence {
  readonly rule: Rule;
  /** Spans worth showing as the reason, the antecedent's among them. */
  readonly spans: readonly Span[];
}

/** Why the engine takes something for a claim; a host words it for its reader. */
export type Rule =
  | 'cue-before' // He said: “…” / He said that …
  | 'cue-after' // “…,” he said. / …, he said.
  | 'cue-inverted' // “…,” said the anchor.
  | 'cue-inside' // “…,” he said. “…”
  | 'according-to' // according to the ministry
  | 'participle' // writing on Telegram that …
  | 'noun-cue' // his claim that …
  | 'passive' // it has been claimed; he is said to …
  | 'quoted-phrase' // They criticised the “reckless” plan (a quoted part of a report in other words)
  | 'transcript' // NAME: …
  | 'continuation'; // a quotation that goes on without a cue of its own

export type ProblemCode = 'unclosed-quotation' | 'stray-mark' | 'unattributed-quotation' | 'ambiguous-speaker';

export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** One English sentence for the reader. */
  readonly message: string;
}

export interface Skipped {
  readonly span: Span;
  /** `binary`: control characters that no article has. */
  readonly reason: 'binary';
}
