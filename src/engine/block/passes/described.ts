/** People and bodies that a sentence describes, and whoever it goes on about: a pronoun may resume them. */
import { Class, Trait, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import { subjectBefore } from '../../phrases/subject-before';
import { hasTrait, is, isWord, type Unit, type UnitRange } from '../../text/units';

/**
 * How far into a sentence its subject is looked for, where it tells who `we` are, and words between an article and its
 * noun, in units.
 */
const subjectReach = 12;
const ownSubjectReach = 24;
const longestModifier = 3;

export function addNominalSubject(found: MentionFact[], units: readonly Unit[], { from, to }: UnitRange): void {
  const reach = tellsWhoWeAre(units, from) ? ownSubjectReach : subjectReach;
  for (let at = from + 1; at < Math.min(to, from + reach); at++) {
    if (!isFinite(units, at)) continue;
    const phrase = subjectOf(units, at, from);
    const mention = phrase && describe(units, ownWords(units, phrase), true);
    if (mention === null || mention.form !== 'nominal' || !mention.canSpeak) return;
    const named = found.findIndex(({ nameSpan }) => nameSpan.start === units[at + 1]?.start);
    if (named === -1 || !is(units[at], Class.namingVerb)) found.push(mention);
    else found[named] = asNamed(found[named]!, mention);
    return;
  }
}

/** `VASK, 5 May – We, the Leaders of the Basin, met`, `1. We, the Leaders` */
function tellsWhoWeAre(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < from + subjectReach; at++)
    if (isWord(units[at], Word.first) && units[at + 1]?.text === ',') return isWord(units[at + 2], Word.the);
  return false;
}

/** `A man from Leith, who was arrested, denies it`: the verb of the clause tells of whom the clause does. */
function subjectOf(units: readonly Unit[], verb: number, lowest: number): UnitRange | null {
  const phrase = subjectBefore(units, verb, lowest);
  if (phrase === null) return null;
  // `The driver, whom nobody had asked`
  const clause = is(units[phrase.from - 1], Class.relative) ? phrase.from - 1 : phrase.from;
  return clause > lowest && is(units[clause], Class.relative) ? relativeAntecedent(units, clause, lowest) : phrase;
}

/** `One of them, an engineer, explained`: the words that tell who it is. */
function ownWords(units: readonly Unit[], phrase: UnitRange): UnitRange {
  const { from, to } = phrase;
  const isOne = isWord(units[from], Word.one) && isWord(units[from + 1], Word.of);
  if (!isOne || units[from + 3]?.text !== ',' || !is(units[from + 4], Class.article) || to <= from + 5) return phrase;
  return { from: from + 4, to: units[to - 1]!.text === ',' ? to - 1 : to };
}

/** `A young man called Marcus answered`: they are one. */
function asNamed(name: MentionFact, { gender, roles, type }: MentionFact): MentionFact {
  const isKnown = gender !== 'any' && gender !== 'neuter';
  return { ...name, gender: isKnown ? gender : name.gender, roles: [...name.roles, ...roles], type, subject: true };
}

/** `I read this to my husband`, `refused by a nurse`: people whom the next sentence may take up. */
export function addOtherPeople(found: MentionFact[], units: readonly Unit[], { from, to }: UnitRange): void {
  // `met the premier, Jo Bell, on Monday`
  const named = new Set(found.map(({ nameSpan }) => nameSpan.start));
  for (let at = from + 2; at < to; at++) {
    const unit = units[at]!;
    if (!is(unit, Class.personNoun) || unit.capital || units[at + 1]?.capital === true || !endsPhrase(units, at + 1))
      continue;
    let start = at - 1;
    while (
      start > from &&
      at - start <= longestModifier &&
      units[start]!.kind === 'word' &&
      !is(units[start], Class.article | Class.possessive)
    )
      start--;
    if (named.has(units[at + 2]?.start ?? -1) && units[at + 1]?.text === ',') continue;
    if (is(units[start], Class.article | Class.possessive) && start > from && isGoverned(units, start))
      found.push(describe(units, { from: start, to: at + 1 }, false));
  }
}

function endsPhrase(units: readonly Unit[], at: number): boolean {
  const next = units[at];
  if (next === undefined || next.kind !== 'word') return true;
  return is(next, Class.preposition | Class.relative | Class.timeWord) || hasTrait(next, Trait.nearTime);
}

/** After a preposition or a verb, but not after a form of `be`: `she is a nurse` tells of nobody else. */
function isGoverned(units: readonly Unit[], at: number): boolean {
  const governor = units[at - 1]!;
  if (is(governor, Class.auxiliary)) return isWord(governor, Word.infinitive);
  if (hasTrait(governor, Trait.endsLikeGerund)) return !is(governor, Class.timeWord);
  return isWord(governor, Word.by | Word.with | Word.from) || isFinite(units, at - 1);
}

/** `But she stayed`: who goes on being talked of. */
export function addPronounSubject(found: MentionFact[], units: readonly Unit[], { from, to }: UnitRange): void {
  const opener = is(units[from], Class.coordinator) ? from + 1 : from;
  if (opener < to && isWord(units[opener], Word.third))
    found.push(describe(units, { from: opener, to: opener + 1 }, true));
}
