import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { sentences } from '../src/engine/block/passes/split-sentences';
import { units } from '../src/engine/block/passes/list-units';
import { emptyState, type BlockState } from '../src/engine/block/block-state';
import { pairMarks } from '../src/engine/quotations/pairing';

/** What the engine's block stage knows of a block's text before names and claims are looked for. */
export function createWorker(): (text: string) => BlockState {
  const processor = unified().use(retextEnglish).use(units).use(sentences).freeze();
  return (text) => {
    const file = new VFile(text);
    const work = emptyState(text, pairMarks(text));
    file.data.block = work;
    processor.runSync(processor.parse(file), file);
    return work;
  };
}
