/** Who speaks in the turns of a dialogue that have no cue: two people who talk take turns. */
import type { Entity } from '../speakers/entity';
import type { DraftClaim } from './draft-claim';

/** A paragraph of a dialogue, with its speaker as far as the text tells. */
interface TalkTurn {
  readonly block: number;
  /** Index of its first claim. */
  readonly at: number;
  speaker: Entity | null;
  /** Whom its words address by name. */
  readonly addressee: Entity | null;
}

/** What the text tells of a claim. */
interface TalkFacts {
  readonly speakerOf: (at: number) => Entity | null;
  readonly addresseeOf: (at: number) => Entity | null;
}

/** Who talks, as far as a dialogue has been read. */
export class Talk {
  /** The latest speaker first. */
  #speakers: readonly Entity[] = [];
  #block = -1;

  /** The two who spoke last, the latest first. */
  get speakers(): readonly Entity[] {
    return this.#speakers;
  }

  /** Of two, whoever was spoken to in the paragraph before `block`; null where that is not known. */
  nextIn(block: number): Entity | null {
    return block - this.#block === 1 ? (this.#speakers[1] ?? null) : null;
  }

  heard(speaker: Entity, block: number): void {
    this.#speakers = [speaker, ...this.#speakers.filter((other) => other !== speaker)].slice(0, 2);
    this.#block = block;
  }
}

/**
 * The speakers of the claims of dialogues that their own words leave open, by index: after a turn whose speaker is
 * known, one turn is the other's and the next that speaker's again. Those that do not come out stay away.
 */
export function dialogueSpeakers(claims: readonly DraftClaim[], told: TalkFacts): ReadonlyMap<number, Entity> {
  const turns = turnsOf(claims, told);
  const open = turns.filter(({ at, speaker }) => speaker === null && hasNoSource(claims[at]!));
  if (open.length === 0) return new Map();
  for (let from = 0, to = 0; from < turns.length; from = to) {
    to = from;
    while (to < turns.length && turns[to]!.speaker === null && (to === from || follows(turns, to))) to++;
    if (to > from) fillGap(turns, from, to);
    else to++;
  }
  return new Map(open.flatMap(({ at, speaker }) => (speaker === null ? [] : [[at, speaker] as const])));
}

/** Nobody is named, or by a pronoun; a description that stays open is of somebody else, for all one knows. */
function hasNoSource({ fact: { source } }: DraftClaim): boolean {
  return source === null || source.form === 'pronoun';
}

/** Whether a claim is what somebody says in a dialogue: words in marks, outside other claims. */
export function isOfTurn({ fact, regions }: DraftClaim): boolean {
  return fact.within === -1 && regions.length > 0;
}

/** One for each paragraph that has words in marks, outside other claims. */
function turnsOf(claims: readonly DraftClaim[], { speakerOf, addresseeOf }: TalkFacts): readonly TalkTurn[] {
  const turns: TalkTurn[] = [];
  claims.forEach((claim, at) => {
    if (!isOfTurn(claim) || turns.at(-1)?.block === claim.block) return;
    turns.push({ block: claim.block, at, speaker: speakerOf(at), addressee: addresseeOf(at) });
  });
  return turns;
}

/** Whether a turn comes right after another: after a paragraph of narration anybody may go on. */
function follows(turns: readonly TalkTurn[], at: number): boolean {
  return at > 0 && at < turns.length && turns[at]!.block - turns[at - 1]!.block === 1;
}

/** Among so many turns before and after only two may speak: with a third nobody knows whose turn it is. */
const reach = 3;

/** Fills the turns from `from` up to `to`, which have no speaker yet; only one's where the other is not known. */
function fillGap(turns: readonly TalkTurn[], from: number, to: number): void {
  const before = follows(turns, from) ? turns[from - 1]!.speaker : null;
  const after = follows(turns, to) ? turns[to]!.speaker : null;
  if (before === null) return;
  const partner = partnerOf(turns, from, before);
  const isOdd = (to - from) % 2 === 1;
  if (after === null || (isOdd && before === after)) alternate(turns, from, to, partner, before);
  // A third one who speaks next was not there before, for all one knows.
  else if (!isOdd && before !== after && (partner === null || partner === after))
    alternate(turns, from, to, after, before);
  else turns[from]!.speaker = thirdOf(turns, from, to);
}

/** Of three who talk, the one whom the words right before a turn address. */
function thirdOf(turns: readonly TalkTurn[], from: number, to: number): Entity | null {
  const { addressee, speaker } = turns[from - 1]!;
  return addressee === speaker || (to - from === 1 && addressee === turns[to]!.speaker) ? null : addressee;
}

function alternate(
  turns: readonly TalkTurn[],
  from: number,
  to: number,
  first: Entity | null,
  second: Entity | null,
): void {
  const speakers = [first, second];
  // Nobody calls themselves by name.
  if (turns.slice(from, to).some(({ addressee }, nth) => addressee !== null && addressee === speakers[nth % 2])) return;
  for (let at = from; at < to; at++) turns[at]!.speaker = speakers[(at - from) % 2]!;
}

/** Whom somebody talks with: whom their turn right before `from` addresses, else who spoke before them. */
function partnerOf(turns: readonly TalkTurn[], from: number, one: Entity): Entity | null {
  const { addressee } = turns[from - 1]!;
  if (addressee !== null && addressee !== one) return addressee;
  const around = turns.slice(Math.max(0, from - reach), from + reach);
  if (new Set(around.flatMap(({ speaker }) => speaker ?? [])).size > 2) return null;
  for (let at = from - 1; at > 0 && follows(turns, at); at--)
    if (isOther(turns[at - 1]!, one)) return turns[at - 1]!.speaker;
  return null;
}

function isOther({ speaker }: TalkTurn, one: Entity): boolean {
  return speaker !== null && speaker !== one;
}
