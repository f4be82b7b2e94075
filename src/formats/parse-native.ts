import { finish } from '../engine';
import { FormatError, refuse, type Fault } from './fault';
import { sha256InSteps } from './hash';
import { createLocator, type LocatedSpan, type Locator } from './locate';
import { faultInSteps, shapes } from './native-faults';
import type { NativeDocument, NativeSpan } from './native-types';

export { FormatError } from './fault';

/**
 * Reads a native document. If `text` (without byte order mark) is given, the document and each of its spans must match
 * it. Throws a FormatError with place and reason if something is wrong. Ignores fields that the format does not have.
 */
export function parseNative(json: string, text?: string): NativeDocument {
  const value = parseJson(json);
  assertShape(value);
  refuse(finish(faultInSteps(value)));
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

function assertShape(value: unknown): asserts value is NativeDocument {
  refuse(shapes.document(value));
}

function checkAgainst(text: string, native: NativeDocument): void {
  const locator = createLocator(text);
  const { length, sha256, eol } = native.document;
  refuse(differing('/document/length', length, text.length) ?? differing('/document/eol', eol, locator.eol));
  // Spans before the hash: a wrong span is a more precise message than a different hash.
  for (const { span, at } of spansOf(native)) checkSpan(locator, span, at);
  refuse(differing('/document/sha256', sha256, finish(sha256InSteps(text))));
}

function checkSpan({ locate }: Locator, span: NativeSpan, at: string): void {
  let found: LocatedSpan;
  try {
    found = locate(span);
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError(`#${at}: ${error.message}`, { cause: error });
    throw error;
  }
  const fault =
    differing('/exact', span.exact, found.exact) ??
    differing('/line', span.line, found.line) ??
    differing('/column', span.column, found.column) ??
    codePointFault(span, found);
  refuse(fault && { ...fault, at: at + fault.at });
}

/** Null for a compact document, which leaves code points out. */
function codePointFault({ codePoint: is }: NativeSpan, { codePoint: should }: LocatedSpan): Fault | null {
  if (is === undefined) return null;
  return differing('/codePoint/0', is[0], should[0]) ?? differing('/codePoint/1', is[1], should[1]);
}

function differing(at: string, is: string | number, should: string | number): Fault | null {
  return is === should
    ? null
    : { at, reason: `${JSON.stringify(is)}, but in the text it is ${JSON.stringify(should)}` };
}

/** Every span of the format, with its JSON pointer. Unknown fields are ignored. */
function* spansOf({ speakers, quotations, claims, problems }: NativeDocument): Generator<PlacedSpan> {
  for (const [i, { mentions }] of speakers.entries()) yield* listed(mentions ?? [], `/speakers/${i}/mentions`);
  for (const [i, { span, inner }] of quotations.entries()) {
    yield { span, at: `/quotations/${i}/span` };
    yield { span: inner, at: `/quotations/${i}/inner` };
  }
  for (const [i, { content, cue, source, evidence }] of claims.entries()) {
    yield* listed(content, `/claims/${i}/content`);
    if (cue !== null) yield { span: cue, at: `/claims/${i}/cue` };
    if (source !== null) yield { span: source, at: `/claims/${i}/source` };
    yield* listed(evidence.spans, `/claims/${i}/evidence/spans`);
  }
  for (const [i, { span }] of problems.entries()) yield { span, at: `/problems/${i}/span` };
}

interface PlacedSpan {
  readonly span: NativeSpan;
  readonly at: string;
}

function* listed(spans: readonly NativeSpan[], at: string): Generator<PlacedSpan> {
  for (const [i, span] of spans.entries()) yield { span, at: `${at}/${i}` };
}
