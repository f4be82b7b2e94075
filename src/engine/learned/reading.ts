import { reportingForms } from '../lexicon/reporting-verbs';
import type { Unit, UnitRange } from '../text/units';
import type { FeatureWeights } from './features';
import { toLexemes, type Lexemes } from './lexemes';
import { tagWords } from './tagger';
import { tagNames, tagOf, type Tag } from './tags';

/** A stretch of text as the cue and the argument model see it. All lists are by unit. */
export interface Reading {
  readonly units: readonly Unit[];
  readonly sentences: readonly UnitRange[];
  readonly lexemes: Lexemes;
  /** `Tag`s; a folded quotation has `quotationTag`. */
  readonly tags: Uint8Array;
  /** What stands here, coarser than a tag and finer where attribution needs it: a `Role`. */
  readonly role: Uint8Array;
  /** Which reporting verb's form a word is, as a small number; 0 for other words. */
  readonly reporting: Uint8Array;
}

export const quotationTag: Tag = tagNames.length;

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

/** `tokens` are the words that `units` fold where they are quotations; tags are given to them all. */
export function read(
  tokens: readonly Unit[],
  units: readonly Unit[],
  sentences: readonly UnitRange[],
  tagger: FeatureWeights,
): Reading {
  const tokenTags = tagWords(tokens, tagger);
  const tags = new Uint8Array(units.length);
  const role = new Uint8Array(units.length);
  const reporting = new Uint8Array(units.length);
  let token = 0;
  units.forEach((unit, at) => {
    while (token < tokens.length && tokens[token]!.start < unit.start) token++;
    tags[at] = unit.kind === 'quotation' ? quotationTag : (tokenTags[token] ?? 0);
    role[at] = roleOf(unit, tags[at]!);
    reporting[at] = reportingCode(unit);
  });
  return { units, sentences, lexemes: toLexemes(units), tags, role, reporting };
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

function roleOf({ kind, text, lower }: Unit, tag: Tag): Role {
  if (kind === 'quotation') return quotationRole(text);
  if (kind === 'punctuation') return markRole(text);
  return lower === 'that' && tag !== tagOf('DT') ? Role.that : roleByTag[tag]!;
}

function markRole(text: string): Role {
  if (text === ',') return Role.comma;
  if (text === ':') return Role.colon;
  if (/^[.!?…]+$/u.test(text)) return Role.stop;
  if (/^(?:[—–―]|-{1,3}|;)$/u.test(text)) return Role.dash;
  return /^[()[\]]$/u.test(text) ? Role.bracket : Role.otherMark;
}

function quotationRole(text: string): Role {
  const end = /([.!?…,—–-])[\s'"’”»)\]*]*$/u.exec(text);
  if (end !== null) return end[1] === ',' ? Role.endedQuotation : Role.wholeQuotation;
  return Role.partQuotation;
}

const tenses = ['base', 'present', 'past', 'ing'] as const;

function reportingCode({ lower, kind }: Unit): number {
  const form = kind === 'word' ? reportingForms.get(lower) : undefined;
  if (form === undefined) return 0;
  return 1 + tenses.indexOf(form.tense) + 4 * (form.verb.complement === 'free' ? 0 : 1) + (form.verb.mental ? 8 : 0);
}
