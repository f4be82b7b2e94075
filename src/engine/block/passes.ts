import type { Pass } from './pass';
import { chooseClaims } from './passes/choose-claims';
import { findNames } from './passes/find-names';
import { findNested } from './passes/find-nested';
import { findTurns } from './passes/find-turns';
import { joinContinuations } from './passes/join-continuations';
import { listUnits } from './passes/list-units';
import { splitSentences } from './passes/split-sentences';

/** The block stage, in order. */
export const passes: readonly Pass[] = [
  listUnits,
  splitSentences,
  findNames,
  chooseClaims,
  findTurns,
  joinContinuations,
  findNested,
];
