import type { ArgumentSequence } from './argument-sequence';
import type { Reading } from '../reading/reading';
import { isFiniteRole, isQuotation, Role } from '../reading/roles';

/** What is counted between two places of a cue's sentence. */
export const enum CountOf {
  commas,
  /** Finite ones, but the cue's. */
  verbs,
  questions,
  conjunctions,
  quotations,
  thats,
  /** And colons. */
  dashes,
  prepositions,
  /** Units that are likely another cue's. */
  cues,
}
const kinds = 9;
const uncounted = -1;

/** A unit is taken for a cue's from this probability on. */
const likely = 0.3;

const countOfRole = Int8Array.from({ length: Role.other + 1 }, (_, kind) => {
  if (isFiniteRole(kind)) return CountOf.verbs;
  if (isQuotation(kind)) return CountOf.quotations;
  if (kind === Role.comma) return CountOf.commas;
  if (kind === Role.question) return CountOf.questions;
  if (kind === Role.conjunction) return CountOf.conjunctions;
  if (kind === Role.that) return CountOf.thats;
  if (kind === Role.dash || kind === Role.colon) return CountOf.dashes;
  return kind === Role.preposition ? CountOf.prepositions : uncounted;
});

/** Counts over a cue's sentence, up to each of its units: what stands between two of them is a difference. */
export class SentenceCounts {
  /** A row of `kinds` for each unit, and one more. */
  readonly #sums: Uint16Array;
  readonly #from: number;

  constructor({ role }: Reading, { sentence, cue }: ArgumentSequence, cueScore: Float32Array) {
    const { from, to } = sentence;
    const sums = new Uint16Array((to - from + 1) * kinds);
    for (let at = from; at < to; at++) {
      const next = (at - from + 1) * kinds;
      for (let kind = next; kind < next + kinds; kind++) sums[kind] = sums[kind - kinds]!;
      const outsideCue = at < cue.from || at >= cue.to;
      const counted = countOfRole[role[at]!]!;
      if (counted !== uncounted && (outsideCue || counted !== CountOf.verbs))
        sums[next + counted] = sums[next + counted]! + 1;
      if (outsideCue && isLikelyCue(cueScore, at)) sums[next + CountOf.cues] = sums[next + CountOf.cues]! + 1;
    }
    this.#sums = sums;
    this.#from = from;
  }

  /** How many of a kind the units `from` … `to - 1` have, up to `most`. */
  between(kind: CountOf, from: number, to: number, most: number): number {
    const sums = this.#sums;
    return Math.min(most, sums[(to - this.#from) * kinds + kind]! - sums[(from - this.#from) * kinds + kind]!);
  }
}

export function isLikelyCue(cueScore: Float32Array, at: number): boolean {
  return cueScore[at]! > likely;
}
