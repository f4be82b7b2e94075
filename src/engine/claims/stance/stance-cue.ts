/**
 * The words that belong to a cue because they turn what it says: `has yet to say`, `refused to say`, `rejected claims`.
 */
import { Class, Word, type Language } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import type { Span } from '../../span';
import { inStance, is, isTurnWord, isWord, type Unit, unitBefore, type UnitRange } from '../../text/units';
import { phrasalStance } from '../grammar/stance-phrases';
import { inVerbGroup } from '../grammar/verb-group';

/** No cue begins further, in units, before the words that were found. */
const reach = 12;

/** Where units may be taken from: those of a sentence that belong to nothing else. */
export interface Surroundings {
  readonly units: readonly Unit[];
  /** The first unit of the sentence. */
  readonly lowest: number;
  /** Content and source. */
  readonly taken: readonly Span[];
  readonly language: Language;
}

/** The cue with the words before it that turn it, and a particle after it. */
export function turnedCue(around: Surroundings, { from, to }: UnitRange): UnitRange {
  const { units } = around;
  const start = Math.max(around.lowest, from - reach);
  let at = from;
  for (let step = stepBack(around, at, start); step < at; step = stepBack(around, at, start)) at = step;
  const turned = units.slice(at, from).some(turns);
  return { from: turned ? at : from, to: withParticle(around, to) };
}

function turns(unit: Unit): boolean {
  if (isWord(unit, Word.infinitive)) return false;
  if (is(unit, Class.negation | Class.auxiliary) || isLead(unit)) return true;
  return isTurnWord(unit, TurnWord.neither | TurnWord.exclusion);
}

function isLead(unit: Unit): boolean {
  const words = StanceWord.withholding | StanceWord.sure | StanceWord.unsure;
  return inStance(unit, words) || isTurnWord(unit, TurnWord.prospect);
}

/** Where the words begin that join those from `at` on the left; `at` where none do. */
function stepBack({ units, taken, language }: Surroundings, at: number, lowest: number): number {
  const last = unitBefore(units, at);
  if (last === undefined || at <= lowest || !isFree(last, taken)) return at;
  if (isPairBefore(units, at)) return at - 2;
  if (isTurnWord(last, TurnWord.capable) && isWord(units[at], Word.infinitive)) return at - 1;
  if (joins(units, at - 1) || isLead(last) || isTurnWord(last, TurnWord.without)) return at - 1;
  const { leads } = language.stances;
  const lead = leads.find((words) => words.every((word, nth) => units[at - words.length + nth]?.lower === word));
  if (lead === undefined) return at;
  const first = at - lead.length;
  if (isTurnWord(units[first], TurnWord.exclusion)) return first;
  const verb = first - 1;
  return verb >= lowest && isFree(units[verb]!, taken) && inStance(units[verb], StanceWord.withholding) ? verb : at;
}

function isFree({ start, end, stop, kind }: Unit, taken: readonly Span[]): boolean {
  return kind === 'word' && !stop && !taken.some((span) => span.start < end && start < span.end);
}

/** Words that are a pair with another: `confirm or deny`. */
const pairs = TurnWord.yet | TurnWord.neither | TurnWord.or | TurnWord.nor;

/** Whether a word may stand within a verb group, or joins two of them. */
function joins(units: readonly Unit[], at: number): boolean {
  return isTurnWord(units[at], pairs) ? joinsPair(units, at) : inVerbGroup(units, at);
}

/** `confirmed nor` before `denied`. */
function isPairBefore(units: readonly Unit[], at: number): boolean {
  return at > 1 && joinsPair(units, at - 1) && isTurnWord(units[at - 1], TurnWord.or | TurnWord.nor);
}

/** `confirm or deny`, `neither confirm nor deny`, `have yet to say`. */
function joinsPair(units: readonly Unit[], at: number): boolean {
  if (isTurnWord(units[at], TurnWord.yet | TurnWord.neither)) return is(unitBefore(units, at), Class.auxiliary);
  return isTurnWord(unitBefore(units, at), TurnWord.confirm) && isTurnWord(units[at + 1], TurnWord.deny);
}

/** `rules out`: the second word of a verb. */
function withParticle({ units, taken }: Surroundings, to: number): number {
  const next = units[to];
  return next !== undefined && phrasalStance(units, to - 1) !== null && isFree(next, taken) ? to + 1 : to;
}

/** So many units may stand between a verb and the report that it denies: `rejected the union's repeated claims`. */
const objectReach = 4;

/**
 * The verb that denies or doubts the report that the noun at `noun` names; -1 where none does, or where the report is
 * its owner's.
 */
export function verdictOn({ units, lowest }: Surroundings, noun: number): number {
  if (!inStance(units[noun], StanceWord.report)) return -1;
  for (let at = noun - 1; at >= Math.max(lowest, noun - objectReach); at--) {
    const unit = units[at]!;
    if (unit.kind !== 'word' || is(unit, Class.possessive) || isWord(unit, Word.genitive)) return -1;
    if (isVerdict(units, at)) return at;
  }
  return -1;
}

function isVerdict(units: readonly Unit[], at: number): boolean {
  const [word, next] = [units[at]!, units[at + 1]];
  const { verb, rejectsWith } = word.entry.stance;
  if (verb === 'denied') return true;
  if (verb === 'doubted') return !inStance(unitBefore(units, at), StanceWord.doubtCaster);
  if (inStance(word, StanceWord.doubtCaster)) return inStance(next, StanceWord.doubt);
  if (inStance(word, StanceWord.rejecting) || rejectsWith?.has(next?.lower ?? '') === true) return true;
  return phrasalStance(units, at) !== null;
}
