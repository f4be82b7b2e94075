import type { JudgedDocument, MeasuredClaim } from './pairing';

export interface SureClaim extends MeasuredClaim {
  /** 0 to 1. */
  readonly confidence: number;
}

/** Claims whose confidence lies in [from, to); the last bucket holds 1 too. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean confidence and share of right claims, 0 to 1; 0 where there are no claims. */
  readonly confidence: number;
  readonly right: number;
}

export interface Reliability {
  readonly buckets: readonly Bucket[];
  /**
   * Expected calibration error: the mean distance of confidence and share of right claims, weighted by the claims
   * of each bucket (Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning.
   * AAAI 2015; Guo et al.: On Calibration of Modern Neural Networks. ICML 2017). 0 to 1.
   */
  readonly error: number;
}

const bucketCount = 10;

/** A claim is right where content and source agree with an attribution, core or not; nested claims are left out. */
export function reliabilityOf(documents: readonly JudgedDocument<SureClaim>[]): Reliability {
  const items = documents
    .flatMap(({ claims }) => claims)
    .filter(({ counted }) => counted)
    .map(({ claim, agreement }) => ({ confidence: claim.confidence, right: agreement?.['content+source'] ? 1 : 0 }));
  const buckets = Array.from({ length: bucketCount }, (_, i): Bucket => {
    const members = items.filter(({ confidence }) => bucketOf(confidence) === i);
    return {
      from: i / bucketCount,
      to: (i + 1) / bucketCount,
      claims: members.length,
      confidence: mean(members.map(({ confidence }) => confidence)),
      right: mean(members.map(({ right }) => right)),
    };
  });
  const distances = buckets.map(({ claims, confidence, right }) => claims * Math.abs(confidence - right));
  return { buckets, error: sum(distances) / (items.length || 1) };
}

function bucketOf(confidence: number): number {
  return Math.min(Math.floor(confidence * bucketCount), bucketCount - 1);
}

function mean(values: readonly number[]): number {
  return sum(values) / (values.length || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
