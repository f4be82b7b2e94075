/** Claims with a reporting verb, before, after or around what is said. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { isFinite } from '../../phrases/finite';
import { isDash } from '../../phrases/phrase-before';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import type { Rule } from '../../annotation-types';
import type { Span } from '../../span';
import { hasTrait, inReport, is, isWord, rangeSpan, type Unit, unitBefore } from '../../text/units';
import { afterAdjuncts, cueEnd, opensRelative } from '../grammar/adjuncts';
import type { RuledCandidate } from '../candidate';
import { opensQuotedClause } from '../grammar/clause';
import { beginsClause, contentBefore, contentEnd, isClause, othersReport } from '../grammar/content';
import { coordinatedReport } from '../grammar/coordinated-report';
import type { Cue } from '../grammar/cue';
import { firstWord } from '../grammar/cues';
import { infinitiveAt } from '../grammar/infinitives';
import { contentSpan, isStop, isWholeStatement, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import { bareContent, type BareContentRange } from './bare-content';
import type { Construction } from './construction';
import type { Found, Right } from './found';
import { gapContent } from './gap';
import { agentOf, passiveContent } from './passive';

export const reportingVerb: Construction = {
  reasons: ['cue-before', 'cue-after', 'cue-inverted', 'cue-inside', 'participle', 'passive'],
  needs: { words: Class.reporting },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const candidates: RuledCandidate[] = [];
  for (const cue of cues) {
    const found = contentOf(sentence, cue, cues);
    if (found !== null) candidates.push(toCandidate(sentence, cue, found));
  }
  return candidates;
}

function contentOf(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | null {
  if (cue.passive) return passiveContent(sentence, cue, cues);
  const gap = gapContent(sentence, cue);
  if (gap !== null) return gap;
  const found = activeContent(sentence, cue, cues);
  if (found !== null && cue.form.verb.recipient && opensWithReport(sentence, cue, found)) return null;
  const isUnlearned = cue.link === 'quoted' || tellsInMarks(sentence, cue) || isAddedBefore(sentence, cue);
  return found !== null && isUnlearned ? { ...found, unlearned: true } : found;
}

/** `people briefed on the deal | said it was near`: whoever was told does what the verb after it tells. */
function opensWithReport({ units }: Sentence, { to }: Cue, { content: [first] }: Found): boolean {
  const at = units.findIndex(({ start }) => start === first?.start);
  return at >= to && isFinite(units, at) && units[at]!.entry.verb !== null;
}

/** `told officers his mother “was asleep”`: the models leave out whose verb it is. */
function tellsInMarks(sentence: Sentence, cue: Cue): boolean {
  if (!cue.form.verb.recipient || cue.link !== 'own') return false;
  const at = afterAdjuncts(sentence, cue, cue.to);
  return at > cue.to && opensQuotedClause(sentence.units, at, lastWord(sentence));
}

/** `told them that the boy was well before adding that …`: the models take the boy, nor do they look past a `;`. */
function isAddedBefore({ units }: Sentence, { from, link }: Cue): boolean {
  if (link !== 'shared') return false;
  return isWord(unitBefore(units, from), Word.before) || units[from - 1]?.text === ';' || units[from - 2]?.text === ';';
}

function toCandidate(sentence: Sentence, cue: Cue, found: Found): RuledCandidate {
  const { units } = sentence;
  const range = cue.passive ? agentOf(sentence, cue) : cue.subject;
  const source = range && describe(units, range, true);
  const penalty =
    voiceFactor(source, cue) *
    (found.rule !== 'passive' && found.weight === trust.question
      ? 1
      : (cue.negated ? trust.negated : 1) * (cue.unreal ? trust.unreal : 1)) *
    (cue.form.verb.mental ? mentalFactor(found) : 1) *
    (found.rule === 'participle' ? trust.participle : 1);
  return {
    rule: found.rule,
    content: found.content,
    cue: rangeSpan(units, { from: cueStart(sentence, cue), to: cueEnd(units, cue, sentence.to) }),
    source,
    antecedent: source === null ? null : antecedentOf(sentence, cue, source),
    weight: found.weight * penalty,
    awaits: found.awaits ?? false,
    ...(found.unlearned === true ? { unlearned: rangeSpan(units, { from: firstWord(cue), to: cue.to }) } : {}),
  };
}

/** A noun that seldom speaks is doubted as a source, the more so where the verb fits things as well. */
function voiceFactor(source: MentionFact | null, cue: Cue): number {
  if (source === null || source.form !== 'nominal' || source.canSpeak) return 1;
  return cue.form.verb.ofThings ? trust.thing : trust.voiceless;
}

function mentalFactor({ weight }: Found): number {
  return weight >= trust.that ? trust.mentalAnnounced : trust.mental;
}

/** `it is thought`: an empty subject belongs to the cue. */
function cueStart(sentence: Sentence, cue: Cue): number {
  const before = unitBefore(sentence.units, cue.from);
  return cue.passive && isWord(before, Word.it) && cue.from - 1 >= sentence.from ? cue.from - 1 : cue.from;
}

function antecedentOf(sentence: Sentence, cue: Cue, source: MentionFact): MentionFact | null {
  if (source.form !== 'relative' && !isWord(sentence.language.entryOf(source.head), Word.that)) return null;
  // `was told by who we will go`: the agent is no subject.
  if (cue.subject === null) return null;
  const { units } = sentence;
  const phrase = relativeAntecedent(units, cue.subject.from, sentence.from);
  return phrase && describe(units, phrase, true);
}

/** What a verb in the active reports, or one that is read like it. */
export function activeContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | null {
  const left = cue.link === 'shared' || cue.link === 'quoted' ? null : leftStart(sentence, cue);
  if (left !== null && endsInQuotation(sentence, left)) return fronted(sentence, cue, left);
  const right = rightContent(sentence, cue, cues);
  if (right?.sure) return right.found;
  if (left !== null && restIsAdjunct(sentence, cue)) {
    const whole = mayClose(sentence, cue) ? fronted(sentence, cue, left) : null;
    const found = parenthesis(sentence, cue, left) ?? whole;
    if (found !== null) return found;
  }
  return right?.found ?? null;
}

/** `…, she said`, and where nothing else follows `…, a study has found`. */
function mayClose(sentence: Sentence, { form: { verb }, link, to }: Cue): boolean {
  return verb.complement === 'free' || (verb.closing && link === 'own' && to >= lastWord(sentence));
}

/** Where the content before the cue would end: left of an ordinary subject, or of an inverted verb. */
function leftStart(sentence: Sentence, cue: Cue): number | null {
  let at = cue.link === 'inverted' ? cue.from : (cue.subject?.from ?? cue.from);
  const { units } = sentence;
  if (isWord(unitBefore(units, at), Word.as)) at--;
  return at > sentence.from ? at : null;
}

function endsInQuotation(sentence: Sentence, end: number): boolean {
  const { units } = sentence;
  let at = end - 1;
  while (at > sentence.from && units[at]!.text === ',') at--;
  return units[at]!.kind === 'quotation' && (at < end - 1 || /[,?!…—–.-]\s*\W{1,2}$/u.test(units[at]!.text));
}

function fronted(sentence: Sentence, cue: Cue, end: number): Found | null {
  const content = contentBefore(sentence, end) ?? headlineBefore(sentence, cue, end);
  if (content === null) return null;
  const quoted = endsInQuotation(sentence, end);
  const rest = quoted ? restAfterCue(sentence, cue) : null;
  const rule: Rule = rest !== null ? 'cue-inside' : cue.link === 'inverted' ? 'cue-inverted' : 'cue-after';
  return {
    content: rest === null ? [content] : [content, rest],
    rule,
    ...(quoted ? { weight: trust.frontedQuotation } : clauseTrust(cue)),
  };
}

/** `War backfires on Russia says expert`: in a headline no comma stands before the verb. */
function headlineBefore(sentence: Sentence, { link, subject }: Cue, end: number): Span | null {
  if (link !== 'inverted' || subject!.to < sentence.to) return null;
  return contentSpan(sentence.units, sentence.from, end);
}

/** `…, say engineers` and `…, says Tom Ray` are hardly found in the training corpus. */
function clauseTrust({ link, form }: Cue): Pick<Found, 'weight' | 'unlearned'> {
  const isAfter = link === 'inverted' && (form.tense === 'base' || form.tense === 'present');
  return isAfter ? { weight: trust.pluralInverted, unlearned: true } : { weight: trust.frontedClause };
}

/** `Two crates, he said, were missing`: a cue between commas parts a statement that is no clause before it. */
function parenthesis(sentence: Sentence, cue: Cue, end: number): Found | null {
  const { units } = sentence;
  const after = closingComma(sentence, cue);
  const next = units[after + 1];
  if (units[end - 1]?.text !== ',' || units[after]?.text !== ',' || next === undefined) return null;
  const opener = units[sentence.from]!;
  // After a whole clause the rest is the narrator's, unless the clause was only a condition.
  if (
    end - sentence.from > 4 &&
    isClause(units, sentence.from, end - 1) &&
    !is(opener, Class.subordinator) &&
    !inReport(opener, ReportWord.even)
  )
    return null;
  if (is(next, Class.relative | Class.coordinator | Class.subordinator)) return null;
  const before = contentSpan(units, sentence.from, end);
  const rest = contentSpan(units, after, lastWord(sentence));
  if (
    before === null ||
    rest === null ||
    !(isClause(units, after, lastWord(sentence)) || hasTrait(next, Trait.endsLikePast))
  )
    return null;
  // The models hardly know a subject that is parted from its verb.
  const isParted =
    isFinite(units, after + 1) &&
    cue.form.verb.complement === 'free' &&
    !holdsComma(units.slice(after + 1, sentence.to));
  return { content: [before, rest], rule: 'cue-inside', ...clauseTrust(cue), ...(isParted ? { unlearned: true } : {}) };
}

/** After a comma the writer may go on. */
function holdsComma(units: readonly Unit[]): boolean {
  return units.some(({ text }) => text === ',');
}

/** So many words may tell how it was said: `with some surprise`. */
const longestManner = 5;

/** Where what follows the cue ends, with a comma as a rule: a hearer, a time, the manner. */
function closingComma(sentence: Sentence, cue: Cue): number {
  const { units } = sentence;
  const after = afterAdjuncts(sentence, cue, cue.link === 'inverted' ? cue.subject!.to : cue.to);
  if (!isWord(units[after], Word.with)) return after;
  for (let at = after + 1; at < Math.min(sentence.to, after + longestManner); at++) {
    if (units[at]!.text === ',') return at;
    if (units[at]!.kind !== 'word' || isFinite(units, at)) break;
  }
  return after;
}

/** A quotation that goes on with a sentence. */
const beginsLow = /^\W{1,2}\s*\p{Ll}/u;

/** `“A,” he said, “B.”`: the second half. */
function restAfterCue(sentence: Sentence, cue: Cue): Span | null {
  const { units } = sentence;
  const from = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  for (let at = from; at < sentence.to; at++) {
    if (units[at]!.kind !== 'quotation') continue;
    const before = units[at - 1]!;
    const joined = isJoint(before) || (at === from && beginsLow.test(units[at]!.text));
    return joined ? contentSpan(units, at, at + 1) : null;
  }
  return null;
}

/** What stands before the second half: a comma as a rule, `; “and you would not hear it”`, `—“not a word”`. */
function isJoint(unit: Unit): boolean {
  return /^[,:;]$/u.test(unit.text) || isDash(unit) || isStop(unit);
}

/** Whether nothing that could be content follows the cue. */
function restIsAdjunct(sentence: Sentence, cue: Cue): boolean {
  const start = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  const at = afterAdjuncts(sentence, cue, start);
  const end = lastWord(sentence);
  const { units } = sentence;
  if (at >= end) return true;
  // `In a speech of 50 minutes, Low promised to build homes`
  if (cue.form.verb.infinitive && infinitiveAt(units, start)) return false;
  return units[closingComma(sentence, cue)]?.text === ',' || !beginsClause(sentence, at, end);
}

function rightContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Right | null {
  const { units } = sentence;
  const start = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  const at = afterAdjuncts(sentence, cue, start);
  const unit = units[at];
  const rule: Rule =
    cue.form.tense === 'ing' && cue.link === 'shared'
      ? 'participle'
      : cue.link === 'inverted'
        ? 'cue-inverted'
        : 'cue-before';
  if (unit === undefined || at >= sentence.to || opensRelative(units, at, cue.to)) return null;
  if (unit.text === ':') return afterColon(sentence, at, rule);
  if (unit.text === ',')
    return units[at + 1]?.kind === 'quotation' && at + 1 < sentence.to
      ? quotationAt(sentence, at + 1, rule)
      : afterAs(sentence, cue, at + 1);
  if (unit.kind === 'quotation' && isWholeStatement(sentence, at)) return quotationAt(sentence, at, rule);
  const last = contentEnd(sentence, at, cue, cues);
  const second = firstOf(coordinatedReport(units, at, lastWord(sentence), cue), othersReport(sentence, at, cue, cues));
  const isFollowed = second !== -1 && second <= last;
  const end = isFollowed ? second : last;
  const span = contentSpan(units, at, end);
  if (span === null) return null;
  const right = contentAt(sentence, cue, { from: at, to: end, span, rule });
  return right !== null && isFollowed ? { ...right, found: { ...right.found, unlearned: true } } : right;
}

/** The first of two places, of which either may be -1, for none. */
function firstOf(a: number, b: number): number {
  return a === -1 || (b !== -1 && b < a) ? b : a;
}

/** What begins at `from` without a colon or a comma before it. */
function contentAt(sentence: Sentence, cue: Cue, stretch: BareContentRange): Right | null {
  const { from, to, span, rule } = stretch;
  const unit = sentence.units[from];
  if (isWord(unit, Word.that) && to - from > 1)
    return { found: { content: [span], rule, weight: trust.that }, sure: true };
  if (unit!.kind === 'quotation') return { found: { content: [span], rule, weight: trust.quotedPart }, sure: true };
  return bareContent(sentence, cue, stretch);
}

/** `As the Post observed, the plan is dead`. */
function afterAs(sentence: Sentence, cue: Cue, from: number): Right | null {
  const { units } = sentence;
  const opener = cue.subject === null ? -1 : cue.subject.from - 1;
  if (opener < sentence.from || !isWord(units[opener], Word.as) || opener > sentence.from + 1) return null;
  const span = contentSpan(units, from, lastWord(sentence));
  return span && { found: { content: [span], rule: 'cue-before', weight: trust.frontedClause }, sure: true };
}

function afterColon(sentence: Sentence, at: number, rule: Rule): Right | null {
  const { units } = sentence;
  const end = lastWord(sentence);
  if (at + 1 >= end) return { found: { content: [], rule, weight: trust.colon, awaits: true }, sure: true };
  if (units[at + 1]!.kind === 'quotation') return quotationAt(sentence, at + 1, rule);
  const span = contentSpan(units, at + 1, end);
  return span && { found: { content: [span], rule, weight: trust.colon }, sure: true };
}

function quotationAt(sentence: Sentence, at: number, rule: Rule): Right {
  const unit: Unit = sentence.units[at]!;
  return {
    found: { content: [{ start: unit.start, end: unit.end }], rule, weight: trust.announcedQuotation },
    sure: true,
  };
}
