/** What is wrong with a document. */
export interface Fault {
  /** Where: a JSON pointer below the value that was looked at, `/claims/0/kind`; empty for the value itself. */
  readonly at: string;
  readonly reason: string;
}

/** A document that is no `source-annotations/1`, or not of this text; the message names the place as a JSON pointer. */
export class FormatError extends Error {
  /** `FormatError`. */
  override readonly name = 'FormatError';
}

/** The fault, as of a value at `key` of another one. Names of fields have neither `/` nor `~`. */
export function within(key: string | number, fault: Fault): Fault {
  return { at: `/${key}${fault.at}`, reason: fault.reason };
}

/** Throws a FormatError where there is a fault. */
export function refuse(fault: Fault | null): void {
  if (fault !== null) throw new FormatError(`#${fault.at}: ${fault.reason}.`);
}
