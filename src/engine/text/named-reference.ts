import { decodeHTMLStrict } from 'entities';

/**
 * The character that a name such as `amp` stands for, without `&` and `;`; false where there is none. Builds take this
 * in place of the package of the same name, whose table of characters would be a second one.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  // Numbers have a way of their own.
  if (name.startsWith('#')) return false;
  const decoded = decodeHTMLStrict(`&${name};`);
  return decoded === `&${name};` ? false : decoded;
}
