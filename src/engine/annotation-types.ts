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
  /** In order, none overlapping another; empty for plain text. `wordsOf` reads a span with it. */
  readonly markup: readonly Markup[];
  /**
   * The text's language, as its beginning shows it, as a code of BCP 47: `en`, and of another that stays open `und`.
   */
  readonly language: string;
}

/** A stretch of marked-up text in whose place its reader sees `text`: nothing of a tag, one character of an entity. */
export interface Markup {
  /** In UTF-16 code units of the text, as in `Span`. */
  readonly start: number;
  /** The unit after the last one. */
  readonly end: number;
  /** Empty where the reader sees nothing. */
  readonly text: string;
}

/**
 * The annotations of one version of a text, each made when it is asked for, so that of a long text only what is looked
 * at costs time. Later edits of the text do not change them. All spans are the document's.
 */
export interface LiveAnnotations {
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** False while parts of the text are still to be read: what was found in the others is there already. */
  readonly complete: boolean;
  /** How many there are so far. */
  readonly counts: Readonly<Record<'claims' | 'quotations' | 'problems' | 'speakers', number>>;
  /** As in `Annotations`. */
  readonly skipped: readonly Skipped[];
  /** As in `Annotations`. */
  readonly language: string;
  /** Ids of those of whom a group consists, as in `Speaker`; empty for everybody else. Costs no pass over mentions. */
  membersOf(id: string): readonly string[];
  /** The text of a span. */
  slice(span: Span): string;
  /** What the reader of the text sees of a span: its words without the syntax that the text's format has for them. */
  words(span: Span): string;
  /** The claims of which content, cue or source touch a span, ends included; in order of their first content span. */
  claimsIn(span: Span): readonly Claim[];
  /** The quotations that touch a span, ends included, in order. */
  quotationsIn(span: Span): readonly Quotation[];
  /** The problems that touch a span, ends included, in order. */
  problemsIn(span: Span): readonly Problem[];
  /** What stands in quotation marks in parts that are still to be read, of what touches a span. */
  unreadIn(span: Span): readonly Span[];
  /** Null where nobody has this id. */
  speaker(id: string): Speaker | null;
  /** Ids of the speakers of whom a mention touches a span. */
  speakersIn(span: Span): readonly string[];
  /**
   * Counts through the text, in steps, what ids and speakers are told by. Without it the first that is asked for an id
   * or a speaker does, at once.
   */
  count(): Generator<void, void>;
  /** Everything. Takes time in proportion to the text: `allInSteps` lets a host give way. */
  all(): Annotations;
  /** Everything, in steps of some milliseconds. */
  allInSteps(): Generator<void, Annotations>;
}

/** Puts `text` in the place of the UTF-16 units from `start` to `end`. */
export interface TextChange {
  /** In the text as it is before the change; equal to `end` where text is added. */
  readonly start: number;
  /** The unit after the last one. */
  readonly end: number;
  /** Empty where text is taken away. */
  readonly text: string;
}

/** A text whose annotations are kept up to date while it is edited. */
export interface LiveText {
  /** In UTF-16 code units. */
  readonly length: number;
  /**
   * How much of what is to be read the last steps have read, 0 to 1: about the share of its time. It never falls within
   * one run.
   */
  readonly progress: number;
  /**
   * Changes the text now, and its annotations with the next steps. Throws a RangeError for units that are not there.
   */
  edit(change: TextChange): void;
  /**
   * Reads what was not read yet, in steps of some milliseconds. Where much is to be read, it gives annotations that are
   * not complete on the way: first what stands in quotation marks, then what is found around the span `first`. An edit
   * ends the steps that are under way: to go on with them throws an error.
   */
  steps(first?: Span): Generator<LiveAnnotations | undefined, LiveAnnotations>;
}

/** What kind of speaker: `group` are people without a common name, `document` is a report or a letter that speaks. */
export type SpeakerType = 'person' | 'organization' | 'group' | 'document' | 'unknown';

/** Somebody, or something, that claims are attributed to, alone or as a member of a group. */
export interface Speaker {
  /** `s1`, `s2`, … within the document. */
  readonly id: string;
  /**
   * `k` and up to eleven letters and digits, unique within the document. Made of the fullest name: an edit that leaves
   * the names alone does not change it, and the same full name has the same key in every document. It changes with the
   * surname, the first letters of the given name, and whether the name is an organization's. Someone known by a short
   * name alone gets another key where a full name that fits comes near; unnamed speakers go by their label. Where a
   * section keeps speakers of one name apart, the second has a number there. Versions of the engine may differ.
   */
  readonly key: string;
  /** The fullest proper name, without its appositions: `Philip T Reeker`. */
  readonly name: string;
  /** `unknown` where the text does not tell. */
  readonly type: SpeakerType;
  /** Other ways in which the text names the speaker, pronouns left out, in order of appearance. */
  readonly aliases: readonly string[];
  /** Every mention that resolved to this speaker, in order, pronouns among them. */
  readonly mentions: readonly Mention[];
  /**
   * Ids of the speakers that a group consists of, two or more: of `Jo Bell and Ann Orr` those of Jo Bell and Ann Orr.
   * What the group says is attributed to its members together, to none of them alone. Missing where it is no group or
   * not known, as for `Western officials`.
   */
  readonly members?: readonly string[];
}

/** One place where the text names a speaker. */
export interface Mention {
  /** The words that name the speaker, in the document. */
  readonly span: Span;
  /**
   * `name`: `Viktor Zolotov`; `short`: `Zolotov`, `the MoD`; `nominal`: `the report`, `These insiders`; `pronoun`:
   * `He`.
   */
  readonly form: 'name' | 'short' | 'nominal' | 'pronoun';
  /** The mention that tells whom this one means (`He` → `Philip T Reeker`); null where it speaks for itself. */
  readonly antecedent: Span | null;
}

/** What a quotation is in the text: something said, a word that is mentioned, the title of a work, a heading. */
export type QuotationRole = 'statement' | 'term' | 'title' | 'heading';

/** A region in quotation marks. */
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

/** How a claim is told: all in quotation marks, in part, or in the words of the text. */
export type ClaimKind = 'direct' | 'mixed' | 'indirect';
/** What a reader decided; `auto` where nobody did, as in all that the engine gives. */
export type ClaimStatus = 'auto' | 'accepted' | 'edited' | 'rejected' | 'orphan';
/** Who found it; `auto` is the engine. */
export type ClaimOrigin = 'auto' | 'human';

/**
 * How the source stands to the content. It refines the attribution features of the Penn Discourse Treebank 2.0 (Prasad
 * et al., LREC 2008): their *type* (communication, belief, fact, eventuality) parts `asked` and `intended` from the
 * rest, their *scopal polarity* is `denied`, and *determinacy* (whether the attribution took place at all) is `unsaid`.
 */
export type Stance = (typeof stances)[number];

/** All stances; the comments give examples of cues. */
export const stances = [
  /** The source says so: `said`, `confirmed`. */
  'asserted',
  /** The source says that it is not so: `denied`, `rejected claims that`, `ruled out`. */
  'denied',
  /** The source leaves open whether it is so: `doubted`, `questioned whether`, `did not rule out`. */
  'doubted',
  /** The source asks: `asked whether`, `wondered if`. */
  'asked',
  /** The source wants it or undertakes it: `promised to`, `ordered`, `urged … to`, `threatened to`. */
  'intended',
  /** The source does not say it: `did not say`, `refused to say whether`, `has yet to confirm`, `if he says`. */
  'unsaid',
] as const;

/** Something that a source says, thinks, asks or wants, as the text reports it. */
export interface Claim {
  /**
   * Depends on the claim's own words: an edit elsewhere does not change it. Of claims with the very same words the nth
   * ends in `-n`.
   */
  readonly id: string;
  /** `direct`: all in quotation marks, or a turn of a transcript; `mixed`: in part; `indirect`: none. */
  readonly kind: ClaimKind;
  /**
   * One or more fragments, in order, with their quotation marks, without a full stop outside them; a turn has its own.
   */
  readonly content: readonly [Span, ...Span[]];
  /** `said`, `according to`, `tweeted on Tuesday:`; null where nothing introduces the claim. */
  readonly cue: Span | null;
  /** The mention in the text: `He`, `the MoD`; null where nobody is named. */
  readonly source: Span | null;
  /** Id of the speaker; null where nobody is named or where it is ambiguous. */
  readonly speaker: string | null;
  /** The probability that the claim is right, 0 to 1. */
  readonly confidence: number;
  /** Of the source to the content; the cue holds the words that tell it. */
  readonly stance: Stance;
  /** Why it was taken for a claim. */
  readonly evidence: Evidence;
  /** `auto` in what the engine gives. */
  readonly status: ClaimStatus;
  /** `auto` in what the engine gives. */
  readonly origin: ClaimOrigin;
}

/** Why something was taken for a claim. */
export interface Evidence {
  /** The construction that it stands in. */
  readonly rule: Rule;
  /** Spans worth showing as the reason, the antecedent's among them. */
  readonly spans: readonly Span[];
}

/** Why the engine takes something for a claim; a host words it for its reader. */
export type Rule = (typeof rules)[number];

/** All reasons; the comments give examples. */
export const rules = [
  /** He said: “…” / He said that … */
  'cue-before',
  /** “…,” he said. / …, he said. */
  'cue-after',
  /** “…,” said the anchor. */
  'cue-inverted',
  /** “…,” he said. “…” */
  'cue-inside',
  /** according to the ministry */
  'according-to',
  /** writing on Telegram that … */
  'participle',
  /** his claim that … */
  'noun-cue',
  /** it has been claimed; he is said to … */
  'passive',
  /** They criticised the “reckless” plan (a quoted part of a report in other words) */
  'quoted-phrase',
  /** A turn in a transcript: `NAME: …`, or of an interview without labels. */
  'transcript',
  /** The next turn of a talk, as in novels: `“Not yet.”` in a paragraph of its own, without a cue. */
  'continuation',
] as const;

/** What an editor may want to look at. */
export type ProblemCode = 'unclosed-quotation' | 'stray-mark' | 'unattributed-quotation' | 'ambiguous-speaker';

/** A finding for whoever edits the text. */
export interface Problem {
  /** Which kind of finding. */
  readonly code: ProblemCode;
  /** What it concerns. */
  readonly span: Span;
  /** One English sentence for the reader. */
  readonly message: string;
}

/** A region that was not analysed. */
export interface Skipped {
  /** All of it; the whole text for a text in another language. */
  readonly span: Span;
  /** `binary`: control characters that no article has; `language`: another one than English. */
  readonly reason: 'binary' | 'language';
}
