import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import type { ClaimKind, Span } from '../../src/engine';
import { quotedRegions } from './measure/quoted';

/** One annotated attribution. Its spans are UTF-16 offsets into the document's text. */
export interface GoldAttribution {
  /** From the quotation marks of the text as it was annotated. */
  readonly type: ClaimKind;
  /** Reported speech in the narrow sense; the others (beliefs, intentions, decrees) are never demanded. */
  readonly core: boolean;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  /** Claims that lie in these regions are not counted. */
  readonly ignore: readonly Span[];
  /** What stood in double quotation marks when the text was annotated: a claim's type is read from it. */
  readonly quoted: readonly Span[];
}

type Pair = readonly [number, number];

/** A line of the corpus file, as bench/README.md describes it. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly type: ClaimKind;
    readonly core: boolean;
    readonly content: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly source: readonly Pair[];
  }[];
  readonly ignore?: readonly Pair[];
}

const spans = { type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } };
const isLine = new Ajv().compile<Line>({
  type: 'object',
  required: ['id', 'text', 'attributions'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string' },
    ignore: spans,
    attributions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'core', 'content', 'cue', 'source'],
        properties: {
          type: { enum: ['direct', 'mixed', 'indirect'] },
          core: { type: 'boolean' },
          content: spans,
          cue: spans,
          source: spans,
        },
      },
    },
  },
});

/** Path of the file of a split (`dev`) in `folder`; null where it is not there. */
export function corpusFile(folder: string, split: string): string | null {
  const names = [`polnear.${split}.ndjson.gz`, `polnear.${split}.ndjson`];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Reads NDJSON, gzipped or not. Throws with the line's number where a line does not have the format. */
export function readCorpus(path: string): readonly GoldDocument[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const value: unknown = JSON.parse(line);
    if (!isLine(value)) throw new Error(`${path}, line ${i + 1}: not an annotated document (see bench/README.md)`);
    return [toDocument(value)];
  });
}

function toDocument({ id, text, attributions, ignore = [] }: Line): GoldDocument {
  return {
    id,
    text,
    ignore: ignore.map(toSpan),
    quoted: quotedRegions(text),
    attributions: attributions.map(({ type, core, content, cue, source }) => ({
      type,
      core,
      content: content.map(toSpan),
      cue: cue.map(toSpan),
      source: source.map(toSpan),
    })),
  };
}

function toSpan([start, end]: Pair): Span {
  return { start, end };
}
