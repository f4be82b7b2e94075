import { topologyOf, type Topology } from '../words/lattice';

/** What an arc of the argument model says of the unit it reads. */
export const enum ArgumentClass {
  outside,
  outsideAfterContent,
  outsideAfterSource,
  content,
  contentAgain,
  contentInside,
  source,
  sourceInside,
  cue,
}

/** Features weigh all classes but the cue's, which is given. */
export const weighedClasses = 8;

type ArgumentLabel = 'outside' | 'content' | 'source' | 'cue';

interface State {
  readonly label: ArgumentLabel;
  /** Whether content, and a source, have been seen: each claim has one source, and its content begins once. */
  readonly content: boolean;
  readonly source: boolean;
}

const states: readonly State[] = (['outside', 'content', 'source', 'cue'] as const).flatMap((label) =>
  [false, true].flatMap((content) =>
    [false, true].flatMap((source): readonly State[] =>
      (label === 'content' && !content) || (label === 'source' && !source) ? [] : [{ label, content, source }],
    ),
  ),
);

function arcClass(from: State, to: State): ArgumentClass | null {
  const left = from.label !== to.label;
  const content = from.content || to.label === 'content';
  const source = from.source || to.label === 'source';
  if (to.content !== content || to.source !== source) return null;
  if (to.label === 'cue') return ArgumentClass.cue;
  if (to.label === 'content') {
    if (!left) return ArgumentClass.contentInside;
    return from.content ? ArgumentClass.contentAgain : ArgumentClass.content;
  }
  if (to.label === 'source') {
    if (!left) return ArgumentClass.sourceInside;
    return from.source ? null : ArgumentClass.source;
  }
  if (from.label === 'content') return ArgumentClass.outsideAfterContent;
  return from.label === 'source' ? ArgumentClass.outsideAfterSource : ArgumentClass.outside;
}

/** The first state, with nothing seen, is where every path begins. */
export const argumentTopology: Topology = topologyOf(
  states.length,
  weighedClasses + 1,
  states.flatMap((from, a) =>
    states.flatMap((to, b): (readonly [number, number, number])[] => {
      const bears = arcClass(from, to);
      return bears === null ? [] : [[a, b, bears]];
    }),
  ),
);

export function isContent(bears: number): boolean {
  return bears >= ArgumentClass.content && bears <= ArgumentClass.contentInside;
}

export function isSource(bears: number): boolean {
  return bears === ArgumentClass.source || bears === ArgumentClass.sourceInside;
}
