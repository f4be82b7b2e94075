/**
 * The words that belong to a cue because they turn what it says: `has yet to say`, `refused to say`, `rejected claims`.
 */
import { Class } from '../../language/language';
import {
  doubtCasters,
  exclusions,
  phrasalVerbs,
  prospects,
  rejectingPhrase,
  rejectingVerbs,
  reportNouns,
  stanceVerbs,
  sureWords,
  unsureWords,
  withholdingVerbs,
} from '../../language/english/stance-words';
import type { Span } from '../../span';
import { is, type Unit, unitBefore, type UnitRange } from '../../text/units';
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
  if (unit.lower === 'to') return false;
  return (
    is(unit, Class.negation | Class.auxiliary) ||
    unit.lower === 'neither' ||
    isLead(unit.lower) ||
    exclusions.has(unit.lower)
  );
}

function isLead(lower: string): boolean {
  return withholdingVerbs.has(lower) || prospects.has(lower) || sureWords.has(lower) || unsureWords.has(lower);
}

/**
 * What leads to a verb over two or three words: `stopped short of saying`, `instead of saying`, `refrained from
 * saying`.
 */
const longLeads: readonly (readonly string[])[] = [
  ['short', 'of'],
  ['instead', 'of'],
  ['rather', 'than'],
  ['back', 'from'],
  ['from'],
];

/** Where the words begin that join those from `at` on the left; `at` where none do. */
function stepBack({ units, taken }: Surroundings, at: number, lowest: number): number {
  if (at <= lowest || !isFree(units[at - 1]!, taken)) return at;
  if (isPairBefore(units, at)) return at - 2;
  if (units[at - 1]!.lower === 'able' && units[at]!.lower === 'to') return at - 1;
  if (joins(units, at - 1) || isLead(units[at - 1]!.lower) || units[at - 1]!.lower === 'without') return at - 1;
  const lead = longLeads.find((words) => words.every((word, nth) => units[at - words.length + nth]?.lower === word));
  if (lead === undefined) return at;
  const before = at - lead.length - 1;
  if (exclusions.has(lead[0]!)) return before + 1;
  return before >= lowest && isFree(units[before]!, taken) && withholdingVerbs.has(units[before]!.lower) ? before : at;
}

function isFree({ start, end, stop, kind }: Unit, taken: readonly Span[]): boolean {
  return kind === 'word' && !stop && !taken.some((span) => span.start < end && start < span.end);
}

/** Whether a word may stand within a verb group, or joins two of them. */
function joins(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  const isPair = lower === 'yet' || lower === 'neither' || lower === 'or' || lower === 'nor';
  return isPair ? joinsPair(units, at) : inVerbGroup(units, at);
}

/** `confirmed nor` before `denied`. */
function isPairBefore(units: readonly Unit[], at: number): boolean {
  return at > 1 && joinsPair(units, at - 1) && /^n?or$/u.test(units[at - 1]!.lower);
}

/** `confirm or deny`, `neither confirm nor deny`, `have yet to say`. */
function joinsPair(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  if (lower === 'yet' || lower === 'neither') return is(unitBefore(units, at), Class.auxiliary);
  return (
    /^confirm(?:s|ed)?$/u.test(unitBefore(units, at)?.lower ?? '') &&
    /^den(?:y|ied|ies)$/u.test(units[at + 1]?.lower ?? '')
  );
}

/** `rules out`: the second word of a verb. */
function withParticle({ units, taken }: Surroundings, to: number): number {
  const next = units[to];
  const particles = phrasalVerbs.get(units[to - 1]!.lower)?.[1];
  return next !== undefined && particles?.has(next.lower) === true && isFree(next, taken) ? to + 1 : to;
}

/** So many units may stand between a verb and the report that it denies: `rejected the union's repeated claims`. */
const objectReach = 4;

/**
 * The verb that denies or doubts the report that the noun at `noun` names; -1 where none does, or where the report is
 * its owner's.
 */
export function verdictOn({ units, lowest }: Surroundings, noun: number): number {
  if (!reportNouns.has(units[noun]!.lower)) return -1;
  for (let at = noun - 1; at >= Math.max(lowest, noun - objectReach); at--) {
    const { lower, kind } = units[at]!;
    if (kind !== 'word' || is(units[at], Class.possessive) || lower === "'s") return -1;
    if (isVerdict(units, at)) return at;
  }
  return -1;
}

function isVerdict(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  const stance = stanceVerbs.get(lower);
  if (stance === 'denied' || stance === 'doubted')
    return !doubtCasters.has(unitBefore(units, at)?.lower ?? '') || stance === 'denied';
  if (doubtCasters.has(lower)) return /^doubts?$/u.test(units[at + 1]?.lower ?? '');
  const next = units[at + 1]?.lower ?? '';
  if (rejectingVerbs.has(lower) || rejectingPhrase.get(lower)?.has(next) === true) return true;
  return phrasalVerbs.get(lower)?.[1].has(next) === true;
}
