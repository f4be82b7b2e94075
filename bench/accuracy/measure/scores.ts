import type { ClaimKind } from '../../../src/engine';
import { measures, type Agreement, type JudgedDocument, type Measure, type MeasuredClaim } from './pairing';

/** All 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ScoreRow {
  readonly name: 'all' | ClaimKind;
  /** Core attributions of this type. */
  readonly gold: number;
  /** Claims of this type that count for precision. */
  readonly claims: number;
  readonly scores: Readonly<Record<Measure, Score>>;
}

export const rowNames = ['all', 'direct', 'mixed', 'indirect'] as const;

/**
 * Recall is over the core attributions of the row's type. Precision is over the claims of that type, against all
 * attributions: finding a belief that the corpus annotates is no mistake.
 */
export function scoreRows(documents: readonly JudgedDocument<MeasuredClaim>[]): readonly ScoreRow[] {
  return rowNames.map((name) => {
    const { gold, claims } = sumOf(documents.map((document) => countsOf(document, name, 'content')));
    const score = (measure: Measure): Score =>
      scoreOfCounts(documents.map((document) => countsOf(document, name, measure)));
    return { name, gold, claims, scores: recordOf(measures, score) };
  });
}

/** What an article adds to a score: attributions, those found, claims that count, those right. */
export interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly claims: number;
  readonly right: number;
}

export function countsOf(
  { attributions, claims }: JudgedDocument<MeasuredClaim>,
  row: (typeof rowNames)[number],
  measure: Measure,
): Counts {
  const gold = attributions.filter(({ attribution: { core, type } }) => core && (row === 'all' || type === row));
  const counted = claims.filter(({ counted: counts, type }) => counts && (row === 'all' || type === row));
  return { gold: gold.length, found: right(gold, measure), claims: counted.length, right: right(counted, measure) };
}

/** The score of articles together; 0 where there is nothing. */
export function scoreOfCounts(articles: readonly Counts[]): Score {
  const { gold, found, claims, right: rightOnes } = sumOf(articles);
  return scoreOf(rightOnes / (claims || 1), found / (gold || 1));
}

function sumOf(articles: readonly Counts[]): Counts {
  const sum = { gold: 0, found: 0, claims: 0, right: 0 };
  for (const { gold, found, claims, right: rightOnes } of articles) {
    sum.gold += gold;
    sum.found += found;
    sum.claims += claims;
    sum.right += rightOnes;
  }
  return sum;
}

/** The measure that the reports quote: content and source. 0 to 1, in the order of `rowNames`. */
export function mainF1(documents: readonly JudgedDocument<MeasuredClaim>[]): readonly number[] {
  return scoreRows(documents).map(({ scores }) => scores['content+source'].f1);
}

function right(items: readonly { readonly agreement: Agreement | null }[], measure: Measure): number {
  return items.filter(({ agreement }) => agreement?.[measure]).length;
}

function scoreOf(precision: number, recall: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
