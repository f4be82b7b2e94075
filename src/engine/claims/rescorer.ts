import type { FeatureList, FeatureWeights } from '../learned/features';
import { hashText, mix } from '../learned/hashing';
import type { CueReading } from '../learned/find-cues';
import { Shape } from '../learned/lexemes';
import { Role, type Reading } from '../learned/reading';
import { overlaps } from '../span';
import { cueHead, similarity, unitsOf, type Proposal } from './proposals';

/** Logistic regression over what speaks for a proposal and against it; the result is the probability that it is right. */
export function rescore(features: Int32Array, length: number, weights: FeatureWeights): number {
  const score = new Float64Array(1);
  weights.add(features, 0, length, score, 0);
  return 1 / (1 + Math.exp(-score[0]!));
}

/** From this similarity on two contents count as the same. */
const same = 0.8;

/** Adds the features of `proposals[index]`, which stands among the others of its block. */
export function addRescorerFeatures(
  list: FeatureList,
  reading: Reading,
  cues: CueReading,
  proposals: readonly Proposal[],
  index: number,
): void {
  const { candidate, learned } = proposals[index]!;
  const { role, reporting, lexemes } = reading;
  let template = 401;
  const put = (value: number): void => list.push(mix(template++, value));
  const head = cueHead(reading, candidate.cue);
  const cue = unitsOf(reading, candidate.cue);
  const before = role[cue.from - 1] ?? Role.edge;
  const after = role[cue.to] ?? Role.edge;
  const around = mix(before, after);
  const rival = rivalry(proposals, index);
  const origin = learned === null ? hashText(candidate.rule) : 1;
  const belief = level(maximum(cues.score, cue.from, cue.to));
  const probability = learned === null ? 99 : level(learned.cue.probability);
  const path = learned === null ? Math.round(10 * candidate.weight) : steps(learned.logProbability);
  const statement = learned === null ? 9 : Math.round(3 * learned.cue.statement);
  const shape = contentShape(reading, proposals[index]!);
  const source = candidate.source === null ? 0 : 1 + forms.indexOf(candidate.source.form);
  const signs = mix(origin, rival);
  put(0);
  put(origin);
  put(mix(origin, belief));
  put(mix(origin, probability));
  put(mix(origin, path));
  put(mix(origin, statement));
  put(mix(mix(origin, belief), path));
  put(mix(signs, 1));
  put(mix(signs, belief));
  put(mix(signs, path));
  put(mix(mix(signs, belief), Math.min(5, path)));
  put(mix(origin, shape.kind));
  put(mix(mix(origin, shape.kind), shape.place));
  put(mix(mix(origin, shape.size), shape.kind));
  put(mix(shape.kind, belief));
  put(mix(shape.kind, path));
  put(mix(origin, mix(source, shape.kind)));
  put(mix(mix(origin, source), mix(shape.place, reporting[head]!)));
  put(mix(lexemes.stem[head]!, learned === null ? 0 : 1));
  put(mix(lexemes.stem[head]!, shape.kind));
  put(mix(lexemes.word[head]!, around));
  put(mix(origin, around));
  put(mix(origin, mix(reporting[head]!, role[head]!)));
  put(mix(origin, mix(Math.min(4, cue.to - cue.from), role[head]!)));
  put(mix(shape.opener, mix(origin, shape.place)));
  put(mix(mix(shape.opener, reporting[head]!), shape.place));
  put(mix(mix(statement, belief), origin));
  put(mix(candidate.source?.head === undefined ? 0 : hashText(candidate.source.head), origin));
  put(mix(Math.min(3, candidate.content.length), mix(shape.kind, origin)));
}

const forms = ['name', 'nominal', 'pronoun', 'relative'];

/** A probability as one of twelve steps, finer towards certainty. */
function level(probability: number): number {
  const odds = Math.log((probability + 1e-4) / (1 - probability + 1e-4));
  return Math.max(-4, Math.min(7, Math.round(odds)));
}

function steps(logProbability: number): number {
  return Math.min(12, Math.floor(-2 * logProbability));
}

/** Whether another proposal for the same cue says the same, or something else. */
function rivalry(proposals: readonly Proposal[], index: number): number {
  const { candidate, learned } = proposals[index]!;
  let agrees = 0;
  let differs = 0;
  let sameSource = 0;
  proposals.forEach((other, at) => {
    if (at === index || (other.learned === null) === (learned === null)) return;
    if (!overlaps(other.candidate.cue, candidate.cue)) return;
    if (similarity(other.candidate.content, candidate.content) >= same) {
      agrees = 1;
      const [a, b] = [other.candidate.source?.span, candidate.source?.span];
      if (a === undefined ? b === undefined : b !== undefined && overlaps(a, b)) sameSource = 1;
    } else differs = 1;
  });
  return agrees + 2 * sameSource + 4 * differs;
}

interface ContentShape {
  /** All in quotation marks, in part, or none; and whether nothing is there yet. */
  readonly kind: number;
  /** Before the cue, after it, on both sides, in other sentences. */
  readonly place: number;
  readonly size: number;
  readonly opener: number;
}

function contentShape(reading: Reading, { candidate }: Proposal): ContentShape {
  let quoted = 0;
  let bare = 0;
  let place = 0;
  for (const span of candidate.content) {
    const { from, to } = unitsOf(reading, span);
    place |= span.end <= candidate.cue.start ? 1 : 2;
    for (let at = from; at < to; at++) {
      const shape = reading.lexemes.shape[at]!;
      if (shape === Shape.quotation) quoted++;
      else if (shape !== Shape.punctuation) bare++;
    }
  }
  const first = candidate.content[0];
  const opener = first === undefined ? Role.edge : reading.role[unitsOf(reading, first).from]!;
  const kind = quoted === 0 ? (bare === 0 ? 3 : 0) : bare === 0 ? 1 : 2;
  return { kind, place, size: Math.min(7, Math.floor(Math.log2(1 + bare + 3 * quoted))), opener };
}

function maximum(values: Float32Array, from: number, to: number): number {
  let top = 0;
  for (let at = from; at < to; at++) top = Math.max(top, values[at]!);
  return top;
}
