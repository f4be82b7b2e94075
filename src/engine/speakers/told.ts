import { determiners } from '../lexicon/words';
import type { MentionFact } from '../mentions/mention';
import { slice } from '../span';
import { count, flag, list, nullable, oneOf, record, span, text } from '../storage/codec';

/** A mention with what its own words tell, made ready once: it is read again whenever something near it is edited. */
export interface ToldMention extends MentionFact {
  /** What a description calls somebody: `company` for `The company, which has 310 shops,`; empty for others. */
  readonly label: string;
  /** `Mr`, before a name. */
  readonly courtesy: string | null;
  /** `the president`, `these officials`. */
  readonly definite: boolean;
  /** Inside what somebody said: less likely to be resumed by the narrator. */
  readonly quoted: boolean;
}

/** Makes a mention of a block ready. `quoted` is whether it stands in what somebody said. */
export function tell(text: string, fact: MentionFact, quoted: boolean): ToldMention {
  const { form } = fact;
  if (form !== 'name' && form !== 'nominal') return { ...fact, label: '', courtesy: null, definite: false, quoted };
  const phrase = slice(text, fact.span);
  if (form === 'name') return { ...fact, label: '', courtesy: courtesyTitle(phrase), definite: false, quoted };
  return { ...fact, label: nominalLabel(phrase), courtesy: null, definite: isDefinite(phrase), quoted };
}

/** The words that tell whom a mention means: of a name all, of a description all but determiners; none of a pronoun. */
export function tellingWords({ form, name, label }: ToldMention): readonly string[] {
  if (form === 'name') return name;
  if (form !== 'nominal') return [];
  const words = label.split(/\s+/u);
  const telling = words.filter((word) => !determiners.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** How mentions are kept in little memory. */
export const mentionCodec = record<ToldMention>({
  span,
  form: oneOf(['name', 'nominal', 'pronoun', 'relative']),
  name: list(text),
  head: text,
  roles: list(text),
  about: list(text),
  gender: oneOf(['any', 'male', 'female', 'neuter']),
  number: oneOf(['singular', 'plural']),
  type: oneOf(['unknown', 'person', 'organization', 'group', 'document']),
  nameSpan: span,
  sentence: count,
  subject: flag,
  label: text,
  courtesy: nullable(text),
  definite: flag,
  quoted: flag,
});

/** The phrase without its article and what is said about it: `The company, which has 310 shops,` → `company`. */
function nominalLabel(phrase: string): string {
  return phrase
    .replace(/^(?:an?|the|one)\s+(?=\S)/iu, '')
    .replace(/,\s(?:who|which|whose|an?|the|his|her|its|their|\d)\b.*|\s(?:who|which)\s.*/su, '')
    .replace(/\s*[“"][^”"]*[”"]?[\s,]*$|[\s,]+$/u, '')
    .replace(/\s+/gu, ' ');
}

function isDefinite(phrase: string): boolean {
  return /^(?:the|these|those|this|that)\b/iu.test(phrase);
}

function courtesyTitle(phrase: string): string | null {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b\.?/u.exec(phrase)?.[0] ?? null;
}
