import type { Claim, Mention, Problem, Quotation, SpeakerType } from '../annotation-types';
import type { Span } from '../span';

/** What was found in a section. Spans are from a place before its beginning: antecedents may lie there. */
export interface Findings {
  /** How far before the section's beginning all spans are counted from, in UTF-16 units. */
  readonly origin: number;
  /** In order of their first content span. */
  readonly claims: readonly FoundClaim[];
  /** In order of start; a nested one follows its parent. */
  readonly quotations: readonly FoundQuotation[];
  /** In order of start. */
  readonly problems: readonly Problem[];
  /** Who is mentioned and may speak, here or in another section, in order of first mention. */
  readonly speakers: readonly FoundSpeaker[];
  /** Index among the speakers of who wrote the document; -1 where the section does not tell. */
  readonly writer: number;
}

/** Nobody who is named, and the document's writer, in the place of an index among a section's speakers. */
export const nobody = -1;
export const theWriter = -2;

/** A claim before it is told apart from others of the same words, and before speakers are numbered. */
export interface FoundClaim extends Omit<Claim, 'id' | 'speaker' | 'status' | 'origin'> {
  /** The same for claims of the same words: 32 bits. */
  readonly fingerprint: number;
  /** An index among the section's speakers, `nobody` or `theWriter`. */
  readonly speaker: number;
}

/** Other quotations, and the claim, are told by their indices in the section; -1 for none. */
export interface FoundQuotation extends Omit<Quotation, 'id' | 'continues' | 'parent' | 'claim'> {
  readonly continues: number;
  readonly parent: number;
  readonly claim: number;
}

export interface FoundSpeaker {
  readonly type: SpeakerType;
  /** Proper names in order of appearance, as they are written; without any it is called by the label. */
  readonly names: readonly (readonly string[])[];
  readonly label: string;
  /** `Mr`, where only the surname may be known. */
  readonly title: string | null;
  /** In order, none overlapping another. */
  readonly mentions: readonly FoundMention[];
}

/** `named` becomes `name` or `short` when the fullest name is known. */
export interface FoundMention {
  readonly span: Span;
  readonly form: Exclude<Mention['form'], 'name' | 'short'> | 'named';
  readonly antecedent: Span | null;
}
