/** What is wrong with a document. */
export interface Fault {
  /** A JSON pointer relative to the checked value, such as `/claims/0/kind`. Empty for the value itself. */
  readonly at: string;
  readonly reason: string;
}

/** A document that is not valid, or not of this text. The message gives the place as a JSON pointer. */
export class FormatError extends Error {
  /** `FormatError`. */
  override readonly name = 'FormatError';
}

/** The fault, relative to the value that contains `key`. Field names have neither `/` nor `~`. */
export function faultWithin(key: string | number, fault: Fault): Fault {
  return { at: `/${key}${fault.at}`, reason: fault.reason };
}

/** Throws a FormatError if there is a fault. */
export function refuse(fault: Fault | null): void {
  if (fault !== null) throw new FormatError(`#${fault.at}: ${fault.reason}.`);
}
