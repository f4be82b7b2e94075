import type { TextChange } from '../../src/engine';
import { randomFrom } from '../../train/random';

/** A text to paste, with a new number each time. */
const paragraphs: readonly ((at: number) => string)[] = [
  (at) => `“We shall mend the bridge in ${at} days,” said Ida Marsh, who runs the ferry office.`,
  (at) => `The harbour board said that ${at} boats had left. It did not say why, according to Tom Reed.`,
  (at) => `“No,” he added. “There were ${at} of us.`,
  (at) => `Bridge ${at} closed again`,
];

/** Makes random edits of a text, the same ones each time. */
export class Typist {
  readonly #random = randomFrom(1);
  #count = 0;

  constructor(public text: string) {}

  /** Makes an edit, and returns it. */
  change(): TextChange {
    const change = this.#next();
    this.text = this.text.slice(0, change.start) + change.text + this.text.slice(change.end);
    this.#count++;
    return change;
  }

  #next(): TextChange {
    const start = this.#below(this.text.length);
    const put = (text: string, instead = 0): TextChange => ({
      start,
      end: Math.min(this.text.length, start + instead),
      text,
    });
    const kinds: readonly (() => TextChange)[] = [
      () => put(this.#oneOf(['e', 't', ' ', '.', ','])),
      () => put(this.#oneOf(['“', '”', '"', '‘', '’', "'"])),
      () => put('\n\n'),
      () => put(`\n\n${this.#oneOf(paragraphs)(this.#count)}\n\n`),
      () => put('', 1 + this.#below(200)),
      () => put('said Ida Marsh', this.#below(40)),
      () => this.#join(start),
    ];
    return this.#oneOf(kinds)();
  }

  /** Joins two paragraphs. */
  #join(from: number): TextChange {
    const at = this.text.indexOf('\n\n', from);
    return at === -1 ? { start: from, end: from, text: ' ' } : { start: at, end: at + 2, text: ' ' };
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}
