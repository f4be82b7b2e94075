import type { Candidate } from './candidate';

export interface ChosenClaim extends Candidate {
  /** Indices of the outermost regions that the content holds; where the claim is nested, of those within its region. */
  readonly regions: readonly number[];
  /** Index of the region that the claim is nested in, -1 where it stands outside quotation marks. */
  readonly within: number;
}
