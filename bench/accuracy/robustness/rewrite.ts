import { firstIndex, type Span } from '../../../src/engine';
import type { GoldDocument } from '../corpus';

/** Replaces `span`, which is not empty, by `text`, which may be empty. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Changes a document's text and keeps its annotations on the words they were on. */
export type Transformation = (document: GoldDocument) => GoldDocument;

/**
 * Applies the edits, which are in order and do not overlap, and moves every span along, including the quoted regions.
 * An attribution keeps its type. A claim gets the type of the words that it covers, whatever happened to the marks. So
 * the rows by type hold the same attributions after every change.
 */
export function rewrite(document: GoldDocument, edits: readonly Edit[]): GoldDocument {
  const offsets = new Offsets(edits);
  const move = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map(({ start, end }) => ({ start: offsets.moved(start), end: offsets.moved(end) }))
      .filter(({ start, end }) => start < end);
  return {
    id: document.id,
    text: edited(document.text, edits),
    ignore: move(document.ignore),
    quoted: move(document.quoted),
    attributions: document.attributions.map((attribution) => ({
      ...attribution,
      content: move(attribution.content),
      cue: move(attribution.cue),
      source: move(attribution.source),
    })),
  };
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.span.start), edit.text);
    from = edit.span.end;
  }
  return [...parts, text.slice(from)].join('');
}

/** Maps old offsets to the new text. */
class Offsets {
  /** For each edit, where it starts in the new text. */
  readonly #starts: readonly number[];
  readonly #edits: readonly Edit[];

  constructor(edits: readonly Edit[]) {
    let shift = 0;
    this.#edits = edits;
    this.#starts = edits.map(({ span, text }) => {
      const start = span.start + shift;
      shift += text.length - (span.end - span.start);
      return start;
    });
  }

  /** An offset inside replaced text moves as far into the replacement, at most to its end. */
  moved(offset: number): number {
    const at = this.#lastBefore(offset);
    const edit = this.#edits[at];
    if (edit === undefined) return offset;
    const newEnd = this.#starts[at]! + edit.text.length;
    if (offset >= edit.span.end) return newEnd + offset - edit.span.end;
    return Math.min(this.#starts[at]! + offset - edit.span.start, newEnd);
  }

  /** Index of the last edit that starts before `offset`, or -1. */
  #lastBefore(offset: number): number {
    return firstIndex(this.#edits.length, (at) => this.#edits[at]!.span.start >= offset) - 1;
  }
}

/** An edit for each match of `pattern` (global) that `replace` changes. */
export function replacements(
  text: string,
  pattern: RegExp,
  replace: (match: string, at: number) => string,
): readonly Edit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }): readonly Edit[] => {
    const words = replace(match, index);
    return words === match ? [] : [{ span: { start: index, end: index + match.length }, text: words }];
  });
}
