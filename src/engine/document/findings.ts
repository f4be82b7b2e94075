import type { Claim, Mention, Problem, Quotation, Rule, SpeakerType } from '../annotation-types';
import type { SpanIn } from '../spaces';

/** What was found in a section. Spans are the scene's: antecedents may lie in the lead-in. */
export interface Findings {
  /** Where the section begins in its scene, in UTF-16 units. */
  readonly origin: number;
  /** In order of their first content span. */
  readonly claims: readonly FoundClaim[];
  /** In order of start; a nested one follows its parent. */
  readonly quotations: readonly FoundQuotation[];
  /** In order of start. */
  readonly problems: readonly FoundProblem[];
  /** Everybody mentioned who may speak, here or in another section, in order of first mention. */
  readonly speakers: readonly FoundSpeaker[];
  /** Index of the document's writer among the speakers; -1 where the section does not name them. */
  readonly writer: number;
}

/** In place of an index among a section's speakers: nobody who is named, and the document's writer. */
export const nobody = -1;
export const theWriter = -2;

/** A claim before it has an id and before speakers have theirs: both take a pass over the document. */
export interface FoundClaim extends Omit<
  Claim,
  'id' | 'content' | 'cue' | 'source' | 'speaker' | 'evidence' | 'status' | 'origin'
> {
  readonly content: readonly [SpanIn<'scene'>, ...SpanIn<'scene'>[]];
  readonly cue: SpanIn<'scene'> | null;
  readonly source: SpanIn<'scene'> | null;
  readonly evidence: { readonly rule: Rule; readonly spans: readonly SpanIn<'scene'>[] };
  /** A hash of the claim's words, 32 bits. */
  readonly fingerprint: number;
  /** An index among the section's speakers, `nobody` or `theWriter`. */
  readonly speaker: number;
}

/** Other quotations and the claim are indices in the section; -1 for none. */
export interface FoundQuotation extends Omit<Quotation, 'id' | 'span' | 'inner' | 'continues' | 'parent' | 'claim'> {
  readonly span: SpanIn<'scene'>;
  readonly inner: SpanIn<'scene'>;
  readonly continues: number;
  readonly parent: number;
  readonly claim: number;
}

export interface FoundProblem extends Omit<Problem, 'span'> {
  readonly span: SpanIn<'scene'>;
}

export interface FoundSpeaker {
  readonly type: SpeakerType;
  /** Proper names in order of appearance, as they are written; the label stands in where there are none. */
  readonly names: readonly (readonly string[])[];
  readonly label: string;
  /** `Mr`, where only the surname may be known. */
  readonly title: string | null;
  /** In order, none overlapping another. */
  readonly mentions: readonly FoundMention[];
  /** Indices of those who are named together, among the section's speakers; empty where the section does not tell. */
  readonly members: readonly number[];
}

/** `named` becomes `name` or `short` once the fullest name in the document is known. */
export interface FoundMention {
  readonly span: SpanIn<'scene'>;
  readonly form: Exclude<Mention['form'], 'name' | 'short'> | 'named';
  readonly antecedent: SpanIn<'scene'> | null;
}
