import { equal, shift, type Span } from '../../../engine';

/** An edit as the editor tells it: `length` code units at `offset` give way to `inserted` others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

type Known = readonly Span[] | 'unknown';

/** What an editor shows now, in styles; the editor itself moves its decorations with every edit. */
export class Painted<Style extends string> {
  private readonly spans = new Map<Style, Known>();

  constructor(private readonly styles: readonly Style[]) {}

  /**
   * Follows an edit. A style of which it touches a span is unknown from then on: the editor may have cut or dropped it.
   */
  edit(edit: Edit): void {
    for (const [style, spans] of this.spans) {
      if (spans !== 'unknown') this.spans.set(style, moved(spans, edit));
    }
  }

  /** Takes the new spans, and tells the styles that the editor does not show so already. */
  replace(spans: Readonly<Record<Style, readonly Span[]>>): readonly Style[] {
    const changed = this.styles.filter((style) => !same(this.spans.get(style) ?? [], spans[style]));
    for (const style of this.styles) this.spans.set(style, spans[style]);
    return changed;
  }
}

function moved(spans: readonly Span[], { offset, length, inserted }: Edit): Known {
  const end = offset + length;
  if (spans.some((span) => span.start <= end && offset <= span.end)) return 'unknown';
  const by = inserted - length;
  return by === 0 ? spans : spans.map((span) => (span.start > end ? shift(span, by) : span));
}

function same(a: Known, b: readonly Span[]): boolean {
  return a !== 'unknown' && a.length === b.length && a.every((span, i) => equal(span, b[i]!));
}
