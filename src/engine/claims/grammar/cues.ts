import { Class, Trait, Word, type VerbForm } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isDemonstrative } from '../../phrases/finite';
import { subjectBefore, withContactClause } from '../../phrases/subject-before';
import { hasTrait, inReport, is, isWord, type Unit, unitBefore } from '../../text/units';
import { leadInStart } from './lead-in';
import type { Sentence } from './sentence';
import { FirstSubject, subjectOf, type Shared, type Subject } from './subjects';
import { inVerbGroup } from './verb-group';
import type { Cue } from './cue';

/** The reporting verbs of a sentence, in order. */
export function findCues(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  const first = new FirstSubject(sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = sentence.units[at]!.entry.verb;
    if (form === null || !canBeVerb(sentence, at, form)) continue;
    const cue = cueAt(sentence, at, form, { earlier: earlierCue(sentence, at, cues), first });
    if (cue === null) continue;
    // `continued to insist`: the verb that leads to it reports nothing of its own.
    while (cues.length > 0 && cues.at(-1)!.head >= firstWord(cue)) cues.pop();
    cues.push(cue);
  }
  return cues;
}

/** The cue whose subject a verb may share: after a conjunction of those before it the last one in its tense. */
function earlierCue({ units }: Sentence, at: number, cues: readonly Cue[]): Cue | undefined {
  const { tense } = units[at]!.entry.verb!;
  const parallel = is(unitBefore(units, at), Class.coordinator) && cues.findLast(({ form }) => form.tense === tense);
  return parallel || cues.at(-1);
}

/** Of `quoted Marsh as saying` the verb that quotes; of `A letter from Orr saying` at the beginning of a text `A`. */
export function firstWord({ from, link, subject }: Cue): number {
  return link === 'quoted' ? Math.max(0, subject!.from - 1) : from;
}

function canBeVerb(sentence: Sentence, at: number, form: VerbForm): boolean {
  const { units } = sentence;
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > sentence.from && !sentence.titleCase)) return false;
  if (isNounAfter(sentence, at)) return false;
  return form.tense === 'past' || form.tense === 'ing' || canBePresent(units, at, form);
}

/** `the claims`, `her claims`, `Smith’s claims`, `of this claim`; not `many claim`, `he’s said`. */
function isNounAfter({ units, from }: Sentence, at: number): boolean {
  const previous = unitBefore(units, at);
  if (is(previous, Class.possessive) || isDemonstrative(units, at - 1)) return true;
  if (at > from && is(previous, Class.determiner) && !hasTrait(previous, Trait.lonelyDeterminer)) return true;
  return isWord(previous, Word.genitive) && !is(unitBefore(units, at - 1), Class.pronoun);
}

/** Not `of claims`, `claims were`, `a report of`. */
function canBePresent(units: readonly Unit[], at: number, form: VerbForm): boolean {
  const previous = unitBefore(units, at);
  if (is(previous, Class.preposition) && !isWord(previous, Word.infinitive)) return false;
  const next = units[at + 1];
  // `the bridge that Marsh says is weak`
  if (next === undefined || form.verb.plain) return true;
  if (is(next, Class.finiteVerb) || (is(next, Class.auxiliary) && !isWord(next, Word.infinitive))) return false;
  return !isWord(next, Word.of);
}

/** The verb `head` with what belongs to it, and its subject; null where it reports nothing. */
function cueAt(sentence: Sentence, head: number, form: VerbForm, shared: Shared): Cue | null {
  const { units } = sentence;
  let from = leadInStart(sentence, head, form.tense === 'ing');
  let unreal = false;
  let negated = false;
  let passive = false;
  let nearest = true;
  while (from > sentence.from && inVerbGroup(units, from - 1) && !endsContactClause(sentence, from)) {
    from--;
    const unit = units[from]!;
    if (is(unit, Class.negation)) negated = true;
    if (!is(unit, Class.auxiliary)) continue;
    if (inReport(unit, ReportWord.unreal)) unreal = true;
    if (!nearest) continue;
    const possessive = isWord(unit, Word.genitive) && !is(unitBefore(units, from), Class.pronoun);
    passive = form.tense === 'past' && from < head && is(unit, Class.be) && !possessive;
    nearest = false;
  }
  const to = groupEnd(units, head, sentence.to);
  const group = { head, from, to, form, passive, negated, unreal };
  const subject = subjectOf(sentence, group, shared);
  if ((subject === null && !passive) || (from === head && !isFinite(sentence, group, subject, shared))) return null;
  if (form.verb.mental && isNobodysThought(units, from, subject)) return null;
  // Written out: to copy an object and add to it takes longer than all of the above.
  const { range, link } = subject ?? { range: null, link: 'own' };
  return { head, from, to, form, passive, negated, unreal, subject: range, link };
}

/** `residents I spoke to | say` */
function endsContactClause({ units, from: lowest }: Sentence, from: number): boolean {
  return isWord(units[from - 1], Word.infinitive) && withContactClause(units, from, lowest) !== null;
}

/**
 * A base form is finite only beside a plural, which stands before it or after it, or after a base form with the same
 * subject.
 */
function isFinite(
  sentence: Sentence,
  { head, form }: Pick<Cue, 'head' | 'form'>,
  subject: Subject | null,
  { earlier }: Shared,
): boolean {
  if (form.tense !== 'base' || subject?.link === 'inverted') return true;
  // `do not say …, but suggest …`
  const sharesBase = subject?.link === 'shared' && earlier?.form.tense === 'base';
  return sharesBase || isPluralSubject(sentence.units, head, sentence);
}

/** `I think`, the writer's own opinion; `asked whether she thought`, which is asked. */
function isNobodysThought(units: readonly Unit[], from: number, subject: Subject | null): boolean {
  if (isWord(unitBefore(units, from), Word.first | Word.second)) return true;
  return subject !== null && inReport(units[subject.range.from - 1], ReportWord.question);
}

/** What has a verb in its base form, though one person may be meant: `I say`, `who say`. */
const pluralPronoun = Word.first | Word.second | Word.who | Word.which | Word.that;

/** `They say`, `officials claim`: a base form is finite only beside a plural. */
function isPluralSubject(units: readonly Unit[], from: number, sentence: Sentence): boolean {
  const phrase = subjectBefore(units, from, sentence.from);
  if (phrase === null) return false;
  const mention = describe(units, phrase, false);
  return (
    mention.number === 'plural' ||
    hasTrait(units[from - 1], Trait.pluralHead) ||
    isWord(sentence.language.entryOf(mention.head), pluralPronoun)
  );
}

/** `spoke out`, `summed up`. */
function groupEnd(units: readonly Unit[], head: number, limit: number): number {
  const next = units[head + 1];
  if (next === undefined || head + 1 >= limit) return head + 1;
  const joins = inReport(next, ReportWord.particle) || next.lower === units[head]!.entry.verb?.particle;
  return joins ? head + 2 : head + 1;
}
