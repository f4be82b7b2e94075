import { existsSync } from 'node:fs';
import path from 'node:path';

import { finish, type Span } from '../../engine';
import { explain, longestWhole as longest, type Explanation } from '../../explain/explain';
import { languageName } from '../../formats/language-name';
import { formatOfFile } from '../../formats/source-formats';
import { decodeFile, InputError } from '../decode';
import { parsePlace, type ExplainRequest } from '../explain-arguments';
import { readSource } from './inputs';
import type { Reporter } from './report';
import { writeStandardOutput } from './stdout';
import { readWeights } from './weights';

/** Prints why claims were found in a text, or were not. */
export async function explainFile(request: ExplainRequest, reporter: Reporter): Promise<void> {
  // A file that is called so is meant, whatever its name ends in.
  const { file, line } = existsSync(request.place) ? { file: request.place, line: null } : parsePlace(request.place);
  try {
    const source = { id: file, file: file === '-' ? null : path.resolve(file) };
    const { text } = decodeFile(await readSource(source));
    const weights = await readWeights(request, reporter);
    const span = line === null ? null : lineSpan(text, line);
    if (span === null && text.length > longest)
      throw new InputError(`the text is long: name a line of it, as in ${file}:1`);
    const options = { format: formatOfFile(file), model: weights?.model ?? null, anyLanguage: false, span, longest };
    const lines = linesOf(finish(explain(text, options)), line);
    await writeStandardOutput(chunk(`${lines.join('\n')}\n`));
  } catch (error) {
    if (!(error instanceof InputError) && !isSystemError(error)) throw error;
    reporter.fail(file, error);
  }
}

function lineSpan(text: string, line: number): Span {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  if (line > lines.length) throw new InputError(`there is no line ${line}: the text has ${lines.length}`);
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + lines[line - 1]!.length };
}

function linesOf({ lines, skipped, language }: Explanation, line: number | null): readonly string[] {
  if (lines.length > 0) return lines;
  if (skipped === 'language')
    throw new InputError(`the text seems to be in ${languageName(language)}, and only English is understood`);
  if (skipped === 'binary') throw new InputError('not a text');
  throw new InputError(`${line === null ? 'the text' : `line ${line}`} has no sentence`);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
  await Promise.resolve();
}
