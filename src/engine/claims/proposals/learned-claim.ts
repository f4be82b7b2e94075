import { thresholds } from '../../thresholds';
import type { Interpretation, InterpretedCue } from '../../models/arguments/find-arguments';
import type { LikelyCue } from '../../models/cues/find-cues';
import type { Reading } from '../../models/reading/reading';
import { isQuotation } from '../../models/reading/roles';
import type { UnitRange } from '../../text/units';
import { meetOrMissing, type Measure } from './measure';

/** A claim as the models read it. Its content is not empty. */
export interface LearnedClaim extends Interpretation {
  readonly cue: LikelyCue;
  readonly sentence: UnitRange;
  /** 0 for the best interpretation of its cue, 1 for the next. */
  readonly rank: number;
  /** All that the models make of its cue. */
  readonly interpreted: InterpretedCue;
}

/** Interpretations of a cue that are proposed, where more than one is. */
const alternatives = 3;
const leastLogProbability = Math.log(thresholds.argumentReading);

/**
 * Which words belong to a quotation is worth weighing; elsewhere the best interpretation is the better guess. To learn
 * what is wrong with them, the rescorer sees them all.
 */
export type Alternatives = 'at-quotations' | 'everywhere';

/** The best interpretations of a cue that have content, best first. */
export function learnedClaims(
  reading: Reading,
  interpreted: InterpretedCue,
  measure: Measure,
  where: Alternatives,
): readonly LearnedClaim[] {
  const { cue, sentence, interpretations } = interpreted;
  const order = byRisk(interpreted, measure);
  const count = where === 'everywhere' || hasQuotation(reading, sentence) ? alternatives : 1;
  return order.slice(0, count).flatMap((nth, rank): readonly LearnedClaim[] => {
    const { content, source, logProbability } = interpretations[nth]!;
    if (content.length === 0 || (rank > 0 && logProbability < leastLogProbability)) return [];
    return [{ cue, sentence, content, source, logProbability, rank, interpreted }];
  });
}

function hasQuotation({ role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) if (isQuotation(role[at]!)) return true;
  return false;
}

/** From this similarity on, two interpretations agree in their contents: half of what the scorer asks for. */
const agreement = 0.5;
/** What is within this of the best agreement is as good. */
const tie = 0.02;

/**
 * Indices of the interpretations: first what agrees most with the others, weighed by their probability, and among
 * equals the likelier. Minimum Bayes risk: Kumar and Byrne, HLT-NAACL 2004.
 */
function byRisk({ interpretations, opinion }: InterpretedCue, measure: Measure): readonly number[] {
  const probabilities = weights(
    interpretations.map(({ logProbability }, at) =>
      opinion === null ? logProbability : (logProbability + opinion.each[at]!) / 2,
    ),
  );
  // What has no content agrees with nothing, not with itself either.
  const agreed = interpretations.map(({ content }, at) => (content.length === 0 ? 0 : probabilities[at]!));
  for (let one = 1; one < interpretations.length; one++)
    for (let other = 0; other < one; other++) {
      if (!agree(interpretations[one]!, interpretations[other]!, measure)) continue;
      agreed[one] = agreed[one]! + probabilities[other]!;
      agreed[other] = agreed[other]! + probabilities[one]!;
    }
  const best = Math.max(...agreed);
  const key = agreed.map((sum, at) => (sum >= best - tie ? 2 : sum) + probabilities[at]!);
  return [...key.keys()].sort((a, b) => key[b]! - key[a]! || a - b);
}

function agree(a: Interpretation, b: Interpretation, measure: Measure): boolean {
  return measure.similarity(a.content, b.content) >= agreement && meetOrMissing(a.source, b.source);
}

/** Probabilities of what has these logarithms, as shares of their sum. */
export function weights(logarithms: readonly number[]): readonly number[] {
  const top = Math.max(...logarithms);
  const exponents = logarithms.map((value) => Math.exp(value - top));
  const sum = exponents.reduce((all, value) => all + value, 0);
  return exponents.map((value) => value / sum);
}
