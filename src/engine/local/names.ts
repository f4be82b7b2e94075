/** Adds `names`: every proper name of the block, inside quotations too, with the roles that stand beside it; and the described subjects
 * of its sentences (`Bus drivers will strike`), since a pronoun may resume them. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { givenNames } from '../lexicon/given-names';
import {
  articles,
  auxiliaries,
  bodyNouns,
  connectors,
  coordinators,
  determiners,
  nameParticles,
  personNouns,
  possessives,
  prepositions,
  relatives,
  sentenceOpeners,
  timeWords,
  titles,
} from '../lexicon/words';
import { aboutWords, describe, qualifiesRole, roleAt } from '../mentions/describe';
import { canSpeak, isPersonsName } from '../mentions/heads';
import { isDemonym, isPluralPossessive } from '../mentions/name-range';
import type { MentionFact } from '../mentions/mention';
import { isFinite } from '../mentions/finite';
import { phraseBefore } from '../mentions/phrase-before';
import { isTimeInName } from '../mentions/time-names';
import type { Unit, UnitRange } from '../text/units';

export function names() {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const names = findNames(work.tokens);
    const subjects = work.sentences.flatMap((range) => [
      ...nominalSubject(work.units, range),
      ...pronounSubject(work.units, range),
      ...otherPeople(work.units, range),
    ]);
    work.names = [...names, ...subjects].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  };
}

function findNames(tokens: readonly Unit[]): readonly MentionFact[] {
  const found: MentionFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens, at)) continue;
    const run = { from: at, to: runEnd(tokens, at) };
    const whole = withRoleBefore(tokens, run);
    const mention = describe(tokens, whole, isSubject(tokens, whole.from, endOfPlace(tokens, run.to)));
    if (mention.form === 'name' && !isRoleInCapitals(mention))
      found.push(withApposedRoles(tokens, run, withBodyBefore(tokens, run, mention)));
    at = run.to - 1;
  }
  return found;
}

/** How far into a sentence its subject is looked for, in units. */
const subjectReach = 12;

function nominalSubject(units: readonly Unit[], { from, to }: UnitRange): readonly MentionFact[] {
  for (let at = from + 1; at < Math.min(to, from + subjectReach); at++) {
    if (!isFinite(units, at)) continue;
    const phrase = phraseBefore(units, at, from);
    const mention = phrase && describe(units, phrase, true);
    return mention !== null && mention.form === 'nominal' && canSpeak(mention.head) ? [mention] : [];
  }
  return [];
}

/** Words between an article and its noun, at most. */
const longestModifier = 3;

/** `I read this to my husband`, `refused by a nurse`: people whom the next sentence may take up. */
function otherPeople(units: readonly Unit[], { from, to }: UnitRange): readonly MentionFact[] {
  const found: MentionFact[] = [];
  for (let at = from + 2; at < to; at++) {
    const { lower, capital } = units[at]!;
    if (capital || !personNouns.has(lower) || units[at + 1]?.capital === true || !endsPhrase(units, at + 1)) continue;
    let start = at - 1;
    while (
      start > from &&
      at - start <= longestModifier &&
      units[start]!.kind === 'word' &&
      !articles.has(units[start]!.lower)
    )
      start--;
    if (articles.has(units[start]!.lower) && start > from && isGoverned(units, start))
      found.push(describe(units, { from: start, to: at + 1 }, false));
  }
  return found;
}

function endsPhrase(units: readonly Unit[], at: number): boolean {
  const next = units[at];
  return next === undefined || next.kind !== 'word' || prepositions.has(next.lower) || relatives.has(next.lower);
}

/** After a preposition or a verb, but not after a form of `be`: `she is a nurse` tells of nobody else. */
function isGoverned(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at - 1]!;
  return /^(?:to|by|with|from)$/u.test(lower) || (isFinite(units, at - 1) && !auxiliaries.has(lower));
}

/** `But she stayed`: who goes on being talked of. */
function pronounSubject(units: readonly Unit[], { from, to }: UnitRange): readonly MentionFact[] {
  const opener = coordinators.has(units[from]?.lower ?? '') ? from + 1 : from;
  const isPerson = opener < to && /^(?:he|she)$/u.test(units[opener]!.lower);
  return isPerson ? [describe(units, { from: opener, to: opener + 1 }, true)] : [];
}

/** `Influential Leader` in a headline is nobody's name; `Robert Dean` is. */
function isRoleInCapitals({ name, head }: MentionFact): boolean {
  return name.length > 1 && personNouns.has(head) && !givenNames.has(name[0]!.toLowerCase());
}

function startsName(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !(token.capital || /^\p{Ll}\p{Lu}/u.test(token.text))) return false;
  if (isTimeInName(token, tokens[at + 1])) return true;
  if (timeWords.has(token.lower)) return false;
  const previous = tokens[at - 1];
  const opens =
    previous === undefined || previous.stop || previous.kind === 'punctuation' || !/\p{L}|\p{N}|,/u.test(previous.text);
  if (sentenceOpeners.has(token.lower)) return false;
  return !opens || !isDemonym(token.lower) || isNamePart(tokens, at + 1);
}

function isNamePart(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.capital &&
    !tokens[at - 1]!.stop &&
    !timeWords.has(token.lower)
  );
}

function runEnd(tokens: readonly Unit[], from: number): number {
  let to = from + 1;
  for (;;) {
    const token = tokens[to];
    if (token === undefined || (tokens[to - 1]!.stop && !/^\p{Lu}\.$/u.test(tokens[to - 1]!.text))) return to;
    if (isNamePart(tokens, to) && !(determiners.has(token.lower) && token.lower !== 'the')) to++;
    else if (token.lower === 'of' && isPersonsName(tokens, to)) return to;
    else if (token.lower === 'for' && personNouns.has(tokens[to - 1]!.lower)) return to;
    else if (isPluralPossessive(tokens, to)) to++;
    else if (
      (connectors.has(token.lower) || nameParticles.has(token.lower)) &&
      token.lower !== 'and' &&
      isNamePart(tokens, to + 1) &&
      (token.lower === 'of' ||
        token.lower === 'the' ||
        token.lower === 'for' ||
        nameParticles.has(token.lower) ||
        token.text === '&')
    )
      to += 2;
    else if (token.lower === 'of' && tokens[to + 1]?.lower === 'the' && isNamePart(tokens, to + 2)) to += 3;
    else if (
      nameParticles.has(token.lower) &&
      nameParticles.has(tokens[to + 1]?.lower ?? '') &&
      isNamePart(tokens, to + 2)
    )
      to += 3;
    else return to;
  }
}

function withRoleBefore(tokens: readonly Unit[], run: UnitRange): UnitRange {
  let { from } = run;
  const apposed =
    tokens[from - 1]?.text === ',' && personNouns.has(tokens[from - 2]?.lower ?? '') && isNext(tokens, from);
  if (apposed) from -= 2;
  while (from > 0 && !apposed && belongsToRole(tokens, from - 1, from < run.from)) from--;
  while (from > 0 && from < run.from && qualifiesRole(tokens[from - 1]!.lower)) from--;
  return { from, to: run.to };
}

function belongsToRole(tokens: readonly Unit[], at: number, inside: boolean): boolean {
  const { lower } = tokens[at]!;
  return personNouns.has(lower) || titles.has(lower) || (isDemonym(lower) && inside);
}

/** `The journal Field Notes`, `the group Seats for All`. */
function withBodyBefore(tokens: readonly Unit[], run: UnitRange, mention: MentionFact): MentionFact {
  const noun = tokens[run.from - 1]?.lower ?? '';
  if (!bodyNouns.has(noun) || mention.gender !== 'any' || mention.roles.length > 0) return mention;
  return { ...mention, about: [...mention.about, noun], type: 'organization' };
}

/** `Calder pours the tea`: after a name a word in -s before an article or preposition is a verb. */
function isPresent(tokens: readonly Unit[], at: number): boolean {
  const after = tokens[at + 1]?.lower ?? '';
  return (
    /^\p{Ll}{2,}s$/u.test(tokens[at]!.text) &&
    (determiners.has(after) || prepositions.has(after) || possessives.has(after))
  );
}

/** `Hugo Manners of Calder Securities`: where the place or employer ends that follows a person. */
function endOfPlace(tokens: readonly Unit[], at: number): number {
  const joins = /^(?:of|at|from)$/u.test(tokens[at]?.lower ?? '') && isNamePart(tokens, at + 1);
  return joins && isPersonsName(tokens, at) ? runEnd(tokens, at + 1) : at;
}

/** After a preposition nobody is the subject: `of Calder Securities`, `at the Evening Star`. */
function isSubject(tokens: readonly Unit[], from: number, at: number): boolean {
  const next = tokens[at];
  const before = tokens[from - 1]?.lower ?? '';
  const opener = determiners.has(before) ? (tokens[from - 2]?.lower ?? '') : before;
  if (next === undefined || prepositions.has(opener)) return false;
  return (
    isFinite(tokens, at) ||
    isPresent(tokens, at) ||
    next.text === ',' ||
    (next.lower === 'and' && tokens[at + 1]?.capital === true)
  );
}

/** How many words of an apposition are read for roles: `Viktor Zolotov, chief of Russia’s national guard`. */
const appositionReach = 8;

/** Whether no quotation mark stands before a token: `“… with Marlow,” the agent said` has no apposition. */
function isNext(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.start - tokens[at - 1]!.end <= 1;
}

function withApposedRoles(tokens: readonly Unit[], run: UnitRange, mention: MentionFact): MentionFact {
  const mark = tokens[run.to]?.lower;
  if (mark !== ',' && !(mark === 'of' && isPersonsName(tokens, run.to))) return mention;
  if (!isNext(tokens, run.to + 1)) return mention;
  const roles = new Set(mention.roles);
  let at = run.to + 1;
  for (; at < Math.min(tokens.length, run.to + 1 + appositionReach); at++) {
    const { text, capital, stop } = tokens[at]!;
    const role = roleAt(tokens, at, run.to + 1);
    if (text === ',' || text === '.' || isFinite(tokens, at) || (capital && role === null && at > run.to + 2)) break;
    if (role !== null && mark === ',') roles.add(role);
    if (stop) break;
  }
  const about = [...mention.about, ...aboutWords(tokens, run.to + 1, at)];
  if (roles.size === mention.roles.length) return { ...mention, about };
  return { ...mention, about, roles: [...roles], type: mention.type === 'organization' ? 'organization' : 'person' };
}
