/**
 * Unpacks what DEFLATE packed, beside other work. Null where that would be more than `most` bytes: it is given up
 * before they are taken. Rejects where the bytes are nothing that was packed. Null at once where the host cannot.
 */
export function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | null> | null {
  const stream = inflateStream();
  return stream === null ? null : upTo(most, new Blob([packed]).stream().pipeThrough(stream));
}

/** Older hosts have none, or none for data without a head. */
function inflateStream(): DecompressionStream | null {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

async function upTo(most: number, stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  // Not all hosts can iterate over a stream.
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
