import type { Model } from './learned/model';

export interface AnnotatorOptions {
  /** `markdown` leaves syntax, code, link targets and front matter out of the analysis. */
  readonly format: 'plain' | 'markdown';
  /** What was learned, from `readModel`; null leaves all to the rules. */
  readonly model: Model | null;
}

export const defaultOptions: AnnotatorOptions = { format: 'plain', model: null };
