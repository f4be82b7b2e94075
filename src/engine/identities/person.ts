import type { Gender } from '../language/language';
import type { SpeakerType } from '../annotation-types';
import { ownCopy } from '../storage/own-copy';
import type { Entity } from '../speakers/entity';

/** A person as one section describes them. There are many, so each list is kept as one string. */
export interface Person {
  /**
   * The names' words in lower case (`KnownName.text`), in order of appearance; where there is no name the label, after
   * whose it is or of whom it is one.
   */
  readonly names: string;
  readonly isNamed: boolean;
  readonly type: SpeakerType;
  readonly gender: Gender;
  readonly roles: string;
}

/** Occurs in no name and no role. */
const separator = '|';

export function personOf({ names, type, gender, genderIsGuess, roles, labelName, owner, among }: Entity): Person {
  const isNamed = names.length > 0;
  const whose = owner?.names.at(-1) ?? among?.labelName;
  const described = whose === undefined ? [labelName.text] : [whose.text, labelName.text];
  const texts = isNamed ? names.map(({ text }) => text) : described;
  return {
    names: ownCopy(texts.join(separator)),
    isNamed,
    type,
    gender: genderIsGuess ? 'any' : gender,
    roles: [...roles].join(separator),
  };
}

export function namesOf({ names }: Person): readonly string[] {
  return names.split(separator);
}

export function rolesOf({ roles }: Person): readonly string[] {
  return roles === '' ? [] : roles.split(separator);
}

/** Equal for two people whose descriptions are equal. */
export function signatureOf({ names, isNamed, type, gender, roles }: Person): string {
  return `${names}\n${isNamed}\n${type}\n${gender}\n${roles}`;
}

/** The name with the most words, of two or more; the first of equals; null where every name is one word. */
export function fullName(person: Person): string | null {
  if (!person.isNamed || !person.names.includes(' ')) return null;
  let [best, most] = [null as string | null, 1];
  for (const name of namesOf(person)) {
    const words = wordCount(name);
    if (words > most) [best, most] = [name, words];
  }
  return best;
}

function wordCount(name: string): number {
  let count = 1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) count++;
  return count;
}
