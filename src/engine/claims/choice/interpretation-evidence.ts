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
  probabilities: CueProbabilities,
): InterpretationEvidence {
  const { likeliest, cuesHere } = cuesAt(proposal, rivals);
  if (likeliest === null) return missing;
  const agreements = agreementsOf(proposal, likeliest, measure);
  const { own, known, highest, second, likely, opinions } = probabilities.of(likeliest);
  const { mass, content, source, overlap, extent } = massesOf(agreements, own);
  const net = opinions === null ? noMasses : massesOf(agreements, opinions.net);
  const product = opinions === null ? noMasses : massesOf(agreements, opinions.product);
  const mean = opinions === null ? noMasses : massesOf(agreements, opinions.mean);
  // All by name: an object that is spread from others takes ten times as long to make and to read.
  return {
    mass,
    massOfContent: content,
    massOfSource: source,
    massOfOverlap: overlap,
    massOfExtent: extent,
    massKnown: known,
    massFirst: highest,
    massSecond: second,
    likeliestCue: likeliest.cue.probability,
    interpretations: likely,
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
    netBest: opinions === null ? 0 : opinions.best,
    netDoubt: opinions === null ? 0 : opinions.doubt,
  };
}

/** The probabilities of a cue's interpretations, in their order. */
interface InterpretationProbabilities {
  /** By the argument model. */
  readonly own: readonly number[];
  /** Their sum, the greatest two of them, and how many are not unlikely. */
  readonly known: number;
  readonly highest: number;
  readonly second: number;
  readonly likely: number;
  /** Null where the net has none. */
  readonly opinions: Opinions | null;
}

/** By the net, by both models' product, and by its root. */
interface Opinions {
  readonly net: readonly number[];
  readonly product: readonly number[];
  readonly mean: readonly number[];
  /** The logarithm of the probability that the net gives to its best one, and how far its freest reading is above. */
  readonly best: number;
  readonly doubt: number;
}

/** Remembers the probabilities of each cue: its proposals all ask for them. */
export class CueProbabilities {
  readonly #known = new Map<InterpretedCue, InterpretationProbabilities>();

  of(cue: InterpretedCue): InterpretationProbabilities {
    let known = this.#known.get(cue);
    if (known === undefined) {
      known = probabilitiesOf(cue);
      this.#known.set(cue, known);
    }
    return known;
  }
}

function probabilitiesOf({ interpretations, opinion }: InterpretedCue): InterpretationProbabilities {
  const logarithms = interpretations.map(({ logProbability }) => logProbability);
  const own = logarithms.map(Math.exp);
  const [highest, second] = [...own].sort((a, b) => b - a);
  return {
    own,
    known: own.reduce((sum, value) => sum + value, 0),
    highest: highest ?? 0,
    second: second ?? 0,
    likely: own.filter((value) => value > unlikely).length,
    opinions: opinion && opinionsOf(logarithms, opinion),
  };
}

function opinionsOf(logarithms: readonly number[], { each, freest }: SecondOpinion): Opinions {
  const product = each.map((value, at) => value + logarithms[at]!);
  const best = Math.max(...each);
  return {
    net: weights(each),
    product: weights(product),
    mean: weights(product.map((value) => value / 2)),
    best,
    doubt: freest - best,
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

/**
 * How much of a probability agrees with a proposal, how much of it with nearly its extent, and the most that one
 * interpretation has of it.
 */
type Masses = Readonly<Record<'mass' | 'content' | 'source' | 'overlap' | 'extent' | 'first', number>>;

const noMasses: Masses = { mass: 0, content: 0, source: 0, overlap: 0, extent: 0, first: 0 };

function massesOf(agreements: readonly Agreement[], probabilities: readonly number[]): Masses {
  let [mass, content, source, overlap, extent, first] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < agreements.length; at++) {
    const { similarity, source: sameSource } = agreements[at]!;
    const probability = probabilities[at]!;
    first = Math.max(first, probability);
    overlap += probability * similarity;
    if (sameSource) source += probability;
    if (similarity < agreement) continue;
    content += probability;
    if (!sameSource) continue;
    mass += probability;
    if (similarity >= sameExtent) extent += probability;
  }
  return { mass, content, source, overlap, extent, first };
}
