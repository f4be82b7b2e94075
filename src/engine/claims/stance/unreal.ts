/** Sentences in which a report did not take place: `if the coach says`, `Did she say …?`, `It is not true that`. */
import { Class, Word } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import type { MentionFact } from '../../phrases/mention';
import type { Span } from '../../span';
import { inStance, is, isTurnWord, isWord, unitBefore, unitsWithin, type Unit, type UnitRange } from '../../text/units';
import type { ChosenClaim } from '../chosen-claim';

/** How far, in units, `misquoted` may stand before the end of the cue. */
const misquoteReach = 6;
/** So many words may stand before "who" in a cleft. */
const cleftReach = 10;
/** So many words may stand before the auxiliary: `Under no circumstances did he say`. */
const openingReach = 4;
/** So many words before a report may take it back: `there is no evidence`. */
const proofReach = 3;

/** Whether the sentence tells that what the cue reports did not take place. */
export function isUnreal(units: readonly Unit[], cue: UnitRange, claim: ChosenClaim): boolean {
  return isConditional(units, cue, claim.source) || isInverted(units, cue, claim) || isMisquoted(units, cue);
}

/** `Neither sister`, `No official`, `Not a single minister`: nobody says it. */
export function isNegated(units: readonly Unit[], source: MentionFact | null): boolean {
  if (source === null) return false;
  const { from, to } = unitsWithin(units, source.span);
  if (from === to) return false;
  if (isTurnWord(unitBefore(units, from), TurnWord.neither | TurnWord.nor | TurnWord.not)) return true;
  if (units.slice(from, to).some((unit) => isTurnWord(unit, TurnWord.nor))) return true;
  return isTurnWord(units[from], TurnWord.negator) || is(units[from], Class.negation);
}

export function sentenceStart(units: readonly Unit[], at: number): number {
  let from = at;
  while (from > 0 && !units[from - 1]!.stop) from--;
  return from;
}

function sentenceEnd(units: readonly Unit[], at: number): number {
  let to = at;
  while (to < units.length && !units[to]!.stop) to++;
  return Math.min(units.length, to + 1);
}

/** `was misquoted as saying`, `wrongly quoted as saying`: the words before the cue take it back. */
function isMisquoted(units: readonly Unit[], { from, to }: UnitRange): boolean {
  for (let at = Math.max(sentenceStart(units, from), to - misquoteReach); at < to; at++) {
    if (isTurnWord(units[at], TurnWord.misquoted)) return true;
    const isWrong = at > sentenceStart(units, from) && isTurnWord(units[at - 1], TurnWord.wrongly);
    if (isWrong && isTurnWord(units[at], TurnWord.quoted)) return true;
  }
  return false;
}

/** `if the coach says`, `unless the firm says`, `whether she said`. */
function isConditional(units: readonly Unit[], cue: UnitRange, source: MentionFact | null): boolean {
  const first = source === null ? cue.from : Math.min(cue.from, unitsWithin(units, source.span).from);
  if (isTakenBack(units, first)) return true;
  return isTurnWord(unitBefore(units, first), TurnWord.condition) && !is(units[first], Class.relative);
}

/**
 * `It is not true that Smith said so`, `there is no evidence that she did`, `it was not Smith who did`: the words
 * before take it back.
 */
function isTakenBack(units: readonly Unit[], first: number): boolean {
  if (is(units[first], Class.relative) && isCleftDenied(units, first)) return true;
  if (!isWord(unitBefore(units, first), Word.that)) return false;
  const verdict = unitBefore(units, first - 1);
  if (inStance(verdict, StanceWord.proof)) {
    const opening = units.slice(Math.max(sentenceStart(units, first - 1), first - 1 - proofReach), first - 1);
    return opening.some((unit) => is(unit, Class.negation) || isTurnWord(unit, TurnWord.no | TurnWord.little));
  }
  if (isTurnWord(verdict, TurnWord.untrue)) return true;
  return isTurnWord(verdict, TurnWord.true) && is(unitBefore(units, first - 2), Class.negation);
}

/** `It was not Smith who said`. */
function isCleftDenied(units: readonly Unit[], relative: number): boolean {
  const opening = units.slice(sentenceStart(units, relative), relative);
  if (!isWord(opening[0], Word.it) || opening.length > cleftReach) return false;
  if (!is(opening[1], Class.be | Class.negation)) return false;
  const isDenied = opening.slice(1, 3).some((unit) => is(unit, Class.negation));
  return isDenied && !opening.some((unit) => isTurnWord(unit, TurnWord.only));
}

/** `Did the mayor say that …?`, `Had she said that …, …`, `Nor did he say`: an auxiliary stands before the source. */
function isInverted(units: readonly Unit[], cue: UnitRange, { source, content }: ChosenClaim): boolean {
  if (source === null) return false;
  const { from } = unitsWithin(units, source.span);
  const auxiliary = unitBefore(units, from);
  if (isAsking(units, from, auxiliary, content)) return true;
  if (from >= cue.from || !is(auxiliary, Class.auxiliary)) return false;
  if (isWord(auxiliary, Word.infinitive | Word.genitive)) return false;
  if (isNegatedOpening(units, from - 1)) return true;
  if (isTurnWord(auxiliary, TurnWord.inverted) && sentenceStart(units, from - 1) === from - 1) return true;
  const mark = units[sentenceEnd(units, cue.from) - 1]!;
  // A question mark before a closing quotation mark is that of the words quoted.
  return mark.text.includes('?') && !content.some(({ start, end }) => start <= mark.start && mark.end < end);
}

/** `Who says I lied?`: whoever says it is asked for. */
function isAsking(units: readonly Unit[], who: number, before: Unit | undefined, content: readonly Span[]): boolean {
  const isOpening = before === undefined || before.stop || before.kind === 'quotation';
  if (!isWord(units[who], Word.who) || !isOpening) return false;
  const { from, to } = unitsWithin(units, content.at(-1) ?? { start: 0, end: 0 });
  return from >= who && units.slice(from, to + 1).some(({ text }) => text.includes('?'));
}

/** `Nor did he say`, `Never has she said`, `At no point did he say`. */
function isNegatedOpening(units: readonly Unit[], auxiliary: number): boolean {
  const opening = units.slice(sentenceStart(units, auxiliary), auxiliary);
  const isOpened = opening.length <= openingReach && opening.some((unit) => isTurnWord(unit, TurnWord.negatedOpening));
  if (isOpened && opening.every(({ kind }) => kind === 'word')) return true;
  return isTurnWord(unitBefore(units, auxiliary), TurnWord.negator) || is(units[auxiliary], Class.negation);
}
