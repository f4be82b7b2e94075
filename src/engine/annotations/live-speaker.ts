import type { Mention, Speaker, SpeakerType } from '../annotation-types';
import type { Language } from '../language/language';
import type { SpanIn } from '../spaces';
import { displayName } from '../speakers/display-name';
import { theWriter, type FoundMention } from '../document/findings';
import type { SectionSpeaker } from './numbering';
import type { PlacedResult } from './section-result';

/** A mention in the document, with its words. */
interface MentionWithWords extends Pick<FoundMention, 'form'> {
  readonly span: SpanIn<'document'>;
  readonly antecedent: SpanIn<'document'> | null;
  readonly words: string;
}

/** The stable key of an identity, a whole number of 53 bits. */
export function speakerKey(identity: number): string {
  return `k${identity.toString(36)}`;
}

/**
 * Merges a speaker from the sections that name them. `asWriter` are mentions of the document's writer as `I`; `wordsOf`
 * returns what the reader sees of a span.
 */
export function toSpeaker(
  language: Language,
  { id, key, members }: Required<Pick<Speaker, 'id' | 'key' | 'members'>>,
  found: readonly SectionSpeaker[],
  asWriter: readonly Mention[],
  wordsOf: (span: SpanIn<'document'>) => string,
): Speaker {
  const mentions = found.flatMap((one) => mentionsOf(one, wordsOf)).sort((a, b) => a.span.start - b.span.start);
  const name = displayName(language, {
    names: distinct(found.flatMap(({ speaker }) => speaker.names)),
    title: found.find(({ speaker }) => speaker.title !== null)?.speaker.title ?? null,
    label: found[0]!.speaker.label,
  });
  const words = mentions.flatMap(({ form, words }) => (form === 'pronoun' ? [] : [words]));
  const type = typeOf(found);
  return {
    id,
    key,
    name,
    type,
    aliases: [...new Set(words)].filter((alias) => alias !== name),
    mentions: [...toMentions(mentions, name), ...asWriter].sort((a, b) => a.span.start - b.span.start),
    ...(type === 'group' && members.length > 0 ? { members } : {}),
  };
}

function typeOf(found: readonly SectionSpeaker[]): SpeakerType {
  return found.find(({ speaker }) => speaker.type !== 'unknown')?.speaker.type ?? 'unknown';
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(names.map((name) => [name.join(' '), name])).values()];
}

function mentionsOf(
  { result: { toDocument }, speaker }: SectionSpeaker,
  wordsOf: (span: SpanIn<'document'>) => string,
): readonly MentionWithWords[] {
  return speaker.mentions.map(({ span: found, form, antecedent }) => {
    const span = toDocument(found);
    return {
      form,
      span,
      antecedent: antecedent && toDocument(antecedent),
      words: wordsOf(span).replace(/\s+/gu, ' ').trim(),
    };
  });
}

/** The antecedent of a short name is the first mention of the fullest name. */
function toMentions(mentions: readonly MentionWithWords[], fullest: string): readonly Mention[] {
  const defining = mentions.find(({ words }) => words.includes(fullest)) ?? mentions[0];
  return mentions.map((mention): Mention => {
    const { span, antecedent, words } = mention;
    const form = mention.form === 'named' ? (words.length < fullest.length ? 'short' : 'name') : mention.form;
    const explained = form === 'short' && defining !== mention ? defining!.span : null;
    return { span, form, antecedent: antecedent ?? explained };
  });
}

/** Where the writer speaks as `I` in sections that do not name them. `name`: where they are named. */
export function writerMentions(results: Iterable<PlacedResult>, name: SpanIn<'document'>): readonly Mention[] {
  return [...results].flatMap(({ findings, toDocument }) =>
    findings.claims.flatMap(({ speaker, source }): readonly Mention[] =>
      speaker === theWriter && source !== null ? [{ span: toDocument(source), form: 'pronoun', antecedent: name }] : [],
    ),
  );
}
