/**
 * What somebody is told to do or asked, as a rule by nobody who is named: `Staff were told to stay`, `Asked why she
 * left, Orr smiled`.
 */
import { ActWord } from '../../language/act-words';
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { StanceWord, TurnWord } from '../../language/stance-words';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import {
  hasTrait,
  holds,
  inAct,
  inReport,
  inStance,
  is,
  isTurnWord,
  isWord,
  rangeSpan,
  type Unit,
} from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { infinitiveAt } from '../grammar/infinitives';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { followsNobody, inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';
import { commaBeforeSubject } from './fronted-participle';

export const told: Construction = {
  reasons: ['passive'],
  needs: { stance: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const candidates: RuledCandidate[] = [];
  if (sentence.titleCase) return candidates;
  for (let at = sentence.from; at + 1 < lastWord(sentence); at++) {
    if (!isTelling(sentence.units[at]!)) continue;
    const found = opens(sentence, at) ? frontedAt(sentence, at) : passiveAt(sentence, at, cues);
    if (found !== null) candidates.push(found);
  }
  return candidates;
}

/** `told`, `ordered` */
function isTelling(unit: Unit): boolean {
  return unit.kind === 'word' && inAct(unit, ActWord.told);
}

/** `Asked`, `When asked`, `But asked` at the beginning of a sentence. */
function opens({ units, from }: Sentence, at: number): boolean {
  return at === from || (at === from + 1 && is(units[from], Class.subordinator | Class.coordinator));
}

function frontedAt(sentence: Sentence, at: number): RuledCandidate | null {
  const { from, source } = hearerTo(sentence, at);
  const comma = commaBeforeSubject(sentence, from - 1);
  return comma > from && isAsked(sentence, at, from)
    ? candidateOf(sentence, { from: at, at }, source, from, comma)
    : null;
}

function passiveAt(sentence: Sentence, at: number, cues: readonly Cue[]): RuledCandidate | null {
  const { units } = sentence;
  let start = at;
  while (start > sentence.from && inVerbGroup(units, start - 1)) start--;
  const isReal = !holds(units, start, at, Class.negation) && !units.slice(start, at).some(isUnreal);
  if (!holds(units, start, at, Class.be) || !isReal) return null;
  if (followsNobody(units, start, sentence.language.nobody)) return null;
  const { from, source } = hearerTo(sentence, at);
  return isAsked(sentence, at, from)
    ? candidateOf(sentence, { from: start, at }, source, from, endOf(sentence, from, cues))
    : null;
}

function isUnreal(unit: Unit): boolean {
  return inReport(unit, ReportWord.unreal);
}

interface Heard {
  /** Where what is asked begins. */
  readonly from: number;
  readonly source: RuledCandidate['source'];
}

/** `by a friend`, `repeatedly`, `on Friday`: what may stand between the verb and what is asked. */
function hearerTo(sentence: Sentence, at: number): Heard {
  const { units } = sentence;
  const agent = isWord(units[at + 1], Word.by) ? phraseAfter(units, at + 2, agentLimit(sentence, at + 3)) : null;
  let from = agent?.to ?? at + 1;
  while (hasTrait(units[from], Trait.endsLikeAdverb | Trait.dayName) || is(units[from], Class.timeWord)) from++;
  return { from, source: agent && describe(units, agent, true) };
}

/** `by the harbour master | to turn back`: where no agent reaches. */
function agentLimit(sentence: Sentence, from: number): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  for (let at = from; at < end; at++) if (infinitiveAt(units, at)) return at;
  return end;
}

/** `to stay`, `whether it was true`, `about the delay` */
function isAsked({ units }: Sentence, verb: number, from: number): boolean {
  if (infinitiveAt(units, from)) return true;
  if (!inStance(units[verb], StanceWord.asking)) return false;
  return inReport(units[from], ReportWord.question) || opensSubject(units[from]!);
}

/** `about the delay`, `for more time` */
function opensSubject(unit: Unit): boolean {
  return isTurnWord(unit, TurnWord.about) && inAct(unit, ActWord.about);
}

/** Before a comma and a clause of the narrator's, the next report, or what was done then: `| and refused`. */
function endOf(sentence: Sentence, from: number, cues: readonly Cue[]): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  const next = cues.find(({ from: cue, subject, link }) => cue > from && link === 'own' && subject !== null);
  const isDeed = infinitiveAt(units, from);
  for (let at = from + 1; at < end; at++) {
    if (is(units[at], Class.coordinator) && (isDeed ? looksFinite(units, at + 1) : opensReport(cues, at + 1)))
      return units[at - 1]!.text === ',' ? at - 1 : at;
    if (units[at]!.text === ';') return at;
    if (units[at]!.text === ',' && (isClause(units, at, end) || at + 1 === next?.subject?.from)) return at;
  }
  return end;
}

/** `whether it was true | and replied that …` */
function opensReport(cues: readonly Cue[], at: number): boolean {
  return cues.some(({ from, form, link }) => from === at && form.tense === 'past' && link !== 'inverted');
}

function candidateOf(
  { units }: Sentence,
  verb: { readonly from: number; readonly at: number },
  source: RuledCandidate['source'],
  from: number,
  to: number,
): RuledCandidate | null {
  const content = contentSpan(units, from, to);
  const cue = rangeSpan(units, { from: verb.from, to: verb.at + 1 });
  return (
    content && {
      rule: 'passive',
      content: [content],
      cue,
      source,
      antecedent: null,
      weight: trust.told,
      awaits: false,
      unlearned: cue,
    }
  );
}
