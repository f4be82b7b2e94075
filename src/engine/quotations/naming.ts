import {
  definers,
  explainers,
  namers,
  namersWithAs,
  pluralWordNouns,
  searchWords,
  waysOfSpeaking,
  wordNouns,
} from '../language/english/quoted-words';
import { beForms, modals } from '../language/english/words';
import { isAdjective, isCutFromSpeech, type Looks } from './looks';
import type { Surroundings } from './surroundings';

/** How far before the quotation, in words, a verb of naming may stand: `dubbed the new avenue “Cousins”`. */
const objectReach = 5;
/** How far `known` may stand before its `as`. */
const asReach = 7;
/** How far before a colon or `is` a noun for words may stand: `the word of the week is “derisking”`. */
const nounReach = 14;

/** Words between a verb of naming and the name. */
const fillers = new Set(
  `the a an its their his her our simply just as affectionately jokingly popularly himself herself itself themselves`.split(
    ' ',
  ),
);

/** A name is given to somebody or something: `dubbed “Submarine”`, `Radim “The Notary” Soltys`. */
export function isNamed(looks: Looks, around: Surroundings): boolean {
  const words = around.wordsBefore;
  const near = words.findIndex((word) => !fillers.has(word));
  if (near !== -1 && namers.has(words[near]!)) return true;
  if (isBetweenNames(looks, around)) return true;
  if (isCutFromSpeech(looks) || looks.words.length > 5) return false;
  if (
    words
      .slice(0, objectReach)
      .some((word) =>
        /^(?:dub|dubs|dubbed|nicknamed|christened|renamed|rechristened|codenamed|code-named)$/u.test(word),
      )
  )
    return true;
  if (words.slice(0, 3).includes('as') && words.slice(0, asReach).some((word) => namersWithAs.has(word))) return true;
  return isCalled(looks, words) || isHabit(looks, words);
}

/** `Jimmy “The Spoon” Carver`. */
function isBetweenNames({ words, ended }: Looks, { before, after }: Surroundings): boolean {
  return !ended && before[0]?.capital === true && after[0]?.capital === true && words.length <= 4;
}

/**
 * To call is to name where the object is missing (`an opening called the “Grob”`), reflexive, or where it is the habit
 * of many (`locals call it “the Staircase”`). Otherwise it is to judge (`she called it “theatre”`), and the words are
 * hers.
 */
function isCalled(looks: Looks, words: readonly string[]): boolean {
  const at = words.slice(0, objectReach + 1).findIndex((word) => /^call(?:s|ed|ing)?$/u.test(word));
  if (at === -1) return false;
  const between = words.slice(0, at);
  if (/sel(?:f|ves)$/u.test(between.at(-1) ?? '')) return true;
  const object = between.filter((word) => !fillers.has(word));
  const relative = words.slice(at + 1, at + 7).some((word) => /^(?:what|which|whom|that|who)$/u.test(word));
  const definite =
    between[0] === 'the' &&
    (!relative || isMany(words[at + 1])) &&
    !/^(?:worst|best|most|biggest|greatest)$/u.test(looks.words[0] ?? '');
  if (definite && !isAdjective(looks)) return true;
  if (words[at] === 'called' && object.length === 0) return !relative || beForms.has(words[at + 1] ?? '');
  return words[at] === 'call' && !modals.has(words[at + 1] ?? '') && !isAdjective(looks);
}

/** `She speaks of “friction”`: the present tells a habit, and a habit is of a word. */
function isHabit(looks: Looks, [near, verb]: readonly string[]): boolean {
  return (
    /^(?:of|about)$/u.test(near ?? '') &&
    /^(?:speaks?|talks?)$/u.test(verb ?? '') &&
    looks.words.length === 1 &&
    !isAdjective(looks)
  );
}

/** A plural subject, by its look: `what sailors called the “watch”`. */
function isMany(subject: string | undefined): boolean {
  return subject !== undefined && /^(?:they|people|many|some|.{2,}[^'s]s)$/u.test(subject);
}

/** A word is talked about: `the word “proud”`, `“likely” means a chance of two in three`. */
export function isMentioned(looks: Looks, { wordsBefore: words, wordsAfter: after }: Surroundings): boolean {
  if (looks.words[0]?.startsWith('#') === true || isExplained(looks, after)) return true;
  if (isGloss(words)) return true;
  if (isSearch(looks, words) || isExample(looks, words, after)) return true;
  if (looks.words.length > 6) return false;
  if (isDefined(looks, words, after)) return true;
  const near = words[0] ?? '';
  if (wordNouns.has(near) || (near === 'sign' && words[1] === 'call')) return true;
  if (pluralWordNouns.has(near)) return looks.words.length <= 3 && !looks.clause;
  if (looks.clause && looks.words.length > 3) return false;
  if (near !== ':' && isCutFromSpeech(looks)) return false;
  return /^(?:is|was|:|,|of|as)$/u.test(near) && wordNouns.has(nounBefore(words, near === 'of' ? 2 : nounReach));
}

/** The first noun for words among the nearest `reach` ones; `in other words` is none. */
function nounBefore(words: readonly string[], reach: number): string {
  return words.slice(1, reach).find((word) => wordNouns.has(word)) ?? '';
}

function isExplained(looks: Looks, after: readonly string[]): boolean {
  if (looks.words.length > 5) return false;
  const [first, second, third, fourth] = after.filter((word) => word !== ',');
  if (
    explainers.has(first ?? '') ||
    (/^(?:may|might|can|could|must|once)$/u.test(first ?? '') && explainers.has(second ?? ''))
  )
    return true;
  if (first === 'as' && after.slice(1, 8).some((word) => /^(?:calls?|called|known|dubbed)$/u.test(word))) return true;
  if (/^(?:may|can)$/u.test(first ?? '') && second === 'ever' && explainers.has(third ?? '')) return true;
  return /^(?:is|was|has)$/u.test(first ?? '') && [second, third, fourth].some((word) => wordNouns.has(word ?? ''));
}

/** `stands for “…”`, `Amharic for “brave”`, `ever mean “…”`. */
function isGloss(words: readonly string[]): boolean {
  const [near, next] = words;
  if (near === 'for' && /^(?:stand|stands|stood|short|shorthand|code|slang|jargon)$/u.test(next ?? '')) return true;
  if (/^(?:means?|meaning|meant)$/u.test(near ?? '')) return true;
  return (
    near === 'for' &&
    /(?:glish|nish|dish|lish|kish|rish|ench|rman|[aeiou]nese|sian|lian|nian|rian|haric|rabic|atin|reek|utch)$/u.test(
      next ?? '',
    )
  );
}

function isSearch(looks: Looks, words: readonly string[]): boolean {
  if (looks.capital) return false;
  const [near, ...rest] = words;
  return (
    searchWords.has(near ?? '') ||
    (/^(?:for|is|was|by|up|:)$/u.test(near ?? '') &&
      rest.slice(0, 3).some((word) => searchWords.has(word) || word === 'looked'))
  );
}

/** `entries such as “milk”`, `“super spikes” and other aids`: an example of a kind. */
function isExample({ clause }: Looks, words: readonly string[], after: readonly string[]): boolean {
  if (clause) return false;
  return (
    (words[0] === 'as' && words[1] === 'such') ||
    (/^(?:and|or)$/u.test(after[0] ?? '') && /^(?:other|similar)$/u.test(after[1] ?? ''))
  );
}

/** How far before or after, in words, a way of speaking or the head of a definition may stand. */
const definitionReach = 6;

/**
 * `“kos,” a Norwegian word for …`, `“sherpa,” or guide`, `What is a “zombie clause”?`, `in chess slang a “patzer” is
 * …`.
 */
function isDefined(looks: Looks, words: readonly string[], after: readonly string[]): boolean {
  if (looks.clause || looks.exclaimed) return false;
  if (words.slice(0, definitionReach).some((word) => waysOfSpeaking.has(word))) return true;
  const question = words.filter((word) => word !== 'a' && word !== 'the');
  if (question.length === 2 && /^(?:is|are|was)$/u.test(question[0]!) && question[1] === 'what') return true;
  const apart = looks.ended || after[0] === ',';
  if (!apart) return false;
  const next = after[0] === ',' ? after.slice(1) : after;
  if (next[0] === 'or' || next[0] === 'meaning') return true;
  return /^(?:an?|the)$/u.test(next[0] ?? '') && next.slice(1, definitionReach).some((word) => definers.has(word));
}
