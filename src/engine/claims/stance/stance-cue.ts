/**
 * The words that belong to a cue because they turn what it says: `has yet to say`, `refused to say`, `rejected claims`.
 */
import { Class, Word, type Language } from '../../language/language';
import { StanceWord, TurnWord } from '../../language/stance-words';
import type { Span } from '../../span';
import { inStance, is, isTurnWord, isWord, type Unit, unitBefore, type UnitRange } from '../../text/units';
import { phrasalStance } from '../grammar/stance-phrases';
import { inVerbGroup } from '../grammar/verb-group';

/** No cue begins further, in tokens, before the words that were found. */
const reach = 12;

/** Where tokens may be taken from: those of a sentence that belong to nothing else. */
export interface Surroundings {
  readonly tokens: readonly Unit[];
  /** The first unit of the sentence. */
  readonly lowest: number;
  /** Content and source. */
  readonly taken: readonly Span[];
  readonly language: Language;
}

/** The cue with the words before it that turn it, and a particle after it. */
export function turnedCue(around: Surroundings, { from, to }: UnitRange): UnitRange {
  const { tokens } = around;
  const start = Math.max(around.lowest, from - reach);
  let at = from;
  for (let step = stepBack(around, at, start); step < at; step = stepBack(around, at, start)) at = step;
  const turned = tokens.slice(at, from).some(turns);
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
function stepBack({ tokens, taken, language }: Surroundings, at: number, lowest: number): number {
  const last = unitBefore(tokens, at);
  if (last === undefined || at <= lowest || !isFree(last, taken)) return at;
  if (isPairBefore(tokens, at)) return at - 2;
  if (isTurnWord(last, TurnWord.capable) && isWord(tokens[at], Word.infinitive)) return at - 1;
  if (joins(tokens, at - 1) || isLead(last) || isTurnWord(last, TurnWord.without)) return at - 1;
  const { leads } = language.stances;
  const lead = leads.find((words) => words.every((word, nth) => tokens[at - words.length + nth]?.lower === word));
  if (lead === undefined) return at;
  const first = at - lead.length;
  if (isTurnWord(tokens[first], TurnWord.exclusion)) return first;
  const verb = first - 1;
  return verb >= lowest && isFree(tokens[verb]!, taken) && inStance(tokens[verb], StanceWord.withholding) ? verb : at;
}

function isFree({ start, end, stop, kind }: Unit, taken: readonly Span[]): boolean {
  return kind === 'word' && !stop && !taken.some((span) => span.start < end && start < span.end);
}

/** Words that are a pair with another: `confirm or deny`. */
const pairs = TurnWord.yet | TurnWord.neither | TurnWord.or | TurnWord.nor;

/** Whether a word may stand within a verb group, or joins two of them. */
function joins(tokens: readonly Unit[], at: number): boolean {
  return isTurnWord(tokens[at], pairs) ? joinsPair(tokens, at) : inVerbGroup(tokens, at);
}

/** `confirmed nor` before `denied`. */
function isPairBefore(tokens: readonly Unit[], at: number): boolean {
  return at > 1 && joinsPair(tokens, at - 1) && isTurnWord(tokens[at - 1], TurnWord.or | TurnWord.nor);
}

/** `confirm or deny`, `neither confirm nor deny`, `have yet to say`. */
function joinsPair(tokens: readonly Unit[], at: number): boolean {
  if (isTurnWord(tokens[at], TurnWord.yet | TurnWord.neither)) return is(unitBefore(tokens, at), Class.auxiliary);
  return isTurnWord(unitBefore(tokens, at), TurnWord.confirm) && isTurnWord(tokens[at + 1], TurnWord.deny);
}

/** `rules out`: the second word of a verb. */
function withParticle({ tokens, taken }: Surroundings, to: number): number {
  const next = tokens[to];
  return next !== undefined && phrasalStance(tokens, to - 1) !== null && isFree(next, taken) ? to + 1 : to;
}

/** So many tokens may stand between a verb and the report that it denies: `rejected the union's repeated claims`. */
const objectReach = 4;

/**
 * The verb that denies or doubts the report that the noun at `noun` names; -1 where none does, or where the report is
 * its owner's.
 */
export function verdictOn({ tokens, lowest }: Surroundings, noun: number): number {
  if (!inStance(tokens[noun], StanceWord.report)) return -1;
  for (let at = noun - 1; at >= Math.max(lowest, noun - objectReach); at--) {
    const unit = tokens[at]!;
    if (unit.kind !== 'word' || is(unit, Class.possessive) || isWord(unit, Word.genitive)) return -1;
    if (isVerdict(tokens, at)) return at;
  }
  return -1;
}

function isVerdict(tokens: readonly Unit[], at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  const { verb, rejectsWith } = word.entry.stance;
  if (verb === 'denied') return true;
  if (verb === 'doubted') return !inStance(unitBefore(tokens, at), StanceWord.doubtCaster);
  if (inStance(word, StanceWord.doubtCaster)) return inStance(next, StanceWord.doubt);
  if (inStance(word, StanceWord.rejecting) || rejectsWith?.has(next?.lower ?? '') === true) return true;
  return phrasalStance(tokens, at) !== null;
}
