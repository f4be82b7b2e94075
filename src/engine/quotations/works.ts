import {
  craftNouns,
  titleEndings,
  titlers,
  workKinds,
  workNouns,
  workRelations,
  workVerbs,
} from '../language/english/quoted-words';
import type { Looks } from './looks';
import type { ContextWord, Surroundings } from './surroundings';

/** How far before `called` or a comma the work's noun may stand: `The draft report, called “Coasts”`. */
const nounReach = 4;

/** The words around say that a work, a paper or a ship is named: `her novel, “Salt”`, `the ferry “Pride of Carrow”`. */
export function isWork(looks: Looks, around: Surroundings): boolean {
  if (!looks.capital || looks.words.length > 12) return false;
  const words = around.wordsBefore.filter((word) => word !== 'the' && word !== ',' && word !== ':');
  const direct = around.wordsBefore[0] ?? '';
  const near = words[0] ?? '';
  if (titlers.has(near)) return true;
  const apart = direct !== near;
  if ((workNouns.has(near) || craftNouns.has(near)) && (!apart || looks.titleCase || looks.words.length <= 3))
    return true;
  if (near === 'of' && workRelations.has(words[1] ?? '')) return true;
  if (
    /^(?:called|named)$/u.test(near) &&
    words.slice(1, nounReach).some((word) => workNouns.has(word) || craftNouns.has(word))
  )
    return true;
  if (workVerbs.has(direct) && !looks.clause) return true;
  if (isOfMaker(looks, around.before[0]) || isProgramme(looks, direct)) return true;
  if (/^(?:in|on)$/u.test(direct) && /^(?:starred|stars|starring|appeared|appears|featured)$/u.test(words[1] ?? ''))
    return true;
  return isWorkAfter(looks, around);
}

/** `Pasco’s “Salt”`: a work belongs to its maker. */
function isOfMaker(looks: Looks, owner: ContextWord | undefined): boolean {
  return owner?.capital === true && /'s$/u.test(owner.lower) && !looks.clause;
}

/** `the new anchor of “Today”`: one word with a capital and no article, where no utterance can stand. */
function isProgramme({ words, exclaimed }: Looks, near: string): boolean {
  return words.length === 1 && !exclaimed && /^(?:on|in|of|at|for|from)$/u.test(near);
}

/** `“Low Water” (2019)`, `“Low Water,” by Andrea Pasco`, `“Salt,” a novel by …`, `the “Second Squeeze” tour`. */
function isWorkAfter(looks: Looks, { after, wordsAfter }: Surroundings): boolean {
  const [first, second, third, fourth] = wordsAfter;
  if (first === 'by' && looks.ended && !looks.exclaimed && after[1]?.capital === true) return true;
  if (workKinds.has(first ?? '')) return true;
  if (first === '(' && /^(?:1[5-9]|20)\d\d$/u.test(second ?? '')) return true;
  const rest = first === ',' ? [second, third, fourth] : [first, second, third];
  return (
    /^(?:an?|the)$/u.test(rest[0] ?? '') &&
    (looks.titleCase || (!looks.clause && looks.words.length <= 3)) &&
    rest.slice(1).some((word) => workNouns.has(word ?? '') || craftNouns.has(word ?? ''))
  );
}

/** Titles that show what they are: `Clear Pipes Act`. */
export function hasTitleEnding({ words, titleCase }: Looks): boolean {
  return titleCase && titleEndings.has(words.at(-1) ?? '');
}
