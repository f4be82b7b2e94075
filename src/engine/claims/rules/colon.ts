/** A colon that announces a quotation after other words than a reporting verb: `Brandt had this to say: “…”`. */
import { describe } from '../../phrases/describe-phrase';
import { Class, Word } from '../../language/language';
import { isFinite, looksFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { isDash, phraseBefore } from '../../phrases/phrase-before';
import { is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
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

function propose(sentence: Sentence, cues: readonly Cue[]): readonly Candidate[] {
  const { units } = sentence;
  const mark = announcingColon(sentence);
  if (mark === -1 || cues.some((cue) => !cue.passive && cue.head < mark && mark - cue.head <= cueReach)) return [];
  const label = presentedBefore(sentence, mark) ?? labelBefore(sentence, mark);
  const subject =
    label ??
    sender(sentence, mark) ??
    agentBefore(sentence, mark) ??
    new FirstSubject(sentence).before(mark) ??
    ownerBefore(sentence, mark);
  if (subject === null) return [];
  const source = speakerOf(units, subject);
  let from = subject.to;
  while (from < mark && !looksFinite(units, from)) from++;
  const next = units[mark + 1];
  const isLast = next === undefined || mark + 1 >= sentence.to;
  return [
    {
      rule: 'cue-before',
      content: isLast ? [] : [{ start: next.start, end: next.end }],
      cue: rangeSpan(units, { from: Math.min(from, mark), to: mark + 1 }),
      source,
      antecedent: null,
      weight: label === null || isLast ? trust.otherColon : trust.labelledQuotation,
      awaits: isLast,
    },
  ];
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

/** Of `Marsh’s answer` and `her reply` whoever gives it. */
function speakerOf(units: readonly Unit[], subject: UnitRange): MentionFact {
  const isReply = is(units[subject.to - 1], Class.cueNoun);
  return (
    (isReply ? ownerAt(units, { from: subject.from, to: subject.to - 1 }) : null) ?? describe(units, subject, true)
  );
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
