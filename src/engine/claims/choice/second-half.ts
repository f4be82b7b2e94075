/** What goes on with a statement after a cue that was put into it: `It was safe, Orr said, and nobody had asked`. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import type { Reading } from '../../models/reading/reading';
import { sentenceOf } from '../../models/reading/reading';
import { isFiniteRole, isQuotation } from '../../models/reading/roles';
import { isDash } from '../../phrases/phrase-before';
import type { Span } from '../../span';
import { thresholds } from '../../thresholds';
import { hasTrait, inReport, is, isWord, unitsWithin, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { contentSpan } from '../grammar/sentence';
import type { Proposal } from '../proposals/proposals';

/** So many words may tell when and where something was said: `Orr said in an interview on Monday, and …`. */
const longestAdjunct = 9;

/**
 * The content of a candidate whose statement stands wholly before its source and cue, with what of the sentence goes on
 * with it.
 */
export function withSecondHalf(
  reading: Reading,
  candidate: Candidate,
  proposals: readonly Proposal[],
): readonly Span[] {
  const { content, source, cue } = candidate;
  const last = content.at(-1);
  if (last === undefined || source === null) return content;
  const { units, role } = reading;
  const [said, tag] = [unitsWithin(units, last), aroundBoth(units, source.span, cue)];
  const isSetOff = units[said.to]?.text === ',' && said.to + 1 === tag.from;
  const sentence = reading.sentences[sentenceOf(reading, tag.from)];
  if (!isSetOff || isQuotation(role[said.to - 1]!) || sentence === undefined || said.from < sentence.from)
    return content;
  const from = restBegins(reading, tag.to, sentence.to);
  if (from === -1) return content;
  // `It was, Orr said, a good day`
  if (!is(units[said.to - 1], Class.be) && !goesOn(reading, { from, to: sentence.to }, tag, proposals)) return content;
  const rest = contentSpan(units, from, sentence.to);
  return rest === null ? content : [...content, rest];
}

function aroundBoth(units: Reading['units'], source: Span, cue: Span): UnitRange {
  const [a, b] = [unitsWithin(units, source), unitsWithin(units, cue)];
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** After the comma that ends the tag and what it says of time and place; -1 where the sentence ends with it. */
function restBegins({ units, role }: Reading, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + longestAdjunct); at++) {
    if (units[at]!.text === ',' || isDash(units[at]!)) return at + 1;
    if (isFiniteRole(role[at]!) || units[at]!.kind === 'quotation' || is(units[at], Class.coordinator)) return -1;
  }
  return -1;
}

/** Whether a conjunction leads to a clause that nobody else is said to say. */
function goesOn(
  { units, role }: Reading,
  { from, to }: UnitRange,
  tag: UnitRange,
  proposals: readonly Proposal[],
): boolean {
  const joint = units[from];
  if (!isWord(joint, Word.and | Word.but) && !inReport(joint, ReportWord.contrast)) return false;
  if (!hasSubject({ units, role }, { from: from + 1, to })) return false;
  return !proposals.some((proposal) => {
    const { cue, source } = proposal;
    if (cue.from <= from || cue.from >= to || !isReport(proposal)) return false;
    // `…, and then added that`; `…, but the union says`, not `…, and anyone who says`
    if (source === null || source.to <= tag.to) return cue.from <= from + nearVerb;
    return (
      source.from <= from + nearVerb && !is(units[source.from], Class.relative) && !is(units[source.to], Class.relative)
    );
  });
}

/**
 * `nobody had been told`, `more is on its way`; not `left the room`, `the jury found`, `her claim was false`: what the
 * text itself tells next. In reported speech verbs are those of a past before, or of what was to come.
 */
function hasSubject({ units, role }: Pick<Reading, 'units' | 'role'>, { from, to }: UnitRange): boolean {
  const first = units[from];
  if (isWord(first, Word.first) || is(first, Class.possessive)) return false;
  // `anyone who claimed otherwise was welcome`
  const verb = role
    .subarray(from, to)
    .findIndex((each, at) => isFiniteRole(each) && !is(units[from + at - 1], Class.relative));
  if (verb <= 0 || hasTrait(first, Trait.endsLikeAdverb)) return false;
  if (is(units[from + verb], Class.be | Class.auxiliary | Class.modal)) return true;
  return is(first, Class.indefinite);
}

/** So far behind a conjunction, in units, a verb or its subject may begin. */
const nearVerb = 2;

function isReport({ learned, candidate }: Proposal): boolean {
  return learned === null
    ? candidate.weight >= thresholds.shown
    : learned.cue.probability >= thresholds.beliefCue || learned.cue.statement >= thresholds.statementShare;
}
