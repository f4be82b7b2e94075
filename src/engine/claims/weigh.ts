import { Shape } from '../learned/lexemes';
import type { Model } from '../learned/model';
import { Role, type Reading } from '../learned/reading';
import { probabilityOf } from '../learned/trees';
import { overlaps } from '../span';
import type { Candidate } from './candidate';
import type { Weighed } from './choice';
import { evidenceOf } from './evidence';
import { similarity, unitsOf, type Proposal } from './proposals';
import type { Proposals } from './propose';

/** Beliefs and intentions are shown where the text leaves little doubt of them. */
const leastBelief = 0.85;

/**
 * How much the probability of its very words counts in the choice of a proposal. Whether a proposal is right is judged by its better half;
 * between two that are both right, its extent decides.
 */
const extentShare = 0.2;

/** Gives proposals the probability that they are right as their weight. */
export function weigh(model: Model, reading: Reading, { cues, proposals }: Proposals): readonly Weighed[] {
  return evidenceOf(reading, cues, proposals).flatMap((evidence, index) => {
    const proposal = proposals[index]!;
    const weight = probabilityOf(model.rescorer, evidence);
    if ((isBelief(proposal) && weight < leastBelief) || saysTooLittle(reading, proposal)) return [];
    const candidate = { ...withRuledSource(proposal, proposals), weight };
    return [{ candidate, preference: weight + extentShare * extentProbability(proposal, proposals) }];
  });
}

function isBelief({ learned }: Proposal): boolean {
  return learned !== null && learned.cue.statement < 0.5;
}

/** Fewer words without quotation marks are no statement, nor are so few in a form that states nothing: `declined to comment`. */
const fewestWords = 2;

function saysTooLittle(reading: Reading, { candidate, learned }: Proposal): boolean {
  if (learned === null) return false;
  let words = 0;
  let first: number = Role.edge;
  for (const { from, to } of candidate.content.map((span) => unitsOf(reading, span))) {
    for (let at = from; at < to; at++) {
      if (reading.lexemes.shape[at] === Shape.quotation) return false;
      if (reading.lexemes.shape[at] === Shape.punctuation) continue;
      if (words++ === 0) first = reading.role[at]!;
    }
  }
  return words < fewestWords || (words === fewestWords && (first === Role.to || first === Role.gerund));
}

/** A rule knows where a noun phrase begins and ends; the models may take a neighbour along. */
function withRuledSource({ candidate, learned }: Proposal, proposals: readonly Proposal[]): Candidate {
  if (learned === null || candidate.source === null) return candidate;
  const { source, cue } = candidate;
  const ruled = proposals.find(
    (other) =>
      other.learned === null &&
      other.candidate.source !== null &&
      overlaps(other.candidate.cue, cue) &&
      overlaps(other.candidate.source.span, source.span),
  );
  return ruled === undefined ? candidate : { ...candidate, source: ruled.candidate.source, antecedent: ruled.candidate.antecedent };
}

/** From this similarity on a rule's words are those that the models read. */
const same = 0.95;

function extentProbability({ candidate, learned }: Proposal, proposals: readonly Proposal[]): number {
  if (learned !== null) return Math.exp(learned.logProbability);
  return proposals.reduce((most, other) => {
    if (other.learned === null || !overlaps(other.candidate.cue, candidate.cue)) return most;
    if (similarity(other.candidate.content, candidate.content) < same) return most;
    return Math.max(most, Math.exp(other.learned.logProbability));
  }, 0);
}
