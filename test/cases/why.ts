import { createAnnotator, finish, type AnnotatorOptions, type Span } from '../../src/engine';
import { explain } from '../../src/explain/explain';
import { learned } from '../model';
import { compare, type Comparison } from './compare';
import type { Expectation } from './format';
import { locate, type Located } from './locate';

/** What a text is read with: without more, as the products read plain text. */
type Reading = Partial<Pick<AnnotatorOptions, 'format' | 'model'>>;

/** What the engine decided of the sentences that hold spans of a text, and why: what a failing test prints. */
export function whyOf(text: string, spans: readonly Span[], reading: Reading = {}): string {
  const options = { format: 'plain', model: learned, anyLanguage: true, longest: Infinity, ...reading } as const;
  const told = spans.map((span) => finish(explain(text, { ...options, span })).lines.join('\n'));
  return [...new Set(told)].join('\n\n');
}

/** The same of the sentences where the engine differs from what is expected, after the text itself. */
export function whyMissed(text: string, expectation: Expectation, reading: Reading = {}): string {
  const located = locate(text, expectation);
  const annotations = createAnnotator({ model: learned, ...reading }).annotate(text);
  const places = placesOfMisses(located, compare(text, located, annotations));
  return `${text}\n\n${whyOf(text, places, reading)}`;
}

/** Where a text differs from what is expected of it: the parts of what is missed, and of what is one too many. */
function placesOfMisses(located: Located, { quotations, claims, unexpected }: Comparison): readonly Span[] {
  const missed = located.claims.filter((_, at) => claims[at]!.misses.length > 0);
  return [
    ...located.quotations.filter((_, at) => quotations[at]!.misses.length > 0).map(({ span }) => span),
    ...missed.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
    ...unexpected.flatMap(({ spans }) => spans),
  ];
}
