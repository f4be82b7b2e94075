/** Sentences in which a report did not take place: `if the coach says`, `Did she say …?`, `It is not true that`. */
import { Class, Word } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import type { MentionFact } from '../../phrases/mention';
import type { Span } from '../../span';
import { inStance, is, isTurnWord, isWord, unitBefore, unitsWithin, type Unit, type UnitRange } from '../../text/units';
import type { ChosenClaim } from '../chosen-claim';

/** How far, in tokens, `misquoted` may stand before the end of the cue. */
const misquoteReach = 6;
/** So many words may stand before "who" in a cleft. */
const cleftReach = 10;
/** So many words may stand before the auxiliary: `Under no circumstances did he say`. */
const openingReach = 4;
/** So many words before a report may take it back: `there is no evidence`. */
const proofReach = 3;

/** Whether the sentence tells that what the cue reports did not take place. */
export function isUnreal(tokens: readonly Unit[], cue: UnitRange, claim: ChosenClaim): boolean {
  return isConditional(tokens, cue, claim.source) || isInverted(tokens, cue, claim) || isMisquoted(tokens, cue);
}

/** `Neither sister`, `No official`, `Not a single minister`: nobody says it. */
export function isNegated(tokens: readonly Unit[], source: MentionFact | null): boolean {
  if (source === null) return false;
  const { from, to } = unitsWithin(tokens, source.span);
  if (from === to) return false;
  if (isTurnWord(unitBefore(tokens, from), TurnWord.neither | TurnWord.nor | TurnWord.not)) return true;
  if (tokens.slice(from, to).some((unit) => isTurnWord(unit, TurnWord.nor))) return true;
  return isTurnWord(tokens[from], TurnWord.negator) || is(tokens[from], Class.negation);
}

export function sentenceStart(tokens: readonly Unit[], at: number): number {
  let from = at;
  while (from > 0 && !tokens[from - 1]!.stop) from--;
  return from;
}

function sentenceEnd(tokens: readonly Unit[], at: number): number {
  let to = at;
  while (to < tokens.length && !tokens[to]!.stop) to++;
  return Math.min(tokens.length, to + 1);
}

/** `was misquoted as saying`, `wrongly quoted as saying`: the words before the cue take it back. */
function isMisquoted(tokens: readonly Unit[], { from, to }: UnitRange): boolean {
  for (let at = Math.max(sentenceStart(tokens, from), to - misquoteReach); at < to; at++) {
    if (isTurnWord(tokens[at], TurnWord.misquoted)) return true;
    const isWrong = at > sentenceStart(tokens, from) && isTurnWord(tokens[at - 1], TurnWord.wrongly);
    if (isWrong && isTurnWord(tokens[at], TurnWord.quoted)) return true;
  }
  return false;
}

/** `if the coach says`, `unless the firm says`, `whether she said`. */
function isConditional(tokens: readonly Unit[], cue: UnitRange, source: MentionFact | null): boolean {
  const first = source === null ? cue.from : Math.min(cue.from, unitsWithin(tokens, source.span).from);
  if (isTakenBack(tokens, first)) return true;
  return isTurnWord(unitBefore(tokens, first), TurnWord.condition) && !is(tokens[first], Class.relative);
}

/**
 * `It is not true that Smith said so`, `there is no evidence that she did`, `it was not Smith who did`: the words
 * before take it back.
 */
function isTakenBack(tokens: readonly Unit[], first: number): boolean {
  if (is(tokens[first], Class.relative) && isCleftDenied(tokens, first)) return true;
  if (!isWord(unitBefore(tokens, first), Word.that)) return false;
  const verdict = unitBefore(tokens, first - 1);
  if (inStance(verdict, StanceWord.proof)) {
    const opening = tokens.slice(Math.max(sentenceStart(tokens, first - 1), first - 1 - proofReach), first - 1);
    return opening.some((unit) => is(unit, Class.negation) || isTurnWord(unit, TurnWord.no | TurnWord.little));
  }
  if (isTurnWord(verdict, TurnWord.untrue)) return true;
  return isTurnWord(verdict, TurnWord.true) && is(unitBefore(tokens, first - 2), Class.negation);
}

/** `It was not Smith who said`. */
function isCleftDenied(tokens: readonly Unit[], relative: number): boolean {
  const opening = tokens.slice(sentenceStart(tokens, relative), relative);
  if (!isWord(opening[0], Word.it) || opening.length > cleftReach) return false;
  if (!is(opening[1], Class.be | Class.negation)) return false;
  const isDenied = opening.slice(1, 3).some((unit) => is(unit, Class.negation));
  return isDenied && !opening.some((unit) => isTurnWord(unit, TurnWord.only));
}

/** `Did the mayor say that …?`, `Had she said that …, …`, `Nor did he say`: an auxiliary stands before the source. */
function isInverted(tokens: readonly Unit[], cue: UnitRange, { source, content }: ChosenClaim): boolean {
  if (source === null) return false;
  const { from } = unitsWithin(tokens, source.span);
  const auxiliary = unitBefore(tokens, from);
  if (isAsking(tokens, from, auxiliary, content)) return true;
  if (from >= cue.from || !is(auxiliary, Class.auxiliary)) return false;
  if (isWord(auxiliary, Word.infinitive | Word.genitive)) return false;
  if (isNegatedOpening(tokens, from - 1)) return true;
  if (isTurnWord(auxiliary, TurnWord.inverted) && sentenceStart(tokens, from - 1) === from - 1) return true;
  const mark = tokens[sentenceEnd(tokens, cue.from) - 1]!;
  // A question mark before a closing quotation mark is that of the words quoted.
  return mark.text.includes('?') && !content.some(({ start, end }) => start <= mark.start && mark.end < end);
}

/** `Who says I lied?`: whoever says it is asked for. */
function isAsking(tokens: readonly Unit[], who: number, before: Unit | undefined, content: readonly Span[]): boolean {
  const isOpening = before === undefined || before.stop;
  if (!isWord(tokens[who], Word.who) || !isOpening) return false;
  const { from, to } = unitsWithin(tokens, content.at(-1) ?? { start: 0, end: 0 });
  return from >= who && tokens.slice(from, to + 1).some(({ text }) => text.includes('?'));
}

/** `Nor did he say`, `Never has she said`, `At no point did he say`. */
function isNegatedOpening(tokens: readonly Unit[], auxiliary: number): boolean {
  const opening = tokens.slice(sentenceStart(tokens, auxiliary), auxiliary);
  const isOpened = opening.length <= openingReach && opening.some((unit) => isTurnWord(unit, TurnWord.negatedOpening));
  if (isOpened && opening.every(({ kind }) => kind === 'word')) return true;
  return isTurnWord(unitBefore(tokens, auxiliary), TurnWord.negator) || is(tokens[auxiliary], Class.negation);
}
