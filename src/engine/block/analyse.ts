import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { createChooser } from '../claims/choice/choose';
import type { AnnotatorOptions } from '../options';
import type { PairedMarks } from '../quotations/marks';
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
export type BlockAnalyser = (text: string, marks: PairedMarks) => Generator<undefined, BlockFacts>;

/** Without a model the rules alone decide. */
export function createBlockAnalyser({ model, without }: Pick<AnnotatorOptions, 'model' | 'without'>): BlockAnalyser {
  const wanted = passes.filter(({ name }) => !without.some((stage) => stage === name));
  const tools: BlockTools = {
    parse: createParser(),
    spellings: new Spellings(),
    choose: createChooser(model, without),
  };
  return function* (text, marks) {
    const state = emptyState(text, marks);
    for (const pass of wanted) {
      if ('steps' in pass) yield* pass.steps(state, tools);
      else pass.run(state, tools);
      yield;
    }
    return yield* writeFacts(state);
  };
}

export function createParser(): BlockTools['parse'] {
  const processor = unified().use(retextEnglish).freeze();
  return (text) => processor.parse(text);
}
