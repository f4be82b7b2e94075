import type { CueReading } from '../../models/cues/find-cues';
import { quotationTag, type Reading } from '../../models/reading/reading';
import { tagNames } from '../../language/tags';
import { rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { BlockNotes } from '../../notes';
import type { LeftOut, ProposalEvent, ProposedBy, TracedWord } from '../../trace';
import type { Candidate } from '../candidate';
import { traced } from '../traced';
import type { Proposal } from '../proposals/proposals';

type EventDraft = { -readonly [Key in keyof ProposalEvent]: ProposalEvent[Key] };

/** Gathers what becomes of the proposals of a stretch, and notes each when that is known. */
export class ProposalLog {
  readonly #drafts = new Map<Candidate, EventDraft>();

  constructor(private readonly notes: BlockNotes) {}

  /** The words as they are read; without a reading they have no tags. */
  sentences(
    { units, sentences }: { readonly units: readonly Unit[]; readonly sentences: readonly UnitRange[] },
    reading: Reading | null,
  ): void {
    for (const range of sentences) {
      const words = units.slice(range.from, range.to).map(({ start, end, text }, at): TracedWord => {
        return { start, end, text, tag: reading && tagName(reading.tags[range.from + at]!) };
      });
      this.notes.note({ kind: 'sentence', span: rangeSpan(units, range), words });
    }
  }

  cues({ units }: Reading, { cues }: CueReading): void {
    for (const cue of cues) {
      const { probability, statement } = cue;
      this.notes.note({ kind: 'cue', span: rangeSpan(units, cue), probability, statement });
    }
  }

  /** Proposals of the rules, whose trust decides. */
  ruled(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) this.#add(candidate, byRule(candidate), null);
  }

  /** `candidate` is made of the proposal and has its probability as weight. `why` is null where it is not left out. */
  weighed(candidate: Candidate, proposal: Proposal, why: LeftOut | null): void {
    this.#add(candidate, proposerOf(proposal), why);
  }

  ranked(candidate: Candidate, rank: number): void {
    this.#drafts.get(candidate)!.rank = rank;
  }

  leftOut(candidate: Candidate, why: LeftOut): void {
    this.#drafts.get(candidate)!.leftOut = why;
  }

  /** Notes the proposals in the order of their cues, the likelier first. */
  close(): void {
    const drafts = [...this.#drafts.values()];
    drafts.sort((a, b) => a.claim.cue.start - b.claim.cue.start || b.probability - a.probability);
    for (const draft of drafts) this.notes.note(draft);
  }

  #add(candidate: Candidate, by: ProposedBy, leftOut: LeftOut | null): void {
    const claim = traced(candidate);
    this.#drafts.set(candidate, { kind: 'proposal', claim, by, probability: candidate.weight, rank: null, leftOut });
  }
}

function proposerOf({ learned, candidate }: Proposal): ProposedBy {
  if (learned === null) return byRule(candidate);
  const { rank: reading, cue, logProbability } = learned;
  return { kind: 'model', reading, cue: cue.probability, probability: Math.exp(logProbability) };
}

function byRule({ weight }: Candidate): ProposedBy {
  return { kind: 'rule', trust: weight };
}

function tagName(tag: number): string {
  return tag === quotationTag ? 'QUOTE' : tagNames[tag]!;
}
