import { createAnnotator, type Annotator, type AnnotatorOptions, type Model, type Skipped } from '../engine';
import { stringifyNative, toNative } from '../formats/native';
import type { NativeDocument } from '../formats/native-types';
import { decodeUtf8, InputError, type DecodedText } from './decode';

export interface Input extends DecodedText {
  /** The document's id in the output. */
  readonly id: string;
  readonly format: AnnotatorOptions['format'];
}

export interface Output {
  /** One JSON document, with a line feed at its end. */
  readonly json: string;
  /** What the reader must know of this input: an error, parts that were not analysed. */
  readonly notes: readonly string[];
  readonly failed: boolean;
}

export interface Runner {
  /** Annotates one text. */
  document(input: Input, layout?: { readonly pretty: boolean }): Output;
  /**
   * Annotates one line of NDJSON, `{"id": string, "text": string}` in UTF-8; `number` counts from 1.
   * Never throws: a line that cannot be annotated gives `{"id":null,"line":7,"error":"…"}`.
   */
  line(bytes: Uint8Array, number: number): Output;
}

/**
 * Text in, text out. `version` is the program's and goes into each document. `load` is asked for the model when the first
 * text is there; null leaves all to the rules.
 */
export function createRunner(version: string, load: () => Model | null = () => null): Runner {
  const model = once(load);
  const annotators: Readonly<Record<Input['format'], () => Annotator>> = {
    plain: once(() => createAnnotator({ format: 'plain', model: model() })),
    markdown: once(() => createAnnotator({ format: 'markdown', model: model() })),
  };

  const annotate = ({ id, text, bom, format }: Input, finish: (native: NativeDocument) => string): Output => {
    const annotations = annotators[format]().annotate(text);
    if (annotations.skipped.some(({ span }) => span.end - span.start === text.length)) throw new InputError('binary, not text');
    const json = finish(toNative(text, annotations, { id, bom, version }));
    return { json, notes: annotations.skipped.map(skippedNote), failed: false };
  };

  return {
    document: (input, layout = { pretty: false }) => annotate(input, (native) => stringifyNative(native, layout)),
    line(bytes, number) {
      try {
        const input = parseLine(bytes);
        return annotate({ ...input, bom: false, format: 'plain' }, (native) => stringifyNative({ ...native, id: input.id }));
      } catch (error) {
        // One bad line must not cost the rest of a long run, whatever is wrong with it: it is reported in its place.
        const message = error instanceof Error ? error.message : String(error);
        return { json: lineError(number, message), notes: [message], failed: true };
      }
    },
  };
}

/** Makes the value when it is first asked for. */
function once<T>(make: () => T): () => T {
  const made: { readonly value: T }[] = [];
  return () => (made[0] ??= { value: make() }).value;
}

/** What stands in the place of a line that was not annotated. */
export function lineError(line: number, message: string): string {
  return `${JSON.stringify({ id: null, line, error: message })}\n`;
}

function parseLine(bytes: Uint8Array): { readonly id: string; readonly text: string } {
  const value = parseJson(decodeUtf8(bytes).text);
  const entries = typeof value === 'object' && value !== null ? value : {};
  const id = 'id' in entries ? entries.id : undefined;
  const text = 'text' in entries ? entries.text : undefined;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new InputError('not an object {"id": string, "text": string}');
  }
  return { id, text };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`not JSON: ${error.message}`, { cause: error });
    throw error;
  }
}

function skippedNote({ span, reason }: Skipped): string {
  return `units ${span.start} to ${span.end} were not analysed (${reason})`;
}
