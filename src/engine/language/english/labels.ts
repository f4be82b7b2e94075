/** How transcripts in English name who speaks: `MORAN:`, `Mr Owen Parry (Dwyfor) (PC):`, `The PRESIDENT.`, `Q.` */
import type { LabelWords } from '../label-words';
import { fieldWords, speechRoles } from './label-words';

const time = String.raw`[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?`;
const marks = String.raw`[*_]{0,3}`;
/** Full stops stand within a name only after these, and after single capitals. */
const abbreviated =
  'Mrs?|M[RS]|MRS|Ms|Dr|DR|St|ST|Jr|JR|Sr|SR|Sen|SEN|Rep|REP|Gov|GOV|Gen|GEN|Lt|LT|Col|COL|Sgt|SGT|Capt|CAPT|Prof|PROF|Rev|REV|Hon|HON';
const titles =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Senator|Sen|Congressman|Congresswoman|Representative|Rep|(?:Vice\\s)?Chair(?:man|woman)?|Secretary|Administrator|Director|Commissioner|Superintendent|Governor|Mayor|Ambassador|Judge|Justice|Sheriff|Chief|General|Gen|Admiral|Adm|Colonel|Col|Captain|Capt|Reverend|Rev|Rabbi|Bishop';
const capitalised = String.raw`(?:(?:\p{Lu}\.-?){1,5}|(?:${abbreviated})\.|\p{Lu}[\p{L}\p{M}'’-]*)`;
const small =
  'of|the|for|and|&|pro|tempore|de|del|della|der|den|di|da|du|la|le|van|von|bin|ibn|al|el|ben|ter|ten|zu|dos|das';
const chorus = String.raw`(?:Some|SOME|An?|AN?|Several|SEVERAL|Opposition|Government)\s(?:(?:[Hh]on\.|HON\.|[Hh]ono[u]?rable)\s)?(?:[Mm]embers?|MEMBERS?|[Ss]enators?|SENATORS?|[Dd]eputies|DEPUTIES)`;
const words = String.raw`(?:${chorus}|${capitalised}(?:_\d{1,3})?(?:\s+(?:${capitalised}|${small}|\d{1,3})){0,9})`;
const brackets = String.raw`(?<brackets>(?:\s*\([^()\n]{1,80}\)){0,3})`;
/** `FORMER U.S. AMBASSADOR`: a stop stands after single capitals alone. */
const apposition = String.raw`(?:(?:,|\s[–—-])\s(?:[^:;.!?()“”"\n]|(?<=\b\p{Lu})\.){1,80})?`;
/** `(00:12)`, as transcribers have it after the colon. */
const timeAfter = String.raw`(?<after>\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?`;
const before = String.raw`(?<open>["“”'‘«]{0,2}\s*)(?<time>${time}\s*[-–—|]?\s*)?${marks}`;

/** Ends in a colon, which no figure follows: `10:30` is a time, `John 3:16` a verse. */
const colon = new RegExp(
  String.raw`${before}(?<name>${words}${apposition})${marks}${brackets}${apposition}(?:\s*${time})?${marks}\s{0,3}(?<cue>:)${marks}(?=\s|$|["“‘'«])${timeAfter}\s*`,
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

/** At a paragraph's start a title and a name suffice, as in hearings: `Chairman Grayson. The hearing is open.` */
const titled = new RegExp(
  String.raw`${before}(?<name>(?:The\s+\p{Lu}\p{Ll}+|(?:${titles})\.?(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){1,3}(?:\s+of(?:\s+\p{Lu}\p{Ll}+){1,2})?))${brackets}${marks}(?<cue>\.)${marks}(?=\s+[\p{Lu}“"\[(])\s*`,
  'uy',
);

/** `President. –`, `Ilse Brandt (PPE), in writing. –`, as the European Parliament has it. */
const dashed = new RegExp(
  String.raw`${before}(?<name>${words}${apposition})${brackets}(?:,\s[^:;.!?()“”"\n]{1,40})?(?<cue>\.)${marks}\s[–—]\s+(?:\(\p{Lu}{2}\)\s+)?(?=[\p{Lu}“"])`,
  'uy',
);
/** A name and a time alone on their line: `Dana Reyes  0:03`. */
const timedLine = new RegExp(
  String.raw`${before}(?<name>${words})${brackets}(?:[^\S\n]{2,}|\t|[^\S\n]+(?=[\[(]|\d{1,2}:\d{2}:))(?<cue>[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)${marks}\s*$`,
  'uy',
);
/**
 * Alone on their line: a title and a name, a name with constituency and party (`Lord Fenwick of Alne (Lab)`), an office
 * with its bearer (`The Minister for Ports (Ann Orr)`), and in calls of firms `Ann Orr – Chief Executive`, `Operator`.
 */
const peers =
  'Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Madam|Lord|Lady|Baroness|Baron|Viscount|Viscountess|The\\s(?:Lord\\sBishop|Archbishop|Earl|Countess|Duke|Duchess|Marquess)\\sof|Earl|Countess';
const line = new RegExp(
  String.raw`${before}(?<name>(?<cue>(?:${peers})\.?\s+${words}(?=(?:\s*\([^()\n]{1,80}\)){0,3}${marks}\s*$)|${words}${apposition}(?=(?:\s*\([^()\n]{1,80}\)){2,3}${marks}\s*$)|The\s${words}(?=\s*\(${capitalised}(?:\s${capitalised}){1,4}\)${marks}\s*$)|(?=\p{Lu}\p{Ll})${words}\s[–—-]{1,2}\s[^:.!?()“”"\n]{2,90}(?=\s*$)|Operator(?=\s*$)))${brackets}${marks}\s*$`,
  'uy',
);

export const labels: LabelWords = {
  speechRoles,
  telling: new Set(['study', 'report', 'poll', 'survey', 'inquiry', 'audit', 'memo', 'filing', 'lawsuit']),
  fields: fieldWords,
  mayHold:
    /:|\.[*_]{0,3}\s[–—]|^\W{0,3}(?:[AQTMDS]|\p{Lu}\p{L}+\.?(?: \p{Lu}[\p{L}'’-]+){1,3}\.|Lord|Lady|Baron|Viscount|Earl|Countess|Operator)|\)[*_]{0,3}$|^\p{Lu}[^.:\n]{1,60}\s[–—-]{1,2}\s[^.:\n]{1,90}$/u,
  colon,
  letter,
  bareLetter,
  letters: /^[QA]$/u,
  question: 'Q',
  byExaminer: new RegExp(
    String.raw`^(?:[\p{Lu} -]*EXAMINATION\s+)?(?:BY|By)\s+(?<name>(?:M[RS]S?|M[rs]s?|DR|Dr)\.?\s+\p{Lu}[\p{L}'’-]+)\s*:?\s*$`,
    'dmu',
  ),
  sworn: new RegExp(
    String.raw`^(?:THE WITNESS,\s+|MR\.\s+|MS\.\s+)?(?<name>\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})\s*,[^.\n]{0,80}\b(?:sworn|SWORN|affirmed|AFFIRMED|witness|WITNESS)\b`,
    'dmu',
  ),
  deposed:
    /^(?:[\p{L}\d-]+\s+){0,2}(?:DEPOSITION|TESTIMONY|EXAMINATION|INTERVIEW|Deposition|Testimony|Examination|Interview)\s+(?:OF|of)\s+(?:M[RrSs]S?s?\.?\s+|DR\.?\s+|Dr\.?\s+)?(?<name>\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})\s*$/dmu,
  presenting: /^here$/u,
  more: /^(?:more|also|again|another|then)$/u,
  stop,
  titled,
  dashed,
  timedLine,
  line,
  chorus: new RegExp(String.raw`^${chorus}$`, 'u'),
  article: /^(?:the|an?)\s/iu,
  definite: /^the\s/iu,
  beforeCapitals: /^(?:The|Mrs?|Ms|Miss|Dr|Senator|Madam)\b\.?\s+/u,
  withinCapitals: /\bpro tempore\b|\bof \p{Lu}\p{Ll}+/gu,
  honour: /^(?:The|Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?|Rt|Hon|Madam)\b/u,
  direction:
    /^(?:[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]|\[[^[\]]{1,80}\]|\((?![^()]*\b(?:I|we|you|it|that|is|was)\b)\p{L}[^()]{0,40}\))$/u,
  firstPerson: /\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]urs?|us|Us|[Mm]ine)\b|\?/u,
  addressed: /\b(?:you|yours?)\b|n['’]t\b|\p{L}['’](?:re|ve|ll|m)\b|!/iu,
  boardOffice: /\bC\p{Lu}{1,2}O\b/u,
  secondPerson: /\b(?:you|yours?)\b/iu,
  beforeInterviewed:
    /\b(?:interview(?:s|ed|ing)?|(?:spoke|spoken|talked|sat down|sits down|caught up|catches up|chat(?:s|ted)?|conversation|interview|Q&A|questions|minutes|call|phone) (?:to|with|for)|meets?|met|asked|joined by)\s+(?:(?!(?:at|in|on|off|near|outside|by)\s)\p{Ll}[\p{L}-]*\s+){0,4}$/iu,
  afterInterviewed: /^[,\s]*(?:talks|speaks|talked|spoke|sits down|sat down|opens up)(?: (?:to|with) (?:us|me))\b/iu,
  beforeInterviewer:
    /\b(?:(?:talks?|speaks?|opens up) to|(?:s?he|they) (?:tells?|told|(?:talked|spoke|explains?) to))\s+$/iu,
  afterInterviewer:
    /^[,\s]*(?:(?:recently|then|has|have)\s+)*(?:interview(?:s|ed)|(?:spoke|talked|sat down|sits down|caught up|catches up|chat(?:s|ted))(?! (?:to|with) (?:us|me)\b)|met|meets|asked|asks)\b/iu,
  answer: /^(?:yes|no|right|okay|ok|well|oh|sorry|thank|thanks|please|so|sure)\b/iu,
};
