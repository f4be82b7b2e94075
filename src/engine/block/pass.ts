import type { Chooser } from '../claims/choice/choose';
import type { PassName } from '../trace';
import type { BlockState } from './block-state';
import type { Spellings } from './spellings';

/** What all blocks share. */
export interface BlockTools {
  readonly spellings: Spellings;
  readonly choose: Chooser;
}

/** One step of the block stage: it fills its own fields of a block's state, from those that earlier passes filled. */
export type Pass = PassAtOnce | PassInSteps;

interface PassAtOnce {
  readonly name: PassName;
  readonly run: (state: BlockState, tools: BlockTools) => void;
}

/** For work that may be long: it yields now and then. */
interface PassInSteps {
  readonly name: PassName;
  readonly steps: (state: BlockState, tools: BlockTools) => Generator<undefined, void>;
}
