/** How transcripts in English name who speaks: `MORAN:`, `Mr Owen Parry (Dwyfor) (PC):`, `The PRESIDENT.`, `Q.` */
import type { LabelWords } from '../label-words';
import { fieldWords, speechRoles } from './label-words';

const time = String.raw`[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?`;
const marks = String.raw`[*_]{0,3}`;
/** Full stops stand within a name only after these, and after single capitals. */
const abbreviated =
  'Mrs?|M[RS]|MRS|Ms|Dr|DR|St|ST|Jr|JR|Sr|SR|Sen|SEN|Rep|REP|Gov|GOV|Gen|GEN|Lt|LT|Col|COL|Sgt|SGT|Capt|CAPT|Prof|PROF|Rev|REV|Hon|HON';
const capitalised = String.raw`(?:(?:\p{Lu}\.-?){1,5}|(?:${abbreviated})\.|\p{Lu}[\p{L}\p{M}'’-]*)`;
const small =
  'of|the|for|and|&|pro|tempore|de|del|della|der|den|di|da|du|la|le|van|von|bin|ibn|al|el|ben|ter|ten|zu|dos|das';
const words = String.raw`${capitalised}(?:_\d{1,3})?(?:\s+(?:${capitalised}|${small}|\d{1,3})){0,9}`;
const brackets = String.raw`(?<brackets>(?:\s*\([^()\n]{1,80}\)){0,3})`;
const apposition = String.raw`(?:,\s[^:;.!?()“”"\n]{1,80})?`;
const before = String.raw`(?<open>["“”'‘«]{0,2}\s*)(?<time>${time}\s*[-–—|]?\s*)?${marks}`;

/** Ends in a colon, which no figure follows: `10:30` is a time, `John 3:16` a verse. */
const colon = new RegExp(
  String.raw`${before}(?<name>${words}${apposition})${brackets}(?:\s*${time})?${marks}\s?(?<cue>:)${marks}(?=\s|["“‘'«])\s*`,
  'uy',
);
const letter = new RegExp(String.raw`${before}(?<name>[QA])${marks}(?<cue>[.:])${marks}(?=\s)\s*(?=\S)`, 'uy');
/** And without a mark, as press offices have it, before a wide gap. */
const bareLetter = new RegExp(String.raw`${before}(?<name>(?<cue>[QA]))(?:[^\S\n]{2,}|\t)(?=[\p{Lu}“"])`, 'uy');
/** Ends in a full stop, as the records of parliaments and courts have it: a title or article, then capitals. */
const stop = new RegExp(
  String.raw`${before}(?<name>(?:The|THE|M[Rr]s?|M[Ss]|Miss|MISS|D[Rr]|Senator|Madam)\.?\s+\p{Lu}[\p{Lu}'’-]+(?:\s+(?:\p{Lu}[\p{Lu}'’-]+|of\s\p{Lu}\p{Ll}+|pro\stempore)){0,5})${brackets}(?<cue>\.)(?:—|(?=\s+[\p{Lu}“"\[(]))\s*`,
  'uy',
);

export const labels: LabelWords = {
  speechRoles,
  fields: fieldWords,
  mayHold: /:|^\W{0,3}[AQTMDS]/u,
  colon,
  letter,
  bareLetter,
  letters: /^[QA]$/u,
  question: 'Q',
  presenting: /^here$/u,
  stop,
  article: /^(?:the|an?)\s/iu,
  definite: /^the\s/iu,
  beforeCapitals: /^(?:The|Mrs?|Ms|Miss|Dr|Senator|Madam)\b\.?\s+/u,
  withinCapitals: /\bpro tempore\b|\bof \p{Lu}\p{Ll}+/gu,
  honour: /^(?:The|Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?|Rt|Hon|Madam)\b/u,
  direction: /^(?:\[[^[\]]{1,80}\]|\((?![^()]*\b(?:I|we|you|it|that|is|was)\b)\p{L}[^()]{0,40}\))$/u,
  firstPerson: /\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]urs?|us|Us|[Mm]ine)\b|\?/u,
  addressed: /\b(?:you|yours?)\b|n['’]t\b|\p{L}['’](?:re|ve|ll|m)\b|!/iu,
  answer: /^(?:yes|no|right|okay|ok|well|oh|sorry|thank|thanks|please|so|sure)\b/iu,
};
