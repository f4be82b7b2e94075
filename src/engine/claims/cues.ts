import { finiteVerbs } from '../lexicon/common-verbs';
import { type VerbForm, reportingForms } from '../lexicon/reporting-verbs';
import {
  adverbs,
  auxiliaries,
  beForms,
  determiners,
  lonelyDeterminers,
  negations,
  possessives,
  prepositions,
  pronouns,
} from '../lexicon/words';
import { describe } from '../mentions/describe';
import { isPluralHead } from '../mentions/heads';
import { phraseBefore } from '../mentions/phrase-before';
import type { Unit, UnitRange } from '../text/units';
import type { Sentence } from './sentence';
import { subjectOf } from './subjects';

/** A reporting verb with its auxiliaries and its subject. Indices are into the block's units. */
export interface Cue extends UnitRange {
  readonly head: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** `to say`, `could say`: nothing was said yet. */
  readonly unreal: boolean;
  readonly subject: UnitRange | null;
  /** `own`: beside the verb; `inverted`: after it; `shared`: that of an earlier verb. */
  readonly link: 'own' | 'inverted' | 'shared';
}

export function findCues(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = reportingForms.get(sentence.units[at]!.lower);
    if (form === undefined || !canBeVerb(sentence, at, form)) continue;
    const cue = cueAt(sentence, at, form, cues.at(-1));
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function canBeVerb(sentence: Sentence, at: number, form: VerbForm): boolean {
  const { units } = sentence;
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > sentence.from && !sentence.titleCase)) return false;
  const previous = units[at - 1]?.lower ?? '';
  const next = units[at + 1];
  if (at > sentence.from && determiners.has(previous) && !lonelyDeterminers.has(previous)) return false;
  if (possessives.has(previous)) return false;
  if (previous === "'s" && pronouns[units[at - 2]?.lower ?? ''] === undefined) return false;
  if (form.tense !== 'past' && form.tense !== 'ing' && prepositions.has(previous) && previous !== 'to') return false;
  if (
    (form.tense === 'base' || form.tense === 'present') &&
    next !== undefined &&
    (finiteVerbs.has(next.lower) ||
      (auxiliaries.has(next.lower) && next.lower !== 'to') ||
      (next.lower === 'of' && form.verb.lemma !== 'say'))
  )
    return false;
  return true;
}

function cueAt(sentence: Sentence, head: number, form: VerbForm, earlier: Cue | undefined): Cue | null {
  const { units } = sentence;
  let from = quotedAs(sentence, head);
  let unreal = false;
  let negated = false;
  let passive = false;
  let nearest = true;
  while (from > sentence.from && inVerbGroup(units, from - 1)) {
    from--;
    const { lower } = units[from]!;
    if (negations.has(lower)) negated = true;
    if (/^(?:to|could|would|might|may|should|must|can|cannot|can't|won't|wouldn't)$/u.test(lower)) unreal = true;
    if (auxiliaries.has(lower) && nearest) {
      passive =
        form.tense === 'past' &&
        from < head &&
        beForms.has(lower) &&
        !(lower === "'s" && pronouns[units[from - 1]?.lower ?? ''] === undefined);
      nearest = false;
    }
  }
  const group = { head, from, to: groupEnd(units, head, sentence.to), form, passive, negated, unreal };
  if (form.verb.mental && subjectIsWriter(units, from)) return null;
  const finite = form.tense !== 'base' || from < head || isPluralSubject(units, from, sentence);
  const subject = subjectOf(sentence, group, earlier);
  if (subject === null && !passive) return null;
  return finite ? { ...group, subject: subject?.range ?? null, link: subject?.link ?? 'own' } : null;
}

/** `was quoted as saying`, `went on to say`: the cue begins with the verb that leads to it. */
function quotedAs(sentence: Sentence, head: number): number {
  const { units } = sentence;
  if (
    head - 3 >= sentence.from &&
    units[head - 1]!.lower === 'to' &&
    units[head - 2]!.lower === 'on' &&
    /^(?:go|goes|went|going)$/u.test(units[head - 3]!.lower)
  )
    return head - 3;
  const leads =
    head - 2 > sentence.from &&
    units[head]!.lower === 'saying' &&
    units[head - 1]!.lower === 'as' &&
    /^(?:quoted|cited|reported)$/u.test(units[head - 2]!.lower);
  return leads ? head - 2 : head;
}

function inVerbGroup(units: readonly Unit[], at: number): boolean {
  const { lower, kind, capital } = units[at]!;
  if (kind !== 'word' || (capital && at > 0)) return false;
  if (lower === "'s") return pronouns[units[at - 1]?.lower ?? ''] !== undefined;
  return (
    auxiliaries.has(lower) ||
    adverbs.has(lower) ||
    negations.has(lower) ||
    (lower.length > 4 &&
      lower.endsWith('ly') &&
      lower !== 'family' &&
      lower !== 'ally' &&
      lower !== 'daily' &&
      lower !== 'weekly')
  );
}

/** `I think`: the writer's own opinion reports nobody. */
function subjectIsWriter(units: readonly Unit[], from: number): boolean {
  return /^(?:i|we|you)$/u.test(units[from - 1]?.lower ?? '');
}

/** `They say`, `officials claim`: a base form is finite only beside a plural. */
function isPluralSubject(units: readonly Unit[], from: number, sentence: Sentence): boolean {
  const phrase = phraseBefore(units, from, sentence.from);
  if (phrase === null) return false;
  const mention = describe(units, phrase, false);
  return (
    mention.number === 'plural' ||
    isPluralHead(units[from - 1]!.lower) ||
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
