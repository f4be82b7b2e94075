import { createBlockAnalyser, type BlockAnalyser } from './block/analyse';
import type { Annotations, LiveAnnotations, LiveText } from './annotation-types';
import { OpenText } from './live/open-text';
import { english } from './language/english';
import type { AnnotatorOptions } from './options';
import { finish } from './steps';

export type * from './annotation-types';
export { stances } from './annotation-types';
export { ModelError, readModel, readModelInSteps, type LoadedModel } from './models/weights/weights-file';
export type { Language } from './language/language';
export { english } from './language/english';
export type { Model } from './models/model';
export type { AnnotatorOptions, Stage } from './options';
export type { TextFormat } from './text/chunk';
export * from './span';
export { wordsOf } from './words-of';
export { finish } from './steps';

/** Finds quotations and claims in texts. */
export interface Annotator {
  /** Annotates a text at once. Deterministic; never throws on any text. */
  annotate(text: string): Annotations;
  /** For a text that is edited, or too long to be annotated without giving way. */
  open(text: string): LiveText;
}

const defaultOptions: AnnotatorOptions = {
  format: 'plain',
  language: english,
  model: null,
  anyLanguage: false,
  without: [],
};

export function createAnnotator(options: Partial<AnnotatorOptions> = {}): Annotator {
  const settled = { ...defaultOptions, ...options };
  const analyse = whenAsked(() => createBlockAnalyser(settled));
  const open = (text: string): LiveText => new OpenText(text, settled, analyse);
  return { open, annotate: (text) => readAll(open(text)).all() };
}

/** Reads a text to its end, at once. */
export function readAll(text: LiveText): LiveAnnotations {
  return finish(text.steps({ start: 0, end: text.length }));
}

/** Reads the lexicons when the first block is there, so that a host starts without delay. */
function whenAsked(make: () => BlockAnalyser): BlockAnalyser {
  let made: BlockAnalyser | undefined;
  return function* (words, marks) {
    if (made === undefined) {
      made = make();
      yield;
    }
    return yield* made(words, marks);
  };
}
