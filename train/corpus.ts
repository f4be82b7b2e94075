import { Ajv } from 'ajv';
import type { TextFormat } from '../src/engine';
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
  /** Regions that the annotators discarded. */
  readonly ignore: readonly Span[];
  /** Default: `plain`. */
  readonly format?: TextFormat | undefined;
  /** Beliefs, intentions and decrees may be there that are not annotated. The rescorer does not learn from it. */
  readonly speechOnly?: true;
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
  readonly ignore?: readonly Pair[];
}

/**
 * Reads newline-delimited JSON, one document per line, as described in bench/README.md. Throws an error with the number
 * of a line that is no such document.
 */
export function readCorpus(source: string): readonly CorpusDocument[] {
  return source
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => {
      const { id, text, attributions, ignore = [] } = parse(line, at + 1);
      const spans = (pairs: readonly Pair[]): readonly Span[] => pairs.map(([start, end]) => ({ start, end }));
      return {
        id,
        text,
        ignore: spans(ignore),
        attributions: attributions.map(({ type, content, cue, source: names, core }) => ({
          type,
          content: spans(content),
          cue: spans(cue),
          source: spans(names),
          core,
        })),
      };
    });
}

const pairs = { type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } };
const isDocument = new Ajv().compile<RawDocument>({
  type: 'object',
  required: ['id', 'text', 'attributions'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string' },
    ignore: pairs,
    attributions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'core', 'content', 'cue', 'source'],
        properties: {
          type: { enum: ['direct', 'mixed', 'indirect'] },
          core: { type: 'boolean' },
          content: pairs,
          cue: pairs,
          source: pairs,
        },
      },
    },
  },
});

function parse(line: string, number: number): RawDocument {
  const value = jsonOf(line, number);
  if (isDocument(value)) return value;
  const [fault] = isDocument.errors ?? [];
  throw new Error(`line ${number}: not an annotated document: ${fault?.instancePath ?? ''} ${fault?.message ?? ''}`);
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
