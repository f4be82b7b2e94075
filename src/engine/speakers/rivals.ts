/** Which of several entities a name means that fits them. */
import { initialsOf } from '../phrases/initials';
import { positionOf, type Entity, type PlacedMention } from './entity';

/** An entity, and how well a name fits it (`fit`). */
export interface Fitting {
  readonly entity: Entity;
  readonly score: number;
}

/** The index of these initials among an entity's, see `initialsOf`. */
export function rankOf(letters: string, { names }: Entity): number {
  return Math.min(...names.map(({ written }) => initialsOf(written).indexOf(letters)).filter((rank) => rank >= 0));
}

/** Of entities that fit equally, the one mentioned last is better. */
export function isBetter(a: Fitting, b: Fitting): boolean {
  return a.score > b.score || (a.score === b.score && lastSeen(a.entity) > lastSeen(b.entity));
}

/** A surname alone means the namesake mentioned this many times as often. */
const dominance = 3;

/** Whether a surname may mean either entity: both stand equally near, and neither dominates. */
export function isOpen(first: Entity, second: Entity, mention: PlacedMention): boolean {
  const isNear = (entity: Entity): boolean => mention.block - entity.mentions.at(-1)!.block <= 1;
  if (isNear(first) !== isNear(second)) return false;
  return (
    first.mentions.length < dominance * second.mentions.length &&
    second.mentions.length < dominance * first.mentions.length
  );
}

function lastSeen(entity: Entity): number {
  return positionOf(entity.mentions.at(-1)!);
}
