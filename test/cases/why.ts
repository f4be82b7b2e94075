import { finish, type AnnotatorOptions, type Span } from '../../src/engine';
import { explain } from '../../src/explain/explain';
import { learned } from '../model';
import type { Comparison } from './compare';
import type { Located } from './locate';

/** What the engine decided of the sentences that hold spans of a text, and why: what a failing test prints. */
export function whyOf(text: string, spans: readonly Span[], format: AnnotatorOptions['format'] = 'plain'): string {
  const options = { format, model: learned, anyLanguage: true, longest: Infinity };
  const told = spans.map((span) => finish(explain(text, { ...options, span })).lines.join('\n'));
  return [...new Set(told)].join('\n\n');
}

/** Where a text differs from what is expected of it: all of it where there is a claim too much. */
export function placesOfMisses(text: string, located: Located, comparison: Comparison): readonly Span[] {
  if (comparison.unexpected.length > 0) return [{ start: 0, end: text.length }];
  const quotations = located.quotations.filter((_, at) => comparison.quotations[at]!.misses.length > 0);
  const claims = located.claims.filter((_, at) => comparison.claims[at]!.misses.length > 0);
  return [...quotations.map(({ span }) => span), ...claims.flatMap(({ content }) => content[0] ?? [])];
}
