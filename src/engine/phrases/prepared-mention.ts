import { Class, type Gender, type Language } from '../language/language';
import type { MentionPatterns } from '../language/patterns';
import { is } from '../text/units';
import type { MentionFact } from './mention';
import { withinMarks } from './quoted-name';
import type { SpeakerType } from '../annotation-types';
import { slice } from '../span';
import { count, flag, list, nullable, oneOf, span, text, type Codec } from '../storage/codec';

/** A mention with what follows from its own words. It is prepared once, and read again after each edit near it. */
export interface PreparedMention extends MentionFact {
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
export function prepare(text: string, fact: MentionFact, quoted: boolean, language: Language): PreparedMention {
  const phrase = slice(text, fact.span);
  const isName = fact.form === 'name';
  const isNominal = fact.form === 'nominal';
  // All by name: an object that is spread from another takes longer to make and to read.
  return {
    span: fact.span,
    form: fact.form,
    name: fact.name,
    head: fact.head,
    roles: fact.roles,
    about: fact.about,
    gender: fact.gender,
    genderIsGuess: fact.genderIsGuess,
    number: fact.number,
    type: fact.type,
    canSpeak: fact.canSpeak,
    members: fact.members,
    nameSpan: fact.nameSpan,
    sentence: fact.sentence,
    subject: fact.subject,
    label: isNominal ? nominalLabel(phrase, language.mentions) : '',
    courtesy: isName ? (language.mentions.courtesy.exec(phrase)?.[0] ?? null) : null,
    definite: isNominal && language.mentions.definite.test(phrase),
    quoted,
  };
}

/** The words that identify somebody: all of a name, a description without determiners; none of a pronoun. */
export function tellingWords(language: Language, { form, name, label }: PreparedMention): readonly string[] {
  if (form === 'name') return name;
  if (form !== 'nominal') return [];
  const words = label.split(/\s+/u);
  const telling = words.filter((word) => !is(language.entryOf(word.toLowerCase()), Class.determiner));
  return telling.length > 0 ? telling : words;
}

const form = oneOf<PreparedMention['form']>(['name', 'nominal', 'pronoun', 'relative']);
const gender = oneOf<Gender>(['any', 'male', 'female', 'neuter']);
const number = oneOf<PreparedMention['number']>(['singular', 'plural']);
const type = oneOf<SpeakerType>(['unknown', 'person', 'organization', 'group', 'document']);
const texts = list(text);
const spans = list(span);
const title = nullable(text);

/**
 * How mentions are kept in little memory. Of all that is kept they are most: written out, they take half the time of a
 * `record`.
 */
export const mentionCodec: Codec<PreparedMention> = {
  write(packer, mention) {
    span.write(packer, mention.span);
    form.write(packer, mention.form);
    texts.write(packer, mention.name);
    text.write(packer, mention.head);
    texts.write(packer, mention.roles);
    texts.write(packer, mention.about);
    gender.write(packer, mention.gender);
    flag.write(packer, mention.genderIsGuess);
    spans.write(packer, mention.members);
    number.write(packer, mention.number);
    type.write(packer, mention.type);
    span.write(packer, mention.nameSpan);
    count.write(packer, mention.sentence);
    flag.write(packer, mention.canSpeak);
    flag.write(packer, mention.subject);
    text.write(packer, mention.label);
    title.write(packer, mention.courtesy);
    flag.write(packer, mention.definite);
    flag.write(packer, mention.quoted);
  },
  read: (unpacker) => ({
    span: span.read(unpacker),
    form: form.read(unpacker),
    name: texts.read(unpacker),
    head: text.read(unpacker),
    roles: texts.read(unpacker),
    about: texts.read(unpacker),
    gender: gender.read(unpacker),
    genderIsGuess: flag.read(unpacker),
    members: spans.read(unpacker),
    number: number.read(unpacker),
    type: type.read(unpacker),
    nameSpan: span.read(unpacker),
    sentence: count.read(unpacker),
    canSpeak: flag.read(unpacker),
    subject: flag.read(unpacker),
    label: text.read(unpacker),
    courtesy: title.read(unpacker),
    definite: flag.read(unpacker),
    quoted: flag.read(unpacker),
  }),
};

/** The phrase without its article and what is said about it: `The company, which has 310 shops,` → `company`. */
function nominalLabel(phrase: string, { article, addition, reflexive, quotedName, deed }: MentionPatterns): string {
  const full = phrase.replace(article, '').replace(reflexive, '');
  const bare = full === phrase ? full.replace(deed, '') : full;
  // Most have nothing of what follows.
  if (/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?$/u.test(bare)) return bare;
  const label = bare
    .replace(addition, '')
    .replace(quotedName, '')
    .replace(/[\s,]+$/u, '')
    .replace(/\s+/gu, ' ');
  if (saysSomething.test(label)) return label;
  // Of an “expert” nothing is left but what stands in the marks; of what has no letters all is.
  return withinMarks(bare).replace(/\s+/gu, ' ') || phrase.replace(/\s+/gu, ' ');
}

const saysSomething = /[\p{L}\p{N}]/u;
