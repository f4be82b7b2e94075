/** What all interpretations of a cue say of a proposal, as numbers for the rescorer. */
import { interpretationFeatures, type InterpretationFeature } from '../../models/rescorer/feature-names';
import { weights } from '../proposals/learned-claim';
import { meet, meetOrMissing, type Measure } from '../proposals/measure';
import type { Proposal } from '../proposals/proposals';
import type { InterpretedCue } from '../../models/arguments/find-arguments';
import type { SecondOpinion } from '../../models/arguments/second-opinion';

/** From these similarities on contents agree, and are nearly the same. */
const agreement = 0.5;
const sameExtent = 0.8;
/** What is likelier than this is not unlikely. */
const unlikely = 0.01;

export type InterpretationEvidence = Readonly<Record<InterpretationFeature, number>>;

/** `rivals`: the proposals that it is compared with, itself perhaps among them. */
export function interpretationEvidence(
  proposal: Proposal,
  rivals: readonly { readonly proposal: Proposal }[],
  measure: Measure,
): InterpretationEvidence {
  const { likeliest, cuesHere } = cuesAt(proposal, rivals);
  if (likeliest === null) return missing;
  const agreements = agreementsOf(proposal, likeliest, measure);
  const logarithms = likeliest.interpretations.map(({ logProbability }) => logProbability);
  const own = logarithms.map(Math.exp);
  const { mass, content, source, overlap } = massesOf(agreements, own);
  const { net, product, mean, best, doubt } = opinionsOf(agreements, logarithms, likeliest.opinion);
  const [massFirst, massSecond] = [...own].sort((a, b) => b - a);
  // All by name: an object that is spread from others takes ten times as long to make and to read.
  return {
    mass,
    massOfContent: content,
    massOfSource: source,
    massOfOverlap: overlap,
    massOfExtent: sumWhere(own, (at) => agreements[at]!.similarity >= sameExtent && agreements[at]!.source),
    massKnown: sumWhere(own, () => true),
    massFirst: massFirst ?? 0,
    massSecond: massSecond ?? 0,
    likeliestCue: likeliest.cue.probability,
    interpretations: own.filter((value) => value > unlikely).length,
    cuesHere,
    netMass: net.mass,
    netContent: net.content,
    netSource: net.source,
    netOverlap: net.overlap,
    netFirst: net.first,
    productMass: product.mass,
    productContent: product.content,
    productSource: product.source,
    productOverlap: product.overlap,
    productFirst: product.first,
    meanMass: mean.mass,
    meanContent: mean.content,
    meanSource: mean.source,
    meanOverlap: mean.overlap,
    meanFirst: mean.first,
    netBest: best,
    netDoubt: doubt,
  };
}

const missing = Object.fromEntries(interpretationFeatures.map((name) => [name, -1])) as InterpretationEvidence;

/** The likeliest cue at the place of a proposal's, and the sum of the probabilities of all there. */
function cuesAt(
  { learned, cue }: Proposal,
  rivals: readonly { readonly proposal: Proposal }[],
): { readonly likeliest: InterpretedCue | null; readonly cuesHere: number } {
  let likeliest = learned === null ? null : learned.interpreted;
  let cuesHere = 0;
  const met = new Set<object>();
  for (const { proposal: rival } of rivals) {
    const other = rival.learned;
    if (other === null || !meet(rival.cue, cue)) continue;
    if (!met.has(other.cue)) {
      met.add(other.cue);
      cuesHere += other.cue.probability;
    }
    if (likeliest === null || other.cue.probability > likeliest.cue.probability) likeliest = other.interpreted;
  }
  return { likeliest, cuesHere };
}

/** How far an interpretation agrees with a proposal. */
interface Agreement {
  readonly similarity: number;
  readonly source: boolean;
}

function agreementsOf(
  { content, source }: Proposal,
  { interpretations }: InterpretedCue,
  measure: Measure,
): readonly Agreement[] {
  return interpretations.map((one) => ({
    similarity: measure.similarity(one.content, content),
    source: meetOrMissing(one.source, source),
  }));
}

/** How much of a probability agrees with a proposal, and the most that one interpretation has of it. */
type Masses = Readonly<Record<'mass' | 'content' | 'source' | 'overlap' | 'first', number>>;

const noMasses: Masses = { mass: 0, content: 0, source: 0, overlap: 0, first: 0 };

function massesOf(agreements: readonly Agreement[], probabilities: readonly number[]): Masses {
  let [mass, content, source, overlap, first] = [0, 0, 0, 0, 0];
  agreements.forEach(({ similarity, source: sameSource }, at) => {
    const probability = probabilities[at]!;
    first = Math.max(first, probability);
    overlap += probability * similarity;
    if (sameSource) source += probability;
    if (similarity < agreement) return;
    content += probability;
    if (sameSource) mass += probability;
  });
  return { mass, content, source, overlap, first };
}

/** By the net, by both models' product, and by its root. */
interface Opinions {
  readonly net: Masses;
  readonly product: Masses;
  readonly mean: Masses;
  readonly best: number;
  readonly doubt: number;
}

const noOpinions: Opinions = { net: noMasses, product: noMasses, mean: noMasses, best: 0, doubt: 0 };

function opinionsOf(
  agreements: readonly Agreement[],
  logarithms: readonly number[],
  opinion: SecondOpinion | null,
): Opinions {
  if (opinion === null) return noOpinions;
  const product = opinion.each.map((value, at) => value + logarithms[at]!);
  const best = Math.max(...opinion.each);
  return {
    net: massesOf(agreements, weights(opinion.each)),
    product: massesOf(agreements, weights(product)),
    mean: massesOf(agreements, weights(product.map((value) => value / 2))),
    best,
    doubt: opinion.freest - best,
  };
}

function sumWhere(values: readonly number[], wanted: (at: number) => boolean): number {
  return values.reduce((sum, value, at) => (wanted(at) ? sum + value : sum), 0);
}
