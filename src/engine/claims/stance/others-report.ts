/**
 * Reports that stand before a claim and are somebody else's than the subject's: `Smith faced claims that …`, `was
 * angered by claims that …`, `was told that …`. Whoever faces, hears or answers a report does not make it.
 */
import { Class, Word } from '../../language/language';
import { reportingForms } from '../../language/english/reporting-verbs';
import {
  directingVerbs,
  hearerVerbs,
  informingVerbs,
  makesReport,
  reportNouns,
  withholdingVerbs,
} from '../../language/english/stance-words';
import type { MentionFact } from '../../phrases/mention';
import { contains, type Span } from '../../span';
import { is, isWord, unitBefore, type Unit, type UnitRange } from '../../text/units';

/** So many words may stand before the noun of a report and belong to it: `the union's repeated claims`. */
const nounReach = 4;

/** Whether the report that the last word of `cue` names is made by others than `source`, which stands before it. */
export function isOthersReport(units: readonly Unit[], { to }: UnitRange, source: MentionFact | null): boolean {
  const noun = to - 1;
  if (source === null || !reportNouns.has(units[noun]!.lower) || source.span.start >= units[noun]!.start) return false;
  if (contains(source.span, units[noun]!) || isInfinitive(units, noun)) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - nounReach); at--) {
    const unit = units[at]!;
    if (endsNoun(unit)) return false;
    if (isVerbBefore(units, at)) return true;
    if (contains(source.span, unit)) return false;
    if (is(unit, Class.preposition) && unit.lower !== 'of') return true;
  }
  return false;
}

/** `went on to claim that …`, not `responded to claims that …`. */
function isInfinitive(units: readonly Unit[], at: number): boolean {
  return isWord(unitBefore(units, at), Word.infinitive) && reportingForms.get(units[at]!.lower)?.tense === 'base';
}

/**
 * Whether a word cannot stand within what comes before the noun: `the union's claims`, `the document which claims`,
 * `made claims`.
 */
function endsNoun(unit: Unit): boolean {
  if (unit.kind !== 'word' || unit.stop || unit.capital || unit.lower === "'s" || makesReport.has(unit.lower))
    return true;
  return is(unit, Class.possessive | Class.relative | Class.pronoun | Class.coordinator);
}

/** `Smith faced claims`, `is fighting claims`; not `the accused claims`, which names who claims. */
function isVerbBefore(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  const before = unitBefore(units, at);
  if (before === undefined || is(before, Class.determiner | Class.possessive)) return false;
  return /.ed$/u.test(lower) || (/.ing$/u.test(lower) && is(before, Class.be | Class.adverb));
}

/** `Hale was told that …`, `has been informed that …`: the subject hears it, and does not say it. */
export function isHearer(units: readonly Unit[], { from, to }: UnitRange, source: MentionFact | null): boolean {
  const { lower, start } = units[to - 1]!;
  if (source === null || source.span.start >= start || !/(?:ed|told)$/u.test(lower)) return false;
  if (!hearerVerbs.has(lower) && !directingVerbs.has(lower) && !informingVerbs.has(lower)) return false;
  return units.slice(from, to - 1).some((unit) => is(unit, Class.be)) && units[to]?.lower !== 'by';
}

/** `It was claimed that …`: the word in the subject's place means nobody. */
export function isEmptySubject(units: readonly Unit[], { from, to }: UnitRange, source: MentionFact | null): boolean {
  if (source === null || source.head !== 'it' || source.span.end > units[from]!.start) return false;
  return (
    reportingForms.get(units[to - 1]!.lower)?.tense === 'past' &&
    units.slice(from, to - 1).some((unit) => is(unit, Class.be))
  );
}

/**
 * So many words may stand between a verb and the words that it brings: `declined to comment on the latest reports that
 * …`.
 */
const gapReach = 8;

/**
 * Where a cue ends that goes on up to its content: `declined to comment on reports` before `that …`, `refused to
 * accept`, `called the allegation`. The end it has where what stands between is no report and nothing withheld.
 */
export function endAtContent(units: readonly Unit[], { from, to }: UnitRange, content: readonly Span[]): number {
  const start = content[0]?.start ?? -1;
  let at = to;
  while (at < units.length && at - to < gapReach && units[at]!.start < start) {
    if (units[at]!.kind !== 'word' || units[at - 1]!.stop) return to;
    at++;
  }
  if (at === to || at === units.length || units[at]!.start !== start) return to;
  const isWithheld = to > from && withholdingVerbs.has(units[to - 1]!.lower) && units[to]!.lower === 'to';
  return isWithheld || (reportNouns.has(units[at - 1]!.lower) && units[at]!.lower === 'that') ? at : to;
}
