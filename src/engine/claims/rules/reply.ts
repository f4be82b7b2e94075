/**
 * A noun in the place of a verb of speech: `“…,” was her reply`, `Marsh’s response? “…”`, `Her answer: “…”`; and
 * clefts: `“…,” was all she would say`.
 */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { isFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import { subjectBefore } from '../../phrases/subject-before';
import { inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentBefore } from '../grammar/content';
import { ownerAt } from '../grammar/owners';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

export const reply: Construction = {
  reasons: ['noun-cue', 'cue-after'],
  needs: {},
  propose,
};

/** Where it says whose words they are, and whose. */
interface Reply {
  readonly cue: UnitRange;
  readonly source: MentionFact | null;
}

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const asked = question(sentence);
  if (asked !== null) return [candidateOf(sentence, asked, contentSpan(units, to, to + 1)!)];
  const given = answer(sentence);
  if (given !== null) return [candidateOf(sentence, given, contentSpan(units, given.cue.to, given.cue.to + 1)!)];
  for (let at = from; at + 2 < to; at++) {
    const verb = units[at]!.kind === 'quotation' ? verbAfter(units, at + 1) : -1;
    const found = verb === -1 ? null : (replyAt(sentence, verb) ?? cleftAt(sentence, verb));
    const content = found && contentBefore(sentence, at + 1);
    if (found !== null && content !== null) return [candidateOf(sentence, found, content)];
  }
  return [];
}

function candidateOf(
  { units }: Sentence,
  { cue, source }: Reply,
  content: RuledCandidate['content'][number],
): RuledCandidate {
  return {
    rule: is(units[cue.from], Class.cueNoun) || is(units[cue.to - 1], Class.cueNoun) ? 'noun-cue' : 'cue-after',
    content: [content],
    cue: rangeSpan(units, cue),
    source,
    antecedent: null,
    weight: trust.replyNoun,
    awaits: false,
    unlearned: rangeSpan(units, cue),
  };
}

/** The verb right after a quotation, a comma between them or not: `was`, `came`; -1 where there is none. */
function verbAfter(units: readonly Unit[], from: number): number {
  const at = units[from]?.text === ',' ? from + 1 : from;
  const verb = units[at];
  return is(verb, Class.be | Class.finiteVerb) ? at : -1;
}

/** `was Marsh’s reply`, `was her only answer`, `came the reply`. */
function replyAt(sentence: Sentence, verb: number): Reply | null {
  const { units } = sentence;
  const end = lastWord(sentence);
  for (let at = verb + 2; at < Math.min(end, verb + longestReply); at++) {
    if (units[at]!.kind === 'quotation' || (is(units[at], Class.auxiliary) && !isWord(units[at], Word.genitive)))
      return null;
    if (!is(units[at], Class.cueNoun)) continue;
    const source = ownerAt(units, { from: verb + 1, to: at }) ?? ofWhom(units, at + 1, end);
    // `came the reply`
    const isOpen = !is(units[verb], Class.be) && is(units[verb + 1], Class.article);
    return source === null && !isOpen ? null : { cue: { from: source === null ? verb : at, to: at + 1 }, source };
  }
  return null;
}

/** So many words may stand between a quotation and the noun. */
const longestReply = 9;

/** `was all Mr Ray would say`, `is what she told us`. */
function cleftAt(sentence: Sentence, verb: number): Reply | null {
  const { units } = sentence;
  if (!is(units[verb], Class.be) || !(isWord(units[verb + 1], Word.all) || inReport(units[verb + 1], ReportWord.what)))
    return null;
  const end = lastWord(sentence);
  for (let at = verb + 3; at < Math.min(end, verb + longestCleft); at++) {
    if (units[at]!.entry.verb === null) continue;
    let from = at;
    while (from > verb + 3 && inVerbGroup(units, from - 1)) from--;
    const source = subjectBefore(units, from, verb + 2);
    return source && { cue: { from, to: at + 1 }, source: describe(units, source, true) };
  }
  return null;
}

/** So many words may stand between a quotation and the verb that a cleft ends in. */
const longestCleft = 14;

/** `the advice of engineers` */
function ofWhom(units: readonly Unit[], at: number, end: number): MentionFact | null {
  const phrase = isWord(units[at], Word.of) ? phraseAfter(units, at + 1, end) : null;
  return phrase && describe(units, phrase, false);
}

/** `Marsh’s response?`, `Her answer to that?`, and right after it a quotation. */
function question({ units, from, to }: Sentence): Reply | null {
  if (units[to]?.kind !== 'quotation' || units[to - 1]!.text !== '?' || to - from > longestReply) return null;
  for (let at = from + 1; at < to - 1; at++) {
    if (isFinite(units, at)) return null;
    if (!is(units[at], Class.cueNoun)) continue;
    const source = ownerAt(units, { from: openerEnd(units, from), to: at });
    return source && { cue: { from: at, to: at + 1 }, source };
  }
  return null;
}

/** `Her answer: “…”`, `The reply: “…”`, whose nobody may know. */
function answer(sentence: Sentence): Reply | null {
  const { units, to } = sentence;
  const from = openerEnd(units, sentence.from);
  if (!is(units[from], Class.possessive | Class.article)) return null;
  for (let at = from + 1; at + 2 < Math.min(to, from + longestAnswer); at++) {
    if (isWord(units[at], Word.genitive)) continue;
    if (units[at]!.kind !== 'word' || isFinite(units, at)) return null;
    if (!is(units[at], Class.cueNoun)) continue;
    const isAnnounced = units[at + 1]!.text === ':' && units[at + 2]!.kind === 'quotation';
    return isAnnounced ? { cue: { from: at, to: at + 2 }, source: ownerAt(units, { from, to: at }) } : null;
  }
  return null;
}

/** `Her only public answer:` */
const longestAnswer = 7;

/** `And Marsh’s response?` */
function openerEnd(units: readonly Unit[], from: number): number {
  return is(units[from], Class.coordinator) ? from + 1 : from;
}
