/**
 * What somebody hears, of whom the text does not say who told it: `The court heard that …`, `…, the jury was told`,
 * `MPs were told the money “was gone”`.
 */
import { Class, Word, type ReportingVerb, type VerbForm } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { StanceWord } from '../../language/stance-words';
import { headIndex } from '../../phrases/heads';
import { subjectBefore } from '../../phrases/subject-before';
import { holds, inReport, inStance, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { afterAdjuncts } from '../grammar/adjuncts';
import { clauseAt } from '../grammar/clause';
import type { Cue } from '../grammar/cue';
import { lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';
import type { Found } from './found';
import { activeContent } from './reporting-verb';

export const hearing: Construction = {
  reasons: ['passive'],
  needs: { report: ReportWord.hears },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const candidates: RuledCandidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const cue = inReport(sentence.units[at], ReportWord.hears) ? cueAt(sentence, at) : null;
    const found = cue === null ? null : activeContent(sentence, cue, cues);
    if (cue === null || found === null || !isSaid(sentence, cue, found) || quotesOthers(sentence, cue, cues)) continue;
    candidates.push({
      rule: 'passive',
      content: found.content,
      cue: rangeSpan(sentence.units, cue),
      source: null,
      antecedent: null,
      weight: found.weight,
      awaits: found.awaits ?? false,
      unlearned: rangeSpan(sentence.units, cue),
    });
  }
  return candidates;
}

/** As a verb of saying with that subject. */
const verb: Omit<ReportingVerb, 'lemma'> = {
  complement: 'free',
  recipient: false,
  mental: false,
  plain: false,
  ofThings: false,
  questions: true,
  closing: false,
  infinitive: false,
  forebodes: false,
  object: false,
  charge: false,
  about: false,
};

function cueAt(sentence: Sentence, head: number): Cue | null {
  const { units } = sentence;
  let from = head;
  while (from > sentence.from && inVerbGroup(units, from - 1)) from--;
  if (holds(units, from, head, Class.modal) || isWord(units[head + 1], Word.by)) return null;
  const subject = subjectBefore(units, from, sentence.from);
  const isTold = inStance(units[head], StanceWord.heard);
  const isPassive = holds(units, from, head, Class.be);
  if (subject === null || isPassive !== isTold || (!isTold && !isBody(units, subject))) return null;
  const form: VerbForm = { verb: { ...verb, lemma: units[head]!.lower }, tense: 'past', particle: null };
  const negated = holds(units, from, head, Class.negation);
  return { head, from, to: head + 1, form, passive: false, negated, unreal: false, subject, link: 'own' };
}

/** Who hears what is said there in public: a court, a jury, a meeting. */
function isBody(units: readonly Unit[], subject: UnitRange): boolean {
  const isHearer = (at: number): boolean => inReport(units[at], ReportWord.hearingBody);
  return isHearer(headIndex(units, subject)) || isHearer(subject.to - 1);
}

/** A bare clause must be one beyond doubt: `heard the case and will rule` reports nothing. */
function isSaid(sentence: Sentence, cue: Cue, { rule, weight }: Found): boolean {
  if (rule !== 'cue-before' || (weight !== trust.bareClause && weight !== trust.quotedPart)) return true;
  return clauseAt(sentence.units, afterAdjuncts(sentence, cue, cue.to), lastWord(sentence)) !== -1;
}

/** `The court heard that Ann Orr told them: “…”`: the words in quotation marks are hers. */
function quotesOthers({ units }: Sentence, { to }: Cue, cues: readonly Cue[]): boolean {
  const next = cues.find(
    ({ from, passive, subject }) => from > to && !passive && subject !== null && subject.from >= to,
  );
  return next !== undefined && units.slice(next.to).some(({ kind }) => kind === 'quotation');
}
