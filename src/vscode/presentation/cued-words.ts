import { wordsOf, type Entry } from './entries';
import { oneLine, type Text } from './text';
import { hasWords, stanceNames } from './wording';

/**
 * The cue in one line, without the signs that part it from the words; null where there is none, or it is but a mark.
 */
export function cueWords(text: Text, { claim }: Pick<Entry, 'claim'>): string | null {
  const cue = claim?.cue ? oneLine(text.words(claim.cue)).replace(/^[\s,;–—-]+|[\s,:;–—-]+$/gu, '') : '';
  return hasWords(cue) ? cue : null;
}

/**
 * What makes the words another thing than what somebody said in these words: `has denied`, `refused to say`. Null where
 * the words stand for themselves, as those of a quotation that is asserted do.
 */
export function reportingWords(text: Text, { kind, claim }: Pick<Entry, 'kind' | 'claim'>): string | null {
  if (!claim || (kind === 'direct' && claim.stance === 'asserted')) return null;
  return cueWords(text, { claim }) ?? (claim.stance === 'asserted' ? null : stanceNames[claim.stance]);
}

/** The words, after the cue of a claim that they would misreport if they stood alone: `has denied: the allegations`. */
export function cuedWords(text: Text, entry: Entry): string {
  const reporting = reportingWords(text, entry);
  const words = wordsOf(text, entry);
  return reporting === null ? words : `${reporting}: ${words}`;
}
