/** What the words beside a name tell of who it is: offices, bodies, appositions. */
import { Class, Trait, Word } from '../../language/language';
import { aboutWords } from '../../phrases/about-words';
import { clauseOfOthers } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import { isDignity, isPersonsName } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { qualifiesRole, roleAt } from '../../phrases/role-nouns';
import { hasTrait, is, isWord, type Unit, unitBefore, type UnitRange } from '../../text/units';

export function withRoleBefore(tokens: readonly Unit[], run: UnitRange): UnitRange {
  let { from } = run;
  const apposed =
    from > 1 && tokens[from - 1]!.text === ',' && is(tokens[from - 2], Class.personNoun) && isNext(tokens, from);
  const office = apposed ? -1 : officeBefore(tokens, run);
  if (office !== -1) return { from: office, to: run.to };
  if (apposed) from -= 2;
  while (from > 0 && !apposed && belongsToRole(tokens, from - 1, from < run.from)) from--;
  while (from > 0 && from < run.from && qualifiesRole(tokens[from - 1]!)) from--;
  return { from, to: run.to };
}

/** What an office is of, and its article, are no more words: `the director of the Forum for Water, Jo Bell`. */
const longestOffice = 7;

/** `the director | of the forum, Jo Bell,`: where the office begins whose bearer is named after it; else -1. */
function officeBefore(tokens: readonly Unit[], { from, to }: UnitRange): number {
  const end = from - 1;
  if (tokens[end]?.text !== ',' || !isNext(tokens, from) || !/^[,.]$/u.test(tokens[to]?.text ?? '.')) return -1;
  for (let at = end - 2; at > Math.max(0, end - longestOffice); at--) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.stop || isFinite(tokens, at)) return -1;
    // `the Bishop of Stow` is called so.
    if (isDignity(tokens, at)) return -1;
    if (!is(token, Class.personNoun) || !isWord(tokens[at + 1], Word.of | Word.for | Word.at)) continue;
    return is(tokens[at - 1], Class.article | Class.possessive) || is(unitBefore(tokens, at - 1), Class.article)
      ? at
      : -1;
  }
  return -1;
}

function belongsToRole(tokens: readonly Unit[], at: number, inside: boolean): boolean {
  return is(tokens[at], Class.personNoun | Class.title) || (inside && hasTrait(tokens[at], Trait.demonym));
}

/** `The journal Field Notes`, `the group Seats for All`. */
export function withBodyBefore(tokens: readonly Unit[], run: UnitRange, mention: MentionFact): MentionFact {
  const noun = unitBefore(tokens, run.from);
  if (noun === undefined || !is(noun, Class.bodyNoun)) return mention;
  if (mention.gender !== 'any' || mention.roles.length > 0) return mention;
  return { ...mention, about: [...mention.about, noun.lower], type: 'organization' };
}

const lowInS = /^\p{Ll}{2,}s$/u;

/** `Calder pours the tea`: after a name a word in -s before an article or preposition is a verb. */
function isPresent(tokens: readonly Unit[], at: number): boolean {
  const leads = is(tokens[at + 1], Class.determiner | Class.preposition | Class.possessive);
  return leads && lowInS.test(tokens[at]!.text);
}

/** `Calder phoned`: after a name a past form is a verb, though no list has it. */
function isPast(tokens: readonly Unit[], at: number): boolean {
  return hasTrait(tokens[at], Trait.pastForm) && !tokens[at]!.capital && !isWord(tokens[at + 1], Word.by);
}

/** After a preposition nobody is the subject: `of Calder Securities`, `at the Evening Star`. */
export function isSubject(tokens: readonly Unit[], from: number, at: number): boolean {
  const next = tokens[at];
  const before = unitBefore(tokens, from);
  const opener = is(before, Class.determiner) ? unitBefore(tokens, from - 1) : before;
  if (next === undefined || is(opener, Class.preposition)) return false;
  return (
    isFinite(tokens, at) ||
    isPresent(tokens, at) ||
    isPast(tokens, at) ||
    next.text === ',' ||
    (isWord(next, Word.and) && tokens[at + 1]?.capital === true)
  );
}

/** How many words of an apposition are read for roles: `Viktor Zolotov, chief of Russia’s national guard`. */
const appositionReach = 8;

/** Whether no quotation mark stands before a token: `“… with Marlow,” the agent said` has no apposition. */
function isNext(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.start - tokens[at - 1]!.end <= 1;
}

/** `Mr. Speaker, the minister told us`: what follows the one who is spoken to is said of somebody else. */
export function isAddressed(tokens: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at++) if (!is(tokens[at], Class.title)) return false;
  return true;
}

/** `In Bournemouth, the party leader said …`: what follows the name is a subject of its own. */
export function opensNextSubject(tokens: readonly Unit[], { to }: UnitRange): boolean {
  if (tokens[to]?.text !== ',' || !is(tokens[to + 1], Class.article)) return false;
  for (let at = to + 2; at < Math.min(tokens.length, to + 1 + appositionReach); at++) {
    if (tokens[at]!.kind === 'punctuation' || tokens[at]!.stop) return false;
    if (isFinite(tokens, at)) return at > to + 2;
  }
  return false;
}

/** `Ann Orr, who has been | health secretary since May`: where the words begin that tell it; else `from`. */
function afterBeing(tokens: readonly Unit[], from: number): number {
  if (!isWord(tokens[from], Word.who) || hasTrait(tokens[from + 1], Trait.pastAuxiliary)) return from;
  let at = from + 1;
  while (is(tokens[at], Class.auxiliary | Class.adverb)) at++;
  return is(tokens[at - 1], Class.be) ? at : from;
}

/** Not `the secretary’s adviser`. */
function ownRoleAt(tokens: readonly Unit[], at: number, lowest: number): string | null {
  return isWord(tokens[at + 1], Word.genitive) ? null : roleAt(tokens, at, lowest);
}

/** With the offices that stand after the name: `Ann Orr, the mayor`, `Ann Orr, who is mayor`. */
export function withApposedRoles(tokens: readonly Unit[], run: UnitRange, mention: MentionFact): MentionFact {
  const isApart = tokens[run.to]?.text === ',';
  if (!isApart && !(isWord(tokens[run.to], Word.of) && isPersonsName(tokens, run.to))) return mention;
  if (!isNext(tokens, run.to + 1)) return mention;
  const roles = new Set(mention.roles);
  let at = afterBeing(tokens, run.to + 1);
  const end = clauseOfOthers(tokens, { from: at, to: Math.min(tokens.length, at + appositionReach) });
  for (; at < end; at++) {
    const { text, capital, stop } = tokens[at]!;
    const role = ownRoleAt(tokens, at, run.to + 1);
    if (text === ',' || text === '.' || isFinite(tokens, at) || (capital && role === null && at > run.to + 2)) break;
    if (role !== null && isApart) roles.add(role);
    if (stop) break;
  }
  const said = aboutWords(tokens, run.to + 1, at);
  if (said.length === 0 && roles.size === mention.roles.length) return mention;
  const about = [...mention.about, ...said];
  if (roles.size === mention.roles.length) return { ...mention, about };
  return { ...mention, about, roles: [...roles], type: mention.type === 'organization' ? 'organization' : 'person' };
}
