import type { Mention, Speaker, SpeakerType } from '../annotation-types';
import type { Span } from '../span';
import { displayName } from '../speakers/fit-names';
import { theWriter, type FoundMention } from '../document/findings';
import type { Found } from './numbering';
import type { SectionResults } from './section-result';

/** A mention where it stands in the document, with its words. */
interface Told extends FoundMention {
  readonly words: string;
}

/** The stable key of an identity, a whole number of 53 bits. */
export function speakerKey(identity: number): string {
  return `k${identity.toString(36)}`;
}

/**
 * Puts a speaker together from all parts of the document that tell of it. `said` are mentions of the writer as `I`;
 * `wordsOf` gives what the reader sees of a span.
 */
export function toSpeaker(
  { id, key }: Pick<Speaker, 'id' | 'key'>,
  found: readonly Found[],
  said: readonly Mention[],
  wordsOf: (span: Span) => string,
): Speaker {
  const told = found.flatMap((one) => mentionsOf(one, wordsOf));
  const name = displayName({
    names: distinct(found.flatMap(({ speaker }) => speaker.names)),
    title: found.find(({ speaker }) => speaker.title !== null)?.speaker.title ?? null,
    label: found[0]!.speaker.label,
  });
  const words = told.flatMap(({ form, words }) => (form === 'pronoun' ? [] : [words]));
  return {
    id,
    key,
    name,
    type: typeOf(found),
    aliases: [...new Set(words)].filter((alias) => alias !== name),
    mentions: [...toMentions(told, name), ...said].sort((a, b) => a.span.start - b.span.start),
  };
}

function typeOf(found: readonly Found[]): SpeakerType {
  return found.find(({ speaker }) => speaker.type !== 'unknown')?.speaker.type ?? 'unknown';
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(names.map((name) => [name.join(' '), name])).values()];
}

function mentionsOf({ part: { place }, speaker }: Found, wordsOf: (span: Span) => string): readonly Told[] {
  return speaker.mentions.map(({ span: found, form, antecedent }) => {
    const span = place(found);
    return {
      form,
      span,
      antecedent: antecedent && place(antecedent),
      words: wordsOf(span).replace(/\s+/gu, ' ').trim(),
    };
  });
}

/** A short name is explained by the first mention of the fullest. */
function toMentions(told: readonly Told[], fullest: string): readonly Mention[] {
  const defining = told.find(({ words }) => words.includes(fullest)) ?? told[0];
  return told.map((mention): Mention => {
    const { span, antecedent, words } = mention;
    const form = mention.form === 'named' ? (words.length < fullest.length ? 'short' : 'name') : mention.form;
    const explained = form === 'short' && defining !== mention ? defining!.span : null;
    return { span, form, antecedent: antecedent ?? explained };
  });
}

/** Where the writer speaks as `I` in a part that does not name him. `name` is where he is named. */
export function writerMentions(parts: SectionResults, name: Span): readonly Mention[] {
  return [...parts.found()].flatMap(({ findings, place }) =>
    findings.claims.flatMap(({ speaker, source }): readonly Mention[] =>
      speaker === theWriter && source !== null ? [{ span: place(source), form: 'pronoun', antecedent: name }] : [],
    ),
  );
}
