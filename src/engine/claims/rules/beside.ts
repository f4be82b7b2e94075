/**
 * What somebody does or is sure of, and right after it a sentence of theirs in quotation marks: `Karl Benn smiled. “We
 * have won already.”` Only where nobody else is in the sentence, and its verb leads one to expect words.
 */
import { Class, Trait, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { subjectBefore } from '../../phrases/subject-before';
import { contains } from '../../span';
import { hasTrait, inStance, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import { StanceWord } from '../../language/stance-words';
import type { Candidate, RuledCandidate } from '../candidate';
import { isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

export const beside: Construction = {
  reasons: ['cue-before'],
  needs: {},
  propose,
};

/** A longer sentence tells more than what somebody does while they speak, in units beside who it is. */
const longestSentence = 14;

function isLong({ to }: Sentence, { subject }: Action): boolean {
  return to - subject.to >= longestSentence;
}

function propose(sentence: Sentence, cues: readonly Cue[], found: readonly Candidate[]): readonly RuledCandidate[] {
  const { units, to } = sentence;
  const quotation = units[to];
  if (found.length > 0 || quotation === undefined) return [];
  if (!isStatement(quotation) || isTagged(units, to + 1)) return [];
  const action = actionOf(sentence, cues);
  const source = action && speakerOf(sentence, action.subject);
  if (
    action === null ||
    source === null ||
    isLong(sentence, action) ||
    (holdsQuotation(sentence) && !isNew(sentence, source))
  )
    return [];
  return [
    {
      rule: 'cue-before',
      content: [{ start: quotation.start, end: quotation.end }],
      cue: rangeSpan(units, action.verb),
      source,
      antecedent: null,
      weight: trust.beside,
      awaits: false,
      unlearned: rangeSpan(units, action.verb),
    },
  ];
}

/** A whole sentence of three words or more in quotation marks. */
function isStatement({ kind, text }: Unit): boolean {
  return kind === 'quotation' && /^\W{1,2}\p{Lu}.*[.!?…]\W{1,2}$/su.test(text) && text.split(/\s+/u).length > 2;
}

/** Whether somebody else may have the quotation: `“…” Ann Orr said.`, `“…” — Ann Orr`. */
function isTagged(units: readonly Unit[], at: number): boolean {
  const next = units[at];
  if (next === undefined) return false;
  if (next.kind !== 'word' || !next.capital) return true;
  return units.slice(at, at + reach).some(({ entry, kind }) => kind === 'quotation' || entry.verb !== null);
}

/** How far after a quotation, in units, a verb of speech may have it. */
const reach = 5;

/** After other words in marks it goes on with those, if with any. */
function holdsQuotation({ units, to }: Sentence): boolean {
  return units.slice(0, to).some(({ kind }) => kind === 'quotation');
}

/** `“…,” said Fallon. Tarrant shrugs. “…”`: who was not named before has no other words to go on with. */
function isNew({ units, from }: Sentence, { form, name }: MentionFact): boolean {
  return form === 'name' && !units.slice(0, from).some(({ text }) => name.includes(text));
}

interface Action {
  readonly subject: UnitRange;
  readonly verb: UnitRange;
}

/** `smiled`, `is certain about it`: the verb that leads one to expect words. */
function actionOf(sentence: Sentence, cues: readonly Cue[]): Action | null {
  const { units, from } = sentence;
  const cue = cues.find(isPlain);
  if (cues.length > 0)
    return cue === undefined || isClause(units, cue.to, lastWord(sentence))
      ? null
      : { subject: cue.subject!, verb: cue };
  for (let at = from + 2; at < sentence.to; at++) {
    if (!inStance(units[at], StanceWord.sure | StanceWord.mood)) continue;
    let start = at;
    while (start > from && isBeforeMood(units, start - 1)) start--;
    const group = units.slice(start, at);
    if (!group.some((unit) => is(unit, Class.be)) || group.some((unit) => is(unit, Class.negation))) continue;
    const subject = subjectBefore(units, start, from);
    return subject && { subject, verb: { from: start, to: at + 1 } };
  }
  return null;
}

/** `is`, `was not so`, `is far more`: what may stand before `hopeful`. */
function isBeforeMood(units: readonly Unit[], at: number): boolean {
  return inVerbGroup(units, at) || is(units[at], Class.be) || inStance(units[at], StanceWord.degree);
}

/** A verb of people alone: `laughed`, `puts it another way`, not `begins`. */
function isPlain({ link, passive, negated, unreal, form, head, to }: Cue): boolean {
  const isOfPeople = !form.verb.ofThings || to - head > 1;
  return link === 'own' && !passive && !negated && !unreal && isOfPeople;
}

/** A person who opens the sentence, by name or pronoun, with nobody else in it. */
function speakerOf({ units, from, to }: Sentence, subject: UnitRange): MentionFact | null {
  if (subject.from !== from) return null;
  const mention = describe(units, subject, true);
  const isPerson = mention.form === 'name' ? mention.type === 'person' : isWord(units[from], Word.third);
  if (!isPerson || mention.number === 'plural') return null;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    const isOther = unit.capital && at > from && !contains(mention.span, unit) && !hasTrait(unit, Trait.dayName);
    if (isOther || (at >= subject.to && is(unit, Class.personNoun))) return null;
  }
  return mention;
}
