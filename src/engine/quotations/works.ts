import { Class } from '../language/language';
import type { QuotationWords } from '../language/quotation-words';
import { is } from '../text/units';
import type { Looks } from './looks';
import type { ContextWord, QuotationSurroundings } from './surroundings';

/** How far before `called` or a comma the work's noun may stand: `The draft report, called “Coasts”`. */
const nounReach = 4;

/** No title has more words than this. */
const longestTitle = 12;

/** The words around say that a work, a paper or a ship is named: `her novel, “Salt”`, `the ferry “Pride of Carrow”`. */
export function isWork(looks: Looks, around: QuotationSurroundings): boolean {
  if (!looks.capital || looks.words.length > longestTitle) return false;
  const { quotations } = looks.language;
  const words = around.wordsBefore.filter((word) => !quotations.the.has(word) && word !== ',' && word !== ':');
  const direct = around.wordsBefore[0] ?? '';
  const near = words[0] ?? '';
  if (quotations.titlers.has(near)) return true;
  if (isToHearer(looks, around)) return false;
  if (isWorkNoun(near, quotations) && (direct === near || looks.titleCase || looks.words.length <= 3)) return true;
  if (isNamedWork(words, quotations)) return true;
  if (quotations.workVerbs.has(direct) && !looks.clause) return true;
  if (isOfMaker(looks, around.before[0]) || isProgramme(looks, direct)) return true;
  if (quotations.workPlaces.has(direct) && quotations.starring.has(words[1] ?? '')) return true;
  return isWorkAfter(looks, around);
}

/** `the author of “Salt”`, `the draft report called “Coasts”`: the words before, from right to left. */
function isNamedWork([near = '', ...rest]: readonly string[], quotations: QuotationWords): boolean {
  if (quotations.of.has(near) && quotations.workRelations.has(rest[0] ?? '')) return true;
  return quotations.workNaming.has(near) && rest.slice(0, nounReach - 1).some((word) => isWorkNoun(word, quotations));
}

/** No hearer is told with more words: `told | a local radio station`. */
const hearerReach = 6;

/** `told the paper: “Never.”`: whoever hears the words does not bear them as a name. */
function isToHearer({ language }: Looks, { wordsBefore: [mark = '', ...words] }: QuotationSurroundings): boolean {
  if (mark !== ',' && mark !== ':') return false;
  for (const word of words.slice(0, hearerReach)) {
    const entry = language.entryOf(word);
    if (entry.verb?.verb.recipient === true) return true;
    if (is(entry, Class.preposition)) return false;
  }
  return false;
}

function isWorkNoun(word: string, { workNouns, craftNouns }: QuotationWords): boolean {
  return workNouns.has(word) || craftNouns.has(word);
}

/** `Pasco’s “Salt”`: a work belongs to its maker. */
function isOfMaker(looks: Looks, owner: ContextWord | undefined): boolean {
  return owner?.capital === true && looks.language.quotations.makers.test(owner.lower) && !looks.clause;
}

/** `the new anchor of “Today”`: one word with a capital and no article, where no utterance can stand. */
function isProgramme({ words, exclaimed, language }: Looks, near: string): boolean {
  return words.length === 1 && !exclaimed && language.quotations.programmeLinks.has(near);
}

/** `“Low Water” (2019)`, `“Low Water,” by Andrea Pasco`, `“Salt,” a novel by …`, `the “Second Squeeze” tour`. */
function isWorkAfter(looks: Looks, { after, wordsAfter }: QuotationSurroundings): boolean {
  const { quotations } = looks.language;
  const [first, second, third, fourth] = wordsAfter;
  if (quotations.by.has(first ?? '') && looks.ended && !looks.exclaimed && after[1]?.capital === true) return true;
  if (quotations.workKinds.has(first ?? '')) return true;
  if (first === '(' && /^(?:1[5-9]|20)\d\d$/u.test(second ?? '')) return true;
  const rest = first === ',' ? [second, third, fourth] : [first, second, third];
  return (
    (quotations.an.has(rest[0] ?? '') || quotations.the.has(rest[0] ?? '')) &&
    (looks.titleCase || (!looks.clause && looks.words.length <= 3)) &&
    rest.slice(1).some((word) => isWorkNoun(word ?? '', quotations))
  );
}

/** Titles that show what they are: `Clear Pipes Act`. */
export function hasTitleEnding({ words, titleCase, language }: Looks): boolean {
  return titleCase && language.quotations.titleEndings.has(words.at(-1) ?? '');
}
