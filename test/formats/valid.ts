// Whether an export of any text keeps the promises of the format.
import assert from 'node:assert/strict';

import { Ajv, type ErrorObject } from 'ajv';

import type { Annotations, AnnotatorOptions } from '../../src/engine';
import { stringifyNative, toNative, type NativeDocument } from '../../src/formats/native';
import { parseNative } from '../../src/formats/parse-native';
import schema from '../../src/formats/source-annotations-1.schema.json';
import { createLearnedAnnotator } from '../model';

const ajv = new Ajv({ strict: true, allErrors: true });

/** What readers accept: the published schema. */
export const readable = ajv.compile(schema);

/** What our writer may write: the same, without any field that the schema does not name. */
export const writable = ajv.compile({ ...(closed(schema) as object), $id: `${schema.$id}:written` });

/** `node` with `additionalProperties: false` in every object that lists what it needs. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.fromEntries(Object.entries(node).map(([key, member]) => [key, closed(member)]));
  return 'required' in node ? { ...members, additionalProperties: false } : members;
}

/**
 * Returns the export of `annotations`. Throws an AssertionError if it breaks the schema or does not survive parsing.
 */
export function assertValidExport(text: string, annotations: Annotations): NativeDocument {
  const native = toNative(text, annotations, { id: 'a.txt', bom: false, version: '0.1.0' });
  const json = stringifyNative(native);
  assert.ok(writable(JSON.parse(json)), faultsOf(writable.errors));
  assert.deepEqual(parseNative(json, text), native);
  return native;
}

/** Every way of reading a text: the compiler asks for those that are missing. */
const allFormats = { plain: true, markdown: true, html: true, subtitles: true } as const satisfies Readonly<
  Record<AnnotatorOptions['format'], true>
>;
export const formats = Object.keys(allFormats) as readonly AnnotatorOptions['format'][];
const annotators = formats.map(createLearnedAnnotator);

/** As `assertValidExport`, of a text read in every format by the models. */
export function assertValidExports(text: string): void {
  for (const annotator of annotators) assertValidExport(text, annotator.annotate(text));
}

/** A line a fault, with its place. */
export function faultsOf(errors: readonly ErrorObject[] | null | undefined): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`).join('\n');
}
