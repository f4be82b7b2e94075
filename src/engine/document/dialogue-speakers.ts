/** Who speaks in the turns of a dialogue that have no cue: two people who talk take turns. */
import type { Entity } from '../speakers/entity';
import type { DraftClaim } from './draft-claim';

/** A paragraph of a dialogue, with its speaker as far as the text tells. */
interface Turn {
  readonly block: number;
  /** Index of its first claim. */
  readonly at: number;
  speaker: Entity | null;
  /** Whom its words address by name. */
  readonly addressee: Entity | null;
}

/** What the text tells of a claim. */
interface Told {
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

  /** Whoever speaks in `block` was spoken to in the paragraph before, if there are two; null where that is not known. */
  nextIn(block: number): Entity | null {
    return block - this.#block === 1 ? (this.#speakers[1] ?? null) : null;
  }

  heard(speaker: Entity, block: number): void {
    this.#speakers = [speaker, ...this.#speakers.filter((other) => other !== speaker)].slice(0, 2);
    this.#block = block;
  }
}

/** A partner who spoke more paragraphs before is no longer there. */
const partnerReach = 6;

/**
 * The speakers of the claims of dialogues without a cue, by index: between two turns whose speakers are known, and
 * before and after them, one turn is one speaker's and the next the other's. Those that do not come out stay away.
 */
export function dialogueSpeakers(claims: readonly DraftClaim[], told: Told): ReadonlyMap<number, Entity> {
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
function turnsOf(claims: readonly DraftClaim[], { speakerOf, addresseeOf }: Told): readonly Turn[] {
  const turns: Turn[] = [];
  claims.forEach((claim, at) => {
    if (!isOfTurn(claim) || turns.at(-1)?.block === claim.block) return;
    turns.push({ block: claim.block, at, speaker: speakerOf(at), addressee: addresseeOf(at) });
  });
  return turns;
}

/** Whether a turn comes right after another: after a paragraph of narration anybody may go on. */
function follows(turns: readonly Turn[], at: number): boolean {
  return at > 0 && at < turns.length && turns[at]!.block - turns[at - 1]!.block === 1;
}

/** Fills the turns from `from` up to `to`, which have no speaker yet. */
function fillGap(turns: readonly Turn[], from: number, to: number): void {
  const before = follows(turns, from) ? turns[from - 1]!.speaker : null;
  const after = follows(turns, to) ? turns[to]!.speaker : null;
  const isOdd = (to - from) % 2 === 1;
  if (before !== null && after !== null) {
    if ((before === after) !== isOdd) return;
    const other = isOdd ? partnerOf(turns, from, to, before) : after;
    if (other !== null) alternate(turns, from, to, other, before);
  } else if (before !== null) {
    const other = partnerOf(turns, from, to, before);
    if (other !== null) alternate(turns, from, to, other, before);
  } else if (after !== null) {
    const other = partnerOf(turns, from, to, after);
    if (other !== null) alternate(turns, from, to, isOdd ? other : after, isOdd ? after : other);
  }
}

function alternate(turns: readonly Turn[], from: number, to: number, first: Entity, second: Entity): void {
  const speakers = [first, second];
  // Nobody calls themselves by name.
  if (turns.slice(from, to).some(({ addressee }, nth) => addressee === speakers[nth % 2])) return;
  for (let at = from; at < to; at++) turns[at]!.speaker = speakers[(at - from) % 2]!;
}

/** Whom somebody talks with in the turns next to theirs: whom they address, else the nearest other speaker around. */
function partnerOf(turns: readonly Turn[], from: number, to: number, one: Entity): Entity | null {
  const own = [turns[from - 1], turns[to]].find((turn) => turn?.speaker === one && turn.addressee !== null);
  if (own !== undefined && own.addressee !== one) return own.addressee;
  const [first, last] = [turns[from]!.block, turns[to - 1]!.block];
  const isOther = ({ speaker, block }: Turn): boolean =>
    speaker !== null && speaker !== one && block >= first - partnerReach && block <= last + partnerReach;
  const before = turns.slice(0, from).findLast(isOther)?.speaker ?? null;
  return before ?? turns.slice(to).find(isOther)?.speaker ?? null;
}
