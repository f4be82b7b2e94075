import type { Model } from './learned/model';

/**
 * What can be left out, to measure what it is worth: candidates of the rules beside the models'; all but the likeliest reading of a cue;
 * the weighing of candidates against each other; claims within quotation marks.
 */
export type Stage = 'rules' | 'alternatives' | 'rescorer' | 'nested';

export interface AnnotatorOptions {
  /** `markdown` leaves syntax, code, link targets and front matter out of the analysis. */
  readonly format: 'plain' | 'markdown';
  /** What was learned, from `readModel`; null leaves all to the rules. */
  readonly model: Model | null;
  /** Stages of the learned engine to go without. */
  readonly without: readonly Stage[];
}

export const defaultOptions: AnnotatorOptions = { format: 'plain', model: null, without: [] };
