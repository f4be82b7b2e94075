// The cost of a text relative to news of the same length. In processor time, since the machine may do other work.
import type { AnnotatorOptions } from '../../src/engine';
import { createLearnedAnnotator } from '../../test/model';
import { newsOf } from '../shared/news';
import { costOf, stepThrough } from '../shared/timing';

export type Format = AnnotatorOptions['format'];
export const formats: readonly Format[] = ['plain', 'markdown', 'html', 'subtitles'];

export interface Measured {
  /** Processor time, as a multiple of that of news of the same length. */
  readonly ratio: number;
  /** The longest step by the clock, in milliseconds. */
  readonly longest: number;
}

interface Cost {
  /** Processor time in milliseconds. */
  readonly all: number;
  readonly longest: number;
}

/** Number of uncounted warm-up readings of news, and number of its last costs that are kept. */
const warmUps = 3;
const remembered = 5;

/** Measures texts of one size, and news of that size beside them. */
export class Scale {
  readonly #annotators = new Map(formats.map((format) => [format, createLearnedAnnotator(format)]));
  readonly #news: string;
  /** The last costs of news, in milliseconds: the speed of the machine varies. */
  readonly #costs: number[] = [];

  /** In UTF-16 units. */
  constructor(readonly size: number) {
    this.#news = newsOf(size);
    for (let round = 0; round < warmUps; round++) for (const format of formats) this.#cost(this.#news, format);
    for (let round = 0; round < remembered; round++) this.#weighNews();
  }

  /** The current cost of news, in milliseconds. */
  get base(): number {
    return Math.min(...this.#costs);
  }

  /** Annotates a whole text. Takes the least of some measurements, with news measured in between. */
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
