import { english } from '../src/engine';
import { emptyState, type BlockState } from '../src/engine/block/block-state';
import { listUnits } from '../src/engine/block/passes/list-units';
import { splitSentences } from '../src/engine/block/passes/split-sentences';
import { Spellings } from '../src/engine/block/spellings';
import { pairMarks } from '../src/engine/quotations/pairing';

/** What the engine's block stage knows of a block's text before names and claims are looked for. */
export function createWorker(): (text: string) => BlockState {
  const tools = { spellings: new Spellings(english) };
  return (text) => {
    const state = emptyState(text, pairMarks(text, english), english);
    listUnits.run(state, tools);
    splitSentences.run(state);
    return state;
  };
}
