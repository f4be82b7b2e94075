/**
 * How a source stands to what is reported of it. The cue is read from left to right: the first verb or noun in it that
 * does more than report gives the stance, and what negates it or makes it unreal before it turns the stance.
 *
 * | the cue says | with nothing before | negated or withheld | possible, conditional, asked |
 * | --- | --- | --- | --- |
 * | `said`, `confirmed` | asserted | unsaid: `did not say`, `refused to say` | unsaid: `might say`, `if he says` |
 * | `thinks`, `believes`, `accepts` | asserted | denied: `does not believe that` | unsaid |
 * | `denied`, `ruled out`, `rejected claims` | denied | doubted: `did not deny`, `would not rule out` | unsaid |
 * | `doubted`, `questioned`, `is not sure` | doubted | asserted: `has never doubted` | unsaid |
 * | `asked whether`, `wondered` | asked | unsaid | unsaid |
 * | `promised`, `ordered`, `told them to` | intended | unsaid | unsaid |
 */
import { Class } from '../../language/language';
import {
  believingVerbs,
  givingVerbs,
  intendingVerbs,
  withheldNouns,
  conditions,
  directingVerbs,
  doubtCasters,
  exclusions,
  negators,
  phrasalVerbs,
  possibility,
  proofNouns,
  prospects,
  stanceNouns,
  stanceVerbs,
  sureWords,
  unsureWords,
  withholdingVerbs,
} from '../../language/english/stance-words';
import { reportingForms } from '../../language/english/reporting-verbs';
import type { PreparedClaim } from '../prepared-claim';
import type { ChosenClaim } from '../chosen-claim';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { phraseBefore } from '../../phrases/phrase-before';
import type { Stance } from '../../annotation-types';
import { contains, overlaps, type Span } from '../../span';
import { holds, is, rangeSpan, unitBefore, unitsWithin, type Unit, type UnitRange } from '../../text/units';
import { infinitiveAt, leadsToInfinitive } from '../grammar/infinitives';
import { endAtContent, isHearer, isOthersReport, isEmptySubject } from './others-report';
import { turnedCue, verdictOn, type Surroundings } from './stance-cue';

/**
 * What the words around a claim tell of it: its stance, its cue with all the words that tell it, and who takes the
 * stance.
 */
export interface StanceReading {
  readonly stance: Stance;
  readonly cue: Span;
  readonly source: MentionFact | null;
}

/** `tokens` are the words of the claim's block. */
export function readStance(tokens: readonly Unit[], claim: ChosenClaim): StanceReading {
  const { cue: span, content, source } = claim;
  const words = unitsWithin(tokens, span);
  if (words.from === words.to || claim.rule === 'transcript') return { stance: 'asserted', cue: span, source };
  const found = { from: words.from, to: endAtContent(tokens, words, content) };
  const around: Surroundings = { units: tokens, lowest: sentenceStart(tokens, found.from), taken: content };
  const verdict = verdictOn(around, found.to - 1);
  if (verdict !== -1) return judgedReport(around, found, verdict, words.from <= verdict ? source : null);
  const taken = source === null ? content : [...content, source.span];
  const cue = turnedCue({ ...around, taken }, found);
  const stance = stanceOf(tokens, cue, claim);
  const isOthers = stance === 'asserted' && found.to === words.to && isOthersReport(tokens, words, source);
  if (isHearer(tokens, cue, source) || isEmptySubject(tokens, cue, source))
    return { stance, cue: rangeSpan(tokens, cue), source: null };
  return {
    stance,
    cue: rangeSpan(tokens, isOthers ? { from: words.to - 1, to: words.to } : cue),
    source: isOthers ? null : source,
  };
}

/**
 * `Hale denied that the mayor had said so`: what stands within words that are not asserted is not said to be said. A
 * noun tells that it was: `denied the claim by the mayor that …`.
 */
export function withinStances(claims: readonly PreparedClaim[]): readonly PreparedClaim[] {
  const turned = claims.filter(({ stance, regions }) => stance !== 'asserted' && regions.length === 0);
  if (turned.length === 0) return claims;
  return claims.map((claim) => {
    const { rule, cue } = claim;
    if (rule === 'noun-cue' || rule === 'according-to') return claim;
    const isTurned = turned.some((outer) => outer !== claim && outer.content.some((span) => contains(span, cue)));
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
  const { units, lowest, taken } = around;
  const cue = { from: turnedCue(around, { from: verdict, to: verdict + 1 }).from, to: noun.to };
  const phrase = phraseBefore(units, cue.from, lowest);
  const source = phrase && describe(units, phrase, true);
  const isFree = source !== null && !taken.some((span) => overlaps(span, source.span));
  const stance = turn(units, cue, baseOf(units, cue) ?? { at: verdict, stance: 'denied' });
  return { stance, cue: rangeSpan(units, cue), source: isFree ? source : judge };
}

function stanceOf(units: readonly Unit[], cue: UnitRange, claim: ChosenClaim): Stance {
  const read = directive(units, cue, claim) ?? baseOf(units, cue) ?? { at: headOf(units, cue), stance: 'asserted' };
  // `“Who was it?” demanded the barrister.`
  const base =
    read.stance === 'intended' && isQuotedQuestion(units, claim) ? { ...read, stance: 'asked' as const } : read;
  if (isConditional(units, cue, claim.source) || isInverted(units, cue, claim) || isMisquoted(units, cue))
    return 'unsaid';
  return turn(units, cue, base, isNegated(units, claim.source));
}

/** Whether the content is in quotation marks and ends with a question mark. */
function isQuotedQuestion(units: readonly Unit[], { content, regions }: ChosenClaim): boolean {
  const last = content.at(-1);
  if (last === undefined || regions.length === 0) return false;
  const { from, to } = unitsWithin(units, last);
  return to > from && units[to - 1]!.text.includes('?');
}

/** A word of the cue, and what stance it tells. */
interface Base {
  readonly at: number;
  readonly stance: Stance;
}

/** The first word of the cue that does more than report; null where all of it only reports. */
function baseOf(units: readonly Unit[], { from, to }: UnitRange): Base | null {
  for (let at = from; at < to; at++) {
    const stance = stanceAt(units, at, to);
    if (stance !== null) return { at, stance };
  }
  return null;
}

function stanceAt(units: readonly Unit[], at: number, to: number): Stance | null {
  const { lower } = units[at]!;
  const next = units[at + 1]?.lower ?? '';
  const castsDoubt =
    doubtCasters.has(lower) && units.slice(at + 1, to).some((unit) => /^(?:doubts?|questions?)$/u.test(unit.lower));
  if (castsDoubt) return 'doubted';
  const phrasal = phrasalVerbs.get(lower);
  if (phrasal?.[1].has(next) === true) return phrasal[0];
  if (unsureWords.has(lower)) return 'doubted';
  if (lower === 'know' && /^want/u.test(units[at - 2]?.lower ?? '')) return 'asked';
  if (/^plead/u.test(lower) && next === 'not') return 'denied';
  if (lower === 'drawn' && next === 'on') return 'asserted';
  if (givingVerbs.has(lower) && next === 'no' && withheldNouns.has(units[at + 2]?.lower ?? '')) return 'unsaid';
  return stanceVerbs.get(lower) ?? stanceNouns.get(lower) ?? null;
}

/** `was misquoted as saying`, `wrongly quoted as saying`: the words before the cue take it back. */
function isMisquoted(units: readonly Unit[], { from, to }: UnitRange): boolean {
  return units.slice(sentenceStart(units, from), to).some(({ lower }, nth, words) => {
    if (words.length - nth > misquoteReach) return false;
    return (
      lower === 'misquoted' ||
      (lower === 'quoted' && /^(?:wrong|false|incorrect|erroneous|mistaken)ly$/u.test(words[nth - 1]?.lower ?? ''))
    );
  });
}

/** How far, in units, `misquoted` may stand before the end of the cue. */
const misquoteReach = 6;

/** The last verb of the cue, else its last word. */
function headOf(units: readonly Unit[], { from, to }: UnitRange): number {
  for (let at = to - 1; at >= from; at--) if (reportingForms.has(units[at]!.lower)) return at;
  return to - 1;
}

/** `asked drivers to avoid the area`, `told them to leave`; `asked that the minutes be read`. */
function directive(units: readonly Unit[], { from, to }: UnitRange, { content }: ChosenClaim): Base | null {
  const head = headOf(units, { from, to });
  const first = unitsWithin(units, content[0] ?? { start: 0, end: 0 });
  if (intendingVerbs.has(units[to - 1]!.lower) && infinitiveAt(units, first.from))
    return { at: to - 1, stance: 'intended' };
  if (!directingVerbs.has(units[head]!.lower) || first.from < to || first.from === first.to) return null;
  const isAsked = /^ask/u.test(units[head]!.lower);
  const opening = units[first.from]!.lower;
  const wanted = (isAsked && (opening === 'that' || units[to - 1]!.lower === 'for')) || leadsToInfinitive(units, first);
  return wanted ? { at: head, stance: 'intended' } : null;
}

/** The stance after what stands before the word that gives it. */
function turn(units: readonly Unit[], { from }: UnitRange, { at, stance }: Base, isDenied = false): Stance {
  let turned = stance;
  if (isDenied) turned = negated(units, at, turned);
  if (stance === 'denied' && unitBefore(units, at)?.lower === 'nor') return 'unsaid';
  let unreal = false;
  for (let word = at - 1; word >= from; word--) {
    const { lower } = units[word]!;
    if (isNegation(units, word)) turned = negated(units, at, turned);
    else if (withholdingVerbs.has(lower)) turned = negated(units, at, turned, true);
    else if (possibility.has(lower) || prospects.has(lower) || exclusions.has(lower)) unreal = true;
    else if (lower === 'would' && units[word + 1]?.lower === 'have') unreal = true;
  }
  return unreal && turned === stance ? 'unsaid' : turned;
}

/** What negates a verb; a pair does so once: `neither confirm nor deny`. */
function isNegation(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  if (lower === 'nor') return false;
  if (lower === 'yet') return unitBefore(units, at) !== undefined && is(unitBefore(units, at), Class.auxiliary);
  return is(units[at], Class.negation) || lower === 'neither';
}

/** `isWithheld`: refused or left out, which belief cannot be. */
function negated(units: readonly Unit[], at: number, stance: Stance, isWithheld = false): Stance {
  const { lower } = units[at]!;
  if (stance === 'asserted') {
    if (sureWords.has(lower)) return 'doubted';
    return !isWithheld && believingVerbs.has(lower) ? 'denied' : 'unsaid';
  }
  if (stance === 'denied') return isAdmitted(units, at) ? 'asserted' : isWithPair(units, at) ? 'unsaid' : 'doubted';
  if (stance === 'doubted' || stance === 'unsaid') return 'asserted';
  return 'unsaid';
}

/** `could not deny`: who cannot deny it admits it. */
function isAdmitted(units: readonly Unit[], at: number): boolean {
  if (!/^den/u.test(units[at]!.lower)) return false;
  const [before, earlier] = [unitBefore(units, at)?.lower, unitBefore(units, at - 1)?.lower];
  return (
    /^(?:cannot|can't|couldn't)$/u.test(before ?? '') || (before === 'not' && /^(?:can|could)$/u.test(earlier ?? ''))
  );
}

/** `confirm or deny`: who does neither says nothing. */
function isWithPair(units: readonly Unit[], at: number): boolean {
  return /^n?or$/u.test(unitBefore(units, at)?.lower ?? '') || /^n?or$/u.test(units[at + 1]?.lower ?? '');
}

/**
 * `It is not true that Smith said so`, `there is no evidence that she did`, `it was not Smith who did`: the words
 * before take it back.
 */
function isTakenBack(units: readonly Unit[], first: number): boolean {
  if (is(units[first], Class.relative) && isCleftDenied(units, first)) return true;
  if (unitBefore(units, first)?.lower !== 'that') return false;
  const verdict = unitBefore(units, first - 1)?.lower ?? '';
  if (proofNouns.has(verdict)) {
    const opening = units.slice(Math.max(sentenceStart(units, first - 1), first - 4), first - 1);
    return opening.some((unit) => is(unit, Class.negation) || unit.lower === 'no' || unit.lower === 'little');
  }
  return (
    /^(?:false|untrue)$/u.test(verdict) || (verdict === 'true' && is(unitBefore(units, first - 2), Class.negation))
  );
}

/** `It was not Smith who said`. */
function isCleftDenied(units: readonly Unit[], relative: number): boolean {
  const from = sentenceStart(units, relative);
  const opening = units.slice(from, relative);
  if (opening[0]?.lower !== 'it' || opening.length > cleftReach || !is(opening[1], Class.be | Class.negation))
    return false;
  return (
    opening.slice(1, 3).some((unit) => is(unit, Class.negation)) &&
    !opening.some(({ lower }) => lower === 'only' || lower === 'just')
  );
}

/** So many words may stand before "who" in such a sentence. */
const cleftReach = 10;

/** `if the coach says`, `unless the firm says`, `whether she said`. */
function isConditional(units: readonly Unit[], cue: UnitRange, source: MentionFact | null): boolean {
  const first = source === null ? cue.from : Math.min(cue.from, unitsWithin(units, source.span).from);
  if (isTakenBack(units, first)) return true;
  return conditions.has(unitBefore(units, first)?.lower ?? '') && !is(units[first], Class.relative);
}

/** `Did the mayor say that …?`, `Had she said that …, …`, `Nor did he say`: an auxiliary stands before the source. */
function isInverted(units: readonly Unit[], cue: UnitRange, { source, content }: ChosenClaim): boolean {
  if (source === null) return false;
  const { from } = unitsWithin(units, source.span);
  const auxiliary = unitBefore(units, from);
  if (isAsking(units, from, auxiliary, content)) return true;
  if (from >= cue.from || !is(auxiliary, Class.auxiliary) || auxiliary?.lower === 'to' || auxiliary?.lower === "'s")
    return false;
  if (isNegatedOpening(units, from - 1)) return true;
  if (/^(?:had|should)$/u.test(auxiliary!.lower) && sentenceStart(units, from - 1) === from - 1) return true;
  const mark = units[sentenceEnd(units, cue.from) - 1]!;
  // A question mark before a closing quotation mark is that of the words quoted.
  return mark.text.includes('?') && !content.some(({ start, end }) => start <= mark.start && mark.end < end);
}

/** So many words may stand before the auxiliary: `Under no circumstances did he say`. */
const openingReach = 4;

/** `Who says I lied?`: whoever says it is asked for. */
function isAsking(units: readonly Unit[], who: number, before: Unit | undefined, content: readonly Span[]): boolean {
  if (units[who]!.lower !== 'who' || !(before === undefined || before.stop || before.kind === 'quotation'))
    return false;
  const { from, to } = unitsWithin(units, content.at(-1) ?? { start: 0, end: 0 });
  return from >= who && units.slice(from, to + 1).some(({ text }) => text.includes('?'));
}

/** `Nor did he say`, `Never has she said`, `At no point did he say`. */
function isNegatedOpening(units: readonly Unit[], auxiliary: number): boolean {
  const opening = units.slice(sentenceStart(units, auxiliary), auxiliary);
  const isOpened =
    opening.length <= openingReach && opening.some((unit) => /^(?:no|not|never|nowhere)$/u.test(unit.lower));
  if (isOpened && opening.every(({ kind }) => kind === 'word')) return true;
  return negators.has(unitBefore(units, auxiliary)?.lower ?? '') || is(units[auxiliary], Class.negation);
}

/** `Neither sister`, `No official`, `Not a single minister`: nobody says it. */
function isNegated(units: readonly Unit[], source: MentionFact | null): boolean {
  if (source === null) return false;
  const { from, to } = unitsWithin(units, source.span);
  if (from === to) return false;
  const isPair =
    unitBefore(units, from)?.lower === 'neither' || units.slice(from, to).some(({ lower }) => lower === 'nor');
  return (
    isPair ||
    /^(?:nor|not)$/u.test(unitBefore(units, from)?.lower ?? '') ||
    negators.has(units[from]!.lower) ||
    holds(units, from, from + 1, Class.negation)
  );
}

function sentenceStart(units: readonly Unit[], at: number): number {
  let from = at;
  while (from > 0 && !units[from - 1]!.stop) from--;
  return from;
}

function sentenceEnd(units: readonly Unit[], at: number): number {
  let to = at;
  while (to < units.length && !units[to]!.stop) to++;
  return Math.min(units.length, to + 1);
}
