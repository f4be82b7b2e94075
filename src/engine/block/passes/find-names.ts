/**
 * Adds `names`: every proper name of the block, inside quotations too, with the roles that stand beside it; and the
 * described subjects of its sentences (`Bus drivers will strike`), since a pronoun may resume them.
 */
import { afterDateline } from '../../phrases/dateline';
import { Class, type Language, Trait, Word } from '../../language/language';
import { NameWord } from '../../language/name-words';
import { describe } from '../../phrases/describe-phrase';
import { isPeopleOf, isPersonsDocument, isPersonsName } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import {
  isAcronym,
  isGivenWithin,
  isInAppeal,
  isParticle,
  isPluralPossessive,
  opensAct,
  opensBodyName,
} from '../../phrases/name-range';
import { isOfficeAlone } from '../../phrases/office';
import { nameAfterPlace } from '../../phrases/place-before-name';
import { isNickname } from '../../phrases/quoted-name';
import { isMonthAsSurname, isMonthOfDate, isTimeInName } from '../../phrases/time-names';
import { contains, overlaps } from '../../span';
import { hasCapital, hasInnerCapital, isInitial } from '../../text/letters';
import { hasTrait, inName, is, isWord, type Unit, unitBefore, type UnitRange } from '../../text/units';
import type { BlockState } from '../block-state';
import type { Pass } from '../pass';
import { withInverted } from './inverted-names';
import { addNominalSubject, addOtherPeople, addPronounSubject } from './described';
import {
  isAddressed,
  isSubject,
  opensNextSubject,
  withApposedRoles,
  withBodyBefore,
  withRoleBefore,
} from './name-roles';

export const findNames = {
  name: 'names',
  run(state: BlockState): void {
    const { language, text, tokens, units, sentences } = state;
    const named = withInverted(language, text, namesIn(language, tokens, afterMarks(state)));
    const found = withNicknamed(language, named, units);
    for (const range of sentences) {
      addNominalSubject(found, units, range);
      addPronounSubject(found, units, range);
      addOtherPeople(found, units, range);
    }
    state.names = found.length > 1 ? found.sort((a, b) => a.nameSpan.start - b.nameSpan.start) : found;
  },
} as const satisfies Pass;

/** Places of tokens that a quotation mark stands right before: no name goes on there. */
type Apart = ReadonlySet<number>;

function afterMarks({ tokens, regions, strays }: BlockState): Apart {
  const apart = new Set<number>();
  const ends = [...regions.flatMap(({ span, inner }) => [inner.start, span.end]), ...strays.map(({ end }) => end)];
  ends.sort((a, b) => a - b);
  let at = 0;
  for (const end of ends) {
    while (at < tokens.length && tokens[at]!.start < end) at++;
    apart.add(at);
  }
  return apart;
}

function namesIn(language: Language, tokens: readonly Unit[], apart: Apart): MentionFact[] {
  const found: MentionFact[] = [];
  // `PORT ALBION, July 22 —`: a place does nothing.
  const report = afterDateline(tokens, 0);
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens, at)) continue;
    const end = runEnd(tokens, at, apart);
    if (isGreeted(tokens, { from: at, to: end })) {
      at = end - 1;
      continue;
    }
    const name = nameAfterPlace(tokens, at, end);
    const run = { from: at, to: name === -1 ? end : name };
    const mention = nameMention(language, tokens, run, apart);
    if (mention !== null) found.push(run.to <= report ? { ...mention, subject: false } : mention);
    at = run.to - 1;
  }
  return found;
}

/** `Dear Ann Orr,`, `Hi Ann,`: a letter is written to them, and tells nothing of them. */
function isGreeted(tokens: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to - from < 2 || !inName(tokens[from], NameWord.greeting)) return false;
  if (tokens.slice(0, from).some(({ kind }) => kind !== 'punctuation')) return false;
  return tokens[to] === undefined || tokens[to].kind === 'punctuation';
}

function nameMention(language: Language, tokens: readonly Unit[], whole: UnitRange, apart: Apart): MentionFact | null {
  const run = withoutHeadline(tokens, whole);
  if (run === null) return null;
  const described = withRoleBefore(tokens, run);
  const mention = describe(tokens, described, isSubject(tokens, described.from, endOfPlace(tokens, run.to, apart)));
  if (mention.form !== 'name' || (isRoleInCapitals(language, mention) && !mention.subject)) return null;
  if (isOfficeAlone(tokens, { from: Math.max(0, run.from - 1), to: run.to })) return null;
  const known = withBodyBefore(tokens, run, asPerson(tokens, run, mention));
  return isAddressed(tokens, run) || opensNextSubject(tokens, run) ? known : withApposedRoles(tokens, run, known);
}

/** A person's name has so many words at least where all is in capitals. */
const shortestInCapitals = 2;

/**
 * `ANN ORR | WINS SEAT`: of a run in capitals what stands before a verb or a plural, if a given name opens it; null for
 * `NORRVIK CUTS JOBS`, where nothing tells what is a name.
 */
function withoutHeadline(tokens: readonly Unit[], run: UnitRange): UnitRange | null {
  const { from, to } = run;
  for (let at = from; at < to; at++)
    if (tokens[at]!.text !== tokens[at]!.text.toUpperCase())
      return isTitle(tokens) ? givenAndSurname(tokens, run) : run;
  const least = is(tokens[from], Class.givenName) ? shortestInCapitals : 1;
  for (let at = from + least; at < to; at++)
    if (isPlainWord(tokens[at]!)) return least === shortestInCapitals ? { from, to: at } : null;
  return run;
}

/** A line has so many words at least whose capitals are a title's. */
const shortestTitle = 4;
/** Function words keep their small letter in a title. */
const longestSmall = 4;

/** `In Which Ann Orr Comes Home`: every longer word has a capital, and no full stop ends the line. */
function isTitle(tokens: readonly Unit[]): boolean {
  let words = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    if (text.length > longestSmall && !hasCapital(text)) return false;
    words++;
  }
  return words >= shortestTitle && !/^[.?!…]$/u.test(tokens.at(-1)!.text);
}

/** `Ann Orr | Comes Home`: what may be a verb after a given name and one more is the title's. */
function givenAndSurname(tokens: readonly Unit[], { from, to }: UnitRange): UnitRange {
  if (to - from <= 2 || !is(tokens[from], Class.givenName)) return { from, to };
  const third = tokens[from + 2]!;
  const isVerb = isPlainWord(third) || hasTrait(third, Trait.endsLikePlural | Trait.pastForm);
  return isVerb && tokens[from + 1]!.capital ? { from, to: from + 2 } : { from, to };
}

function isPlainWord(word: Unit): boolean {
  if (word.entry.verb !== null || is(word, Class.finiteVerb | Class.namingVerb)) return true;
  return hasTrait(word, Trait.pluralHead) && !is(word, Class.bodyWord) && !hasTrait(word, Trait.pluralBodyWord);
}

/** `Burton smiled`: a name on no list is a person's by what is done. */
function asPerson(tokens: readonly Unit[], { to }: UnitRange, mention: MentionFact): MentionFact {
  if (mention.type !== 'unknown' || !mention.subject || !isWord(tokens[to], Word.humanAct)) return mention;
  return { ...mention, type: 'person' };
}

const nowhere: Apart = new Set();

/** `Radim “The Notary” Soltys` is one name, not three. */
function withNicknamed(language: Language, found: MentionFact[], units: readonly Unit[]): MentionFact[] {
  let names = found;
  for (let at = 1; at < units.length; at++) {
    if (units[at]!.kind !== 'quotation' || !isNickname(units, at)) continue;
    let from = at - 1;
    while (from > 0 && startsName(units, from - 1) && isNamePart(units, from)) from--;
    const mention = nameMention(language, units, { from, to: runEnd(units, at + 1, nowhere) }, nowhere);
    if (mention === null || !contains(mention.nameSpan, units[at]!)) continue;
    names = [...names.filter(({ nameSpan }) => !overlaps(nameSpan, mention.nameSpan)), mention];
  }
  return names;
}

/** `Influential Leader` in a headline is nobody's name; `Robert Dean` is, and in a sentence `Oona Dean said`. */
function isRoleInCapitals({ entryOf }: Language, { name, head }: MentionFact): boolean {
  return (
    name.length > 1 && is(entryOf(head), Class.personNoun) && !is(entryOf(name[0]!.toLowerCase()), Class.givenName)
  );
}

function startsName(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !(token.capital || hasInnerCapital(token.text))) return false;
  if (isTimeInName(token, tokens[at + 1])) return true;
  if (inName(token, NameWord.halfOfDay) && tokens[at - 1]?.kind === 'number') return false;
  if (isMonthOfDate(tokens, at)) return false;
  if (isGivenHere(tokens, at) || opensBodyName(tokens, at)) return true;
  if (is(token, Class.timeWord | Class.opener)) return false;
  return !hasTrait(token, Trait.demonym) || isNamePart(tokens, at + 1) || !opensSentence(unitBefore(tokens, at));
}

/** `the historian Per Lind`, `our clerk, Per Lind`: within a sentence, before another capital; and `Per Lind said`. */
function isGivenHere(tokens: readonly Unit[], at: number): boolean {
  if (opensAct(tokens, at)) return true;
  return isGivenWithin(tokens, at) && is(tokens[at], Class.opener) && isNamePart(tokens, at + 1);
}

const saysSomething = /[\p{L}\p{N},]/u;

/** Whether a word after `previous` may have its capital from where it stands. */
function opensSentence(previous: Unit | undefined): boolean {
  if (previous === undefined || previous.stop || previous.kind === 'punctuation') return true;
  return !saysSomething.test(previous.text);
}

function isNamePart(tokens: readonly Unit[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || tokens[at - 1]!.stop) return false;
  if (!token.capital) return inName(token, NameWord.ownArticle);
  if (isWord(token, Word.of | Word.for | Word.and)) return token.text !== token.text.toUpperCase();
  return !is(token, Class.timeWord) || isMonthAsSurname(tokens, at);
}

function runEnd(tokens: readonly Unit[], from: number, apart: Apart): number {
  let to = from + 1;
  for (;;) {
    const token = tokens[to];
    if (token === undefined || apart.has(to) || (tokens[to - 1]!.stop && !isInitial(tokens[to - 1]!.text))) return to;
    const joins = !is(token, Class.determiner) || isWord(token, Word.the) || isInAppeal(tokens, to);
    const part = joins && isNamePart(tokens, to) && !isAuxiliary(token);
    const join = part ? 1 : joinsBody(tokens, from, to) ? 2 : joinAt(tokens, from, to);
    if (join === 0 || (join > 1 && apart.has(to + 1)) || (join > 2 && apart.has(to + 2))) return to;
    to += join;
  }
}

/** `Ann Orr | Is Right`, `Ann Orr | Would Go` in a headline; not `May`, `Will`. */
function isAuxiliary(token: Unit): boolean {
  return is(token, Class.be | Class.modal) && !is(token, Class.givenName | Class.timeWord);
}

/** `Department of Health and Social Care`. */
function joinsBody(tokens: readonly Unit[], from: number, at: number): boolean {
  if (!isWord(tokens[at], Word.and) || !isNamePart(tokens, at + 1)) return false;
  const next = tokens[at + 1]!;
  if (is(next, Class.bodyWord | Class.givenName) || isAcronym(next.text)) return false;
  const first = tokens[from]!;
  const isBody = is(first, Class.bodyWord) || hasTrait(first, Trait.pluralBodyWord);
  if (isBody || is(first, Class.givenName) || isAcronym(first.text))
    return isBody && isWord(tokens[from + 1], Word.of | Word.for);
  // `the Wildlife and Countryside Trust`
  const closes = is(tokens[at + 2], Class.bodyWord) && isNamePart(tokens, at + 2);
  return closes && at === from + 1 && isWord(unitBefore(tokens, from), Word.the);
}

/**
 * By how many tokens a name goes on over a word in lower case or a mark: `Council of the North`, `Ludwig van der Meer`.
 */
function joinAt(tokens: readonly Unit[], from: number, at: number): number {
  const token = tokens[at]!;
  if (!is(token, Class.connector) && !isParticle(token)) return isPluralPossessive(tokens, at) ? 1 : 0;
  if (isWord(token, Word.of) && (isPersonsName(tokens, at) || isPersonsDocument(tokens, at))) return 0;
  if (isPeopleOf(tokens, at)) return 0;
  if (isWord(token, Word.for) && is(tokens[at - 1], Class.personNoun)) return 0;
  // `told the Dáil the Taoiseach had lied`, where `Alexander the Great` has no article before it
  if (isWord(token, Word.the) && is(unitBefore(tokens, from), Class.article)) return 0;
  const particle = isParticle(token);
  const joins = particle || isWord(token, Word.of | Word.the | Word.for) || token.text === '&';
  if (joins && isNamePart(tokens, at + 1)) return 2;
  const goesOn = isWord(token, Word.of) ? isWord(tokens[at + 1], Word.the) : particle && isParticle(tokens[at + 1]);
  return goesOn && isNamePart(tokens, at + 2) ? 3 : 0;
}

/** `Hugo Manners of Calder Securities`: where the place or employer ends that follows a person. */
function endOfPlace(tokens: readonly Unit[], at: number, apart: Apart): number {
  if (!isWord(tokens[at], Word.of | Word.at | Word.from)) return at;
  return isNamePart(tokens, at + 1) && isPersonsName(tokens, at) ? runEnd(tokens, at + 1, apart) : at;
}
