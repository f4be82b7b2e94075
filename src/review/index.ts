export { anchor, type Anchor, type AnchoredSelector, type AnchorWay } from './anchor/anchor';
export { SearchableText } from './anchor/searchable-text';
export { applyDecisions, type Reviewed } from './apply-decisions';
export * from './decision';
export { foldLogs, type ReviewState, type SignedDecision } from './fold-logs';
export * from './log-path';
export { Placer, decidedClaimsOf, type PlacedDecision, type DecidedClaim } from './place-decisions';
export { readLog, stringifyLine, type BrokenLine, type LogContent } from './read-log';
export { settle, type Settled } from './settle';
