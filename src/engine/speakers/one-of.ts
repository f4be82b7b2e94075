/** `Two soldiers talked. One said …, the other …`: each is somebody new, called by the noun of the several. */
import type { Language } from '../language/language';
import { positionOf, type Entity, type PlacedMention } from './entity';
import type { PronounContext } from './pronouns';

/** Blocks above `one` in which the several may be told of. */
const reach = 1;

/** Those of whom a description takes out one: the several who were told of last; null where there are none. */
export function findSeveral(mention: PlacedMention, { language, timeline }: PronounContext): Entity | null {
  if (mention.fact.number !== 'singular' || !language.speakers.oneOf.test(mention.fact.label)) return null;
  for (const { entity, mention: earlier } of timeline.before(positionOf(mention), mention.block - reach))
    if (earlier.fact.form === 'nominal' && earlier.fact.number === 'plural' && earlier.fact.canSpeak) return entity;
  return null;
}

/** `other former soldier`; null where the several have no noun of their own. */
export function oneLabel({ speakers }: Language, { label, among }: Entity): string | null {
  const which = speakers.oneOf.exec(label)?.[1]?.toLowerCase();
  if (which === undefined || among === null) return null;
  const { written } = among.labelName;
  const head = written.findIndex((word) => word.toLowerCase() === among.head);
  const whose = written.findLastIndex((word, at) => at < head && /['’]s?$/u.test(word));
  const one = speakers.singularOf(among.head);
  // `One staff` is no better than `one of them`.
  return head === -1 || one === among.head ? null : [which, ...written.slice(whose + 1, head), one].join(' ');
}
