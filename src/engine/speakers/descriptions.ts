import { Trait, Word, type Language } from '../language/language';
import { hasCapital } from '../text/letters';
import { hasTrait, isWord } from '../text/units';
import { resolveBody } from './bodies';
import { positionOf, type Entity, type PlacedMention } from './entity';
import { matchesPlace } from './places';
import { resolvePronoun, type PronounContext, type Resolution } from './pronouns';
import { mentionEvent } from './trace-mention';

/** Blocks above `the former` in which its names may stand. */
const reach = 3;

/**
 * Resolves a description that resumes a name by other words than its roles and nouns: `the Italian`, `the retired
 * welder`, `the 34-year-old`, `the former`, `the company`. Null for other descriptions, and where nobody fits.
 */
export function resolveDescription(mention: PlacedMention, core: string, context: PronounContext): Resolution | null {
  const { definite, ranks } = context.language.speakers.descriptions;
  const words = definite.exec(core)?.[1]?.split(/\s+/u);
  const head = words?.at(-1);
  if (words === undefined || head === undefined) return null;
  const lower = head.toLowerCase();
  const rank = words.length === 1 ? ranks.get(lower) : undefined;
  if (rank !== undefined) return resolveRank(rank, mention, context);
  if (mention.fact.number === 'plural') return null;
  const isName = mention.fact.form === 'name';
  // `the former minister Jo Bell` is named; `the retired Italian` is not.
  if (isName && !isPeople(context.language, head) && fitsAnyTrade(context.language, words)) return null;
  if (isEpithet(context.language, words)) return resolvePerson(mention, words, context);
  return isName ? null : resolveBody(mention, lower, context, words.length > 1 || saysMore(mention, lower));
}

/** `the firm in Derby`, `the union that represents the staff` */
function saysMore({ fact: { label } }: PlacedMention, noun: string): boolean {
  return !label.toLowerCase().endsWith(noun);
}

/** Whether a description only resumes somebody who was named: by age, people, former trade, or for variety. */
function isEpithet(language: Language, words: readonly string[]): boolean {
  const { partisans, figurative, isEpithet } = language.speakers.descriptions;
  const head = words.at(-1)!;
  const lower = head.toLowerCase();
  if (fitsAnyTrade(language, words) || isPeople(language, head) || isJob(language, words)) return true;
  if (head !== lower && !inCapitals.test(head)) return partisans.has(lower);
  if (words.length > 1 && figurative.has(lower)) return true;
  return isEpithet(lower);
}

/** `the Nationals MP` */
const inCapitals = /^\p{Lu}{2,3}$/u;

/** Ages, former trades and where somebody is from fit people of any trade: `the Mayo woman`. */
function fitsAnyTrade({ speakers }: Language, words: readonly string[]): boolean {
  const { past, age, isOfAnyTrade } = speakers.descriptions;
  const isPast = words.length > 1 && past.test(words[0]!);
  const isLocal = words.length > 1 && hasCapital(words[0]!) && isOfAnyTrade(words.at(-1)!.toLowerCase());
  return isPast || isLocal || words.some((word) => age.test(word));
}

/** `the bus driver`, `the shop owner`: what somebody does of whom a reader knows little else. */
function isJob({ speakers }: Language, words: readonly string[]): boolean {
  return words.length > 1 && !words.some(hasCapital) && speakers.descriptions.jobs.has(words.at(-1)!);
}

/** `Italian`, `Oberonian`. */
function isPeople({ entryOf, speakers }: Language, word: string): boolean {
  return hasTrait(entryOf(word.toLowerCase()), Trait.demonym) || speakers.descriptions.people.test(word);
}

/**
 * A description may be of somebody new, so an antecedent must lead by more than a pronoun's. This and the points below
 * are on the scale of the pronouns' and were set with them, by hand.
 */
const clearLead = 0.8;
/** The same in dialogues, which are full of people who have no name yet: `the old lady`. */
const clearLeadInTalk = 2.5;
/** Points for an antecedent that the description's other words were said of: `the Oberonian leader`. */
const knownPlace = 3;
/** Points for an antecedent known by another trade: `the boss` is no striker. */
const otherTrade = -4;

function resolvePerson(mention: PlacedMention, words: readonly string[], context: PronounContext): Resolution | null {
  const { language } = context;
  const isOfTrade = (noun: string): boolean => isTrade(language, noun);
  const lower = words.at(-1)!.toLowerCase();
  const isAny = fitsAnyTrade(language, words);
  const { isProfession } = language.speakers.descriptions;
  const needsRole = !isAny && (isProfession(lower) || isJob(language, words));
  const age = ageIn(language, words);
  const owners = ownersIn(language, mention);
  const prefers = (entity: Entity): number | null => {
    const hasTrade = [...entity.roles].some(isOfTrade);
    const shares = isKnownAs(entity, lower) || sharesTrade(language, entity, lower);
    if (entity.names.length === 0 || (needsRole && !shares && (hasTrade || agesOf(entity).length === 0))) return null;
    if (isOfOtherParty(language, words, entity)) return null;
    if (owners.length > 0 && !owners.some((owner) => entity.about.has(owner))) return null;
    if (age !== null && agesOf(entity).some((known) => known !== age)) return null;
    const isKnown = words.some(
      (word) => entity.about.has(word.toLowerCase()) || matchesPlace(language, word, entity.about),
    );
    const isOther = isOfTrade(lower) && !isAny && !shares && hasTrade;
    return (isKnown || (age !== null && entity.about.has(age)) ? knownPlace : 0) + (isOther ? otherTrade : 0);
  };
  const resolution = resolvePronoun(asPronoun(language, mention, words.at(-1)!), context, {
    prefers,
    lead: context.talk === null ? clearLead : clearLeadInTalk,
    by: 'epithet',
  });
  if (resolution.kind === 'resolved' && age !== null) resolution.entity.about.add(age);
  return resolution.kind === 'none' ? null : resolution;
}

/** `aaron`, `thirl` of `the mother of missing teenager Aaron Thirl`: she is nobody of whom these were not said. */
function ownersIn({ entryOf }: Language, { fact: { label } }: PlacedMention): readonly string[] {
  const words = label.split(/\s+/u);
  const of = words.findIndex((word) => isWord(entryOf(word), Word.of));
  return of === -1 ? [] : words.slice(of + 1).flatMap((word) => (hasCapital(word) ? [word.toLowerCase()] : []));
}

/** `26` of `the 26-year-old`. */
function ageIn({ speakers }: Language, words: readonly string[]): string | null {
  const word = words.find((each) => speakers.descriptions.age.test(each));
  return word === undefined ? null : /^\d+/u.exec(word)![0];
}

/** A person with an age is one of whom the reader is told all that matters: their trade comes later. */
function agesOf({ about }: Entity): readonly string[] {
  return [...about].filter((word) => /^\d{1,3}$/u.test(word));
}

/** `The Tory MP` is not the one who was said to be of Labour. */
function isOfOtherParty({ speakers }: Language, words: readonly string[], { about, roles }: Entity): boolean {
  const { parties } = speakers.descriptions;
  const party = words.slice(0, -1).find((word) => parties.has(word.toLowerCase()));
  if (party === undefined || about.has(party.toLowerCase()) || roles.has(party.toLowerCase())) return false;
  return [...about, ...roles].some((word) => parties.has(word));
}

/** `The MP` may be the spokesman, `the immunologist` the doctor. */
function sharesTrade({ speakers }: Language, { roles }: Entity, noun: string): boolean {
  return speakers.descriptions.tradesLike(noun).some((group) => [...roles].some((role) => group.has(lastWord(role))));
}

function lastWord(role: string): string {
  return role.slice(role.lastIndexOf(' ') + 1);
}

function isKnownAs({ roles, about }: Entity, noun: string): boolean {
  return about.has(noun) || [...roles].some((role) => role === noun || role.endsWith(` ${noun}`));
}

/** Whether a noun names a trade, rather than fitting people of any. */
function isTrade({ entryOf, speakers }: Language, noun: string): boolean {
  const { isOfAnyTrade, partisans } = speakers.descriptions;
  return !isOfAnyTrade(noun) && !partisans.has(noun) && !hasTrait(entryOf(noun), Trait.demonym);
}

/** An epithet agrees with any person, as a pronoun does, but for the gender of its noun. */
function asPronoun({ speakers }: Language, mention: PlacedMention, noun: string): PlacedMention {
  const head = speakers.descriptions.pronounFor(noun.toLowerCase());
  return { ...mention, fact: { ...mention.fact, form: 'pronoun', head, gender: 'any' } };
}

/** Of the two people named last, `the former` is the one named first. */
function resolveRank(
  rank: 0 | 1,
  mention: PlacedMention,
  { language, timeline, notes }: PronounContext,
): Resolution | null {
  const named = new Map<Entity, PlacedMention>();
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach))
    if (earlier.fact.form === 'name' && !named.has(entity)) named.set(entity, earlier);
  const chosen = [...named][rank];
  if (named.size < 2 || chosen === undefined) return null;
  const [entity, antecedent] = chosen;
  notes?.note(mentionEvent(language, mention, 'order', { outcome: 'resolved', entity }));
  return { kind: 'resolved', entity, antecedent };
}
