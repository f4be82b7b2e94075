/** What speaks for a proposal and against it, as numbers for the rescorer. */
import type { CueReading } from '../learned/find-cues';
import { Shape } from '../learned/lexemes';
import { Role, type Reading } from '../learned/reading';
import { canSpeak } from '../mentions/heads';
import type { Rule } from '../model';
import { contains, overlaps, type Span } from '../span';
import type { UnitRange } from '../text/units';
import { cueHead, lengthOf, similarity, unitsOf, type Proposal } from './proposals';

const rules: readonly Rule[] = [
  'cue-before',
  'cue-after',
  'cue-inverted',
  'cue-inside',
  'according-to',
  'participle',
  'noun-cue',
  'passive',
  'quoted-phrase',
];
const forms = ['name', 'pronoun', 'nominal', 'relative'];

/** Stands for the logarithm of a probability that nothing proposes. */
const unheardOf = -12;

/** For each proposal of a block its features, all of one length. */
export function evidenceOf(reading: Reading, cues: CueReading, proposals: readonly Proposal[]): readonly Float64Array[] {
  const drafts = proposals.map((proposal) => draftOf(reading, cues, proposal));
  return drafts.map((draft) => Float64Array.from([...ownEvidence(reading, draft), ...rivalEvidence(draft, drafts)]));
}

interface Draft {
  readonly proposal: Proposal;
  readonly cue: UnitRange;
  readonly head: number;
  readonly belief: number;
  readonly content: readonly UnitRange[];
  readonly sentence: UnitRange;
  readonly innerBelief: number;
}

function draftOf(reading: Reading, { score }: CueReading, proposal: Proposal): Draft {
  const { candidate } = proposal;
  const cue = unitsOf(reading, candidate.cue);
  const content = candidate.content.map((span) => unitsOf(reading, span));
  return {
    proposal,
    cue,
    head: cueHead(reading, candidate.cue),
    belief: highest(score, cue),
    content,
    sentence: reading.sentences.find(({ from, to }) => from <= cue.from && cue.from < to) ?? cue,
    innerBelief: content.reduce((most, range) => Math.max(most, highest(score, range)), 0),
  };
}

function ownEvidence(reading: Reading, { proposal, cue, head, belief, content, sentence, innerBelief }: Draft): readonly number[] {
  const { candidate, learned } = proposal;
  const { role, reporting, lexemes } = reading;
  let [quoted, bare, verbs, elsewhere] = [0, 0, 0, 0];
  for (const { from, to } of content) {
    if (from < sentence.from || from >= sentence.to) elsewhere++;
    for (let at = from; at < to; at++) {
      const shape = lexemes.shape[at]!;
      if (shape === Shape.quotation) quoted++;
      else if (shape !== Shape.punctuation) bare++;
      if (role[at] === Role.finite || role[at] === Role.past || role[at] === Role.modal) verbs++;
    }
  }
  const before = candidate.content.some(({ end }) => end <= candidate.cue.start);
  const after = content.some(({ from }) => from >= cue.to && from < sentence.to);
  const source = candidate.source;
  const first = content[0];
  const last = content.at(-1);
  const around = (at: number): number => (at >= sentence.from && at < sentence.to ? role[at]! : Role.edge);
  return [
    learned === null ? 0 : 1,
    learned?.rank ?? -1,
    learned?.cue.probability ?? -1,
    belief,
    learned?.cue.statement ?? -1,
    learned?.logProbability ?? 1,
    learned === null ? candidate.weight : -1,
    learned === null ? rules.indexOf(candidate.rule) : -1,
    quoted,
    bare,
    verbs,
    lengthOf(candidate.content),
    content.length,
    elsewhere,
    (before ? 1 : 0) + (after ? 2 : 0),
    source === null ? -1 : forms.indexOf(source.form),
    source === null ? 0 : source.span.end - source.span.start,
    source === null ? 0 : Math.max(source.span.start - candidate.cue.end, candidate.cue.start - source.span.end),
    source === null ? -1 : source.span.start < candidate.cue.start ? 0 : 1,
    source !== null && source.form === 'nominal' ? (canSpeak(source.head) ? 1 : 0) : 2,
    cue.to - cue.from,
    reporting[head]!,
    role[head]!,
    around(cue.from - 1),
    around(cue.to),
    first === undefined ? -1 : role[first.from]!,
    last === undefined ? -1 : around(last.to),
    first === undefined ? -1 : around(first.from - 1),
    innerBelief,
    sentence.to - sentence.from,
    cue.from - sentence.from,
    candidate.awaits ? 1 : 0,
  ];
}

/** How the other proposals see it: those for the same cue, the model's and the rules', and those whose content holds this cue. */
function rivalEvidence({ proposal, belief }: Draft, drafts: readonly Draft[]): readonly number[] {
  const { candidate, learned } = proposal;
  let [path, pathSimilarity, pathSource] = [unheardOf, -1, -1];
  let [agreed, rule, ruleSimilarity, ruleSource] = [unheardOf, -1, -1, -1];
  let [outer, outerPath, shared, otherCue] = [0, unheardOf, 0, 0];
  for (const { proposal: other, belief: otherBelief } of drafts) {
    if (other === proposal) continue;
    const sameCue = overlaps(other.candidate.cue, candidate.cue);
    const alike = similarity(other.candidate.content, candidate.content);
    if (sameCue && other.learned !== null) {
      const logProbability = other.learned.logProbability + Math.log(other.learned.cue.probability);
      if (alike >= 0.8 && sourcesMeet(proposal, other)) agreed = Math.max(agreed, logProbability);
      if (logProbability > path) [path, pathSimilarity, pathSource] = [logProbability, alike, sourcesMeet(proposal, other) ? 1 : 0];
      if (learned !== null) otherCue = Math.max(otherCue, other.learned.cue.probability);
    } else if (sameCue && other.candidate.weight > rule) {
      [rule, ruleSimilarity, ruleSource] = [other.candidate.weight, alike, sourcesMeet(proposal, other) ? 1 : 0];
    } else if (!sameCue) {
      if (other.candidate.content.some((span) => contains(span, candidate.cue)) && otherBelief > outer) {
        outer = otherBelief;
        outerPath = other.learned?.logProbability ?? unheardOf;
      }
      if (otherBelief > belief || other.learned?.rank === 0) shared = Math.max(shared, meeting(other.candidate.content, candidate.content) * otherBelief);
    }
  }
  return [path, pathSimilarity, pathSource, agreed, rule, ruleSimilarity, ruleSource, outer, outerPath, shared, otherCue];
}

function meeting(a: readonly Span[], b: readonly Span[]): number {
  return a.some((one) => b.some((other) => overlaps(one, other))) ? 1 : 0;
}

function sourcesMeet({ candidate: a }: Proposal, { candidate: b }: Proposal): boolean {
  if (a.source === null || b.source === null) return a.source === b.source;
  return overlaps(a.source.span, b.source.span);
}

function highest(values: Float32Array, { from, to }: UnitRange): number {
  let top = 0;
  for (let at = from; at < to; at++) top = Math.max(top, values[at]!);
  return top;
}
