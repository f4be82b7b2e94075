import { defaultOptions, type AnnotatorOptions } from './options';
import type { Annotations } from './model';

export type * from './model';
export type { AnnotatorOptions } from './options';
export * from './span';

/** Finds quotations and claims in texts. Keeps what it learned of a block, so that a changed text costs its changed blocks. */
export interface Annotator {
  /** Annotates at once. Deterministic; never throws on any text. */
  annotate(text: string): Annotations;
  /** The same in small steps, each of a few milliseconds at most, so that a host can give way between them. */
  steps(text: string): Generator<void, Annotations>;
}

export function createAnnotator(options: Partial<AnnotatorOptions> = {}): Annotator {
  const settings: AnnotatorOptions = { ...defaultOptions, ...options };
  return {
    annotate(text) {
      const run = this.steps(text);
      for (;;) {
        const step = run.next();
        if (step.done) return step.value;
      }
    },
    *steps(_text) {
      void settings;
      yield;
      return { speakers: [], quotations: [], claims: [], problems: [], skipped: [] };
    },
  };
}
