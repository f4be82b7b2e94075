/** Whether labels begin the turns of a transcript or name facts: decided by the labels and the words after them. */
import type { LabelForm } from '../claims/labels/find-labels';
import type { Tone } from '../claims/labels/tone';
import type { LabelWords } from '../language/label-words';
import type { Language } from '../language/language';
import type { SectionBlock } from '../sections/section';
import { tellingWords, type PreparedMention } from '../phrases/prepared-mention';
import { ownCopy } from '../storage/own-copy';

/** Counts of the labels of some blocks. */
export interface LabelCounts {
  readonly forms: Readonly<Record<LabelForm, number>>;
  readonly tones: Readonly<Record<Tone, number>>;
  /** Blocks with a label. */
  readonly blocks: number;
  /** Blocks whose label is a voice tag. */
  readonly voices: number;
  /** Labels that are a person's full name, title or part in the conversation. */
  readonly people: number;
  /** Labels per speaker. */
  readonly speakers: ReadonlyMap<string, number>;
}

function emptyCounts() {
  return {
    forms: { ...noForms },
    tones: { ...noTones },
    blocks: 0,
    voices: 0,
    people: 0,
    speakers: new Map<string, number>(),
  };
}

/** All blocks must have been analysed. */
export function labelsOf(blocks: readonly SectionBlock[], language: Language): LabelCounts {
  const counts = emptyCounts();
  for (const { known, setting } of blocks) {
    const { turns } = known.outline;
    if (turns.length > 0) counts.blocks++;
    if (turns.length > 0 && setting === 'voice') counts.voices++;
    for (const { form, tone, source } of turns) {
      counts.forms[form]++;
      counts.tones[tone]++;
      if (isPerson(source)) counts.people++;
      const speaker = ownCopy(tellingWords(language, source).join(' ').toLowerCase());
      counts.speakers.set(speaker, (counts.speakers.get(speaker) ?? 0) + 1);
    }
  }
  countShort(blocks, counts, language.labels);
  return counts;
}

/** `Helen Marsh` alone on its line, after `Helen Marsh (Wolds North) (Lab)`: the label again, in short. */
function countShort(blocks: readonly SectionBlock[], counts: ReturnType<typeof emptyCounts>, labels: LabelWords): void {
  const names = new Set(
    blocks.flatMap(({ known }) =>
      known.outline.turns.flatMap(({ source: { name }, tone }) =>
        tone === 'silent' && name.length > 1 ? [name.join(' ')] : [],
      ),
    ),
  );
  if (names.size === 0) return;
  for (const { known } of blocks) {
    if (!known.outline.headline || known.outline.turns.length > 0) continue;
    const name = shortLabel(known.words, labels);
    if (!names.has(name)) continue;
    counts.blocks++;
    counts.forms.plain++;
    counts.tones.silent++;
    counts.people++;
    const speaker = ownCopy(name.toLowerCase());
    counts.speakers.set(speaker, (counts.speakers.get(speaker) ?? 0) + 1);
  }
}

/** A line without a title before it and brackets after it. */
function shortLabel(words: string, { honour }: LabelWords): string {
  return words
    .replace(honour, '')
    .replace(/^\.?\s+/u, '')
    .replace(/\s*\([^()]*\)$/u, '');
}

function isPerson({ type, form, name }: PreparedMention): boolean {
  return type === 'person' || form === 'nominal' || (type === 'unknown' && name.length > 1);
}

const noForms: Readonly<Record<LabelForm, number>> = { official: 0, firm: 0, question: 0, answer: 0, plain: 0 };
const noTones: Readonly<Record<Tone, number>> = { first: 0, address: 0, clause: 0, none: 0, silent: 0 };

/** Labels that a transcript has at least; fewer are enough where only transcripts write them so. */
const plainLabels = 3;
const firmLabels = 2;
/** `A.` may begin a list, too: without questions at least this many count. */
const lonelyAnswers = 3;
/** The least share of the blocks with a label; smaller where turns are long and speakers return. */
const shortTurns = 0.3;
const longTurns = 0.08;
const returns = 2;
const throughout = 0.9;
/** The least share of turns with speech, and with speech from one person to another: facts and portraits have less. */
const spokenShare = 0.5;
const livelyShare = 0.25;
/** The same where the names may be those of clubs and towns. */
const livelierShare = 0.4;
/** Where no speaker returns: the least share that speaks in the first person, unlike horoscopes, or is of people. */
const firstPersonShare = 0.4;
const peopleShare = 0.7;

/** The sums over sections. */
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

  /** `blocks`: all, with and without labels. */
  isTranscript(blocks: number): boolean {
    // A voice tag names the speaker, whatever the words are.
    if (this.#voices > 0) return true;
    const { official, firm, question, answer, plain } = this.#forms;
    const answers = question > 0 || answer >= lonelyAnswers ? answer : 0;
    const labels = official + firm + question + answers + plain;
    if (labels === 0) return false;
    const again = labels - this.#speakers.size;
    const isMany = labels >= plainLabels || official + firm + question + answers >= firmLabels || official > 0;
    const isDense = this.#blocks >= shortTurns * blocks || (again >= returns && this.#blocks >= longTurns * blocks);
    const isWritten = official + firm + question + answers >= labels / 2;
    // Nearly every line has a label, and speakers return: subtitles, a chat.
    const isThroughout = again > 0 && this.#blocks >= throughout * blocks && this.#people >= peopleShare * labels;
    return isMany && isDense && this.#isSpoken(labels, again > 0 || official > 0, isWritten, isThroughout);
  }

  /**
   * Labels that only transcripts write so need less evidence in their words: much of a conversation is no sentence.
   * Plain names that never return may be the topics of the words after them.
   */
  #isSpoken(all: number, returns: boolean, isWritten: boolean, isThroughout: boolean): boolean {
    const { first, address, clause, silent } = this.#tones;
    const arePeople = this.#people >= peopleShare * all;
    // Above the words on a line of its own: who speaks again is no heading.
    if (silent === all) return returns && (isWritten || arePeople);
    const labels = all - silent;
    if (first + address < (isWritten || arePeople ? livelyShare : livelierShare) * labels) return false;
    if (!(isWritten && returns) && !isThroughout && first + address + clause < spokenShare * labels) return false;
    return returns || (isWritten && (first >= firstPersonShare * labels || arePeople));
  }
}

function add<K extends string>(sums: Record<K, number>, more: Readonly<Record<K, number>>, sign: 1 | -1): void {
  for (const key of Object.keys(more) as K[]) sums[key] += sign * more[key];
}

/** Whether blocks with these labels are a transcript by themselves. */
export function isTranscript(counts: LabelCounts, blocks: number): boolean {
  const totals = new LabelTotals();
  totals.count(counts, 1);
  return totals.isTranscript(blocks);
}
