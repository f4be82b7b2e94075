import type { SpeakerType } from '../annotation-types';
import type { Gender } from '../language/language';
import type { SpanIn } from '../spaces';

/** One mention of a possible speaker, described from its own words alone. Offsets are into the block's text. */
export interface MentionFact {
  readonly span: SpanIn<'block'>;
  readonly form: 'name' | 'nominal' | 'pronoun' | 'relative';
  /** The words of the name, titles left out: `Viktor Zolotov`; empty where there is none. */
  readonly name: readonly string[];
  /** Lower-cased head noun (`spokesman`, `report`) or pronoun (`he`). */
  readonly head: string;
  /** Lower-cased role nouns from titles, modifiers and apposition: `president`, `chief`. */
  readonly roles: readonly string[];
  /**
   * Lower-cased words that a name's phrase says of it, less function words: `lantrian`, `defence`; empty where there is
   * none.
   */
  readonly about: readonly string[];
  readonly gender: Gender;
  /**
   * Whether only a lone given name tells the gender, which may be somebody's surname as well (`James said`), or an
   * office in *-man*, which a woman may hold.
   */
  readonly genderIsGuess: boolean;
  readonly number: 'singular' | 'plural';
  readonly type: SpeakerType;
  /** Whether its head is a noun for a person, a body or a document that speaks, or their plural. */
  readonly canSpeak: boolean;
  /** Where the names of several lie who are named together, as far as they have names; empty for one. */
  readonly members: readonly SpanIn<'block'>[];
  /** Where its name lies, else its head. */
  readonly nameSpan: SpanIn<'block'>;
  /** Ordinal of the sentence in its block, as the parser counts. */
  readonly sentence: number;
  /**
   * Where the phrase begins a sentence or stands right before a finite verb: such mentions are resumed more readily.
   */
  readonly subject: boolean;
}
