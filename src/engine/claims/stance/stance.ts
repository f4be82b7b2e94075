/**
 * How a source stands to what is reported of it. A verb that orders (`asked drivers to leave`) gives the stance, else
 * the first verb or noun of the cue that does more than report; what stands before that word turns it. Tokens are those
 * of a block: no quotation is folded into one (`BlockState.tokens`).
 *
 * | the cue says | with nothing before | negated | possible, conditional, asked |
 * | --- | --- | --- | --- |
 * | `said`, `confirmed` | asserted | unsaid: `did not say`, `refused to say` | unsaid: `might say`, `if he says` |
 * | `thinks`, `believes`, `accepts` | asserted | denied: `does not believe that` | unsaid |
 * | `denied`, `ruled out`, `rejected claims` | denied | doubted: `did not deny`, `would not rule out` | unsaid |
 * | `doubted`, `questioned`, `is not sure` | doubted | asserted: `has never doubted` | unsaid |
 * | `asked whether`, `wondered` | asked | unsaid | unsaid |
 * | `promised`, `ordered`, `told them to` | intended | unsaid | unsaid |
 *
 * What is withheld is negated, too: `refused to deny`; but a belief that is withheld is unsaid. Who `could not deny`
 * admits: asserted. Who would `neither confirm nor deny` says nothing: unsaid.
 */
import type { Stance } from '../../annotation-types';
import type { Language } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { phraseBefore } from '../../phrases/phrase-before';
import { contains, overlaps, type Span } from '../../span';
import { rangeSpan, unitsWithin, type Unit, type UnitRange } from '../../text/units';
import type { ChosenClaim } from '../chosen-claim';
import type { PreparedClaim } from '../prepared-claim';
import { endAtContent, isEmptySubject, isHearer, isOthersReport } from './others-report';
import { turnedCue, verdictOn, type Surroundings } from './stance-cue';
import { turned } from './turned-stance';
import { isNegated, isUnreal, sentenceStart } from './unreal';
import { firstStance, wordStance } from './word-stance';

/**
 * What the words around a claim tell of it: its stance, its cue with all the words that tell it, and who takes the
 * stance.
 */
export interface StanceReading {
  readonly stance: Stance;
  readonly cue: Span;
  readonly source: MentionFact | null;
}

/** `ordered a probe into allegations` has more words than this. */
const shortestOrder = 2;

/** What the words around a claim tell. `tokens` are those of its block. */
export function readStance(tokens: readonly Unit[], claim: ChosenClaim, language: Language): StanceReading {
  const { cue: span, content, source } = claim;
  const words = unitsWithin(tokens, span);
  if (words.from === words.to || claim.rule === 'transcript') return { stance: 'asserted', cue: span, source };
  const found = { from: words.from, to: endAtContent(tokens, words, content) };
  const around: Surroundings = { tokens, lowest: sentenceStart(tokens, found.from), taken: content, language };
  const verdict = verdictOn(around, found.to - 1);
  if (verdict !== -1) return judgedReport(around, found, verdict, words.from <= verdict ? source : null);
  const taken = source === null ? content : [...content, source.span];
  const cue = turnedCue({ ...around, taken }, found);
  const stance = stanceOf(tokens, cue, claim, language);
  // `ordered a probe into allegations that`: what is ordered is not alleged by those who order it.
  const isOfOrder = stance === 'intended' && found.to - found.from > shortestOrder;
  const isOthers = (stance === 'asserted' || isOfOrder) && isOthersReport(tokens, found, source);
  if (isHearer(tokens, cue, source) || isEmptySubject(tokens, cue, source))
    return { stance, cue: rangeSpan(tokens, cue), source: null };
  return {
    stance: isOthers ? 'asserted' : stance,
    cue: rangeSpan(tokens, isOthers ? { from: found.to - 1, to: found.to } : cue),
    source: isOthers ? null : source,
  };
}

/**
 * `Hale denied that the mayor had said so`: what stands within words that are not asserted is not said to be said. A
 * noun tells that it was: `denied the claim by the mayor that …`.
 */
export function withinStances(claims: readonly PreparedClaim[]): readonly PreparedClaim[] {
  const turnedClaims = claims.filter(({ stance, regions }) => stance !== 'asserted' && regions.length === 0);
  if (turnedClaims.length === 0) return claims;
  return claims.map((claim) => {
    const { rule, cue } = claim;
    if (rule === 'noun-cue' || rule === 'according-to') return claim;
    const isTurned = turnedClaims.some((outer) => outer !== claim && outer.content.some((span) => contains(span, cue)));
    return isTurned ? { ...claim, stance: 'unsaid' as const } : claim;
  });
}

/**
 * `The minister rejected claims that …`: whoever judges the report speaks, not those who made it. `judge` is the source
 * where the verdict was the cue before.
 */
function judgedReport(
  around: Surroundings,
  noun: UnitRange,
  verdict: number,
  judge: MentionFact | null,
): StanceReading {
  const { tokens, lowest, taken, language } = around;
  const cue = { from: turnedCue(around, { from: verdict, to: verdict + 1 }).from, to: noun.to };
  const phrase = phraseBefore(tokens, cue.from, lowest);
  const source = phrase && describe(tokens, phrase, true);
  const isFree = source !== null && !taken.some((span) => overlaps(span, source.span));
  const stance = turned(tokens, cue, firstStance(tokens, cue, language) ?? { at: verdict, stance: 'denied' });
  return { stance, cue: rangeSpan(tokens, cue), source: isFree ? source : judge };
}

function stanceOf(tokens: readonly Unit[], cue: UnitRange, claim: ChosenClaim, language: Language): Stance {
  if (isUnreal(tokens, cue, claim)) return 'unsaid';
  const word = wordStance(tokens, cue, claim, language);
  // `“Who was it?” demanded the barrister.`
  const isQuestion = word.stance === 'intended' && isQuotedQuestion(tokens, claim);
  return turned(tokens, cue, isQuestion ? { ...word, stance: 'asked' } : word, isNegated(tokens, claim.source));
}

/** Whether the content is in quotation marks and ends with a question mark. */
function isQuotedQuestion(tokens: readonly Unit[], { content, regions }: ChosenClaim): boolean {
  const last = content.at(-1);
  if (last === undefined || regions.length === 0) return false;
  const { from, to } = unitsWithin(tokens, last);
  return to > from && tokens[to - 1]!.text.includes('?');
}
