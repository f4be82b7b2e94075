/** Whether labels are those of a transcript's turns or name facts, as the labels and their words together tell. */
import type { LabelForm } from '../claims/labels/find-labels';
import type { Tone } from '../claims/labels/tone';
import type { SectionBlock } from '../sections/section';
import { tellingWords, type PreparedMention } from '../phrases/prepared-mention';
import { ownCopy } from '../storage/own-copy';

/** What the labels of some blocks are like. */
export interface LabelCounts {
  readonly forms: Readonly<Record<LabelForm, number>>;
  readonly tones: Readonly<Record<Tone, number>>;
  /** Blocks with a label. */
  readonly blocks: number;
  /** Blocks with a label that a voice tag gives. */
  readonly voices: number;
  /** Labels that call somebody by a full name, a title or a part in the conversation. */
  readonly people: number;
  /** How often each speaker is named. */
  readonly speakers: ReadonlyMap<string, number>;
}

/** All blocks must have been analysed. */
export function labelsOf(blocks: readonly SectionBlock[]): LabelCounts {
  const tally = {
    forms: { ...noForms },
    tones: { ...noTones },
    blocks: 0,
    voices: 0,
    people: 0,
    speakers: new Map<string, number>(),
  };
  for (const { known, setting } of blocks) {
    const { turns } = known.outline;
    if (turns.length > 0) tally.blocks++;
    if (turns.length > 0 && setting === 'voice') tally.voices++;
    for (const { form, tone, source } of turns) {
      tally.forms[form]++;
      tally.tones[tone]++;
      if (isPerson(source)) tally.people++;
      const speaker = ownCopy(tellingWords(source).join(' ').toLowerCase());
      tally.speakers.set(speaker, (tally.speakers.get(speaker) ?? 0) + 1);
    }
  }
  return tally;
}

function isPerson({ type, form, name }: PreparedMention): boolean {
  return type === 'person' || form === 'nominal' || (type === 'unknown' && name.length > 1);
}

const noForms: Readonly<Record<LabelForm, number>> = { official: 0, firm: 0, question: 0, answer: 0, plain: 0 };
const noTones: Readonly<Record<Tone, number>> = { first: 0, address: 0, clause: 0, none: 0 };

/** So many labels make a transcript; fewer do where they are written as only transcripts write them. */
const plainLabels = 3;
const firmLabels = 2;
/** `A.` begins a list as well, unless there are questions, or so many of it. */
const lonelyAnswers = 3;
/** They begin at least this share of the blocks, or a smaller one where turns are long and speakers come again. */
const shortTurns = 0.3;
const longTurns = 0.08;
const returns = 2;
const throughout = 0.9;
/**
 * This share of the turns is spoken, this share of them by somebody to somebody. Facts, figures and portraits are not.
 */
const spokenShare = 0.5;
const livelyShare = 0.25;
/** Of names that may as well be those of clubs and towns. */
const livelierShare = 0.4;
/**
 * Where no speaker comes again, this share speaks of itself or asks, as horoscopes do not, or this share is of people.
 */
const firstPersonShare = 0.4;
const peopleShare = 0.7;

/** The labels of sections together. */
export class LabelTotals {
  readonly #forms = { ...noForms };
  readonly #tones = { ...noTones };
  readonly #speakers = new Map<string, number>();
  #blocks = 0;
  #voices = 0;
  #people = 0;

  count({ forms, tones, blocks, voices, people, speakers }: LabelCounts, sign: 1 | -1): void {
    add(this.#forms, forms, sign);
    add(this.#tones, tones, sign);
    this.#blocks += sign * blocks;
    this.#voices += sign * voices;
    this.#people += sign * people;
    for (const [speaker, count] of speakers) {
      const now = (this.#speakers.get(speaker) ?? 0) + sign * count;
      if (now === 0) this.#speakers.delete(speaker);
      else this.#speakers.set(speaker, now);
    }
  }

  /** `blocks` is how many there are with and without labels. */
  isTranscript(blocks: number): boolean {
    // A voice tag says who speaks, whatever the words are like.
    if (this.#voices > 0) return true;
    const { official, firm, question, answer, plain } = this.#forms;
    const answers = question > 0 || answer >= lonelyAnswers ? answer : 0;
    const labels = official + firm + question + answers + plain;
    if (labels === 0) return false;
    const again = labels - this.#speakers.size;
    const isMany = labels >= plainLabels || official + firm + question + answers >= firmLabels || official > 0;
    const isDense = this.#blocks >= shortTurns * blocks || (again >= returns && this.#blocks >= longTurns * blocks);
    const isWritten = official + firm + question + answers >= labels / 2;
    // Nearly every line is somebody's, and somebody comes again: subtitles, a chat.
    const isThroughout = again > 0 && this.#blocks >= throughout * blocks && this.#people >= peopleShare * labels;
    return isMany && isDense && this.#isSpoken(labels, again > 0 || official > 0, isWritten, isThroughout);
  }

  /**
   * Where the labels are written as only transcripts write them, less tells that they are turns: much of a conversation
   * is no sentence. Names alone, none of which comes again, may be those of whom the words tell.
   */
  #isSpoken(labels: number, returns: boolean, isWritten: boolean, isThroughout: boolean): boolean {
    const { first, address, clause } = this.#tones;
    const arePeople = this.#people >= peopleShare * labels;
    if (first + address < (isWritten || arePeople ? livelyShare : livelierShare) * labels) return false;
    if (!(isWritten && returns) && !isThroughout && first + address + clause < spokenShare * labels) return false;
    return returns || (isWritten && (first >= firstPersonShare * labels || arePeople));
  }
}

function add<K extends string>(sums: Record<K, number>, more: Readonly<Record<K, number>>, sign: 1 | -1): void {
  for (const key of Object.keys(more) as K[]) sums[key] += sign * more[key];
}

/** Whether the blocks of one tally alone are a transcript. */
export function isTranscript(tally: LabelCounts, blocks: number): boolean {
  const totals = new LabelTotals();
  totals.count(tally, 1);
  return totals.isTranscript(blocks);
}
