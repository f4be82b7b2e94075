/** The turns of a source, in little memory: there may be as many as lines. */
import { firstIndex } from '../engine';
import { ownString } from './own-string';
import type { SourceTurn } from './source-types';

export class SourceTurns {
  readonly length: number;
  readonly #starts: Uint32Array;
  /** Of a turn: the number of who speaks. */
  readonly #speakers: Uint32Array;
  /** Not a number where the source does not tell. */
  readonly #times: Float64Array;
  readonly #names: (string | null)[] = [];

  /** `turns` are in order of start. */
  constructor(turns: readonly SourceTurn[]) {
    this.length = turns.length;
    this.#starts = Uint32Array.from(turns, ({ start }) => start);
    this.#times = Float64Array.from(turns, ({ time }) => time ?? NaN);
    const numbers = new Map<string | null, number>();
    this.#speakers = Uint32Array.from(turns, ({ speaker }) => {
      const known = numbers.get(speaker);
      if (known !== undefined) return known;
      numbers.set(speaker, this.#names.length);
      return this.#names.push(speaker === null ? null : ownString(speaker)) - 1;
    });
  }

  /** Bytes that it takes, but for the names. */
  get byteLength(): number {
    return this.#starts.byteLength + this.#speakers.byteLength + this.#times.byteLength;
  }

  /** The number of the turn that a place is in; -1 before the first. */
  numberAt(place: number): number {
    return firstIndex(this.length, (at) => this.#starts[at]! > place) - 1;
  }

  startOf(number: number): number {
    return this.#starts[number]!;
  }

  /** The same for turns of the same speaker; -1 for no turn. */
  speakerOf(number: number): number {
    return this.#speakers[number] ?? -1;
  }

  /** Null for a number that no turn has. */
  turn(number: number): SourceTurn | null {
    if (number < 0 || number >= this.length) return null;
    const time = this.#times[number]!;
    return {
      start: this.#starts[number]!,
      speaker: this.#names[this.#speakers[number]!]!,
      time: Number.isNaN(time) ? null : time,
    };
  }
}
