import {
  overlaps,
  type CueEvent,
  type LeftOutEvent,
  type MentionEvent,
  type ProposalEvent,
  type SentenceEvent,
  type Span,
  type SpeakerEvent,
} from '../engine';
import { eventSpans, eventPlace, sharesPlace, type Gathered } from './gather';

/** What was decided of one sentence, or of what stands in a report within it. */
export interface Story {
  readonly sentence: SentenceEvent;
  readonly cues: readonly CueEvent[];
  readonly proposals: readonly ProposalEvent[];
  /** Claims that were chosen and are not shown all the same. */
  readonly leftOut: readonly LeftOutEvent[];
  /**
   * Claims that are shown and have a part here, and who speaks in them; none within reports, which have theirs among
   * the sentence's.
   */
  readonly speakers: readonly SpeakerEvent[];
  /** Who is meant by names, descriptions and pronouns of the sentence. */
  readonly mentions: readonly MentionEvent[];
  /** In the order of the text. */
  readonly within: readonly Story[];
}

/** The sentences that touch a span, all where there is none, in the order of the text. */
export function storiesOf(gathered: readonly Gathered[], span: Span | null): readonly Story[] {
  const sentences = sentencesOf(gathered, 'claims').filter(
    (sentence) => span === null || sharesPlace(sentence.span, span),
  );
  sentences.sort((a, b) => a.span.start - b.span.start);
  const reports = sentencesOf(gathered, 'nested');
  return sentences.map((sentence) => {
    const inside = reports.filter((report) => overlaps(report.span, sentence.span));
    return {
      ...ofPass(gathered, 'claims', sentence),
      leftOut: allOf(gathered, null, 'left-out', sentence.span),
      speakers: speakersIn(gathered, sentence.span),
      mentions: allOf(gathered, null, 'mention', sentence.span),
      within: inside.map((report) => ({
        ...ofPass(gathered, 'nested', report),
        leftOut: allOf(gathered, 'nested', 'left-out', report.span),
        speakers: [],
        mentions: [],
        within: [],
      })),
    };
  });
}

type Event = Gathered['event'];
type Of<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

function sentencesOf(gathered: readonly Gathered[], pass: Gathered['pass']): SentenceEvent[] {
  return gathered.flatMap(({ event, pass: by }) => (by === pass && event.kind === 'sentence' ? [event] : []));
}

function ofPass(
  gathered: readonly Gathered[],
  pass: Gathered['pass'],
  sentence: SentenceEvent,
): Pick<Story, 'sentence' | 'cues' | 'proposals'> {
  return {
    sentence,
    cues: allOf(gathered, pass, 'cue', sentence.span),
    proposals: allOf(gathered, pass, 'proposal', sentence.span),
  };
}

function allOf<Kind extends Event['kind']>(
  gathered: readonly Gathered[],
  pass: Gathered['pass'],
  kind: Kind,
  span: Span,
): readonly Of<Kind>[] {
  return gathered.flatMap(({ event, pass: by }) =>
    by === pass && event.kind === kind && overlaps(eventPlace(event), span) ? [event as Of<Kind>] : [],
  );
}

function speakersIn(gathered: readonly Gathered[], span: Span): readonly SpeakerEvent[] {
  return gathered.flatMap(({ event }) =>
    event.kind === 'speaker' && eventSpans(event).some((part) => overlaps(part, span)) ? [event] : [],
  );
}
