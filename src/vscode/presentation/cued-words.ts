import { entryWords, type StatementEntry } from './statement-entries';
import { oneLine, type Text } from './text';
import { hasWords, stanceNames } from './wording';

/**
 * The cue in one line, without the punctuation around it. Null if there is no cue, or if it is only a mark.
 */
export function cueWords(text: Text, { claim }: Pick<StatementEntry, 'claim'>): string | null {
  const cue = claim?.cue ? oneLine(text.words(claim.cue)).replace(/^[\s,;–—-]+|[\s,:;–—-]+$/gu, '') : '';
  return hasWords(cue) ? cue : null;
}

/**
 * The cue or stance without which the words would mislead: `has denied`, `refused to say`. Null for an asserted direct
 * quotation, whose words stand for themselves, for an unattributed one, and where neither can be given.
 */
export function reportingWords(text: Text, { kind, claim }: Pick<StatementEntry, 'kind' | 'claim'>): string | null {
  if (!claim || (kind === 'direct' && claim.stance === 'asserted')) return null;
  return cueWords(text, { claim }) ?? (claim.stance === 'asserted' ? null : stanceNames[claim.stance]);
}

/** The words, preceded by `reportingWords` if there are any: `has denied: the allegations`. */
export function cuedWords(text: Text, entry: StatementEntry): string {
  const reporting = reportingWords(text, entry);
  const words = entryWords(text, entry);
  return reporting === null ? words : `${reporting}: ${words}`;
}
