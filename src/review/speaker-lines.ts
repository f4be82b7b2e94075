import { overlaps, type LiveAnnotations, type Mention, type Span, type Speaker, type SpeakerType } from '../engine';
import { selectorOf, speakerVerdict, type Decision, type NamedSelector, type SpeakerCorrections } from './decision';

/** What a line about a speaker says: the rest is when, and whose text. */
export type SpeakerLineWords = Pick<
  Decision,
  'claim' | 'verdict' | 'set' | 'quote' | 'prefix' | 'suffix' | 'start' | 'occurrence'
>;

type SlicedText = Pick<LiveAnnotations, 'slice' | 'length'>;

/** The speaker has another name; null: unnamed on purpose. Null where the text does not mention them. */
export function renamedSpeaker(text: SlicedText, speaker: Speaker, name: string | null): SpeakerLineWords | null {
  return lineAbout(text, speaker.mentions, { name });
}

/** The speaker is a person, an organization, a group or a document. Null where the text does not mention them. */
export function retypedSpeaker(text: SlicedText, speaker: Speaker, speakerType: SpeakerType): SpeakerLineWords | null {
  return lineAbout(text, speaker.mentions, { speakerType });
}

/** Two speakers are one, who goes by the name of `kept`. Null where the text does not mention one of them. */
export function mergedSpeakers(text: SlicedText, kept: Speaker, other: Speaker): SpeakerLineWords | null {
  const [mention] = named(other.mentions);
  if (mention === undefined) return null;
  return lineAbout(text, kept.mentions, { sameAs: namedSelector(text, mention.span, other.name) });
}

/**
 * A mention means somebody else: whoever goes by `name`, or, without one, somebody of whom nothing is known yet. Null
 * where the speaker has no other mention.
 */
export function partedSpeaker(
  text: SlicedText,
  speaker: Speaker,
  mention: Span,
  name?: string,
): SpeakerLineWords | null {
  const others = speaker.mentions.filter(({ span }) => !overlaps(span, mention));
  return lineAbout(text, others, { notSame: namedSelector(text, mention, name) });
}

function lineAbout(text: SlicedText, mentions: readonly Mention[], set: SpeakerCorrections): SpeakerLineWords | null {
  const [mention] = named(mentions);
  if (mention === undefined) return null;
  return { claim: null, verdict: speakerVerdict, set, ...selectorOf(whole(text), mention.span) };
}

function namedSelector(text: SlicedText, span: Span, name: string | undefined): NamedSelector {
  return { ...selectorOf(whole(text), span), ...(name === undefined ? {} : { name }) };
}

const whole = (text: SlicedText): string => text.slice({ start: 0, end: text.length });

/** Full names first, then short ones, then descriptions; each in the order of the text. */
function named(mentions: readonly Mention[]): readonly Mention[] {
  const order = ['name', 'short', 'nominal', 'pronoun'] as const;
  return mentions.toSorted((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
}
