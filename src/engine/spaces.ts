import * as spans from './span';
import type { Span } from './span';

/**
 * What offsets are counted in. `block`: the words of one block, as their reader sees them; `scene`: the words of a
 * section and its lead-in; `section`: the source of one section; `document`: the source of the whole text, which is
 * what the public API means by a `Span`.
 */
export type Space = 'block' | 'scene' | 'section' | 'document';

declare const space: unique symbol;

/** A span in one space. Only the compiler knows which: at run time it is a `Span`. */
export type SpanIn<S extends Space> = Span & { readonly [space]?: S };

/**
 * Moves a span from one space to another, which begins `by` units before it. For functions that are named for the move.
 */
export const moveBy: <S extends Space>(span: Span, by: number) => SpanIn<S> = spans.shift;

/** As in `span.ts`, for two spans in one space. */
export const contains: <S extends Space>(outer: SpanIn<S>, inner: SpanIn<NoInfer<S>>) => boolean = spans.contains;
export const equal: <S extends Space>(a: SpanIn<S>, b: SpanIn<NoInfer<S>>) => boolean = spans.equal;
export const overlaps: <S extends Space>(a: SpanIn<S>, b: SpanIn<NoInfer<S>>) => boolean = spans.overlaps;
