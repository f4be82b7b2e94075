import { parseTree } from 'jsonc-parser';

import { decodeUtf8, InputError } from './decode';

/** The names of the fields that hold the id and the text of an NDJSON line. */
export interface Fields {
  readonly id: string;
  readonly text: string;
}

export const usualFields: Fields = { id: 'id', text: 'text' };

export interface LineRecord {
  readonly id: string;
  readonly text: string;
  /** The other fields, as the text of a JSON object on one line. Null if there are none. */
  readonly meta: string | null;
}

/** Reads an NDJSON line. Throws an InputError if it is no JSON object with an id and a text. */
export function parseRecord(bytes: Uint8Array, fields: Fields): LineRecord {
  const json = decodeUtf8(bytes).text;
  const value = parseJson(json);
  const { [fields.id]: id, [fields.text]: text, ...others } = isObject(value) ? value : {};
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new InputError(
      `not an object {${JSON.stringify(fields.id)}: string, ${JSON.stringify(fields.text)}: string}`,
    );
  }
  return { id, text, meta: Object.keys(others).length > 0 ? metaOf(json, fields) : null };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`not JSON: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Copied from the line, not serialised again: a number of 19 digits would lose its last digits. */
function metaOf(json: string, fields: Fields): string {
  const members = membersOf(json);
  members.delete(fields.id);
  members.delete(fields.text);
  const written = [...members].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',');
  // In JSON a carriage return can only be white space between tokens. Some readers would end the line at it.
  return `{${written.replaceAll('\r', ' ')}}`;
}

/** The members of an object, with the source text of their values. Tolerates faults; the last of duplicates counts. */
function membersOf(json: string): Map<string, string> {
  const members = new Map<string, string>();
  for (const { type, children } of parseTree(json)?.children ?? []) {
    const [name, value] = children ?? [];
    if (type === 'property' && name && value) {
      members.set(String(name.value), json.slice(value.offset, value.offset + value.length));
    }
  }
  return members;
}

/** Bytes to search for an id. A line too long for a worker thread must not exhaust this thread. */
const idWithin = 4_194_304;

/** The id of a line that could not be annotated. Null if it cannot be read reliably. Never throws. */
export function recordId(bytes: Uint8Array, fields: Fields): string | null {
  const json = new TextDecoder().decode(bytes.subarray(0, idWithin));
  try {
    const id: unknown = JSON.parse(membersOf(json).get(fields.id) ?? 'null');
    // The replacement character marks bytes that could not be decoded.
    return typeof id === 'string' && !id.includes('\ufffd') ? id : null;
  } catch (error) {
    // The id itself is damaged, or the line is nested too deeply to be parsed.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
