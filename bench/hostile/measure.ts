// What a text costs beside news of the same length, by processor time: the machine may do other things meanwhile.
import type { AnnotatorOptions } from '../../src/engine';
import { createLearnedAnnotator } from '../../test/model';
import { newsOf } from '../shared/news';
import { costOf, stepThrough } from '../shared/timing';

export type Format = AnnotatorOptions['format'];
export const formats: readonly Format[] = ['plain', 'markdown', 'html', 'subtitles'];

export interface Measured {
  /** What a text costs of the processor, times what news of that length does. */
  readonly ratio: number;
  /** The longest step by the clock, in milliseconds. */
  readonly longest: number;
}

interface Cost {
  /** Of the processor, in milliseconds. */
  readonly all: number;
  readonly longest: number;
}

/** News is read so often before it counts, and so many of its last costs are remembered. */
const warmUps = 3;
const remembered = 5;

/** Measures texts of one size, and news of that size beside them. */
export class Scale {
  readonly #annotators = new Map(formats.map((format) => [format, createLearnedAnnotator(format)]));
  readonly #news: string;
  /** The last costs of news, in milliseconds: the machine is not as fast all the time. */
  readonly #costs: number[] = [];

  /** In UTF-16 units. */
  constructor(readonly size: number) {
    this.#news = newsOf(size);
    for (let round = 0; round < warmUps; round++) for (const format of formats) this.#cost(this.#news, format);
    for (let round = 0; round < remembered; round++) this.#weighNews();
  }

  /** What news costs now, in milliseconds. */
  get base(): number {
    return Math.min(...this.#costs);
  }

  /** Annotates a text from its beginning to its end: the least of some measurements, with news in between. */
  measure(text: string, format: Format, rounds = 1): Measured {
    let [least, shortest] = [Infinity, Infinity];
    for (let round = 0; round < rounds; round++) {
      this.#weighNews();
      const { all, longest } = this.#cost(text, format);
      least = Math.min(least, all);
      shortest = Math.min(shortest, longest);
    }
    // Some texts cannot be made as short as asked.
    return { ratio: (least / this.base) * (this.size / text.length), longest: shortest };
  }

  #cost(text: string, format: Format): Cost {
    const annotator = this.#annotators.get(format)!;
    let longest = 0;
    const { processor: all } = costOf(() => {
      const read = stepThrough(annotator.open(text).steps());
      const written = stepThrough(read.value.allInSteps());
      longest = Math.max(read.longest, written.longest);
    });
    return { all, longest };
  }

  #weighNews(): void {
    this.#costs.push(this.#cost(this.#news, 'plain').all);
    if (this.#costs.length > remembered) this.#costs.shift();
  }
}
