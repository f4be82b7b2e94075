import type { Speaker } from '../../engine';
import { oneLine } from './text';

/** The name in one line; of a group, the names of its members: `Jo Bell and Ann Orr` for `Bell and Orr`. */
export function speakerName({ name }: Pick<Speaker, 'name'>, members: readonly Pick<Speaker, 'name'>[]): string {
  return members.length === 0 ? oneLine(name) : namesTogether(members);
}

/** `Jo Bell, Ann Orr and Tom Ash`. */
export function namesTogether(speakers: readonly Pick<Speaker, 'name'>[]): string {
  const names = speakers.map(({ name }) => oneLine(name));
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** To append to the names of several who say something together. Empty if there are none. */
export function togetherMark(members: readonly unknown[]): string {
  return members.length === 0 ? '' : ', together';
}
