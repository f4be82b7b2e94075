import { Validator, type Schema } from '@cfworker/json-schema';

import { createLocator, type Locator } from './locate';
import type { NativeDocument, NativeSpan } from './native-types';
import schema from './source-annotations-1.schema.json';

/** A file that is no `source-annotations/1`, or not of this text; the message names the place as a JSON pointer. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/**
 * Reads a native document. With `text`, the document's text without byte order mark, every span must hold in it.
 * Throws a FormatError where the JSON, its shape or a span is wrong.
 */
export function parseNative(json: string, text?: string): NativeDocument {
  const value = parseJson(json);
  if (!isNative(value)) throw new FormatError(firstFault(value));
  if (text !== undefined) checkAgainst(text, value);
  return value;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError(`Not JSON: ${error.message}`, { cause: error });
    throw error;
  }
}

const validate = (value: unknown): ReturnType<Validator['validate']> => {
  return new Validator(schema as Schema, '7', true).validate(value);
};

function isNative(value: unknown): value is NativeDocument {
  return validate(value).valid;
}

/** The innermost fault, which the validator gives last. */
function firstFault(value: unknown): string {
  const fault = validate(value).errors.at(-1);
  return fault ? `${fault.instanceLocation}: ${fault.error}` : 'Not source-annotations/1.';
}

function checkAgainst(text: string, native: NativeDocument): void {
  if (native.document.length !== text.length) {
    throw new FormatError(`#/document/length: ${native.document.length}, but the text has ${text.length} units.`);
  }
  const locator = createLocator(text);
  for (const { span, at } of spansOf(native)) checkSpan(locator, span, at);
}

function checkSpan({ locate }: Locator, span: NativeSpan, at: string): void {
  let found: NativeSpan;
  try {
    found = locate(span);
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError(`${at}: ${error.message}`, { cause: error });
    throw error;
  }
  const keys = ['exact', 'codePoint', 'line', 'column'] as const;
  // A compact document leaves code points out.
  const wrong = keys.find((key) => span[key] !== undefined && JSON.stringify(found[key]) !== JSON.stringify(span[key]));
  if (wrong !== undefined) {
    const [is, should] = [JSON.stringify(span[wrong]), JSON.stringify(found[wrong])];
    throw new FormatError(`${at}/${wrong}: ${is}, but in the text it is ${should}.`);
  }
}

/** Every span that the format has, with its JSON pointer; what looks like one in a field that is not known is none. */
function* spansOf({ speakers, quotations, claims, problems }: NativeDocument): Generator<PlacedSpan> {
  for (const [i, { mentions }] of speakers.entries()) yield* listed(mentions ?? [], `#/speakers/${i}/mentions`);
  for (const [i, { span, inner }] of quotations.entries()) {
    yield { span, at: `#/quotations/${i}/span` };
    yield { span: inner, at: `#/quotations/${i}/inner` };
  }
  for (const [i, { content, cue, source, evidence }] of claims.entries()) {
    yield* listed(content, `#/claims/${i}/content`);
    if (cue !== null) yield { span: cue, at: `#/claims/${i}/cue` };
    if (source !== null) yield { span: source, at: `#/claims/${i}/source` };
    yield* listed(evidence.spans, `#/claims/${i}/evidence/spans`);
  }
  for (const [i, { span }] of problems.entries()) yield { span, at: `#/problems/${i}/span` };
}

interface PlacedSpan {
  readonly span: NativeSpan;
  readonly at: string;
}

function* listed(spans: readonly NativeSpan[], at: string): Generator<PlacedSpan> {
  for (const [i, span] of spans.entries()) yield { span, at: `${at}/${i}` };
}
