export interface AnnotatorOptions {
  /** `markdown` leaves syntax, code, link targets and front matter out of the analysis. */
  readonly format: 'plain' | 'markdown';
}

export const defaultOptions: AnnotatorOptions = { format: 'plain' };
