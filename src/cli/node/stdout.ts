import { createWriteStream, fstatSync } from 'node:fs';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isatty } from 'node:tty';

import { OutputError } from './report';

/** Writes to standard output. Throws an OutputError as soon as it cannot be written, whatever `chunks` wait for. */
export async function writeStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const sink = standardOutput();
  const broken = new Promise<never>((_, reject) => sink.once('error', reject));
  try {
    // A pipeline sees that its sink is broken when the next chunk comes, and that may be never.
    await Promise.race([pipeline(chunks, sink), broken]);
  } catch (error) {
    throw new OutputError('standard output', error);
  }
}

/**
 * For a file, a stream of our own: where a full disk takes a part of a chunk, Node.js's own drops the rest without a
 * word.
 */
function standardOutput(): Writable {
  const { fd } = process.stdout;
  const found = fstatSync(fd);
  const flows = found.isFIFO() || found.isSocket() || isatty(fd);
  return flows ? process.stdout : createWriteStream('', { fd, autoClose: false });
}
