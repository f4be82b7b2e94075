/**
 * A text with other words in the place of its markup, each stretch as long as it was: places in it are places in the
 * text.
 */
import { filler } from './tokens';

const mostParts = 5000;

export class Mask {
  readonly #text: string;
  readonly #done: string[] = [];
  readonly #parts: string[] = [];
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Puts `shown` in the place of a stretch, after all that were replaced before; blanks unless told. */
  replace(start: number, end: number, shown = ' '): void {
    if (start < this.#end || end <= start) return;
    const length = end - start;
    const fill = shown === ' ' || shown === '\n' ? ' ' : filler;
    this.#parts.push(this.#text.slice(this.#end, start), shown.slice(0, length).padEnd(length, fill));
    this.#end = end;
    // Joined now and then, so that no join takes long.
    if (this.#parts.length > mostParts) this.#done.push(this.#parts.splice(0).join(''));
  }

  /** The text with all that was replaced. */
  text(): string {
    if (this.#end === 0) return this.#text;
    return [...this.#done, ...this.#parts, this.#text.slice(this.#end)].join('');
  }
}
