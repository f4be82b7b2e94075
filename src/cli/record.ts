import { parseTree } from 'jsonc-parser';

import { decodeUtf8, InputError } from './decode';

/** The names of the fields of a line of NDJSON that hold its id and its text. */
export interface Fields {
  readonly id: string;
  readonly text: string;
}

export const usualFields: Fields = { id: 'id', text: 'text' };

export interface LineRecord {
  readonly id: string;
  readonly text: string;
  /** The other fields as the text of a JSON object on one line; null where there are none. */
  readonly meta: string | null;
}

/** Reads a line of NDJSON. Throws an InputError where it is no JSON object with an id and a text. */
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

/** Copied from the line, not written anew: a number of 19 digits would lose the last of them. */
function metaOf(json: string, fields: Fields): string {
  const members = membersOf(json);
  members.delete(fields.id);
  members.delete(fields.text);
  const written = [...members].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',');
  // Within JSON a carriage return is white space between two tokens; some readers would end the line at it.
  return `{${written.replaceAll('\r', ' ')}}`;
}

/**
 * The members of an object with their values as they are written. Reads on over faults; the last of two alike counts.
 */
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

/** An id is looked for in so many bytes: a line that was too long for a thread must not be too long for this one. */
const idWithin = 4_194_304;

/** The id of a line that could not be annotated; null where it cannot be read for certain. Never throws. */
export function idOf(bytes: Uint8Array, fields: Fields): string | null {
  const json = new TextDecoder().decode(bytes.subarray(0, idWithin));
  try {
    const id: unknown = JSON.parse(membersOf(json).get(fields.id) ?? 'null');
    // The replacement character stands for bytes that could not be read.
    return typeof id === 'string' && !id.includes('\ufffd') ? id : null;
  } catch (error) {
    // The id's own words are damaged, or the line is nested too deeply to be read.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
