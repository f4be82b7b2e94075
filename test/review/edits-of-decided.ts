// What somebody may do to an article about which a reader has decided.
import type { Span, TextChange } from '../../src/engine';
import { type MarkedText } from './marked-text';

/** A change, with the marks of the units that it puts in where they stood in the text before. */
interface MarkedChange extends TextChange {
  readonly marks?: readonly number[];
}

/** Changes of one action; each holds of the text as the ones before it left it. */
export type Action = readonly MarkedChange[];

/** Edits a text at random, the same each time. */
export class Editing {
  readonly #done: Action[] = [];

  constructor(
    readonly marked: MarkedText,
    private readonly random: () => number,
    /** Words that somebody else says, too. */
    private readonly twins: readonly string[],
  ) {}

  /** Makes an edit, and gives its changes. */
  next(): readonly TextChange[] {
    const kinds = [
      () => this.#letter(),
      () => this.#letter(),
      () => this.#letterLost(),
      () => this.#word(),
      () => this.#word(),
      () => this.#wordLost(),
      () => this.#paste(),
      () => this.#paste(),
      () => this.#twin(),
      () => this.#paragraphLost(),
      () => this.#paragraphMoved(),
      () => this.#joined(),
      () => this.#parted(),
      () => this.#lineBreaks(),
      () => this.#undone(),
      () => this.#undone(),
      () => this.#undone(),
    ];
    return this.#oneOf(kinds)();
  }

  #do(action: Action): readonly TextChange[] {
    const back: MarkedChange[] = [];
    for (const { start, end, text, marks } of action) {
      const span = { start, end };
      back.unshift({
        start,
        end: start + text.length,
        text: this.marked.text.slice(start, end),
        marks: this.marked.marksOf(span),
      });
      this.marked.change({ ...span, text }, marks);
    }
    this.#done.push(back);
    return action;
  }

  #undone(): readonly TextChange[] {
    const action = this.#done.pop();
    if (action === undefined) return this.#letter();
    for (const change of action) this.marked.change(change, change.marks);
    return action;
  }

  #letter(): readonly TextChange[] {
    const start = this.#below(this.marked.text.length);
    return this.#do([{ start, end: start, text: this.#oneOf(['e', 't', ',', ' ', 'n']) }]);
  }

  #letterLost(): readonly TextChange[] {
    const start = this.#below(this.marked.text.length - 1);
    return this.#do([{ start, end: start + 1, text: '' }]);
  }

  #word(): readonly TextChange[] {
    const { start } = this.#anyWord();
    return this.#do([{ start, end: start, text: `${this.#oneOf(['quite', 'mellow', 'grey', 'later'])} ` }]);
  }

  #wordLost(): readonly TextChange[] {
    const { start, end } = this.#anyWord();
    return this.#do([{ start, end: Math.min(end + 1, this.marked.text.length), text: '' }]);
  }

  #paste(): readonly TextChange[] {
    const { start } = this.#paragraph();
    return this.#do([{ start, end: start, text: `${this.#oneOf(pasted)}${this.#break}${this.#break}` }]);
  }

  #twin(): readonly TextChange[] {
    const { start } = this.#paragraph();
    const words = `${this.#oneOf(others)} went further: ${this.#oneOf(this.twins)}, and then the lights went out.`;
    return this.#do([{ start, end: start, text: `${words}${this.#break}${this.#break}` }]);
  }

  #paragraphLost(): readonly TextChange[] {
    return this.#do([{ ...this.#paragraph(), text: '' }]);
  }

  #paragraphMoved(): readonly TextChange[] {
    const from = this.#paragraph();
    const text = this.marked.text.slice(from.start, from.end);
    const marks = this.marked.marksOf(from);
    const to = this.#paragraph().start;
    if (to > from.start && to < from.end) return this.#letter();
    const put = to <= from.start ? to : to - text.length;
    return this.#do([
      { ...from, text: '' },
      { start: put, end: put, text, marks },
    ]);
  }

  #joined(): readonly TextChange[] {
    const { end } = this.#paragraph();
    const blank = /(?:\r?\n)+$/u.exec(this.marked.text.slice(0, end))?.[0].length ?? 0;
    return this.#do([{ start: end - blank, end, text: ' ' }]);
  }

  #parted(): readonly TextChange[] {
    const { start } = this.#anyWord();
    return this.#do([{ start, end: start, text: this.#break + this.#break }]);
  }

  /** All of them, as VS Code changes them: the last one first. */
  #lineBreaks(): readonly TextChange[] {
    const { text } = this.marked;
    const isWindows = text.includes('\r\n');
    const breaks = [...text.matchAll(isWindows ? /\r\n/gu : /\n/gu)];
    const changes = breaks.map(({ index }): TextChange => {
      return isWindows ? { start: index, end: index + 1, text: '' } : { start: index, end: index, text: '\r' };
    });
    return this.#do(changes.reverse());
  }

  get #break(): string {
    return this.marked.text.includes('\r\n') ? '\r\n' : '\n';
  }

  #anyWord(): Span {
    const words = [...this.marked.text.matchAll(/\p{L}+/gu)];
    const { 0: word, index } = this.#oneOf(words);
    return { start: index, end: index + word.length };
  }

  /** With the blank line after it. */
  #paragraph(): Span {
    const paragraphs = [...this.marked.text.matchAll(/[^\r\n]+(?:\r?\n)*/gu)];
    const { 0: words, index } = this.#oneOf(paragraphs);
    return { start: index, end: index + words.length };
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }

  #below(count: number): number {
    return Math.floor(this.random() * count);
  }
}

const others = ['Teodora Vance', 'The harbour master', 'A clerk from Ostrava'];

const pasted = [
  '“The ferry will sail again on Friday,” said Ida Marsh, who runs the ferry office.',
  'The harbour board said that eleven boats had left. It did not say why, according to Tom Reed.',
  'Nothing moved on the water. A tram passed with its lights off.',
  '“No,” he added. “There were 40 of us, and none could swim.”',
];
