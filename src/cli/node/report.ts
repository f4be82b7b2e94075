import process from 'node:process';

import { printable } from '../../formats/printable';
import { createProgressLine, type ProgressLine } from '../progress-line';

/** An output that cannot be written. The rest of the work is then useless. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly output: string;

  constructor(output: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.output = output;
  }
}

/** Whether an output failed because its reader left (`… | head`), which is no failure of ours. */
export function readerLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EPIPE', 'ECONNRESET', 'EOF'].includes(String(error.code));
}

/** Writes messages for the reader to standard error. */
export interface Reporter {
  readonly progress: ProgressLine;
  /** `name` is that of an input or output. Only failures count for the exit status. */
  report(name: string, message: string, failed: boolean): void;
  /** `name` is what `error` concerns. Counts for the exit status. */
  fail(name: string, error: unknown): void;
}

export function createReporter(): Reporter {
  const progress = createProgressLine(process.stderr, Date.now);
  const report = (name: string, message: string, failed: boolean): void => {
    progress.clear();
    process.stderr.write(`${printable(`source-annotator: ${name}: ${message}`)}\n`);
    if (failed) process.exitCode = 1;
  };
  return { progress, report, fail: (name, error) => report(name, reasonOf(error), true) };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EEXIST: 'exists already; --force overwrites it',
  EISDIR: 'is a folder',
  ENOTDIR: 'part of the path is no folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'no space left that you may use',
  EFBIG: 'the file would be larger than is allowed',
  EROFS: 'the file system is read-only',
};

/** What went wrong, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // mkdir fails with EEXIST if a file has the folder's name.
  if ('syscall' in error && error.syscall === 'mkdir' && error.message.startsWith('EEXIST'))
    return reasons.ENOTDIR ?? '';
  return ('code' in error && reasons[String(error.code)]) || error.message;
}
