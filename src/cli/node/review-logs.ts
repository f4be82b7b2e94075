import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { foldLogs, logsFolder, readLog, reviewerOf, type LogContent, type ReviewState } from '../../review';
import { UsageError } from '../arguments';
import { decodeFile } from '../decode';
import { readRegular, type InputText } from './inputs';
import type { Reporter } from './report';

/** The folder of all logs, and the one to which the paths of texts are relative. */
export interface LogsPlace {
  readonly logs: string;
  readonly texts: string;
}

/**
 * `folder`: that of the logs, or one that has it in it. Throws a UsageError if there is no such folder.
 */
export function logsPlaceOf(folder: string): LogsPlace {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`--decisions ${folder} is no folder.`);
  const given = path.resolve(folder);
  const within = path.join(given, logsFolder);
  const logs = path.basename(given) !== logsFolder && existsSync(within) ? within : given;
  return { logs, texts: path.basename(logs) === logsFolder ? path.dirname(logs) : process.cwd() };
}

/** What readers decided about a text. Null if there are no logs of it. Reports lines that cannot be read. */
export async function decisionsAbout(
  { file }: InputText,
  { logs, texts }: LogsPlace,
  reporter: Reporter,
): Promise<ReviewState | null> {
  if (file === null) return null;
  const below = path.relative(texts, file);
  const folder = path.join(logs, below);
  if (below.startsWith('..') || path.isAbsolute(below) || !existsSync(folder) || !statSync(folder).isDirectory())
    return null;
  const names = (await readdir(folder)).sort().filter((name) => reviewerOf(name) !== null);
  const found = await Promise.all(
    names.map(async (name) => {
      const log = path.join(folder, name);
      return { reviewer: reviewerOf(name)!, lines: (await readLogFile(log, reporter)).lines };
    }),
  );
  return names.length === 0 ? null : foldLogs(found);
}

/** Reads a log. Reports lines that cannot be read; they count for the exit status. */
export async function readLogFile(file: string, reporter: Reporter): Promise<LogContent> {
  const content = readLog(decodeFile(await readRegular(file)).text);
  const name = path.relative(process.cwd(), file) || file;
  for (const { line, reason } of content.broken)
    reporter.report(`${name}:${line}`, `${reason}; the line is left out`, true);
  return content;
}
