import { epithetNouns, femaleNouns, kernelOf, kinNouns, maleNouns } from '../language/english/people';
import { entryOf } from '../language/english/entries';
import { Trait } from '../language/language';
import { hasTrait } from '../text/units';
import { resolveBody } from './bodies';
import { positionOf, type Entity, type PlacedMention } from './entity';
import { matchesPlace } from './places';
import { resolvePronoun, type Context, type Resolution } from './pronouns';
import { mentionEvent } from './trace-mention';

/** Blocks above `the former` in which its names may stand. */
const reach = 3;

/**
 * Resolves a description that resumes a name by other words than its roles and nouns: `the Italian`, `the retired
 * welder`, `the 34-year-old`, `the former`, `the company`. Null for other descriptions, and where nobody fits.
 */
export function resolveDescription(mention: PlacedMention, core: string, context: Context): Resolution | null {
  const words = /^the\s+(\S.*)$/isu.exec(core)?.[1]?.split(/\s+/u);
  const head = words?.at(-1);
  if (words === undefined || head === undefined) return null;
  const lower = head.toLowerCase();
  if (words.length === 1 && (lower === 'former' || lower === 'latter'))
    return resolveRank(lower === 'former' ? 1 : 0, mention, context);
  if (mention.fact.number === 'plural') return null;
  if (isEpithet(words)) return resolvePerson(mention, words, context);
  return mention.fact.form === 'name' ? null : resolveBody(mention, lower, context);
}

/** Epithets for stars where another noun stands before them: `the catwalk queen`. */
const figurative = new Set(
  'queen king princess prince legend icon ace hero heroine guru favourite diva beauty hunk'.split(' '),
);
/** Epithets that may have a capital. */
const partisans = new Set('republican democrat conservative liberal tory'.split(' '));

/** Whether a description only resumes somebody who was named: by age, people, former trade, or for variety. */
function isEpithet(words: readonly string[]): boolean {
  const head = words.at(-1)!;
  const lower = head.toLowerCase();
  if (isFree(words) || isPeople(head)) return true;
  if (head !== lower) return partisans.has(lower);
  if (words.length > 1 && figurative.has(lower)) return true;
  return epithetNouns.has(kernelOf(lower));
}

/** Ages and former trades fit people of any trade. */
function isFree(words: readonly string[]): boolean {
  const isPast = words.length > 1 && /^(?:former|retired|ex-\p{L}+|one-time)$/iu.test(words[0]!);
  return isPast || words.some((word) => /^\d+-year-old$/iu.test(word));
}

/** `Italian`, `Oberonian`. */
function isPeople(word: string): boolean {
  return hasTrait(entryOf(word.toLowerCase()), Trait.demonym) || /^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish)$/u.test(word);
}

/**
 * A description may be of somebody new, so an antecedent must lead by more than a pronoun's. This and the points below
 * are on the scale of the pronouns' and were set with them, by hand.
 */
const clearLead = 0.8;
/** Points for an antecedent that the description's other words were said of: `the Oberonian leader`. */
const knownPlace = 3;
/** Points for an antecedent known by another trade: `the boss` is no striker. */
const otherTrade = -4;

function resolvePerson(mention: PlacedMention, words: readonly string[], context: Context): Resolution | null {
  const lower = words.at(-1)!.toLowerCase();
  const prefers = (entity: Entity): number | null => {
    if (entity.names.length === 0) return null;
    const isKnown = words.some((word) => entity.about.has(word.toLowerCase()) || matchesPlace(word, entity.about));
    return (
      (isKnown ? knownPlace : 0) +
      (isTrade(lower) && !isFree(words) && [...entity.roles].some(isTrade) ? otherTrade : 0)
    );
  };
  const resolution = resolvePronoun(asPronoun(mention, words.at(-1)!), context, {
    prefers,
    lead: clearLead,
    by: 'epithet',
  });
  return resolution.kind === 'none' ? null : resolution;
}

/** Whether a noun names a trade, rather than fitting people of any. */
function isTrade(noun: string): boolean {
  const kernel = kernelOf(noun);
  if (general.has(kernel) || kinNouns.has(kernel) || femaleNouns.has(kernel) || maleNouns.has(kernel)) return false;
  return !partisans.has(noun) && !hasTrait(entryOf(noun), Trait.demonym);
}

const general = new Set(
  `star veteran youngster teenager teen pensioner leader native man woman bloke lad chap newcomer outsider millionaire
  billionaire campaigner winner survivor resident neighbour neighbor friend pal critic`.split(/\s+/u),
);

/** An epithet agrees with any person, as a pronoun does, but for the gender of its noun. */
function asPronoun(mention: PlacedMention, noun: string): PlacedMention {
  const kernel = kernelOf(noun.toLowerCase());
  const isFemale = femaleNouns.has(kernel) || kernel.endsWith('woman');
  const head = isFemale ? 'she' : maleNouns.has(kernel) ? 'he' : 'who';
  return { ...mention, fact: { ...mention.fact, form: 'pronoun', head, gender: 'any' } };
}

/** Of the two people named last, `the former` is the one named first. */
function resolveRank(rank: 0 | 1, mention: PlacedMention, { timeline, notes }: Context): Resolution | null {
  const named = new Map<Entity, PlacedMention>();
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach))
    if (earlier.fact.form === 'name' && !named.has(entity)) named.set(entity, earlier);
  const chosen = [...named][rank];
  if (named.size < 2 || chosen === undefined) return null;
  const [entity, antecedent] = chosen;
  notes?.note(mentionEvent(mention, 'order', { outcome: 'resolved', entity }));
  return { kind: 'resolved', entity, antecedent };
}
