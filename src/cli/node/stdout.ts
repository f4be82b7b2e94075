import { createWriteStream, fstatSync } from 'node:fs';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isatty } from 'node:tty';

import { OutputError } from './report';

/** Writes to standard output. Throws an OutputError as soon as writing fails, even if `chunks` is still waiting. */
export async function writeStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const sink = standardOutput();
  const broken = new Promise<never>((_, reject) => sink.once('error', reject));
  try {
    // A pipeline notices a broken sink only when the next chunk comes, which may be never.
    await Promise.race([pipeline(chunks, sink), broken]);
  } catch (error) {
    throw new OutputError('standard output', error);
  }
}

/**
 * For a file, our own stream: if a full disk takes only part of a chunk, `process.stdout` silently drops the rest.
 */
function standardOutput(): Writable {
  const { fd } = process.stdout;
  const found = fstatSync(fd);
  const flows = found.isFIFO() || found.isSocket() || isatty(fd);
  return flows ? process.stdout : createWriteStream('', { fd, autoClose: false });
}
