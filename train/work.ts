import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { sentences } from '../src/engine/local/sentences';
import { units } from '../src/engine/local/units';
import { emptyWork, type BlockWork } from '../src/engine/local/work';
import { pairMarks } from '../src/engine/quotations/pairing';

/** What the engine's local stage knows of a block's text before names and claims are looked for. */
export function createWorker(): (text: string) => BlockWork {
  const processor = unified().use(retextEnglish).use(units).use(sentences).freeze();
  return (text) => {
    const file = new VFile(text);
    const work = emptyWork(text, pairMarks(text));
    file.data.block = work;
    processor.runSync(processor.parse(file), file);
    return work;
  };
}
