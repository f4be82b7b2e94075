import { Word } from '../../language/language';
import { isWord, type Unit } from '../../text/units';
import { tagNames, tagOf, type Tag } from '../../language/tags';
import { lastMark } from './quotation-look';

/** What stands beside a cue. */
export const enum Role {
  edge,
  pronoun,
  name,
  noun,
  determiner,
  adjective,
  finite,
  past,
  participle,
  gerund,
  base,
  modal,
  preposition,
  that,
  to,
  question,
  conjunction,
  adverb,
  number,
  comma,
  colon,
  stop,
  dash,
  bracket,
  otherMark,
  wholeQuotation,
  endedQuotation,
  partQuotation,
  other,
}

const roles: Readonly<Record<string, Role>> = {
  NN: Role.noun,
  NNS: Role.noun,
  NNP: Role.name,
  PRP: Role.pronoun,
  PRP$: Role.determiner,
  VB: Role.base,
  VBD: Role.past,
  VBN: Role.participle,
  VBG: Role.gerund,
  VBP: Role.finite,
  VBZ: Role.finite,
  MD: Role.modal,
  DT: Role.determiner,
  IN: Role.preposition,
  THAT: Role.that,
  TO: Role.to,
  RB: Role.adverb,
  JJ: Role.adjective,
  CC: Role.conjunction,
  CD: Role.number,
  WP: Role.question,
  WRB: Role.question,
  RP: Role.adverb,
  EX: Role.pronoun,
  POS: Role.other,
  X: Role.other,
};
const roleByTag = Uint8Array.from(tagNames, (name) => roles[name] ?? Role.other);

const determiner = tagOf('DT');

export function wordRole(unit: Unit, tag: Tag): Role {
  return isWord(unit, Word.that) && tag !== determiner ? Role.that : roleByTag[tag]!;
}

export function markRole(text: string): Role {
  if (text === ',') return Role.comma;
  if (text === ':') return Role.colon;
  if (/^[.!?…]+$/u.test(text)) return Role.stop;
  if (/^(?:[—–―]|-{1,3}|;)$/u.test(text)) return Role.dash;
  return /^[()[\]]$/u.test(text) ? Role.bracket : Role.otherMark;
}

export function quotationRole(text: string): Role {
  const end = lastMark(text);
  if (end === '') return Role.partQuotation;
  return end === ',' ? Role.endedQuotation : Role.wholeQuotation;
}

export function isQuotation(kind: Role): boolean {
  return kind >= Role.wholeQuotation && kind <= Role.partQuotation;
}

export function isFiniteRole(kind: Role): boolean {
  return kind === Role.finite || kind === Role.past || kind === Role.modal;
}
