import { createChooser } from '../claims/choice/choose';
import type { AnnotatorOptions } from '../options';
import type { PairedMarks } from '../quotations/marks';
import type { BlockNotes } from '../notes';
import { emptyState } from './block-state';
import type { BlockFacts } from './facts';
import type { BlockTools } from './pass';
import { passes } from './passes';
import { Spellings } from './spellings';
import { writeFacts } from './write-facts';

/**
 * The block stage: from a block's text and its paired marks to its facts, knowing of no other block. Yields now and
 * then.
 */
export type BlockAnalyser = (
  text: string,
  marks: PairedMarks,
  notes: BlockNotes | null,
) => Generator<undefined, BlockFacts>;

export type BlockOptions = Pick<AnnotatorOptions, 'language' | 'model' | 'without'>;

/** Without a model the rules alone decide. */
export function createBlockAnalyser(options: BlockOptions): BlockAnalyser {
  const { language, without } = options;
  const wanted = passes.filter(({ name }) => !without.some((stage) => stage === name));
  const tools: BlockTools = {
    spellings: new Spellings(language),
    choose: createChooser(options),
  };
  return function* (text, marks, notes) {
    const state = emptyState(text, marks, language, notes);
    for (const pass of wanted) {
      notes?.note({ kind: 'pass', pass: pass.name, span: { start: 0, end: text.length } });
      if ('steps' in pass) yield* pass.steps(state, tools);
      else pass.run(state, tools);
      yield;
    }
    return yield* writeFacts(state);
  };
}
