import { equal, shift, type Span } from '../../../engine';
import { styleNames, type StyledSpans, type StyleName } from './spans';

/** An edit as the editor tells it: `length` code units at `offset` give way to `inserted` others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

type Known = readonly Span[] | 'unknown';

/** What the editors of a document show now; the editor itself moves its decorations with every edit. */
export class Painted {
  private readonly spans: Record<StyleName, Known>;

  constructor(spans: StyledSpans) {
    this.spans = { ...spans };
  }

  /** Follows an edit. A style of which it touches a span is unknown from then on: the editor may have cut or dropped it. */
  edit(edit: Edit): void {
    for (const style of styleNames) {
      const spans = this.spans[style];
      if (spans !== 'unknown') this.spans[style] = moved(spans, edit);
    }
  }

  /** Takes the new spans, and tells the styles that the editors do not show so already. */
  replace(spans: StyledSpans): readonly StyleName[] {
    const changed = styleNames.filter((style) => !same(this.spans[style], spans[style]));
    Object.assign(this.spans, spans);
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
