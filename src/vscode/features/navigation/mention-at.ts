import { equal, type Mention, type Span, type Speaker } from '../../../engine';
import { narrowest, type Entries } from '../../presentation/statement-entries';

export interface SpeakerMention {
  readonly speaker: Speaker;
  /** The mention at the offset. Null on a claim's source that is no mention by itself. */
  readonly mention: Mention | null;
  readonly span: Span;
}

/** The mention of a speaker that contains the character at `offset`, else the claim's source that does. */
export function mentionAt(entries: Entries, offset: number): SpeakerMention | undefined {
  const here = { start: offset, end: offset + 1 };
  const speakers = entries.found.speakersIn(here).flatMap((id) => entries.speaker(id) ?? []);
  const mentions = speakers.flatMap((speaker) =>
    speaker.mentions.map((mention) => ({ speaker, mention, start: mention.span.start, end: mention.span.end })),
  );
  const found = narrowest(mentions, offset);
  if (found) return { speaker: found.speaker, mention: found.mention, span: found.mention.span };
  const claims = entries.found.claimsIn(here);
  const sources = claims.flatMap(({ source, speaker }) => (source && speaker ? [{ ...source, speaker }] : []));
  const source = narrowest(sources, offset);
  const speaker = source && entries.speaker(source.speaker);
  return speaker ? { speaker, mention: null, span: { start: source.start, end: source.end } } : undefined;
}

/**
 * The mention that this one resolves to: its nearest antecedent that is no pronoun, else the first mention that names
 * the speaker.
 */
export function resolving({ speaker, mention, span }: SpeakerMention): Span | undefined {
  const passed = new Set<Mention>();
  let current = mention;
  while (current?.antecedent && !passed.has(current)) {
    passed.add(current);
    const { antecedent } = current;
    const next = speaker.mentions.find((candidate) => equal(candidate.span, antecedent));
    if (!next || next.form !== 'pronoun') return antecedent;
    current = next;
  }
  const named =
    speaker.mentions.find(({ form }) => form === 'name') ?? speaker.mentions.find(({ form }) => form !== 'pronoun');
  return named?.span ?? span;
}
