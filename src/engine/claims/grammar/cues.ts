import { Class, Trait, type VerbForm } from '../../language/language';
import { reportingForms } from '../../language/english/reporting-verbs';
import { lonelyDeterminers } from '../../language/english/words';
import { describe } from '../../phrases/describe-phrase';
import { phraseBefore } from '../../phrases/phrase-before';
import { hasTrait, is, type Unit, unitBefore } from '../../text/units';
import { leadInStart } from './lead-in';
import type { Sentence } from './sentence';
import { FirstSubject, subjectOf, type Shared } from './subjects';
import { inVerbGroup } from './verb-group';
import type { Cue } from './cue';

export function findCues(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  const first = new FirstSubject(sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
    const unit = sentence.units[at]!;
    if (!is(unit, Class.reporting)) continue;
    const form = reportingForms.get(unit.lower)!;
    if (!canBeVerb(sentence, at, form)) continue;
    const cue = cueAt(sentence, at, form, { earlier: cues.at(-1), first });
    if (cue === null) continue;
    // `continued to insist`: the verb that leads to it reports nothing of its own.
    while (cues.length > 0 && cues.at(-1)!.head >= cue.from) cues.pop();
    cues.push(cue);
  }
  return cues;
}

function canBeVerb(sentence: Sentence, at: number, form: VerbForm): boolean {
  const { units } = sentence;
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > sentence.from && !sentence.titleCase)) return false;
  const previous = unitBefore(units, at);
  if (previous !== undefined) {
    if (at > sentence.from && is(previous, Class.determiner) && !lonelyDeterminers.has(previous.lower)) return false;
    if (is(previous, Class.possessive)) return false;
    if (previous.lower === "'s" && !is(unitBefore(units, at - 1), Class.pronoun)) return false;
  }
  if (form.tense === 'past' || form.tense === 'ing') return true;
  if (is(previous, Class.preposition) && previous?.lower !== 'to') return false;
  const next = units[at + 1];
  if (next === undefined) return true;
  if (is(next, Class.finiteVerb) || (is(next, Class.auxiliary) && next.lower !== 'to')) return false;
  return next.lower !== 'of' || form.verb.lemma === 'say';
}

/** Before a verb they tell that nothing was said yet. */
const unrealAuxiliaries = new Set("to could would might may should must can cannot can't won't wouldn't".split(' '));

function cueAt(sentence: Sentence, head: number, form: VerbForm, shared: Shared): Cue | null {
  const { units } = sentence;
  let from = leadInStart(sentence, head, form.tense === 'ing');
  let unreal = false;
  let negated = false;
  let passive = false;
  let nearest = true;
  while (from > sentence.from && inVerbGroup(units, from - 1)) {
    from--;
    const unit = units[from]!;
    if (is(unit, Class.negation)) negated = true;
    if (!is(unit, Class.auxiliary)) continue;
    if (unrealAuxiliaries.has(unit.lower)) unreal = true;
    if (!nearest) continue;
    const possessive = unit.lower === "'s" && !is(unitBefore(units, from), Class.pronoun);
    passive = form.tense === 'past' && from < head && is(unit, Class.be) && !possessive;
    nearest = false;
  }
  const to = groupEnd(units, head, sentence.to);
  const group = { head, from, to, form, passive, negated, unreal };
  if (form.verb.mental && subjectIsWriter(units, from)) return null;
  const finite = form.tense !== 'base' || from < head || isPluralSubject(units, from, sentence);
  const subject = subjectOf(sentence, group, shared);
  if (subject === null && !passive) return null;
  if (!finite) return null;
  // Written out: to copy an object and add to it takes longer than all of the above.
  const { range, link } = subject ?? { range: null, link: 'own' };
  return { head, from, to, form, passive, negated, unreal, subject: range, link };
}

/** `I think`: the writer's own opinion reports nobody. */
function subjectIsWriter(units: readonly Unit[], from: number): boolean {
  return /^(?:i|we|you)$/u.test(unitBefore(units, from)?.lower ?? '');
}

/** `They say`, `officials claim`: a base form is finite only beside a plural. */
function isPluralSubject(units: readonly Unit[], from: number, sentence: Sentence): boolean {
  const phrase = phraseBefore(units, from, sentence.from);
  if (phrase === null) return false;
  const mention = describe(units, phrase, false);
  return (
    mention.number === 'plural' ||
    hasTrait(units[from - 1], Trait.pluralHead) ||
    /^(?:i|you|who|which|that)$/u.test(mention.head)
  );
}

function groupEnd(units: readonly Unit[], head: number, limit: number): number {
  const next = units[head + 1];
  const joins =
    next !== undefined &&
    head + 1 < limit &&
    (next.lower === 'out' ||
      (next.lower === 'it' && units[head]!.lower === 'put') ||
      (next.lower === 'up' && units[head]!.lower.startsWith('summ')));
  return joins ? head + 2 : head + 1;
}
