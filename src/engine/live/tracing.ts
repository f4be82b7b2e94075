import { sceneToSection } from '../document/scene';
import type { KnownBlock } from '../sections/known-blocks';
import { toSection, type Section } from '../sections/section';
import { moveBy, type SpanIn } from '../spaces';
import type { Span } from '../span';
import type { BlockNotes, SceneNotes } from '../notes';
import type { BlockEvent, SceneEvent, Trace } from '../trace';

/** Tells a trace where in the text things were noted. */
export class Tracing {
  /** Blocks are known by their words and read once, wherever they stand: what they note is kept until it is placed. */
  readonly #blocks = new WeakMap<KnownBlock, readonly BlockEvent[]>();

  constructor(private readonly trace: Trace) {}

  notesOf(block: KnownBlock): BlockNotes {
    const events: BlockEvent[] = [];
    this.#blocks.set(block, events);
    return { note: (event) => events.push(event) };
  }

  /**
   * Notes that a section is read, and what its blocks noted. What is returned takes the notes of its scene, in which it
   * begins at `origin`. `start`: where it begins in the text.
   */
  begin(section: Section, before: Section | null, origin: number, start: number): SceneNotes {
    const whole = { start, end: start + section.length };
    this.trace.note({ kind: 'section', span: whole });
    const toDocument = (span: SpanIn<'section'>): SpanIn<'document'> => moveBy(span, start);
    for (const block of section.blocks) {
      const place = (span: SpanIn<'block'>): SpanIn<'document'> => toDocument(toSection(block, span));
      for (const event of this.#blocks.get(block.known) ?? []) this.trace.note(placed(event, place));
    }
    this.trace.note({ kind: 'document', span: whole });
    const ofScene = sceneToSection(section, before, origin);
    return {
      // What leads to the section is the concern of the section before.
      note: (event) => {
        if (startOf(event) >= origin) this.trace.note(placed(event, (span) => toDocument(ofScene(span))));
      },
    };
  }
}

function startOf(event: SceneEvent): number {
  return event.kind === 'mention' ? event.span.start : event.claim.cue.start;
}

/** The same with every span in its place. An event is plain data. */
function placed<T>(value: T, place: (span: Span) => Span): T {
  if (Array.isArray(value)) return value.map((item: unknown) => placed(item, place)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, placed(field, place)])) as T;
  return isSpan(value) ? { ...copy, ...place(value) } : copy;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}
