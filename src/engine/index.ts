import { createBlockAnalyser, type BlockAnalyser } from './block/analyse';
import type { Annotations, LiveAnnotations, LiveText } from './annotation-types';
import { OpenText } from './live/open-text';
import { english } from './language/english';
import type { AnnotatorOptions } from './options';
import { finish } from './steps';

export type * from './annotation-types';
export { rules, stances } from './annotation-types';
export { ModelError, readModel, readModelAside, readModelInSteps } from './models/weights/weights-file';
export type { AsyncModelHost, ModelHost } from './models/weights/weights-file';
export type { Language } from './language/language';
export { english } from './language/english';
export type { Model } from './models/model';
export type { AnnotatorOptions, Stage } from './options';
export type { TextFormat } from './text/chunk';
export { labelAt, type Label } from './claims/labels/labels';
export { firstIndex } from './sorted';
export type * from './trace';
export * from './span';
export { wordsOf } from './words-of';
export { finish } from './steps';

/** Finds quotations and claims in texts. It keeps nothing of a text, and may serve as many as you like. */
export interface Annotator {
  /**
   * Annotates a text at once, in time in proportion to its length: some seconds for 1 MB of news. Spans are in UTF-16
   * code units of `text`. The same text gives the same annotations. Never throws, whatever the text.
   */
  annotate(text: string): Annotations;
  /**
   * For a text that is edited, or too long to be annotated without giving way. Reads nothing yet: `steps` does. What
   * it comes to is what `annotate` gives.
   */
  open(text: string): LiveText;
}

const defaultOptions: AnnotatorOptions = {
  format: 'plain',
  language: english,
  model: null,
  anyLanguage: false,
  without: [],
  trace: null,
};

/**
 * Makes an annotator for texts of one format. Costs nothing until the first text is read, which takes some tens of
 * milliseconds more than the later ones. Make one and share it. Throws nothing.
 *
 * @example
 * const annotator = createAnnotator({ format: 'markdown', model: readModel(bytes) });
 * for (const { speaker, content } of annotator.annotate(text).claims) console.log(speaker, content);
 */
export function createAnnotator(options: Partial<AnnotatorOptions> = {}): Annotator {
  const settled = { ...defaultOptions, ...options };
  const analyse = whenAsked(() => createBlockAnalyser(settled));
  const open = (text: string): LiveText => new OpenText(text, settled, analyse);
  return { open, annotate: (text) => readAll(open(text)).all() };
}

/** Reads a text to its end, at once: the annotations of its newest version. */
export function readAll(text: LiveText): LiveAnnotations {
  return finish(text.steps({ start: 0, end: text.length }));
}

/** Reads the lexicons when the first block is there, so that a host starts without delay. */
function whenAsked(make: () => BlockAnalyser): BlockAnalyser {
  let made: BlockAnalyser | undefined;
  return function* (words, marks, notes) {
    if (made === undefined) {
      made = make();
      yield;
    }
    return yield* made(words, marks, notes);
  };
}
