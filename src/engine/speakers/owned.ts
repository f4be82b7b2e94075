/** Whose `his attorney` is: such descriptions are told apart by it, and shown with the owner's name. */
import { Class, Word, type Language, type Pronoun } from '../language/language';
import { contains, type SpanIn } from '../spaces';
import { is, isWord } from '../text/units';
import { displayName } from './display-name';
import { nameSpanOf, type Entity, type PlacedMention } from './entity';
import { oneLabel } from './one-of';
import { resolvePronoun, type LikePronoun, type PronounContext } from './pronouns';

/** The pronoun for whoever owns what a description names: `he` of `his attorney`; null for other descriptions. */
function ownerOf({ entryOf }: Language, { fact }: PlacedMention): Pronoun | null {
  const first = /^\p{L}+(?=\s)/u.exec(fact.label);
  return first && entryOf(first[0].toLowerCase()).owner;
}

/** `my nan`, but not `our nan`. */
export function isOwnersWords(language: Language, mention: PlacedMention): boolean {
  const owner = ownerOf(language, mention);
  return owner?.number === 'singular' && isWord(language.entryOf(owner.head), Word.first);
}

/**
 * Whom the possessive of a description means; null where it has none or several may be meant. `holder`: what somebody
 * says in which it stands, who may know of others than the text does.
 */
export function findOwner(
  mention: PlacedMention,
  context: PronounContext,
  holder: SpanIn<'scene'> | null,
): Entity | null {
  const { language } = context;
  if (isOfAntecedent(language, mention)) return namedBefore(mention, context);
  const owner = ownerOf(language, mention);
  // `Their` is several too often.
  if (owner === null || owner.number === 'plural' || (mention.fact.quoted && holder === null)) return null;
  if (isWord(language.entryOf(owner.head), Word.first | Word.second)) return null;
  const { start } = mention.fact.span;
  const span = { start, end: start + mention.fact.label.indexOf(' ') };
  const fact = { ...mention.fact, ...owner, form: 'pronoun', span, nameSpan: span } as const;
  // The words of a claim may name the one whose attorney makes it; who spoke last matters less than for `he said`.
  const resolution = resolvePronoun(
    { ...mention, fact },
    { ...context, last: null, ownContent: [], answers: false },
    asOwner,
  );
  if (resolution.kind !== 'resolved') return null;
  return holder !== null && !contains(holder, nameSpanOf(resolution.antecedent)) ? null : resolution.entity;
}

/** `whose president` */
function isOfAntecedent({ entryOf }: Language, { fact }: PlacedMention): boolean {
  const first = fact.label.slice(0, fact.label.indexOf(' ')).toLowerCase();
  return first !== '' && is(entryOf(first), Class.relative);
}

/** Whoever is named right before, in the same sentence. */
function namedBefore({ fact, block, offset }: PlacedMention, { timeline }: PronounContext): Entity | null {
  for (const { entity, mention } of timeline.before(offset + fact.span.start, block))
    return mention.fact.sentence === fact.sentence ? entity : null;
  return null;
}

/** A wrong name is worse than `his attorney`, so the owner must lead by more than the antecedent of `he`. */
const asOwner: LikePronoun = {
  prefers: ({ type, gender, spoke }) => (type === 'unknown' && gender === 'any' && !spoke ? perhapsNobody : 0),
  lead: 0.8,
  by: 'pronoun',
};
/** Points for somebody of whom the text does not tell that they are a person or a body, on the scale of pronouns. */
const perhapsNobody = -2;

/** What a description calls somebody: `Joan Hewitt’s attorney` for `his attorney`, where it is known whose. */
export function labelOf(language: Language, entity: Entity): string {
  const { label, owner } = entity;
  if (entity.among !== null) return oneLabel(language, entity) ?? label;
  if (owner === null || (owner.names.length === 0 && owner.label.includes(' '))) return label;
  const { title } = owner;
  const name = displayName(language, { names: owner.names.map(({ written }) => written), title, label: owner.label });
  return language.speakers.ownedBy(name, label.slice(label.indexOf(' ') + 1));
}

/** Whose those are whom several call `my nan`. */
export class FirstOwners {
  private readonly owners = new Map<Entity, Set<Entity | null>>();

  /** Notes that `owner` calls somebody theirs. */
  add(owned: Entity | null, owner: Entity | null): void {
    if (owned === null) return;
    const owners = this.owners.get(owned) ?? new Set();
    this.owners.set(owned, owners.add(owner));
  }

  /** Gives each to their owner; whom several call theirs to nobody. */
  settle(): void {
    for (const [owned, owners] of this.owners) if (owners.size === 1) owned.owner = [...owners][0]!;
  }
}
