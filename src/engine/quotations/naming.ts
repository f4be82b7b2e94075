import { Class } from '../language/language';
import type { QuotationWords } from '../language/quotation-words';
import { is } from '../text/units';
import { isAdjective, isCutFromSpeech, type Looks } from './looks';
import type { QuotationSurroundings } from './surroundings';

/** How far before the quotation, in words, a verb of naming may stand: `dubbed the new avenue “Cousins”`. */
const objectReach = 5;
/** How far `known` may stand before its `as`. */
const asReach = 7;
/** How far before a colon or `is` a noun for words may stand: `the word of the week is “derisking”`. */
const nounReach = 14;

/** A name is given to somebody or something: `dubbed “Submarine”`, `Radim “The Notary” Soltys`. */
export function isNamed(looks: Looks, around: QuotationSurroundings): boolean {
  const { quotations } = looks.language;
  const words = around.wordsBefore;
  const near = words.findIndex((word) => !quotations.fillers.has(word));
  if (near !== -1 && quotations.namers.has(words[near]!)) return true;
  if (isBetweenNames(looks, around)) return true;
  if (isCutFromSpeech(looks) || looks.words.length > 5) return false;
  if (words.slice(0, objectReach).some((word) => quotations.dubbing.has(word))) return true;
  const isAs = words.slice(0, 3).some((word) => quotations.as.has(word));
  if (isAs && words.slice(0, asReach).some((word) => quotations.namersWithAs.has(word))) return true;
  return isCalled(looks, words) || isHabit(looks, words);
}

/** `Jimmy “The Spoon” Carver`. */
function isBetweenNames({ words, ended }: Looks, { before, after }: QuotationSurroundings): boolean {
  return !ended && before[0]?.capital === true && after[0]?.capital === true && words.length <= 4;
}

/**
 * To call is to name where the object is missing (`an opening called the “Grob”`), reflexive, or where it is the habit
 * of many (`locals call it “the Staircase”`). Otherwise it is to judge (`she called it “theatre”`), and the words are
 * hers.
 */
function isCalled(looks: Looks, words: readonly string[]): boolean {
  const { entryOf, quotations } = looks.language;
  const at = words.slice(0, objectReach + 1).findIndex((word) => quotations.calling.has(word));
  if (at === -1) return false;
  const between = words.slice(0, at);
  if (quotations.reflexives.test(between.at(-1) ?? '')) return true;
  const object = between.filter((word) => !quotations.fillers.has(word));
  const relative = words.slice(at + 1, at + 7).some((word) => quotations.relatives.has(word));
  const definite =
    quotations.the.has(between[0] ?? '') &&
    (!relative || quotations.manySubjects.test(words[at + 1] ?? '')) &&
    !quotations.superlatives.has(looks.words[0] ?? '');
  if (definite && !isAdjective(looks)) return true;
  const [verb, before] = [words[at]!, entryOf(words[at + 1] ?? '')];
  if (quotations.callingPast.has(verb) && object.length === 0) return !relative || is(before, Class.be);
  return quotations.callingBase.has(verb) && !is(before, Class.modal) && !isAdjective(looks);
}

/** `She speaks of “friction”`: the present tells a habit, and a habit is of a word. */
function isHabit(looks: Looks, [near = '', verb = '']: readonly string[]): boolean {
  const { habitLinks, habitVerbs } = looks.language.quotations;
  return habitLinks.has(near) && habitVerbs.has(verb) && looks.words.length === 1 && !isAdjective(looks);
}

/** A word is talked about: `the word “proud”`, `“likely” means a chance of two in three`. */
export function isMentioned(looks: Looks, { wordsBefore: words, wordsAfter: after }: QuotationSurroundings): boolean {
  const { quotations } = looks.language;
  if (looks.words[0]?.startsWith('#') === true || isExplained(looks, after)) return true;
  if (isGloss(words, quotations)) return true;
  if (isSearch(looks, words) || isExample(looks, words, after)) return true;
  if (looks.words.length > 6) return false;
  if (isDefined(looks, words, after)) return true;
  return isCalledWord(looks, words);
}

/** `the word “proud”`, `the call sign “Otter”`, `the words “I do”`, `the word for it is “proud”`. */
function isCalledWord(looks: Looks, words: readonly string[]): boolean {
  const { quotations } = looks.language;
  const [near = '', next = ''] = words;
  const isCallSign = quotations.signs.has(near) && quotations.callSign.has(next);
  if (isCallSign || quotations.wordNouns.has(near)) return true;
  if (quotations.pluralWordNouns.has(near)) return looks.words.length <= 3 && !looks.clause;
  if (looks.clause && looks.words.length > 3) return false;
  if (near !== ':' && isCutFromSpeech(looks)) return false;
  const reach = quotations.of.has(near) ? 2 : nounReach;
  return quotations.wordLinks.has(near) && words.slice(1, reach).some((word) => quotations.wordNouns.has(word));
}

function isExplained(looks: Looks, after: readonly string[]): boolean {
  if (looks.words.length > 5) return false;
  const { as, callingVerbs, explainers, explainingModals, ever, everModals, wordNouns, wordVerbs } =
    looks.language.quotations;
  const [first = '', second = '', third = '', fourth = ''] = after.filter((word) => word !== ',');
  if (explainers.has(first) || (explainingModals.has(first) && explainers.has(second))) return true;
  if (as.has(first) && after.slice(1, 8).some((word) => callingVerbs.has(word))) return true;
  if (everModals.has(first) && ever.has(second) && explainers.has(third)) return true;
  return wordVerbs.has(first) && [second, third, fourth].some((word) => wordNouns.has(word));
}

/** `stands for “…”`, `Amharic for “brave”`, `ever mean “…”`. */
function isGloss([near = '', next = '']: readonly string[], quotations: QuotationWords): boolean {
  const { glossLink, glossNouns, glossVerbs, languageNames } = quotations;
  return glossVerbs.has(near) || (glossLink.has(near) && (glossNouns.has(next) || languageNames.test(next)));
}

function isSearch(looks: Looks, words: readonly string[]): boolean {
  if (looks.capital) return false;
  const { searchWords, searchLinks, searchPast } = looks.language.quotations;
  const [near = '', ...rest] = words;
  if (searchWords.has(near)) return true;
  return searchLinks.has(near) && rest.slice(0, 3).some((word) => searchWords.has(word) || searchPast.has(word));
}

/** `entries such as “milk”`, `“super spikes” and other aids`: an example of a kind. */
function isExample({ clause, language }: Looks, words: readonly string[], after: readonly string[]): boolean {
  if (clause) return false;
  const { as, such, exampleJoints, otherWords } = language.quotations;
  if (as.has(words[0] ?? '') && such.has(words[1] ?? '')) return true;
  return exampleJoints.has(after[0] ?? '') && otherWords.has(after[1] ?? '');
}

/** How far before or after, in words, a way of speaking or the head of a definition may stand. */
const definitionReach = 6;

/**
 * `“kos,” a Norwegian word for …`, `“sherpa,” or guide`, `What is a “zombie clause”?`, `in chess slang a “patzer” is
 * …`.
 */
function isDefined(looks: Looks, words: readonly string[], after: readonly string[]): boolean {
  if (looks.clause || looks.exclaimed) return false;
  const { an, the, definers, glossJoints, questionFillers, questionVerbs, questionWords, waysOfSpeaking } =
    looks.language.quotations;
  if (words.slice(0, definitionReach).some((word) => waysOfSpeaking.has(word))) return true;
  const question = words.filter((word) => !questionFillers.has(word));
  if (question.length === 2 && questionVerbs.has(question[0]!) && questionWords.has(question[1]!)) return true;
  const apart = looks.ended || after[0] === ',';
  if (!apart) return false;
  const next = after[0] === ',' ? after.slice(1) : after;
  const first = next[0] ?? '';
  if (glossJoints.has(first)) return true;
  return (an.has(first) || the.has(first)) && next.slice(1, definitionReach).some((word) => definers.has(word));
}
