import { overlaps, type BlockEvent, type SceneEvent, type Span, type Trace, type TraceEvent } from '../engine';

/** The pass that looks for claims in sentences, and the one that looks for them within reports. */
type Within = 'claims' | 'nested';

export interface Gathered {
  readonly event: Exclude<BlockEvent, { readonly kind: 'pass' }> | SceneEvent;
  /** The pass that noted it; null for the document stage. */
  readonly pass: Within | null;
}

/** Keeps what is noted of the paragraphs that touch a span; all of it where there is none. */
export class Gatherer implements Trace {
  #kept: Gathered[] = [];
  /** The section under way, and of its paragraphs those that are asked for. */
  #paragraphs: Span[] = [];
  #pass: Within | null = null;
  #isWanted = false;

  constructor(private readonly span: Span | null) {}

  get events(): readonly Gathered[] {
    return this.#kept;
  }

  note(event: TraceEvent): void {
    if (event.kind === 'section') this.#begin(event.span);
    else if (event.kind === 'document') this.#pass = null;
    else if (event.kind === 'pass') this.#enter(event.pass, event.span);
    else if (this.#pass === null) this.#keepScene(event);
    else if (this.#isWanted) this.#kept.push({ event, pass: this.#pass });
  }

  /** What was noted of the section before no longer holds. */
  #begin(section: Span): void {
    this.#kept = this.#kept.filter(({ event }) => !overlaps(eventPlace(event), section));
    this.#paragraphs = [];
    this.#pass = null;
  }

  #enter(pass: string, paragraph: Span): void {
    this.#pass = pass === 'nested' ? 'nested' : 'claims';
    this.#isWanted = this.span === null || sharesPlace(paragraph, this.span);
    if (this.#isWanted && pass === 'claims') this.#paragraphs.push(paragraph);
  }

  #keepScene(event: Gathered['event']): void {
    const parts = eventSpans(event);
    const isWanted = this.#paragraphs.some((paragraph) => parts.some((part) => overlaps(paragraph, part)));
    if (isWanted) this.#kept.push({ event, pass: null });
  }
}

export function eventPlace(event: Gathered['event']): Span {
  return 'span' in event ? event.span : event.claim.cue;
}

/** All that an event is about: a claim's words may stand in another paragraph than its cue. */
export function eventSpans(event: Gathered['event']): readonly Span[] {
  if ('span' in event) return [event.span];
  const { cue, source, content } = event.claim;
  return [cue, ...(source ? [source] : []), ...content];
}

/** Whether two spans share a place, be it only an end. */
export function sharesPlace(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
