import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { shift, type Span } from '../span';
import type { Chunk, ReadBlock, Setting } from './chunk';
import { blockElements, codeElements, containers, headings, skippedElements, voidElements } from './html-elements';
import { plainChunks } from './plain-blocks';
import { renderedBlocks } from './read-block';
import { RenderingBuilder } from './rendering';

/** Source given to the tokenizer per step, in UTF-16 units. */
const portion = 16_384;

/**
 * Cuts HTML into paragraphs and headings as its block elements have them, and leaves out all else: tags, comments,
 * scripts, navigation and other elements without prose. Entities become the characters that they stand for, runs of
 * white space one blank. Linear in the text's length; never throws.
 *
 * Tags are read one after the other, without a tree: what an element means for a later one is only whether it is
 * skipped, a list, an excerpt or preformatted. Where none is open, a text begins like a new one, and an edit above need
 * not be read.
 */
export function* htmlChunks(text: string): Generator<Chunk, void> {
  const reader = new HtmlReader(text);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  for (let at = 0; at < text.length; at += portion) {
    tokenizer.write(text.slice(at, at + portion));
    yield* reader.take();
  }
  tokenizer.end();
  yield* reader.take();
}

interface OpenElement {
  readonly name: string;
  /** Where its tag begins. */
  readonly start: number;
}

/** A list or an excerpt without an end counts as closed after so many UTF-16 units. */
const longestContainer = 65_536;
/** Elements that are open in each other are looked at no deeper than this: nobody nests them so. */
const deepest = 64;
/** What hides where a long word may be divided. */
const softHyphen = 0xad;

class HtmlReader implements TokenizerCallbacks {
  #chunks: Chunk[] = [];
  #blocks: ReadBlock[] = [];
  #start = 0;
  #opens = true;
  /** The block that is being read; null between blocks. */
  #builder: RenderingBuilder | null = null;
  #isHeading = false;
  /** Whether the tag that the next block begins with was seen. */
  #isBegun = false;
  /** White space before the next word, or a line break; the source that it stands for. */
  #space: (Span & { readonly text: string }) | null = null;
  #tag: OpenElement = { name: '', start: 0 };
  /** What is skipped, and how many elements of that name are open in each other. */
  #skipped: { readonly name: string; depth: number } | null = null;
  #containers: OpenElement[] = [];
  #preformatted = 0;
  #inline: OpenElement[] = [];

  constructor(private readonly text: string) {}

  *take(): Generator<Chunk, void> {
    const chunks = this.#chunks;
    this.#chunks = [];
    yield* chunks;
  }

  ontext(start: number, end: number): void {
    // Of an end tag that the text breaks off in, the tokenizer gives text that begins nowhere.
    if (this.#skipped !== null || start < 0) return;
    const words = this.text.slice(start, end);
    if (this.#preformatted > 0) {
      const from = this.#builder === null ? words.search(/\S/u) : 0;
      if (from !== -1) this.#show({ start: start + from, end, text: words.slice(from) });
      return;
    }
    for (const { 0: run, index } of words.matchAll(/[^ \t\n\f\r]+|[ \t\n\f\r]+/gu)) {
      const span = { start: start + index, end: start + index + run.length };
      if (/^[^ \t\n\f\r]/u.test(run)) this.#show({ ...span, text: run });
      else if (this.#builder !== null) this.#addSpace(span);
    }
  }

  /** A run of white space is one blank, also where two portions of the text share it. */
  #addSpace({ start, end }: Span): void {
    const space = this.#space;
    if (space === null) this.#space = { start, end, text: ' ' };
    else if (space.end === start && space.text === ' ') this.#space = { ...space, end };
  }

  ontextentity(codePoint: number, end: number): void {
    const start = this.text.lastIndexOf('&', end - 1);
    if (this.#skipped !== null || codePoint === softHyphen) return;
    this.#show({ start, end, text: String.fromCodePoint(codePoint) });
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.text.slice(start, end).toLowerCase(), start: start - 1 };
  }

  onopentagend(end: number): void {
    this.#open(this.#tag, end + 1);
  }

  onselfclosingtag(end: number): void {
    if (this.#tag.name !== 'svg' && this.#tag.name !== 'math') this.#open(this.#tag, end + 1);
  }

  onclosetag(start: number, nameEnd: number): void {
    const close = this.text.indexOf('>', nameEnd);
    const span = { start: start - 2, end: close === -1 ? this.text.length : close + 1 };
    this.#close(this.text.slice(start, nameEnd).toLowerCase(), span);
  }

  onend(): void {
    this.#break();
    this.#cut(this.text.length);
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #open(element: OpenElement, end: number): void {
    const { name, start } = element;
    if (this.#skipped !== null) {
      if (name === this.#skipped.name) this.#skipped.depth++;
      return;
    }
    if (blockElements.has(name)) this.#begin(element);
    if (skippedElements.has(name)) this.#skipped = { name, depth: 1 };
    else if (name === 'br') this.#breakLine({ start, end });
    else if (name === 'q') this.#mark({ start, end }, ['“', '‘']);
    if (
      !voidElements.has(name) &&
      !blockElements.has(name) &&
      this.#skipped === null &&
      this.#inline.length < deepest
    ) {
      this.#inline.push(element);
    }
  }

  #close(name: string, { start, end }: Span): void {
    if (this.#skipped !== null) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    if (blockElements.has(name)) {
      this.#break();
      const at = this.#containers.findLastIndex((open) => open.name === name);
      if (at !== -1) this.#containers.length = at;
      if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
      return;
    }
    const at = this.#inline.findLastIndex((open) => open.name === name);
    if (at === -1) return;
    const node = { start: this.#inline[at]!.start, end };
    this.#inline.length = at;
    if (name === 'q') this.#mark({ start, end }, ['”', '’']);
    this.#builder?.addNode(node);
  }

  /** Ends the block that is being read, and begins a chunk with the one to come. */
  #begin(element: OpenElement): void {
    this.#break();
    const [first] = this.#containers;
    if (first !== undefined && element.start - first.start > longestContainer) this.#containers = [];
    this.#cut(element.start);
    this.#isBegun = true;
    this.#isHeading = headings.has(element.name);
    if (containers.has(element.name) && this.#containers.length < deepest) this.#containers.push(element);
    if (element.name === 'pre') this.#preformatted++;
  }

  #break(): void {
    const builder = this.#builder;
    this.#inline = [];
    this.#space = null;
    this.#isBegun = false;
    const block = { kind: this.#isHeading ? 'heading' : 'paragraph', setting: this.#setting } as const;
    this.#isHeading = false;
    if (builder === null) return;
    const paragraphs = this.#preformatted > 0 ? paragraphsIn : undefined;
    const found = renderedBlocks(this.text, builder, block, paragraphs);
    for (const part of found) this.#blocks.push({ ...part, ...shift(part, -this.#start) });
    this.#builder = null;
  }

  get #setting(): Setting {
    const last = this.#containers.at(-1);
    return last === undefined ? 'plain' : containers.get(last.name)!;
  }

  /** Ends the chunk before a place. */
  #cut(end: number): void {
    if (end > this.#start) this.#chunks.push({ start: this.#start, end, opens: this.#opens, blocks: this.#blocks });
    this.#start = end;
    this.#opens = this.#containers.length === 0 && this.#preformatted === 0;
    this.#blocks = [];
  }

  /** One line break is white space; two end the paragraph. */
  #breakLine(span: Span): void {
    if (this.#builder === null) return;
    if (this.#preformatted === 0 && this.#space?.text === '\n') this.#break();
    else if (this.#preformatted > 0) this.#show({ ...span, text: '\n' });
    else this.#space = { ...span, text: '\n' };
  }

  /** The quotation marks that a browser puts around the words of `<q>`. */
  #mark(span: Span, [outer, inner]: readonly [string, string]): void {
    const depth = this.#inline.filter(({ name }) => name === 'q').length;
    this.#show({ ...span, text: depth % 2 === 0 ? outer : inner });
  }

  #show(piece: Span & { readonly text: string }): void {
    if (this.#builder === null) {
      if (!this.#isBegun) this.#cut(piece.start);
      this.#builder = new RenderingBuilder();
    }
    const builder = this.#builder;
    if (this.#space !== null) builder.add(this.#space);
    this.#space = null;
    builder.add(piece, !this.#inline.some(({ name }) => codeElements.has(name)));
  }
}

/** Preformatted text has paragraphs as plain text has. */
function paragraphsIn(words: string): readonly Span[] {
  return [...plainChunks(words)].flatMap(({ start, blocks }) => blocks.map((block) => shift(block, start)));
}
