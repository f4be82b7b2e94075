/** What a reporting verb in the passive reports, and who is its source. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { inReport, is, isWord, rangeSpan, unitBefore, type UnitRange } from '../../text/units';
import { opensClause } from '../grammar/clause';
import { contentBefore, contentEnd } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { followsNobody, hasHearer } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Found } from './found';

/** `by the palace`, right after a passive. */
export function agentOf(sentence: Sentence, cue: Cue): UnitRange | null {
  const { units } = sentence;
  const phrase = isWord(units[cue.to], Word.by) ? phraseAfter(units, cue.to + 1, lastWord(sentence)) : null;
  return phrase && (withNameAfter(units, phrase, lastWord(sentence)) ?? phrase);
}

/** `The man is said by friends to be shy`. */
function infinitiveContent(sentence: Sentence, cue: Cue, cues: readonly Cue[], from: number): Found | null {
  const { units } = sentence;
  const rest = contentSpan(units, from, contentEnd(sentence, from, cue, cues));
  if (cue.subject === null || rest === null) return null;
  // `The owners were asked by the ministry to explain`: who hears it is not what is said.
  const content = hasHearer(units[cue.head]!) ? [rest] : [rangeSpan(units, cue.subject), rest];
  return { content, rule: 'passive', weight: trust.passive, unlearned: true };
}

function agentContent(sentence: Sentence, cue: Cue, cues: readonly Cue[], agent: UnitRange): Found | null {
  const { units } = sentence;
  if (isWord(units[agent.to], Word.infinitive) && !cue.form.verb.recipient)
    return infinitiveContent(sentence, cue, cues, agent.to);
  const from = units[agent.to]?.text === ',' ? agent.to + 1 : agent.to;
  const isAnnounced = isWord(units[from], Word.that);
  const isBare = cue.form.verb.complement === 'free' && opensClause(units, from, lastWord(sentence));
  if (!isAnnounced && !isBare) return null;
  const span = contentSpan(units, from, contentEnd(sentence, from, cue, cues));
  return span && { content: [span], rule: 'passive', weight: isAnnounced ? trust.that : trust.bareClause };
}

/** `it has been claimed`, `he is said to have left`, `was told`: nobody is named unless an agent follows. */
export function passiveContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | null {
  const { units } = sentence;
  const before = unitBefore(units, cue.from);
  const empty =
    isWord(before, Word.it) || (before === undefined && inReport(units[cue.from], ReportWord.passiveOpener));
  const next = units[cue.to];
  const end = lastWord(sentence);
  const agent = agentOf(sentence, cue);
  if (agent !== null) return agentContent(sentence, cue, cues, agent);
  if (cue.form.verb.recipient) return null;
  if (isWord(next, Word.infinitive) && cue.to < end && !empty && cue.subject !== null) {
    // `was read to the children`
    if (is(units[cue.to + 1], Class.determiner | Class.possessive) || units[cue.to + 1]?.capital === true) return null;
    if (followsNobody(units, cue.from, sentence.language.nobody)) return null;
    const subject = rangeSpan(units, cue.subject);
    const rest = contentSpan(units, cue.to, contentEnd(sentence, cue.to, cue, cues));
    return rest && { content: [subject, rest], rule: 'passive', weight: trust.passive };
  }
  if (!empty) return null;
  if (cue.to >= end) {
    const content = contentBefore(sentence, cue.from - 1);
    return content && { content: [content], rule: 'passive', weight: trust.passive };
  }
  const from = next!.text === ',' ? cue.to + 1 : cue.to;
  const span = contentSpan(units, from, contentEnd(sentence, from, cue, cues));
  return span && from < end ? { content: [span], rule: 'passive', weight: trust.passive } : null;
}
