import { compose } from './document/compose';
import type { PlacedBlock } from './document/join';
import { createLocalAnalyser } from './local/analyse';
import type { BlockFacts } from './local/facts';
import type { Annotations } from './model';
import { defaultOptions, type AnnotatorOptions } from './options';
import { finish } from './steps';
import { findSkipped } from './text/binary';
import { BlockReader, type BlockedText } from './text/blocks';

export type * from './model';
export { ModelError, readModel, readModelInSteps, type LoadedModel } from './learned/weights-file';
export type { Model } from './learned/model';
export type { AnnotatorOptions, Stage } from './options';
export * from './span';

/** Finds quotations and claims in texts. Keeps what it learned of a block, so that a changed text costs its changed blocks. */
export interface Annotator {
  /** Annotates at once. Deterministic; never throws on any text. */
  annotate(text: string): Annotations;
  /** The same in steps, a block or a part of the document stage each, so that a host can give way between them. */
  steps(text: string): Generator<void, Annotations>;
}

const nothing: BlockedText = { masked: '', blocks: [] };

export function createAnnotator(options: Partial<AnnotatorOptions> = {}): Annotator {
  const settled = { ...defaultOptions, ...options };
  const { format } = settled;
  const analyse = createLocalAnalyser(settled);
  const reader = new BlockReader();
  let known = new Map<string, BlockFacts>();

  function* steps(text: string): Generator<void, Annotations> {
    const skipped = findSkipped(text);
    const { masked, blocks } = skipped.length > 0 ? nothing : yield* reader.steps(text, format);
    const used = new Map<string, BlockFacts>();
    const placed: PlacedBlock[] = [];
    let firstRegion = 0;
    for (const block of blocks) {
      const words = masked.slice(block.start, block.end);
      let facts = known.get(words) ?? used.get(words);
      if (facts === undefined) {
        facts = analyse(words);
        // At once, so that a run that is given up leaves its work to the next.
        known.set(words, facts);
        yield;
      }
      used.set(words, facts);
      placed.push({ block, facts, firstRegion });
      firstRegion += facts.regions.length;
    }
    known = used;
    return yield* compose(text, placed, skipped);
  }

  return {
    steps,
    annotate: (text) => finish(steps(text)),
  };
}
