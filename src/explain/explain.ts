import { createAnnotator, hull, type AnnotatorOptions, type LiveAnnotations, type Skipped, type Span } from '../engine';
import { Gatherer } from './gather';
import { print } from './print';
import { storiesOf } from './story';

export interface Explanation {
  /** Plain text; none where the span holds no sentence that was read. */
  readonly lines: readonly string[];
  /** From the first sentence that the lines tell of to the last; null where there are none. */
  readonly span: Span | null;
  /** Why the text was not read; null where it was. */
  readonly skipped: Skipped['reason'] | null;
  /** As in `Annotations`. */
  readonly language: string;
}

export interface ExplainOptions extends Pick<AnnotatorOptions, 'format' | 'model' | 'anyLanguage'> {
  /** What is to be explained; null for all of the text. */
  readonly span: Span | null;
  /** A longer text, in UTF-16 units, is read around the span alone, if there is one. The last line then says so. */
  readonly longest: number;
}

/** What takes a reader's patience to read, in UTF-16 units. */
export const longestWhole = 1_000_000;

const onlyAround = 'Of this long text only what stands around was read: who is named elsewhere is not known.';

/**
 * Reads a text anew and tells of its sentences what was decided, and why. Takes about as long as annotating it. Yields
 * every few milliseconds.
 */
export function* explain(
  text: string,
  { span, longest, ...options }: ExplainOptions,
): Generator<undefined, Explanation> {
  const gatherer = new Gatherer(span);
  const reading = createAnnotator({ ...options, trace: gatherer }).open(text);
  const first = span ?? { start: 0, end: text.length };
  const found = yield* readSteps(reading.steps(first), span !== null && text.length > longest);
  const source = { words: (part: Span) => found.words(part), line: (offset: number) => lineOf(text, offset) };
  const stories = storiesOf(gatherer.events, span);
  const lines = print(stories, source);
  return {
    span: stories.length === 0 ? null : hull(stories.map(({ sentence }) => sentence.span)),
    lines: found.complete || lines.length === 0 ? lines : [...lines, '', onlyAround],
    language: found.language,
    skipped: found.skipped[0]?.reason ?? null,
  };
}

/** To the end, or up to the annotations of what is looked at: those come second, after the quotations of all. */
function* readSteps(
  steps: Generator<LiveAnnotations | undefined, LiveAnnotations>,
  isPart: boolean,
): Generator<undefined, LiveAnnotations> {
  for (let shown = 0; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value !== undefined && ++shown === 2 && isPart) return value;
    yield;
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
