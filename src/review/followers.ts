import { overlaps } from '../engine';
import { isName, type OwnedMention, type Roster } from './roster';

/** What becomes of a mention that would follow: it does, or it and those after it do not. */
export type Following = 'moves' | 'ends';

/**
 * The mentions that mean whoever `mention` means: those that stand for it, and the pronouns after it that stand for
 * the same name, up to the next name. A description says by itself whom it means: it follows one with the same words.
 * `judge` is asked of each. Takes the engine's antecedents, before anything is moved.
 */
export function followersOf(
  roster: Roster,
  mention: OwnedMention,
  judge: (follower: OwnedMention) => Following,
): readonly OwnedMention[] {
  const found: OwnedMention[] = [];
  const reasons = [mention.span, ...(isName(mention) || mention.antecedent === null ? [] : [mention.antecedent])];
  const words = roster.wordsOf(mention).toLowerCase();
  for (const other of roster.mentionsIn({ start: mention.span.end, end: Infinity })) {
    if (other.owner !== mention.owner) continue;
    const { antecedent, form } = other;
    if (isName(other)) break;
    const isAlike = form === 'pronoun' || (mention.form === 'nominal' && roster.wordsOf(other).toLowerCase() === words);
    const stands = antecedent !== null && reasons.some((reason) => overlaps(reason, antecedent));
    if (!isAlike || !stands || judge(other) === 'ends') break;
    found.push(other);
    reasons.push(other.span);
  }
  return found;
}
