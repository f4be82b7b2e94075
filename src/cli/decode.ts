export interface DecodedText {
  readonly text: string;
  /** Whether a byte order mark stood before the text. */
  readonly bom: boolean;
}

/** An input that cannot be analysed. Its message is for the reader. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const utf8Mark = [0xef, 0xbb, 0xbf] as const;
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * Decodes UTF-8. Throws an InputError for invalid UTF-8: offsets into a repaired text would be wrong in the real one.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    // By default a TextDecoder removes a byte order mark.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom: startsWith(bytes, utf8Mark) };
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputError('not valid UTF-8; convert it to UTF-8 first', { cause: error });
    throw error;
  }
}

/** Decodes the bytes of a text file. Throws an InputError for other encodings and for binary files. */
export function decodeFile(bytes: Uint8Array): DecodedText {
  if (utf16Marks.some((mark) => startsWith(bytes, mark))) throw new InputError('UTF-16; convert it to UTF-8 first');
  if (bytes.includes(0)) throw new InputError('not a text: it holds NUL bytes');
  return decodeUtf8(bytes);
}
