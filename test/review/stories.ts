// Made-up articles, and what may happen to a text between a decision and the next time that it is opened.
import { hull, readAll, type Annotations, type LiveAnnotations, type Span } from '../../src/engine';
import { selectorOf, type AnchoredSelector } from '../../src/review';
import { readCaseGroups, readSeeds } from '../cases/format';
import { createLearnedAnnotator } from '../model';

/**
 * The samples, and articles made of the invented cases: cases of one file, which vary one sentence, stand in different
 * ones.
 */
export function madeUpArticles(): readonly string[] {
  const cases = readCaseGroups().flatMap((group) => group.cases.filter(({ format }) => format === undefined));
  const count = Math.ceil(cases.length / casesPerArticle);
  const articles = Array.from({ length: count }, (_, nth) =>
    cases
      .filter((__, at) => at % count === nth)
      .map(({ text }) => text.trim())
      .join('\n\n'),
  );
  return [...readSeeds().map(({ text }) => text), ...articles];
}

const casesPerArticle = 12;

/** A claim of an article, as a decision about it would point to it. */
export interface Decided {
  readonly text: string;
  readonly span: Span;
  readonly selector: AnchoredSelector;
}

const annotator = createLearnedAnnotator();

export function annotationsOf(text: string): Annotations {
  return annotator.annotate(text);
}

export function liveAnnotationsOf(text: string): LiveAnnotations {
  return readAll(annotator.open(text));
}

/** Every nth claim. */
export function decidedIn(text: string, every: number): readonly Decided[] {
  return annotationsOf(text)
    .claims.filter((_, at) => at % every === 0)
    .map(({ id, content }) => decidedAt(text, hull(content), id));
}

export function decidedAt(text: string, span: Span, claim: string | null): Decided {
  return { text, span, selector: { ...selectorOf(text, span), claim } };
}

/** The text as it is afterwards, and where the claim stands in it; null where it is no longer there. */
export interface Outcome {
  readonly text: string;
  readonly span: Span | null;
  /** What was decided, where the story begins with another text. */
  readonly decided?: Decided;
}

/** Null where it cannot happen to this claim. */
export type Story = (decided: Decided, random: () => number) => Outcome | null;

/** Numbers from 0 to 1 that are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

function put(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Puts words into the claim itself. */
function within({ text, span }: Decided, at: Span, words: string): Outcome {
  const end = span.end + words.length - (at.end - at.start);
  return { text: put(text, at, words), span: end > span.start ? { start: span.start, end } : null };
}

function matches(decided: Decided, pattern: RegExp): readonly (Span & { readonly words: string })[] {
  const { text, span } = decided;
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length, words: match[0] };
  });
}

/** A text made of pieces of the old one, with the place of the claim in it. */
function rebuilt({ text, span }: Decided, change: (piece: string) => string): Outcome {
  const [before, words, after] = [text.slice(0, span.start), text.slice(span.start, span.end), text.slice(span.end)];
  const start = change(before).length;
  const changed = change(text);
  const end = change(before + words).length;
  return change(after).length >= 0 ? { text: changed, span: { start, end } } : { text: changed, span: null };
}

function paragraphOf({ text, span }: Decided): Span {
  const start = text.lastIndexOf('\n\n', span.start);
  const end = text.indexOf('\n\n', span.end);
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : end };
}

const sentences = [
  'Rain fell over the valley all morning.',
  'The square was empty by noon.',
  'A tram passed with its lights off.',
  'Shops along the quay had closed early.',
  'Nothing moved on the water.',
];

const around: Story = (decided, random) => {
  let { text, span } = decided;
  const own = paragraphOf(decided);
  const edits: (Span & { readonly words: string })[] = [];
  for (const match of text.matchAll(/\n\n/gu)) {
    const at = match.index + 2;
    if (random() < 0.3 && (at <= own.start || at >= own.end))
      edits.push({ start: at, end: at, words: `${pick(sentences, random)!}${random() < 0.5 ? ' ' : '\n\n'}` });
  }
  const ends = own.end > span.end && /[.”"]$/u.test(text.slice(own.start, own.end));
  if (ends) edits.push({ start: own.end, end: own.end, words: ` ${pick(sentences, random)!}` });
  edits.push({ start: own.start, end: own.start, words: `${pick(sentences, random)!} ` });
  for (const edit of edits.sort((a, b) => b.start - a.start)) {
    text = put(text, edit, edit.words);
    if (edit.start <= span.start) span = { start: span.start + edit.words.length, end: span.end + edit.words.length };
  }
  return { text, span };
};

const otherWord: Story = (decided, random) => {
  const { text, span } = decided;
  const { start, end } = paragraphOf(decided);
  const words = [...text.slice(start, end).matchAll(/\b\p{Ll}{4,}\b/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const found = pick(
    words.filter((word) => word.end <= span.start || word.start >= span.end),
    random,
  );
  if (found === undefined) return null;
  const by = found.start < span.start ? 6 - (found.end - found.start) : 0;
  return { text: put(text, found, 'mellow'), span: { start: span.start + by, end: span.end + by } };
};

const letterLost: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{L})\p{L}|\p{L}(?=\p{L})/gu), random);
  return found === undefined ? null : within(decided, { start: found.start, end: found.start + 1 }, '');
};

const wordLost: Story = (decided, random) => {
  const found = matches(decided, /(?<![’'\p{L}])\p{L}+ /gu);
  const chosen = found.length < 3 ? undefined : pick(found, random);
  return chosen === undefined ? null : within(decided, chosen, '');
};

const straightened: Story = (decided) =>
  rebuilt(decided, (piece) => piece.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"));

const deleted: Story = (decided, random) => {
  const { text, span } = decided;
  const which = random();
  const { start, end } = paragraphOf(decided);
  if (which < 0.4) return { text: put(text, { start, end }, ''), span: null };
  if (which < 0.7) return { text: put(text, span, ''), span: null };
  const from = Math.max(start, text.slice(0, span.start).search(/[^.!?]*$/u));
  const stop = text.slice(span.end).search(/[.!?]/u);
  return { text: put(text, { start: from, end: Math.min(end, span.end + stop + 1) }, ''), span: null };
};

const names = ['Quillon', 'Marabel', 'Oduya', 'Fenwright', 'Lindqvist', 'Tamsin'];

const nameChanged: Story = (decided, random) => {
  const found = pick(matches(decided, /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}/gu), random);
  return found === undefined ? null : { ...within(decided, found, pick(names, random)!), span: null };
};

const numbers = 'two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred thousand'.split(
  ' ',
);

const numberChanged: Story = (decided, random) => {
  const found = pick(matches(decided, new RegExp(`\\d+|\\b(?:${numbers.join('|')})\\b`, 'gu')), random);
  if (found === undefined) return null;
  const other = /^\d/u.test(found.words)
    ? String(Number(found.words) + 1 + Math.floor(random() * 9))
    : pick(
        numbers.filter((word) => word !== found.words),
        random,
      )!;
  return { ...within(decided, found, other), span: null };
};

const auxiliary = /\b(?:is|was|are|were|will|would|could|should|must|has|had|have|can|did|does)\b(?! not|n[’'])/gu;

const negated: Story = (decided, random) => {
  const found = pick(matches(decided, auxiliary), random);
  if (found === undefined) return null;
  const contracted = random() < 0.4 && found.words !== 'will' && found.words !== 'can';
  return { ...within(decided, { start: found.end, end: found.end }, contracted ? 'n’t' : ' not'), span: null };
};

const moved: Story = (decided, random) => {
  const { text, span } = decided;
  const own = paragraphOf(decided);
  const paragraph = text.slice(own.start, own.end);
  const rest = own.start === 0 ? text.slice(own.end + 2) : put(text, { start: own.start - 2, end: own.end }, '');
  const places = [0, ...[...rest.matchAll(/\n\n/gu)].map(({ index }) => index + 2)];
  const at = pick(places, random)!;
  const by = at - own.start;
  return {
    text: `${rest.slice(0, at)}${paragraph}\n\n${rest.slice(at)}`,
    span: { start: span.start + by, end: span.end + by },
  };
};

const wrapped: Story = (decided) => {
  const { text, span } = decided;
  let column = 0;
  let wrappedText = '';
  for (const piece of text.split(/(?<=\s)/u)) {
    if (column + piece.length > 62 && wrappedText.endsWith(' ')) {
      wrappedText = `${wrappedText.slice(0, -1)}\n`;
      column = 0;
    }
    wrappedText += piece;
    column = piece.endsWith('\n') ? 0 : column + piece.length;
  }
  return { text: wrappedText, span };
};

const carriageReturns: Story = (decided) => rebuilt(decided, (piece) => piece.replaceAll('\n', '\r\n'));

const twinStays: Story = (decided, random) => {
  const { text, span } = decided;
  const words = text.slice(span.start, span.end);
  const { start, end } = paragraphOf(decided);
  const twin = `\n\n${pick(names, random)!} Brackley, who runs the mill, told it otherwise: ${words} and went home.`;
  const then = decidedAt(text + twin, span, decided.selector.claim);
  return { text: put(text + twin, { start, end }, ''), span: null, decided: then };
};

const noteStays: Story = (decided, random) => {
  const { text, span } = decided;
  const words = text.slice(span.start, span.end);
  const note = pick(
    [
      `Correction: an earlier version of this article said ${words}. We regret the error.`,
      `This article was amended on Friday. It had quoted somebody as saying ${words}, which was wrong.`,
      `Clarification: a report said that ${words}. It was not so.`,
    ],
    random,
  )!;
  return { text: `${put(text, paragraphOf(decided), '')}\n\n${note}`, span: null };
};

const several: Story = (decided, random) => {
  const first = letterLost(decided, random);
  if (first?.span == null) return null;
  const then = { ...decided, text: first.text, span: first.span };
  const second = straightened(then, random);
  return second?.span == null ? null : around({ ...then, text: second.text, span: second.span }, random);
};

/** What may happen, by its name. */
export const stories: Readonly<Record<string, Story>> = {
  'text edited around': around,
  'a word beside it changed': otherWord,
  'a letter lost': letterLost,
  'a word lost': wordLost,
  'straight marks': straightened,
  'paragraph moved': moved,
  'text re-wrapped': wrapped,
  CRLF: carriageReturns,
  'a letter, marks and text around': several,
  deleted,
  'deleted, a twin stays': twinStays,
  'deleted, a note stays': noteStays,
  'name changed': nameChanged,
  'number changed': numberChanged,
  negated,
};
