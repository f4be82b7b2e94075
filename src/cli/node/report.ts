import process from 'node:process';

import { printable } from '../printable';
import { createProgress, type Progress } from '../progress';

/** An output that cannot be written: the rest of the work is for nobody. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly output: string;

  constructor(output: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.output = output;
  }
}

/** Whether an output failed because its reader has had enough (`… | head`), which is no failure of ours. */
export function readerLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EPIPE', 'ECONNRESET', 'EOF'].includes(String(error.code));
}

/** What the reader is told on standard error. */
export interface Reporter {
  readonly progress: Progress;
  /** Names an input or an output; only failures count for the exit status. */
  tell(name: string, message: string, failed: boolean): void;
  /** Names what `error` concerns; it counts for the exit status. */
  fail(name: string, error: unknown): void;
}

export function createReporter(): Reporter {
  const progress = createProgress(process.stderr, Date.now);
  const tell = (name: string, message: string, failed: boolean): void => {
    progress.clear();
    process.stderr.write(`${printable(`source-annotator: ${name}: ${message}`)}\n`);
    if (failed) process.exitCode = 1;
  };
  return { progress, tell, fail: (name, error) => tell(name, reasonOf(error), true) };
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
  // mkdir says EEXIST where a file stands in the way of a folder.
  if ('syscall' in error && error.syscall === 'mkdir' && error.message.startsWith('EEXIST'))
    return reasons.ENOTDIR ?? '';
  return ('code' in error && reasons[String(error.code)]) || error.message;
}
