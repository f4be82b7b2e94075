import type { Rule } from '../../annotation-types';
import type { Span } from '../../span';

/** What a reporting verb is found to report. */
export interface Found {
  readonly content: readonly Span[];
  readonly rule: Rule;
  readonly weight: number;
  readonly awaits?: boolean;
  readonly unlearned?: boolean;
}

/** The same, where it stands after the verb. */
export interface Right {
  readonly found: Found;
  /** Announced by "that", a colon or a quotation, not only likely. */
  readonly sure: boolean;
}
