import type { Span } from '../src/engine/span';

/** One attribution relation; spans are UTF-16 offsets into the document's text. */
export interface Attribution {
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** Reported speech in the narrow sense; beliefs, intentions and decrees are not. */
  readonly core: boolean;
}

export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

type Pair = readonly [number, number];

interface RawDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly type: Attribution['type'];
    readonly content: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly source: readonly Pair[];
    readonly core: boolean;
  }[];
}

/** Reads newline-delimited JSON, a document a line. */
export function readCorpus(source: string): readonly CorpusDocument[] {
  return source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, attributions } = JSON.parse(line) as RawDocument;
      const spans = (pairs: readonly Pair[]): readonly Span[] => pairs.map(([start, end]) => ({ start, end }));
      return {
        id,
        text,
        attributions: attributions.map(({ type, content, cue, source: names, core }) => ({
          type, content: spans(content), cue: spans(cue), source: spans(names), core,
        })),
      };
    });
}
