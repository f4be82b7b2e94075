import { equal, shift, type Span } from '../../../engine';

/** An edit as reported by the editor: `length` code units at `offset` are replaced by `inserted` others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

type KnownSpans = readonly Span[] | 'unknown';

/** What an editor shows now, by style. The editor itself moves its decorations with every edit. */
export class Painted<Style extends string> {
  private readonly spans = new Map<Style, KnownSpans>();

  constructor(private readonly styles: readonly Style[]) {}

  /**
   * Follows an edit. If it touches a span, the span's style is unknown from then on: the editor may have cut it.
   */
  edit(edit: Edit): void {
    for (const [style, spans] of this.spans) {
      if (spans !== 'unknown') this.spans.set(style, moved(spans, edit));
    }
  }

  /** Takes the new spans and returns the styles to paint: those that the editor does not already show so. */
  replace(spans: Readonly<Record<Style, readonly Span[]>>): readonly Style[] {
    const changed = this.styles.filter((style) => !areSame(this.spans.get(style) ?? [], spans[style]));
    for (const style of this.styles) this.spans.set(style, spans[style]);
    return changed;
  }
}

function moved(spans: readonly Span[], { offset, length, inserted }: Edit): KnownSpans {
  const end = offset + length;
  if (spans.some((span) => span.start <= end && offset <= span.end)) return 'unknown';
  const by = inserted - length;
  return by === 0 ? spans : spans.map((span) => (span.start > end ? shift(span, by) : span));
}

function areSame(a: KnownSpans, b: readonly Span[]): boolean {
  return a !== 'unknown' && a.length === b.length && a.every((span, i) => equal(span, b[i]!));
}
