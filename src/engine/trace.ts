import type { Rule, Stance } from './annotation-types';
import type { Span } from './span';
import type { thresholds } from './thresholds';

/**
 * Watches the engine decide: give one to `createAnnotator({ trace })`. All spans are into the text that was read, in
 * UTF-16 code units.
 */
export interface Trace {
  /**
   * Takes an event. What concerns a paragraph comes first, in the order of the passes, then what the document tells of
   * it. Called while the engine works, so the time it takes is the engine's; what it throws ends the work.
   */
  note(event: TraceEvent): void;
}

/**
 * What the engine notes, of a section after the other. `kind` tells events apart; there may be more kinds in later
 * versions.
 */
export type TraceEvent = SectionEvent | BlockEvent | DocumentEvent | SceneEvent;

/** A section of the text is read, maybe for another time: what was noted of this span before no longer holds. */
export interface SectionEvent {
  /** Tells this event from the others. */
  readonly kind: 'section';
  /** The section, in the text. */
  readonly span: Span;
}

/** The passes have run over all paragraphs of the section: what follows is noted of it as a whole. */
export interface DocumentEvent {
  /** Tells this event from the others. */
  readonly kind: 'document';
  /** The section, in the text. */
  readonly span: Span;
}

/** What the passes note of a paragraph, in the order in which they run. */
export type BlockEvent = PassEvent | SentenceEvent | CueEvent | ProposalEvent | LeftOutEvent;

/** What the document stage notes of a section. */
export type SceneEvent = MentionEvent | SpeakerEvent | LeftOutEvent;

/** The passes of the block stage (`block/passes.ts`). */
export type PassName = 'units' | 'sentences' | 'names' | 'claims' | 'turns' | 'continuations' | 'nested';

/** A pass is about to run over a paragraph: what follows, up to the next one, is what it notes. */
export interface PassEvent {
  /** Tells this event from the others. */
  readonly kind: 'pass';
  /** The pass that runs. */
  readonly pass: PassName;
  /** The paragraph. */
  readonly span: Span;
}

/** A sentence that claims are looked for in. By the pass `nested` what stands within a quotation or a report. */
export interface SentenceEvent {
  /** Tells this event from the others. */
  readonly kind: 'sentence';
  /** The sentence, as the engine cuts the text. */
  readonly span: Span;
  /** Its words, numbers and marks in order; a quotation is one of them. */
  readonly words: readonly TracedWord[];
}

/** A word, number or mark of a sentence. */
export interface TracedWord extends Span {
  /** As the engine reads it. */
  readonly text: string;
  /**
   * The part of speech that the models give it, `VBD` (`language/tags.ts`); `QUOTE` of a whole quotation, which is
   * read as one word. Null without models.
   */
  readonly tag: string | null;
}

/** Words that the models take for a cue. */
export interface CueEvent {
  /** Tells this event from the others. */
  readonly kind: 'cue';
  /** The words. */
  readonly span: Span;
  /** That exactly these words are a cue: 0 to 1. */
  readonly probability: number;
  /** Of that, the share of a statement's cue, as against a belief's or an intention's: 0 to 1. */
  readonly statement: number;
}

/** A claim as it is proposed. */
export interface TracedClaim {
  /** What speaks for it. */
  readonly rule: Rule;
  /** The words that introduce it. */
  readonly cue: Span;
  /** In order; empty where the next paragraph is announced. */
  readonly content: readonly Span[];
  /** Null where nobody is named. */
  readonly source: Span | null;
}

/** What a rule or the models propose, and what came of it. A model's readings of one cue are proposals of their own. */
export interface ProposalEvent {
  /** Tells this event from the others. */
  readonly kind: 'proposal';
  /** What is proposed. */
  readonly claim: TracedClaim;
  /** Who proposes it. */
  readonly by: ProposedBy;
  /** That it is right, by the rescorer; without one the trust in the rule, or the probability of the cue. 0 to 1. */
  readonly probability: number;
  /** What it is ranked by among the proposals; null where it was left out before. */
  readonly rank: number | null;
  /** Null where it was chosen. */
  readonly leftOut: LeftOut | null;
}

/** A rule, or a reading of the models. */
export type ProposedBy =
  /** The rule is the claim's. `trust`: the share of such findings that is right, 0 to 1 (`claims/trust.ts`). */
  | { readonly kind: 'rule'; readonly trust: number }
  /**
   * `reading`: 0 for the likeliest reading of the cue, 1 for the next; `cue`: the probability that its words are a cue;
   * `probability` of just this reading, given the cue. Both 0 to 1.
   */
  | { readonly kind: 'model'; readonly reading: number; readonly cue: number; readonly probability: number };

/** A claim that was chosen, and is not shown all the same. */
export interface LeftOutEvent {
  /** Tells this event from the others. */
  readonly kind: 'left-out';
  /** The claim as it was chosen. */
  readonly claim: TracedClaim;
  /** What stands against it. */
  readonly why: LeftOut;
}

/** Why something is left out. */
export type LeftOut =
  /** Less sure than is asked for. `value`: its probability, 0 to 1. */
  | { readonly reason: 'below'; readonly value: number; readonly threshold: Threshold }
  /** A claim in form only. */
  | { readonly reason: 'states-nothing'; readonly form: EmptyForm }
  /** Another claim was chosen before it that has these words. `with`: that claim. */
  | { readonly reason: 'conflict'; readonly over: Overlap; readonly with: TracedClaim }
  /** It lies within more reports than a reader follows. `deepest`: how many those are. */
  | { readonly reason: 'too-deep'; readonly deepest: number }
  /** What a speaker says within their own words is no report of another's. */
  | { readonly reason: 'own-words'; readonly form: OwnWords }
  /** The marks of a headline tell no wording. */
  | { readonly reason: 'headline' }
  /** The words are a turn of a transcript's, and not told by its writer. */
  | { readonly reason: 'turn' }
  /** All of its content is a term or a title: what is talked of, nobody's statement. */
  | { readonly reason: 'term' }
  /** Nothing followed that it announces. */
  | { readonly reason: 'empty' };

/** A number that decides. */
export interface Threshold {
  /** As in `thresholds.ts`. */
  readonly name: keyof typeof thresholds;
  /** What must be reached: 0 to 1. */
  readonly least: number;
}

/** Forms of claims that state nothing. */
export type EmptyForm =
  /** `Nobody told us`. */
  | 'nobody'
  /** `hoped to win`. */
  | 'intention'
  /** `the union that represents them said`: `them`. */
  | 'object'
  /** `I recall`. */
  | 'own-opinion'
  /** `citing the ministry`. */
  | 'names-only'
  /** `reports on farms for this paper`. */
  | 'topic'
  /** `The old wall threatens to fall`. */
  | 'thing'
  /** `told a different story`. */
  | 'no-content'
  /** `declined to comment`. */
  | 'too-short';

/** What two claims cannot both have. */
export type Overlap =
  /** Their cues share words. */
  | 'cue'
  /** Their contents share a quotation. */
  | 'quotation'
  /** It lies within the other's content, and its source does not. */
  | 'source'
  /** Their contents share words. */
  | 'content';

/** Why what stands in a report is none of another's words. */
export type OwnWords =
  /** Nobody is named, or nothing is said. */
  | 'no-source'
  /** `“I say …”`. */
  | 'own-voice'
  /** `“Nobody told us …”`. */
  | 'nobody'
  /** `“Putin thought …”`: thoughts are supposed. */
  | 'thought'
  /** Its cue is a claim's already. */
  | 'known-cue';

/** Who is meant by a name, a description or a pronoun. */
export interface MentionEvent {
  /** Tells this event from the others. */
  readonly kind: 'mention';
  /** The mention. */
  readonly span: Span;
  /** What decides. */
  readonly by: MentionRule;
  /**
   * `resolved`: the one whom `name` names; `new`: nobody who was named before; `ambiguous`: no candidate leads by
   * enough; `nobody`: no candidate has enough points, or none is there.
   */
  readonly outcome: 'resolved' | 'new' | 'ambiguous' | 'nobody';
  /** What the one who is meant is called; null where nobody is. */
  readonly name: string | null;
  /** Best first. */
  readonly candidates: readonly TracedCandidate[];
  /** The points that the first must reach, and its lead on the second; null where no points are given. */
  readonly needs: { readonly least: number; readonly lead: number } | null;
}

/** What decides who is meant by a mention. */
export type MentionRule =
  /** A name: as the same, as full and short form, as an acronym, as a surname. */
  | 'name'
  /** `Mrs Hale`, who was introduced as somebody's wife. */
  | 'spouse'
  /** `A.B.`, as transcripts name their speakers. */
  | 'initials'
  /** A description: by its own words, or as a role of somebody's. */
  | 'role'
  /** `the Italian`, `the 34-year-old`: like a pronoun. */
  | 'epithet'
  /** `the company`. */
  | 'body'
  /** `the former`, `the latter`. */
  | 'order'
  /** `he`, `they`: by points for and against those who were named before. */
  | 'pronoun'
  /** `I`, who is quoted, or the writer. */
  | 'first-person'
  /** `You`, whom the speaker of a turn questions or answers. */
  | 'second-person'
  /** Within a quotation a pronoun means nobody whom the quotation does not name. */
  | 'quotation';

/** Somebody whom a mention may mean. */
export interface TracedCandidate {
  /** What the candidate is called. */
  readonly name: string;
  /** The mention that it is judged by. */
  readonly mention: Span;
  /** What speaks for it, above 0, and against it, below: `recency`, `subject`. Names may change in later versions. */
  readonly points: readonly { readonly name: string; readonly points: number }[];
  /** The sum of the points. */
  readonly sum: number;
}

/** Who was found to speak in a claim that is shown. */
export interface SpeakerEvent {
  /** Tells this event from the others. */
  readonly kind: 'speaker';
  /** The claim as it is shown. */
  readonly claim: TracedClaim;
  /** Null where nobody was found. */
  readonly name: string | null;
  /** Whether two are as likely to be meant. */
  readonly ambiguous: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** How the source stands to the content. */
  readonly stance: Stance;
}
