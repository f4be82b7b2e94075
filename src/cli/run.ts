import {
  createAnnotator,
  finish,
  readAll,
  type Annotations,
  type Annotator,
  type AnnotatorOptions,
  type LiveAnnotations,
  type Model,
  type Skipped,
  type TextFormat,
} from '../engine';
import { compactNative } from '../formats/compact';
import type { AnnotatedText, Format, WriteOptions } from '../formats/format';
import { languageName } from '../formats/language-name';
import { stringifyNative, stringifyWithMeta, toNative, type NativeCheck } from '../formats/native';
import { formatNamed, outputFormats } from '../formats/output-formats';
import { applyDecisions, type ReviewState, type SignedDecision } from '../review';
import { InputError, type DecodedText } from './decode';
import { recordId, parseRecord, type Fields } from './record';

export interface Input extends DecodedText {
  /** The document's id in the output. */
  readonly id: string;
  readonly format: AnnotatorOptions['format'];
  /** What readers decided about the text, if anything. */
  readonly decisions: ReviewState | null;
}

export interface Output {
  /** The text to write: one document, with a line feed at its end. */
  readonly written: string;
  /** Messages for the reader: an error, parts that were not analysed. */
  readonly notes: readonly string[];
  readonly failed: boolean;
}

/** The format of a document and its options. Can be sent to a thread. */
export interface FormatChoice {
  /** The format's name. */
  readonly format: string;
  readonly options: WriteOptions;
}

/** A line of NDJSON, and how to answer it. */
export interface LineInput {
  /** UTF-8, without the line feed. */
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  readonly fields: Fields;
  readonly compact: boolean;
}

export interface Runner {
  /** Annotates one text. Leaves the format's head to the caller. Throws an InputError if the input is no text. */
  document(input: Input, writing: FormatChoice): Output;
  /**
   * Annotates one line of NDJSON: an object with an id, a text and any other fields, which are returned as
   * `document.meta`. Never throws: the output for a line that cannot be annotated is
   * `{"id":null,"line":7,"error":"…"}`, with its id if that can be read.
   */
  line(line: LineInput): Output;
}

/** Holds the claims of a text against sources: what came of it, by their ids. */
export type ClaimChecker = (text: string, annotations: Annotations) => ReadonlyMap<string, NativeCheck>;

/**
 * Text in, text out. `version` is the program's and is written into each document. `load` is called for the model when
 * the first text comes. If it returns null, the rules run alone.
 */
export function createRunner(
  version: string,
  load: () => Model | null = () => null,
  formats: readonly Format[] = outputFormats,
  check?: ClaimChecker,
): Runner {
  const model = once(load);
  const annotatorOf = (format: TextFormat): (() => Annotator) =>
    once(() => createAnnotator({ format, model: model() }));
  const annotators: Readonly<Record<TextFormat, () => Annotator>> = {
    plain: annotatorOf('plain'),
    markdown: annotatorOf('markdown'),
    html: annotatorOf('html'),
    subtitles: annotatorOf('subtitles'),
  };

  const annotate = (
    { id, text, bom, format, decisions }: Input,
    write: (annotated: AnnotatedText) => string,
  ): Output => {
    const found = readAll(annotators[format]().open(text));
    const isBinary = ({ span, reason }: Skipped): boolean =>
      reason === 'binary' && span.end - span.start === text.length;
    if (found.skipped.some(isBinary)) throw new InputError('binary, not text');
    return written({ found, id, text, bom, decisions, version, check }, write);
  };

  return {
    document(input, { format, options }) {
      const { write } = formatNamed(format, formats);
      return annotate(input, (annotated) => finish(write(annotated, options)));
    },
    line({ bytes, number, fields, compact }) {
      try {
        const { id, text, meta } = parseRecord(bytes, fields);
        return annotate({ id, text, bom: false, format: 'plain', decisions: null }, ({ document }) => {
          const answer = { ...(compact ? compactNative(document) : document), id };
          return meta === null ? stringifyNative(answer) : stringifyWithMeta(answer, meta);
        });
      } catch (error) {
        // A bad line, whatever is wrong with it, must not end a long run: it is reported in its place.
        const message = error instanceof Error ? error.message : String(error);
        return { written: lineError(recordId(bytes, fields), number, message), notes: [message], failed: true };
      }
    },
  };
}

interface Annotated extends Pick<Input, 'id' | 'text' | 'bom' | 'decisions'> {
  readonly found: LiveAnnotations;
  readonly version: string;
  readonly check: ClaimChecker | undefined;
}

function written(
  { found, id, text, bom, decisions, version, check }: Annotated,
  write: (annotated: AnnotatedText) => string,
): Output {
  const reviewed = decisions && applyDecisions(found, decisions);
  const annotations = (reviewed ?? found).all();
  const info = {
    id,
    bom,
    version,
    ...(reviewed && { decisions: reviewed.decisions() }),
    ...(check && { checks: check(text, annotations) }),
  };
  const document = toNative(text, annotations, info);
  const notes = [
    ...found.skipped.map((skipped) => skippedNote(skipped, found)),
    ...(reviewed?.orphans ?? []).map(orphanNote),
  ];
  return { written: write({ text, document }), notes, failed: false };
}

/** Makes the value at the first call. */
function once<T>(make: () => T): () => T {
  const made: { readonly value: T }[] = [];
  return () => (made[0] ??= { value: make() }).value;
}

/** The output for a line that was not annotated. */
export function lineError(id: string | null, line: number, message: string): string {
  return `${JSON.stringify({ id, line, error: message })}\n`;
}

function orphanNote({ id, by, verdict, quote }: SignedDecision): string {
  return `decision ${id} of ${by} (${verdict}) has no place in the text any more: ${quote}`;
}

function skippedNote({ span, reason }: Skipped, { language }: LiveAnnotations): string {
  if (reason === 'language')
    return `not analysed: the text seems to be in ${languageName(language)}, and only English is understood`;
  return `units ${span.start} to ${span.end} were not analysed (${reason})`;
}
