import { equal, type Annotations, type Claim, type Mention, type Span, type Speaker } from '../../../engine';
import { narrowest } from '../../presentation/entries';

export interface FoundMention {
  readonly speaker: Speaker;
  /** The mention at the offset; null on a claim's source that is no mention by itself. */
  readonly mention: Mention | null;
  readonly span: Span;
}

/** The mention of a speaker that holds the character at `offset`, else the claim's source that does. */
export function mentionAt({ speakers, claims }: Annotations, offset: number): FoundMention | undefined {
  const mentions = speakers.flatMap((speaker) =>
    speaker.mentions.map((mention) => ({ speaker, mention, start: mention.span.start, end: mention.span.end })),
  );
  const found = narrowest(mentions, offset);
  if (found) return { speaker: found.speaker, mention: found.mention, span: found.mention.span };
  const sources = claims.flatMap(({ source, speaker }) => (source && speaker ? [{ ...source, speaker }] : []));
  const source = narrowest(sources, offset);
  const speaker = source && speakers.find(({ id }) => id === source.speaker);
  return speaker && { speaker, mention: null, span: { start: source.start, end: source.end } };
}

/** The mention that tells whom this one means: its antecedent, pronouns passed over, else the first that names the speaker. */
export function resolving({ speaker, mention, span }: FoundMention): Span | undefined {
  const passed = new Set<Mention>();
  let current = mention;
  while (current?.antecedent && !passed.has(current)) {
    passed.add(current);
    const { antecedent } = current;
    const next = speaker.mentions.find((candidate) => equal(candidate.span, antecedent));
    if (!next || next.form !== 'pronoun') return antecedent;
    current = next;
  }
  const named = speaker.mentions.find(({ form }) => form === 'name') ?? speaker.mentions.find(({ form }) => form !== 'pronoun');
  return named?.span ?? span;
}

export function claimsOf(speaker: Speaker, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claim.speaker === speaker.id);
}
