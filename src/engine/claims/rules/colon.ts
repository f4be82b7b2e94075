/** A colon that announces a quotation after other words than a reporting verb: `Brandt had this to say: “…”`. */
import { describe } from '../../phrases/describe-phrase';
import { Class, Word } from '../../language/language';
import { isFinite, looksFinite } from '../../phrases/finite';
import { ReportWord } from '../../language/report-words';
import { headIndex } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { isDash, phraseBefore } from '../../phrases/phrase-before';
import { inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { ownerAt } from '../grammar/owners';
import { type Cue } from '../grammar/cue';
import { FirstSubject } from '../grammar/subjects';
import { lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const colon: Construction = {
  reasons: ['cue-before'],
  needs: { colon: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const mark = announcingColon(sentence);
  const quoted = mark === -1 ? null : quotedBefore(sentence, mark);
  if (quoted !== null) return [candidateOf(sentence, mark, quoted, { label: null, quoted: true })];
  if (mark === -1 || cues.some((cue) => !cue.passive && cue.head < mark && mark - cue.head <= cueReach)) return [];
  const label = presentedBefore(sentence, mark) ?? labelBefore(sentence, mark);
  const subject =
    label ??
    sender(sentence, mark) ??
    agentBefore(sentence, mark) ??
    new FirstSubject(sentence).before(mark) ??
    ownerBefore(sentence, mark);
  if (subject === null || (is(sentence.units[subject.to], Class.be) && isTopic(sentence, subject))) return [];
  return [candidateOf(sentence, mark, subject, { label, quoted: false })];
}

/** `The lesson is simple: “…”`: what neither speaks nor is somebody's word. */
function isTopic({ units }: Sentence, subject: UnitRange): boolean {
  return (
    isWordOf(units, subject) && !is(units[headIndex(units, subject)], Class.cueNoun) && ownerOf(units, subject) === null
  );
}

/** `her message to the town`, `Marsh’s rule`: no speaker, but somebody's. */
function isWordOf(units: readonly Unit[], subject: UnitRange): boolean {
  const { form, canSpeak } = describe(units, subject, true);
  return is(units[headIndex(units, subject)], Class.cueNoun) || (form === 'nominal' && !canSpeak);
}

function ownerOf(units: readonly Unit[], subject: UnitRange): MentionFact | null {
  return ownerAt(units, { from: subject.from, to: headIndex(units, subject) });
}

interface Origin {
  /** Where it is a label that announces the words. */
  readonly label: UnitRange | null;
  /** Where the words before the colon quote somebody: `The Post quoted a plumber:` */
  readonly quoted: boolean;
}

function candidateOf(sentence: Sentence, mark: number, subject: UnitRange, { label, quoted }: Origin): RuledCandidate {
  const { units } = sentence;
  const source = speakerOf(units, subject);
  let from = quoted ? subject.from - 1 : subject.to;
  while (!quoted && from < mark && !looksFinite(units, from)) from++;
  const next = units[mark + 1];
  const isLast = next === undefined || mark + 1 >= sentence.to;
  const cue = rangeSpan(units, quoted ? { from, to: from + 1 } : { from: Math.min(from, mark), to: mark + 1 });
  return {
    rule: 'cue-before',
    content: isLast ? [] : quotationsFrom(units, mark + 1),
    cue,
    source,
    antecedent: null,
    weight: label === null || isLast ? trust.otherColon : trust.labelledQuotation,
    awaits: isLast,
    ...(quoted ? { unlearned: rangeSpan(units, { from, to: mark + 1 }) } : {}),
  };
}

/** `‘Cruel,’ ‘A Circus’`: in headlines several may stand in a row. */
function quotationsFrom(units: readonly Unit[], from: number): RuledCandidate['content'] {
  let to = from + 1;
  while (units[to]?.kind === 'quotation') to++;
  return [{ start: units[from]!.start, end: units[to - 1]!.end }];
}

/** `her quotes as a headline:` */
function isOwned(unit: Unit): boolean {
  return isWord(unit, Word.genitive) || is(unit, Class.article | Class.possessive);
}

/** `The Post quoted a plumber, Gil Hart:` */
function quotedBefore({ units, from }: Sentence, mark: number): UnitRange | null {
  for (let at = mark - 1; at > from; at--) {
    if (!inReport(units[at], ReportWord.quoting) || units[at]!.entry.verb?.tense === 'ing' || isOwned(units[at - 1]!))
      continue;
    const phrase = phraseAfter(units, at + 1, mark);
    const whole = phrase && (withNameAfter(units, phrase, mark) ?? phrase);
    if (whole === null || whole.to !== mark) return null;
    const { form, canSpeak } = describe(units, whole, true);
    return form === 'name' || canSpeak ? whole : null;
  }
  return null;
}

/** `- Rosa Venn: “…”` in a list: where the words begin. */
function start({ units, from }: Sentence): number {
  return from === 0 && units.length > 1 && isDash(units[0]!) ? 1 : from;
}

/** `And from Chairwoman Rosa Venn:`, `More from the mayor:` */
function sender(sentence: Sentence, mark: number): UnitRange | null {
  const { units, language } = sentence;
  const from = start(sentence);
  const isLinked = is(units[from], Class.coordinator) || language.labels.more.test(units[from]!.lower);
  const opener = isLinked ? from + 1 : from;
  if (!isWord(units[opener], Word.from)) return null;
  const phrase = phraseAfter(units, opener + 1, mark);
  return phrase?.to === mark ? phrase : null;
}

/** `It was echoed by the minister, Karin Dahl: “…”` */
function agentBefore({ units, from }: Sentence, mark: number): UnitRange | null {
  let at = mark - 2;
  while (at > from && mark - at < longestLabel && !isWord(units[at], Word.by)) at--;
  const phrase = isWord(units[at], Word.by) ? phraseAfter(units, at + 1, mark) : null;
  if (phrase === null) return null;
  const whole = withNameAfter(units, phrase, mark) ?? phrase;
  return whole.to === mark ? whole : null;
}

/** Of `Marsh’s answer` and `her message to the town` whoever gives it. */
function speakerOf(units: readonly Unit[], subject: UnitRange): MentionFact {
  return (isWordOf(units, subject) ? ownerOf(units, subject) : null) ?? describe(units, subject, true);
}

/** How far before the colon, in units, a reporting verb announces what follows: its own construction takes it. */
const cueReach = 12;

/** `Malik’s response: “Let them try.”`: whose word it is. */
function ownerBefore(sentence: Sentence, mark: number): UnitRange | null {
  const { units, from } = sentence;
  return mark - 2 > from && isWord(units[mark - 2], Word.genitive) ? phraseBefore(units, mark - 2, from) : null;
}

/** In units. */
const longestPresentation = 20;

/** `Here’s Lang on the budget: “…”`: who is presented, without the topic. */
function presentedBefore({ units, from, language }: Sentence, mark: number): UnitRange | null {
  const here = is(units[from], Class.coordinator) ? from + 1 : from;
  if (!language.labels.presenting.test(units[here]!.lower) || mark - from > longestPresentation) return null;
  const isVerb = is(units[here + 1], Class.be) || isWord(units[here + 1], Word.genitive);
  if (!isVerb || units[mark + 1]?.kind !== 'quotation') return null;
  let to = here + 2;
  while (to < mark && units[to]!.kind === 'word' && !is(units[to], Class.preposition)) to++;
  if (to === here + 2) return null;
  const { form, canSpeak } = describe(units, { from: here + 2, to }, true);
  return form === 'name' || canSpeak ? { from: here + 2, to } : null;
}

/** The most words before a colon for a name with a description: `Ann Orr, 34, teacher: “They had every choice.”` */
const longestLabel = 12;

/** `Rosa Venn: “…”`, the whole sentence up to the colon; `Photo: “…”` has no name. */
function labelBefore(sentence: Sentence, mark: number): UnitRange | null {
  const { units, language } = sentence;
  const from = start(sentence);
  if (from >= mark || mark - from > longestLabel || !units[from]!.capital || units[mark + 1]?.kind !== 'quotation')
    return null;
  const range = { from, to: mark };
  const core = describe(units, range, true);
  const isRole = core.form === 'nominal' && core.canSpeak && !is(units[mark - 1], Class.cueNoun);
  if (core.form !== 'name' && !isRole) return null;
  if (core.span.start !== units[from]!.start || language.labels.fields.has(core.head)) return null;
  if (isBroken(units, range, isRole)) return null;
  if (isRole) return range;
  const next = units.findIndex(({ text }, at) => at > from && (text === ',' || at === mark));
  return units[from]!.start === core.nameSpan.start || core.nameSpan.end <= units[next - 1]!.end ? range : null;
}

/** `mayOwn`: `the nurses’ union`, as after a comma in `Gary Holt, the victim’s brother`. */
function isBroken(units: readonly Unit[], { from, to }: UnitRange, mayOwn: boolean): boolean {
  let owns = mayOwn;
  for (let at = from; at < to; at++) {
    owns ||= units[at]!.text === ',';
    if (isFinite(units, at)) return true;
    if (endsLabel(units[at]!) && !(owns && isWord(units[at], Word.genitive))) return true;
  }
  return false;
}

function endsLabel(unit: Unit): boolean {
  return isWord(unit, Word.genitive) || unit.kind === 'quotation' || isDash(unit);
}

/** A colon right before a quotation, or at the end of the sentence where the next paragraph may bring one. */
function announcingColon(sentence: Sentence): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  for (let at = sentence.from + 1; at < end; at++) {
    if (units[at]!.text === ':' && (at + 1 >= end || units[at + 1]!.kind === 'quotation')) return at;
  }
  return -1;
}
