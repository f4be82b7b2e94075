import { BlockReader, type BlockedText, type TextFormat } from '../../../src/engine/text/blocks';

/** The blocks of one text, at once. */
export function readBlocks(text: string, format: TextFormat): BlockedText {
  const run = new BlockReader().steps(text, format);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
