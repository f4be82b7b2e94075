import { isDemonym } from '../mentions/name-range';
import { positionOf, type Entity, type PlacedMention } from './entity';
import { resolvePronoun, type Context, type Resolution } from './pronouns';
import type { Timeline } from './timeline';

/** What stories call a business after its name. */
const businessNouns = new Set(
  'company firm group business retailer bank agency club charity union airline supplier maker developer'.split(' '),
);

/** How many blocks above an epithet its name may stand. */
const reach = 3;

/**
 * Whom a description means that takes up a name by no word of it: `the Italian`, `the 34-year-old`, `the former`, `the company`.
 * Null for other descriptions, and where nobody fits.
 */
export function resolveEpithet(mention: PlacedMention, phrase: string, context: Context): Resolution | null {
  const word = /^the ([\p{L}\d-]+)$/iu.exec(phrase)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (word === 'former' || word === 'latter') return resolveRank(word === 'former' ? 1 : 0, mention, context.timeline);
  if (/^\d+-year-old$/u.test(word) || isDemonym(word)) return found(resolvePronoun(asPronoun(mention), context));
  return businessNouns.has(word) ? resolveBody(mention, context.timeline) : null;
}

function found(resolution: Resolution): Resolution | null {
  return resolution.kind === 'none' ? null : resolution;
}

/** An epithet agrees with any person, like a pronoun of no gender. */
function asPronoun(mention: PlacedMention): PlacedMention {
  return { ...mention, fact: { ...mention.fact, form: 'pronoun', head: 'who', gender: 'any' } };
}

/** Of the two named last, `the former` is the one that was named first. */
function resolveRank(rank: 0 | 1, mention: PlacedMention, timeline: Timeline): Resolution | null {
  const named = latestNamed(mention, timeline, () => true);
  const chosen = [...named][rank];
  return named.size < 2 || chosen === undefined ? null : { kind: 'resolved', entity: chosen[0], antecedent: chosen[1] };
}

/** `The company` is the only body that was named nearby; one of several is nobody's guess. */
function resolveBody(mention: PlacedMention, timeline: Timeline): Resolution | null {
  const named = latestNamed(mention, timeline, mayBeBody);
  const [only] = named;
  return named.size === 1 && only !== undefined ? { kind: 'resolved', entity: only[0], antecedent: only[1] } : null;
}

/** A body, or a name of several words of which nothing tells that it is a person's. */
function mayBeBody({ type, gender, names, roles }: Entity): boolean {
  if (type === 'organization') return true;
  return type === 'unknown' && gender === 'any' && roles.size === 0 && names.some(({ words }) => words.length > 1);
}

function latestNamed(
  mention: PlacedMention,
  timeline: Timeline,
  fits: (entity: Entity) => boolean,
): ReadonlyMap<Entity, PlacedMention> {
  const named = new Map<Entity, PlacedMention>();
  for (const moment of timeline.before(positionOf(mention), mention.block - reach)) {
    const { entity } = moment;
    if (moment.mention.fact.form === 'name' && fits(entity) && !named.has(entity)) named.set(entity, moment.mention);
  }
  return named;
}
