import type { Language } from './language/language';
import type { Model } from './models/model';
import type { TextFormat } from './text/chunk';
import type { PassName, Trace } from './trace';

/**
 * What can be left out, to measure what it is worth. Of the passes of the block stage: proper names and described
 * subjects, labels of transcripts, quotations that go on with a claim, claims within reports. Of the choice of claims:
 * candidates of the rules beside the models'; all but the likeliest reading of a cue; the weighing of candidates
 * against each other.
 */
export type Stage =
  Extract<PassName, 'names' | 'turns' | 'continuations' | 'nested'> | 'rules' | 'alternatives' | 'rescorer';

/** What an annotator is made for. Each has a default, which the comment names last. */
export interface AnnotatorOptions {
  /**
   * What is no prose is left out of the analysis: of `markdown` and `html` syntax, code, link targets and what pages
   * are made of besides, of `subtitles` (SubRip, WebVTT) numbers, times and settings. Default: `plain`.
   */
  readonly format: TextFormat;
  /** The language of the texts. Default: `english`, the only one that comes with the engine. */
  readonly language: Language;
  /** What was learned, from `readModel`; null leaves all to the rules, which find less. Default: null. */
  readonly model: Model | null;
  /**
   * Whether a text that seems to be in another language is read all the same, instead of being left out. Default:
   * false.
   */
  readonly anyLanguage: boolean;
  /** Stages to go without. Default: none. */
  readonly without: readonly Stage[];
  /** Is told what is decided and why; null for nobody, which costs nothing. */
  readonly trace: Trace | null;
}
