import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

import type { ModelHost } from '../../engine';

/** A weights file is unpacked in one piece or a few, so that little has to be put together. */
const chunkSize = 1 << 22;

/** Node.js's own means of reading weights. */
export const modelHost: ModelHost = {
  sha256(parts) {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  inflate(packed, most) {
    try {
      return inflateRawSync(packed, { chunkSize, maxOutputLength: most });
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  },
};
