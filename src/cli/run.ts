import {
  createAnnotator,
  type Annotations,
  type Annotator,
  type AnnotatorOptions,
  type Model,
  type Skipped,
  type TextFormat,
} from '../engine';
import { compactNative } from '../formats/compact';
import { languageName } from '../formats/language-name';
import { stringifyNative, stringifyWithMeta, toNative } from '../formats/native';
import type { NativeDocument } from '../formats/native-types';
import { InputError, type DecodedText } from './decode';
import { idOf, parseRecord, type Fields } from './record';

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

/** How documents are written. */
export interface Layout {
  readonly pretty: boolean;
  /** Leave out speakers' mentions and code points. */
  readonly compact: boolean;
}

/** A line of NDJSON, and what its answer looks like. */
export interface Line {
  /** UTF-8, without the line feed. */
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  readonly fields: Fields;
  readonly compact: boolean;
}

export interface Runner {
  /** Annotates one text. Throws an InputError where it is none. */
  document(input: Input, layout: Layout): Output;
  /**
   * Annotates one line of NDJSON, an object with an id, a text and any other fields, which come back as
   * `document.meta`. Never throws: a line that cannot be annotated gives `{"id":null,"line":7,"error":"…"}`, with its
   * id if it can be read.
   */
  line(line: Line): Output;
}

/**
 * Text in, text out. `version` is the program's and goes into each document. `load` is asked for the model when the
 * first text is there; null leaves all to the rules.
 */
export function createRunner(version: string, load: () => Model | null = () => null): Runner {
  const model = once(load);
  const annotatorOf = (format: TextFormat): (() => Annotator) =>
    once(() => createAnnotator({ format, model: model() }));
  const annotators: Readonly<Record<TextFormat, () => Annotator>> = {
    plain: annotatorOf('plain'),
    markdown: annotatorOf('markdown'),
    html: annotatorOf('html'),
    subtitles: annotatorOf('subtitles'),
  };

  const annotate = ({ id, text, bom, format }: Input, finish: (native: NativeDocument) => string): Output => {
    const annotations = annotators[format]().annotate(text);
    const isBinary = ({ span, reason }: Skipped): boolean =>
      reason === 'binary' && span.end - span.start === text.length;
    if (annotations.skipped.some(isBinary)) throw new InputError('binary, not text');
    const json = finish(toNative(text, annotations, { id, bom, version }));
    return { json, notes: annotations.skipped.map((skipped) => skippedNote(skipped, annotations)), failed: false };
  };
  const shaped = (native: NativeDocument, compact: boolean): NativeDocument =>
    compact ? compactNative(native) : native;

  return {
    document(input, { pretty, compact }) {
      return annotate(input, (native) => stringifyNative(shaped(native, compact), { pretty }));
    },
    line({ bytes, number, fields, compact }) {
      try {
        const { id, text, meta } = parseRecord(bytes, fields);
        return annotate({ id, text, bom: false, format: 'plain' }, (native) => {
          const answer = { ...shaped(native, compact), id };
          return meta === null ? stringifyNative(answer) : stringifyWithMeta(answer, meta);
        });
      } catch (error) {
        // One bad line must not cost the rest of a long run, whatever is wrong with it: it is reported in its place.
        const message = error instanceof Error ? error.message : String(error);
        return { json: lineError(idOf(bytes, fields), number, message), notes: [message], failed: true };
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
export function lineError(id: string | null, line: number, message: string): string {
  return `${JSON.stringify({ id, line, error: message })}\n`;
}

function skippedNote({ span, reason }: Skipped, { language }: Annotations): string {
  if (reason === 'language')
    return `not analysed: the text seems to be in ${languageName(language)}, and only English is understood`;
  return `units ${span.start} to ${span.end} were not analysed (${reason})`;
}
