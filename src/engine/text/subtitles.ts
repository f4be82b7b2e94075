import type { Language } from '../language/language';
import { shift } from '../span';
import type { Chunk, ReadBlock } from './chunk';
import { renderedBlocks } from './read-block';
import { RenderingBuilder } from './rendering';
import { cueGroups, type CueGroup } from './subtitle-cues';
import { readLine, type SubtitleLine } from './subtitle-lines';

/**
 * Seconds of silence after a sentence that end a turn where nobody is named, and a length from which any sentence's end
 * does.
 */
const longPause = 2;
const longTurn = 1200;
/** Seconds of silence after a sentence of somebody named: what follows may be the narrator's. */
const longestPause = 4;
/** No turn is longer, whoever speaks. */
const longestTurn = 16_384;

/**
 * Cuts SubRip (.srt) and WebVTT (.vtt) into turns: the words of the cues that one person speaks, in one line, without
 * numbers, times, settings, notes, styles and tags. `<v Name>` is shown as a label, `Name: `. Linear; never throws.
 */
export function* subtitleChunks(text: string, { layout }: Pick<Language, 'layout'>): Generator<Chunk, void> {
  const reader = new TurnReader(text, layout.label);
  for (const group of cueGroups(text)) yield* reader.add(group);
  yield* reader.end();
}

class TurnReader {
  #blocks: ReadBlock[] = [];
  #start = 0;
  #opens = true;
  #builder = new RenderingBuilder();
  /** Where the last words end in the source. */
  #shownEnd = 0;
  /** When the last words end, in seconds; null before the first cue. */
  #lastEnd: number | null = null;
  /** Whether it is known who speaks, whether a sign or a silence tells of somebody else, and a voice tag’s name. */
  #isLabelled = false;
  #isDashed = false;
  #isOther = false;
  #isCapitals = false;
  #voice: string | null = null;
  /** Whether a turn of somebody named ended in a long silence. */
  #isAfterPause = false;

  constructor(
    private readonly text: string,
    private readonly label: RegExp,
  ) {}

  *add({ start, time, lines }: CueGroup): Generator<Chunk, void> {
    let voice: string | null = null;
    for (const [at, span] of lines.entries()) {
      const line = readLine(this.text, span, voice, this.label);
      // A voice goes on over the lines of its cue.
      voice = line.voice;
      if (line.pieces.length === 0) continue;
      const pause = time !== null && this.#lastEnd !== null && at === 0 ? time.start - this.#lastEnd : 0;
      if (this.#isNewTurn(line, pause)) {
        this.#isAfterPause = this.#isLabelled && pause >= longestPause;
        this.#endTurn();
        // A cue that two people share cannot be read from its middle, nor one without the silence before it.
        const isWhole = at === 0 && time !== null && !this.#isAfterPause;
        yield* this.#cut(isWhole ? start : span.start, isWhole);
      }
      this.#show(line);
      this.#lastEnd = time?.end ?? this.#lastEnd;
    }
  }

  *end(): Generator<Chunk, void> {
    this.#endTurn();
    yield* this.#cut(this.text.length, false);
  }

  #isNewTurn({ voice, isTurn }: SubtitleLine, pause: number): boolean {
    const { words } = this.#builder;
    if (words.length === 0) return false;
    if (words.length >= longestTurn || isTurn || voice !== this.#voice) return true;
    if (!/[.!?…]["'”’»)\]]*$/u.test(words.slice(-8))) return false;
    if (this.#isLabelled) return pause >= longestPause;
    return pause >= longPause || words.length >= longTurn;
  }

  #show({ pieces, voice, label, isTurn, isLabelled, isCapitals, nodes }: SubtitleLine): void {
    const builder = this.#builder;
    const isFirst = builder.isEmpty;
    if (isFirst) this.#isLabelled = isLabelled || voice !== null;
    if (isFirst) this.#isDashed = isTurn && !this.#isLabelled;
    if (isFirst) this.#isOther = this.#isAfterPause && !this.#isLabelled;
    if (isFirst) this.#isCapitals = isCapitals;
    this.#voice = voice;
    const shown = isFirst ? [...label, ...pieces] : pieces;
    if (!isFirst) builder.add({ start: this.#shownEnd, end: shown[0]!.start, text: ' ' });
    for (const piece of shown) builder.add(piece);
    for (const node of nodes) builder.addNode(node);
    this.#shownEnd = shown.at(-1)!.end;
  }

  #endTurn(): void {
    const isNamed = this.#voice !== null || this.#isCapitals;
    const setting = isNamed ? 'voice' : this.#isDashed ? 'dash' : this.#isOther ? 'other' : 'plain';
    const found = renderedBlocks(this.text, this.#builder, { kind: 'paragraph', setting });
    for (const block of found) this.#blocks.push({ ...block, ...shift(block, -this.#start) });
    this.#builder = new RenderingBuilder();
    this.#voice = null;
  }

  *#cut(end: number, opens: boolean): Generator<Chunk, void> {
    if (end > this.#start) yield { start: this.#start, end, opens: this.#opens, blocks: this.#blocks };
    this.#start = end;
    this.#opens = opens;
    this.#blocks = [];
  }
}
