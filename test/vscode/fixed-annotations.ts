// Fixed annotations in the form of the engine's results.
import type { Annotations, LiveAnnotations, LiveText, Span, TextChange } from '../../src/engine';

const none: Annotations = {
  speakers: [],
  quotations: [],
  claims: [],
  problems: [],
  skipped: [],
  markup: [],
  language: 'en',
};

export function fixed(text: string, given: Partial<Annotations>): LiveAnnotations {
  const all = { ...none, ...given };
  const { claims, quotations, problems, speakers, skipped, language } = all;
  const touches =
    ({ start, end }: Span) =>
    (span: Span | null): boolean =>
      span !== null && span.start <= end && start <= span.end;
  return {
    length: text.length,
    complete: true,
    counts: {
      claims: claims.length,
      quotations: quotations.length,
      problems: problems.length,
      speakers: speakers.length,
    },
    skipped,
    language,
    membersOf: (id) => speakers.find((speaker) => speaker.id === id)?.members ?? [],
    slice: ({ start, end }) => text.slice(start, end),
    words: ({ start, end }) => text.slice(start, end),
    claimsIn: (span) => claims.filter(({ content, cue, source }) => [...content, cue, source].some(touches(span))),
    quotationsIn: (around) => quotations.filter(({ span }) => touches(around)(span)),
    problemsIn: (around) => problems.filter(({ span }) => touches(around)(span)),
    unreadIn: () => [],
    speaker: (id) => speakers.find((speaker) => speaker.id === id) ?? null,
    speakersIn: (around) =>
      speakers.filter(({ mentions }) => mentions.some(({ span }) => touches(around)(span))).map(({ id }) => id),
    *count() {
      yield;
    },
    all: () => all,
    *allInSteps() {
      yield;
      return all;
    },
  };
}

/** A text that is read again as a whole after each edit. */
export class FixedText implements LiveText {
  constructor(
    public text: string,
    private readonly read: (text: string) => Generator<LiveAnnotations | undefined, LiveAnnotations>,
  ) {}

  readonly progress = 0.5;

  get length(): number {
    return this.text.length;
  }

  edit({ start, end, text }: TextChange): void {
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
  }

  steps(): Generator<LiveAnnotations | undefined, LiveAnnotations> {
    return this.read(this.text);
  }
}
