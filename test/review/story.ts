// How to tell what happens to a text between a decision and the next time that it is opened.
import type { Span } from '../../src/engine';
import type { Decided } from './decided-articles';

/** The text as it is afterwards, and where the claim stands in it; null where it is no longer there. */
export interface Outcome {
  readonly text: string;
  readonly span: Span | null;
  /** What was decided, where the story begins with another text. */
  readonly decided?: Decided;
}

/** Null where it cannot happen to this claim. */
export type Story = (decided: Decided, random: () => number) => Outcome | null;

export const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

export function put(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Puts words into the claim itself. */
export function within({ text, span }: Decided, at: Span, words: string): Outcome {
  const end = span.end + words.length - (at.end - at.start);
  return { text: put(text, at, words), span: end > span.start ? { start: span.start, end } : null };
}

export function matches(decided: Decided, pattern: RegExp): readonly (Span & { readonly words: string })[] {
  const { text, span } = decided;
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length, words: match[0] };
  });
}

/** A text made of pieces of the old one, with the place of the claim in it. */
export function rebuilt({ text, span }: Decided, change: (piece: string) => string): Outcome {
  const [before, words, after] = [text.slice(0, span.start), text.slice(span.start, span.end), text.slice(span.end)];
  const start = change(before).length;
  const changed = change(text);
  const end = change(before + words).length;
  return change(after).length >= 0 ? { text: changed, span: { start, end } } : { text: changed, span: null };
}

export function paragraphOf({ text, span }: Decided): Span {
  const start = text.lastIndexOf('\n\n', span.start);
  const end = text.indexOf('\n\n', span.end);
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : end };
}

export const sentences = [
  'Rain fell over the valley all morning.',
  'The square was empty by noon.',
  'A tram passed with its lights off.',
  'Shops along the quay had closed early.',
  'Nothing moved on the water.',
];

export const names = ['Quillon', 'Marabel', 'Oduya', 'Fenwright', 'Lindqvist', 'Tamsin'];
