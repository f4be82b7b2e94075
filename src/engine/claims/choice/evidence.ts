/** What speaks for a proposal and against it, as numbers for the rescorer. */
import type { CueReading } from '../../models/cues/find-cues';
import { sentenceOf, type Reading } from '../../models/reading/reading';
import { isFiniteRole, Role } from '../../models/reading/roles';
import {
  featureCount,
  interpretationFeatures,
  ownFeatures,
  rivalFeatures,
  weighedForms,
  weighedReasons,
  type OwnFeature,
  type RivalFeature,
  type WeighedReason,
} from '../../models/rescorer/feature-names';
import type { Rule } from '../../annotation-types';
import type { UnitRange } from '../../text/units';
import { meet, meetOrMissing, type Measure } from '../proposals/measure';
import type { Proposal } from '../proposals/proposals';
import { CueProbabilities, interpretationEvidence } from './interpretation-evidence';

/**
 * As which reason the rescorer weighs each; null for what no rule proposes in a sentence. A new reason is weighed as a
 * known one that is like it until the models are trained with it.
 */
const weighedAs: Readonly<Record<Rule, WeighedReason | null>> = {
  'cue-before': 'cue-before',
  'cue-after': 'cue-after',
  'cue-inverted': 'cue-inverted',
  'cue-inside': 'cue-inside',
  'according-to': 'according-to',
  participle: 'participle',
  'noun-cue': 'noun-cue',
  passive: 'passive',
  'quoted-phrase': 'quoted-phrase',
  transcript: null,
  continuation: null,
};

function reasonNumber(rule: Rule): number {
  const reason = weighedAs[rule];
  if (reason === null) throw new Error(`A proposal cannot have the reason ${rule}.`);
  return weighedReasons.indexOf(reason);
}

/** Stands for the logarithm of a probability that nothing proposes. */
const unheardOf = -12;

const interpretationsFrom = ownFeatures.length + rivalFeatures.length;

/** For each proposal of a block its features, all of one length. */
export function evidenceOf(
  reading: Reading,
  cues: CueReading,
  proposals: readonly Proposal[],
  measure: Measure,
): readonly Float64Array[] {
  const drafts = proposals.map((proposal) => basisOf(reading, cues, proposal));
  const rivals = rivalsOf(drafts);
  const probabilities = new CueProbabilities();
  return drafts.map((draft, at) => {
    const own = ownEvidence(reading, draft, measure);
    const other = rivalEvidence(draft, rivals(at), measure);
    const interpreted = interpretationEvidence(draft.proposal, rivals(at), measure, probabilities);
    const features = new Float64Array(featureCount);
    for (let at = 0; at < ownFeatures.length; at++) features[at] = own[ownFeatures[at]!];
    for (let at = 0; at < rivalFeatures.length; at++) features[ownFeatures.length + at] = other[rivalFeatures[at]!];
    for (let at = 0; at < interpretationFeatures.length; at++)
      features[interpretationsFrom + at] = interpreted[interpretationFeatures[at]!];
    return features;
  });
}

/**
 * A block that is written has fewer proposals; of one that is made each is compared with so many of its neighbours, not
 * with all.
 */
const mostRivals = 64;

function rivalsOf(drafts: readonly ProposalBasis[]): (at: number) => readonly ProposalBasis[] {
  if (drafts.length <= mostRivals) return () => drafts;
  const order = [...drafts.keys()].sort((a, b) => drafts[a]!.proposal.cue.from - drafts[b]!.proposal.cue.from || a - b);
  const sorted = order.map((at) => drafts[at]!);
  const place = new Int32Array(drafts.length);
  order.forEach((at, index) => (place[at] = index));
  return (at) => {
    const first = Math.max(0, place[at]! - mostRivals / 2);
    return sorted.slice(first, first + mostRivals);
  };
}

/** A proposal with what its evidence and its rivals' rest on. */
interface ProposalBasis {
  readonly proposal: Proposal;
  readonly belief: number;
  readonly sentence: UnitRange;
  readonly innerBelief: number;
}

function basisOf(reading: Reading, { score }: CueReading, proposal: Proposal): ProposalBasis {
  const { cue, content } = proposal;
  return {
    proposal,
    belief: highest(score, cue),
    sentence: reading.sentences[sentenceOf(reading, cue.from)] ?? cue,
    innerBelief: content.reduce((most, range) => Math.max(most, highest(score, range)), 0),
  };
}

/** How many quotations, other words and finite verbs a content has. */
function makeUp(
  { role, units }: Reading,
  content: readonly UnitRange[],
): Readonly<Record<'quoted' | 'bare' | 'verbs', number>> {
  let [quoted, bare, verbs] = [0, 0, 0];
  for (const { from, to } of content) {
    for (let at = from; at < to; at++) {
      const { kind } = units[at]!;
      if (kind === 'quotation') quoted++;
      else if (kind !== 'punctuation') bare++;
      if (isFiniteRole(role[at]!)) verbs++;
    }
  }
  return { quoted, bare, verbs };
}

function ownEvidence(reading: Reading, draft: ProposalBasis, measure: Measure): Readonly<Record<OwnFeature, number>> {
  const { belief, sentence, innerBelief } = draft;
  const { candidate, cue, head, content } = draft.proposal;
  const { role, forms } = reading;
  const { quoted, bare, verbs } = makeUp(reading, content);
  const elsewhere = content.filter(({ from }) => from < sentence.from || from >= sentence.to).length;
  const before = content.some(({ to }) => to <= cue.from);
  const after = content.some(({ from }) => from >= cue.to && from < sentence.to);
  const first = content[0];
  const last = content.at(-1);
  const around = (at: number): number => (at >= sentence.from && at < sentence.to ? role[at]! : Role.edge);
  const { isLearned, rank, cueProbability, statement, logProbability, trust, reason } = proposersEvidence(
    draft.proposal,
  );
  const { sourceForm, sourceLength, sourceDistance, sourceSide, sourceSpeaks } = sourceEvidence(draft.proposal);
  // All by name: an object that is spread from others takes ten times as long to make and to read.
  return {
    isLearned,
    rank,
    cueProbability,
    statement,
    logProbability,
    trust,
    reason,
    sourceForm,
    sourceLength,
    sourceDistance,
    sourceSide,
    sourceSpeaks,
    belief,
    quotations: quoted,
    bareWords: bare,
    verbs,
    contentLength: measure.lengthOf(content),
    contentParts: content.length,
    partsElsewhere: elsewhere,
    contentSide: (before ? 1 : 0) + (after ? 2 : 0),
    cueLength: cue.to - cue.from,
    cueVerb: forms[head]!.reporting,
    headRole: role[head]!,
    roleBeforeCue: around(cue.from - 1),
    roleAfterCue: around(cue.to),
    firstRole: first === undefined ? -1 : role[first.from]!,
    roleAfterContent: last === undefined ? -1 : around(last.to),
    roleBeforeContent: first === undefined ? -1 : around(first.from - 1),
    innerBelief,
    sentenceLength: sentence.to - sentence.from,
    cuePosition: cue.from - sentence.from,
    awaits: candidate.awaits ? 1 : 0,
  };
}

type ProposersFeature = 'isLearned' | 'rank' | 'cueProbability' | 'statement' | 'logProbability' | 'trust' | 'reason';

/** What those who propose it say of it: the models, or a rule. */
function proposersEvidence({ candidate, learned }: Proposal): Readonly<Record<ProposersFeature, number>> {
  if (learned === null) {
    const [trust, reason] = [candidate.weight, reasonNumber(candidate.rule)];
    return { isLearned: 0, rank: -1, cueProbability: -1, statement: -1, logProbability: 1, trust, reason };
  }
  const { rank, cue, logProbability } = learned;
  const { probability: cueProbability, statement } = cue;
  return { isLearned: 1, rank, cueProbability, statement, logProbability, trust: -1, reason: -1 };
}

type SourceFeature = 'sourceForm' | 'sourceLength' | 'sourceDistance' | 'sourceSide' | 'sourceSpeaks';

function sourceEvidence({ candidate, cue, source }: Proposal): Readonly<Record<SourceFeature, number>> {
  const mention = candidate.source;
  return {
    sourceForm: mention === null ? -1 : weighedForms.indexOf(mention.form),
    sourceLength: source === null ? 0 : source.to - source.from,
    sourceDistance: source === null ? 0 : Math.max(source.from - cue.to, cue.from - source.to),
    sourceSide: source === null ? -1 : source.from < cue.from ? 0 : 1,
    sourceSpeaks: mention !== null && mention.form === 'nominal' ? (mention.canSpeak ? 1 : 0) : 2,
  };
}

/** How the other proposals see it. */
function rivalEvidence(
  draft: ProposalBasis,
  drafts: readonly ProposalBasis[],
  measure: Measure,
): Readonly<Record<RivalFeature, number>> {
  const { path, pathSimilarity, pathSource, agreed, rule, ruleSimilarity, ruleSource, otherCue } = sameCueEvidence(
    draft,
    drafts,
    measure,
  );
  const { outer, outerPath, shared } = otherCuesEvidence(draft, drafts);
  return {
    path,
    pathSimilarity,
    pathSource,
    agreed,
    rule,
    ruleSimilarity,
    ruleSource,
    otherCue,
    outer,
    outerPath,
    shared,
  };
}

/** From this similarity on, two contents are one to those who agree. */
const agreement = 0.8;

type OtherCuesFeature = 'outer' | 'outerPath' | 'shared';

/** By the other proposals for the same cue: the models' and the rules'. */
function sameCueEvidence(
  { proposal }: ProposalBasis,
  drafts: readonly ProposalBasis[],
  measure: Measure,
): Readonly<Record<Exclude<RivalFeature, OtherCuesFeature>, number>> {
  const { learned, cue, content } = proposal;
  let [path, pathSimilarity, pathSource] = [unheardOf, -1, -1];
  let [agreed, rule, ruleSimilarity, ruleSource] = [unheardOf, -1, -1, -1];
  let otherCue = 0;
  for (const { proposal: other } of drafts) {
    if (other === proposal || !meet(other.cue, cue)) continue;
    const alike = measure.similarity(other.content, content);
    const source = meetOrMissing(proposal.source, other.source);
    if (other.learned !== null) {
      const logProbability = other.learned.logProbability + Math.log(other.learned.cue.probability);
      if (alike >= agreement && source) agreed = Math.max(agreed, logProbability);
      if (logProbability > path) [path, pathSimilarity, pathSource] = [logProbability, alike, source ? 1 : 0];
      if (learned !== null) otherCue = Math.max(otherCue, other.learned.cue.probability);
    } else if (other.candidate.weight > rule) {
      [rule, ruleSimilarity, ruleSource] = [other.candidate.weight, alike, source ? 1 : 0];
    }
  }
  return { path, pathSimilarity, pathSource, agreed, rule, ruleSimilarity, ruleSource, otherCue };
}

/** By proposals for other cues: those whose content holds this cue, and those that want the same words. */
function otherCuesEvidence(
  { belief, proposal }: ProposalBasis,
  drafts: readonly ProposalBasis[],
): Readonly<Record<OtherCuesFeature, number>> {
  const { cue, content } = proposal;
  let [outer, outerPath, shared] = [0, unheardOf, 0];
  for (const { proposal: other, belief: otherBelief } of drafts) {
    if (other === proposal || meet(other.cue, cue)) continue;
    if (otherBelief > outer && other.content.some(({ from, to }) => from <= cue.from && cue.to <= to)) {
      outer = otherBelief;
      outerPath = other.learned?.logProbability ?? unheardOf;
    }
    const isStronger = otherBelief > belief || other.learned?.rank === 0;
    if (otherBelief > shared && isStronger && anyMeet(other.content, content)) shared = otherBelief;
  }
  return { outer, outerPath, shared };
}

function anyMeet(a: readonly UnitRange[], b: readonly UnitRange[]): boolean {
  return a.some((one) => b.some((other) => meet(one, other)));
}

function highest(values: Float32Array, { from, to }: UnitRange): number {
  let top = 0;
  for (let at = from; at < to; at++) top = Math.max(top, values[at]!);
  return top;
}
