/** Adds `names`: every proper name of the block, inside quotations too, with the roles that stand beside it; and the described subjects
 * of its sentences (`Bus drivers will strike`), since a pronoun may resume them. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { givenNames } from '../lexicon/given-names';
import {
  connectors,
  determiners,
  nameParticles,
  personNouns,
  possessives,
  prepositions,
  sentenceOpeners,
  timeWords,
  titles,
} from '../lexicon/words';
import { describe } from '../mentions/describe';
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
    const subjects = work.sentences.flatMap((range) => nominalSubject(work.units, range));
    work.names = [...names, ...subjects].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  };
}

function findNames(tokens: readonly Unit[]): readonly MentionFact[] {
  const found: MentionFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens, at)) continue;
    const run = { from: at, to: runEnd(tokens, at) };
    const whole = withRoleBefore(tokens, run);
    const mention = describe(tokens, whole, isSubject(tokens, run.to));
    if (mention.form === 'name' && !isRoleInCapitals(mention)) found.push(withApposedRoles(tokens, run, mention));
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

/** `Influential Leader` in a headline is nobody's name; `Robert Dean` is. */
function isRoleInCapitals({ name, head }: MentionFact): boolean {
  return name.length > 1 && personNouns.has(head) && !givenNames.has(name[0]!.toLowerCase());
}

function startsName(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(token.text)) return false;
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
  if (tokens[from - 1]?.text === ',' && personNouns.has(tokens[from - 2]?.lower ?? ''))
    return { from: from - 2, to: run.to };
  while (
    from > 0 &&
    (personNouns.has(tokens[from - 1]!.lower) ||
      titles.has(tokens[from - 1]!.lower) ||
      (isDemonym(tokens[from - 1]!.lower) && from < run.from))
  )
    from--;
  return { from, to: run.to };
}

/** `Calder pours the tea`: after a name a word in -s before an article or preposition is a verb. */
function isPresent(tokens: readonly Unit[], at: number): boolean {
  const after = tokens[at + 1]?.lower ?? '';
  return (
    /^\p{Ll}{2,}s$/u.test(tokens[at]!.text) &&
    (determiners.has(after) || prepositions.has(after) || possessives.has(after))
  );
}

function isSubject(tokens: readonly Unit[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  return (
    isFinite(tokens, at) ||
    isPresent(tokens, at) ||
    next.text === ',' ||
    (next.lower === 'and' && tokens[at + 1]?.capital === true)
  );
}

/** How many words of an apposition are read for roles: `Viktor Zolotov, chief of Russia’s national guard`. */
const appositionReach = 8;

function withApposedRoles(tokens: readonly Unit[], run: UnitRange, mention: MentionFact): MentionFact {
  if (tokens[run.to]?.text !== ',') return mention;
  const roles = new Set(mention.roles);
  for (let at = run.to + 1; at < Math.min(tokens.length, run.to + 1 + appositionReach); at++) {
    const { text, lower, capital } = tokens[at]!;
    if (text === ',' || text === '.' || isFinite(tokens, at) || (capital && at > run.to + 2)) break;
    if (personNouns.has(lower)) roles.add(lower);
  }
  return roles.size === mention.roles.length
    ? mention
    : { ...mention, roles: [...roles], type: mention.type === 'organization' ? 'organization' : 'person' };
}
