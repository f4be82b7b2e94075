import path from 'node:path';

import { createAnnotator, readAll } from '../../engine';
import { createLocator } from '../../formats/locate';
import { formatOfFile } from '../../formats/source-formats';
import { foldLogs, placeDecisions, reviewerOf } from '../../review';
import { decodeFile, InputError } from '../decode';
import type { CheckRequest } from '../decisions-arguments';
import { readSource } from './inputs';
import type { Reporter } from './report';
import { readLogFile } from './review-logs';
import { writeStandardOutput } from './stdout';
import { readWeights } from './weights';

/** Prints where the decisions of a log stand in a text. */
export async function checkDecisions(request: CheckRequest, reporter: Reporter): Promise<void> {
  const { article, log } = request;
  const text = await readOrReport(article, reporter, async () => {
    const source = { id: article, file: article === '-' ? null : path.resolve(article) };
    return decodeFile(await readSource(source)).text;
  });
  const content = await readOrReport(log, reporter, () => readLogFile(log, reporter));
  if (text === null || content === null) return;
  const weights = await readWeights(request, reporter);
  const annotator = createAnnotator({ format: formatOfFile(article), model: weights?.model ?? null });
  const found = readAll(annotator.open(text));
  const name = path.basename(log);
  const state = foldLogs([{ reviewer: reviewerOf(name) ?? name, lines: content.lines }]);
  const { locate } = createLocator(text, (span) => found.words(span));
  const lines = placeDecisions(found, state).map(({ decision: { id }, anchor: { how, span } }) => {
    return `${JSON.stringify({ id, how, span: span && locate(span) })}\n`;
  });
  await writeStandardOutput(chunk(lines.join('')));
}

/** Null for what cannot be read. */
async function readOrReport<T>(name: string, reporter: Reporter, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof Error && 'syscall' in error)) throw error;
    reporter.fail(name, error);
    return null;
  }
}

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text);
  await Promise.resolve();
}
