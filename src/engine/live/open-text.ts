import { DocumentReader } from './document-reader';
import { Snapshot } from '../annotations/snapshot';
import { Pieces } from '../sections/pieces';
import { isAnalysed, type Section } from '../sections/section';
import type { BlockAnalyser } from '../block/analyse';
import type { LiveAnnotations, LiveText, Skipped, TextChange } from '../annotation-types';
import type { AnnotatorOptions } from '../options';
import { Progress } from './progress';
import { Tracing } from './tracing';
import type { Span } from '../span';
import { binaryProbe, isBinary } from '../text/binary';
import { languageOf, languageProbe } from '../text/detect-language';

/** In UTF-16 units: while more text than this is read, incomplete annotations are given. */
const longReading = 32_768;

/** Blocks that are analysed side by side. */
const blocksAtOnce = 16;

/**
 * A text in sections. An edit costs the sections that it may concern, and a little for each other one. The result is
 * always that of a fresh reading.
 */
export class OpenText implements LiveText {
  readonly #pieces: Pieces;
  readonly #tracing: Tracing | null;
  readonly #reader: DocumentReader;
  #progress = new Progress();
  #version = 0;
  /** Null where it is to be tested. */
  #isBinary: boolean | null = null;

  /** The language, and the beginning that it was detected by. */
  #language: { readonly code: string; readonly sample: string };

  constructor(
    text: string,
    private readonly options: Pick<AnnotatorOptions, 'format' | 'language' | 'anyLanguage' | 'trace'>,
    private readonly analyse: BlockAnalyser,
  ) {
    this.#pieces = new Pieces(text, options.format, options.language);
    this.#tracing = options.trace && new Tracing(options.trace);
    this.#reader = new DocumentReader(options.language, this.#tracing);
    this.#language = { code: options.language.code, sample: '' };
  }

  get length(): number {
    return this.#pieces.length;
  }

  get progress(): number {
    return this.#progress.share;
  }

  edit(change: TextChange): void {
    this.#version++;
    this.#pieces.change(change);
    if (change.start < binaryProbe) this.#isBinary = null;
  }

  *steps(first: Span = { start: 0, end: 0 }): Generator<LiveAnnotations | undefined, LiveAnnotations> {
    const version = this.#version;
    const work = this.#work(first);
    for (;;) {
      if (version !== this.#version) throw new Error('The text was edited since these steps began.');
      const step = work.next();
      if (step.done) return step.value;
      yield step.value;
    }
  }

  *#work(first: Span): Generator<LiveAnnotations | undefined, LiveAnnotations> {
    this.#isBinary ??= isBinary(this.#pieces.beginning(binaryProbe));
    if (this.#isBinary) return this.#skipped('binary', this.options.language.code);
    const progress = new Progress();
    this.#progress = progress;
    for (const _ of this.#pieces.cut()) {
      progress.set('cut', this.#pieces.shareCut);
      yield;
    }
    progress.set('cut', 1);
    const { sections } = this.#pieces;
    const sample = beginningOf(sections);
    if (sample !== this.#language.sample) this.#language = { code: languageOf(sample, this.options.language), sample };
    const { code } = this.#language;
    if (code !== this.options.language.code && !this.options.anyLanguage) return this.#skipped('language', code);
    const waiting = sections.filter((section) => !this.#reader.knows(section));
    if (waiting.reduce((sum, { length }) => sum + length, 0) > longReading) {
      yield this.#snapshot(sections);
      yield* this.#analyseAll(around(sections, first), waiting, progress);
      yield* this.#reader.read(sections);
      yield this.#snapshot(sections);
    }
    yield* this.#analyseAll(waiting, waiting, progress);
    yield* this.#readAll(sections, progress);
    return this.#snapshot(sections);
  }

  /** Analyses some of `all` the sections. Those that an earlier run has analysed count as done. */
  *#analyseAll(some: readonly Section[], all: readonly Section[], progress: Progress): Generator<undefined, void> {
    const isLeft = (section: Section): boolean => !isAnalysed(section);
    let done = this.length - all.filter(isLeft).reduce((sum, { length }) => sum + length, 0);
    for (const section of some.filter(isLeft)) {
      yield* this.#analyse(section, (share) => progress.set('analysed', (done + share * section.length) / this.length));
      done += section.length;
    }
    progress.set('analysed', this.length === 0 ? 1 : done / this.length);
  }

  *#readAll(sections: readonly Section[], progress: Progress): Generator<undefined, void> {
    for (const _ of this.#reader.read(sections)) {
      progress.set('read', this.#reader.share);
      yield;
    }
    progress.set('read', 1);
  }

  /**
   * Analyses some blocks side by side, a step of each in turn: so the code and tables of a pass stay in the processor's
   * cache. `report` is given the share of the section that is done.
   */
  *#analyse({ blocks }: Section, report: (share: number) => void): Generator<undefined, void> {
    const waiting = [...new Set(blocks.map(({ known }) => known))].filter(({ isAnalysed }) => !isAnalysed);
    for (let at = 0; at < waiting.length; at += blocksAtOnce) {
      report(at / waiting.length);
      let open = waiting.slice(at, at + blocksAtOnce).map((known) => ({
        known,
        steps: this.analyse(known.words, known.marks, this.#tracing && this.#tracing.notesOf(known)),
      }));
      while (open.length > 0) {
        const unfinished: typeof open = [];
        for (const work of open) {
          const step = work.steps.next();
          if (step.done) work.known.facts = step.value;
          else unfinished.push(work);
          yield;
        }
        open = unfinished;
      }
    }
  }

  /** The annotations where the whole text is skipped. `language`: the one detected. */
  #skipped(reason: Skipped['reason'], language: string): Snapshot {
    const text = this.#pieces.beginning(this.length);
    const section: Section = { length: text.length, blocks: [], rest: text, labels: new Set(), settled: 0 };
    const skipped = [{ span: { start: 0, end: text.length }, reason }];
    return new Snapshot([{ section, found: null, identities: [] }], this.options.language, { skipped, language });
  }

  #snapshot(sections: readonly Section[]): Snapshot {
    return new Snapshot(this.#reader.resultsOf(sections), this.options.language, {
      skipped: [],
      language: this.#language.code,
    });
  }
}

/** The words of the first paragraphs: enough to detect the language. */
function beginningOf(sections: readonly Section[]): string {
  let words = '';
  for (const { blocks } of sections) {
    for (const { known } of blocks) {
      if (words.length >= languageProbe) return words.slice(0, languageProbe);
      words += `${known.words}\n`;
    }
  }
  return words.slice(0, languageProbe);
}

/** The sections that touch a span, and the one before them, which leads to the first. */
function around(sections: readonly Section[], { start, end }: Span): readonly Section[] {
  let position = 0;
  const touched = sections.map(({ length }) => {
    position += length;
    return position >= start && position - length <= end;
  });
  return sections.filter((_, at) => touched[at] || touched[at + 1]);
}
