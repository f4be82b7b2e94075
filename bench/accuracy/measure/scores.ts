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
    const gold = documents
      .flatMap(({ attributions }) => attributions)
      .filter(({ attribution: { core, type } }) => core && (name === 'all' || type === name));
    const claims = documents
      .flatMap((document) => document.claims)
      .filter(({ counted, type }) => counted && (name === 'all' || type === name));
    const score = (measure: Measure): Score => scoreOf(shareRight(claims, measure), shareRight(gold, measure));
    return { name, gold: gold.length, claims: claims.length, scores: recordOf(measures, score) };
  });
}

/** The measure that the reports quote: content and source. 0 to 1, in the order of `rowNames`. */
export function mainF1(documents: readonly JudgedDocument<MeasuredClaim>[]): readonly number[] {
  return scoreRows(documents).map(({ scores }) => scores['content+source'].f1);
}

function shareRight(items: readonly { readonly agreement: Agreement | null }[], measure: Measure): number {
  return items.filter(({ agreement }) => agreement?.[measure]).length / (items.length || 1);
}

function scoreOf(precision: number, recall: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
