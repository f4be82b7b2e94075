import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { finish } from '../../engine';
import { sha256InSteps } from '../../formats/hash';
import {
  foldLogs,
  formerPathOf,
  formerPaths,
  logsFolder,
  readLog,
  readLogsOf,
  type FormerPath,
  type LogContent,
  type LogSource,
  type ReviewState,
} from '../../review';
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

/** The logs of texts, as the editor finds them: also under former names of a text, and what a write left behind. */
export class DecisionsFolder {
  readonly #files: LogSource;
  #former: Promise<readonly FormerPath[]> | null = null;

  constructor(
    private readonly place: LogsPlace,
    private readonly reporter: Reporter,
  ) {
    this.#files = filesAt(place);
  }

  /** What readers decided about a text. Null if there are no logs of it. Reports lines that cannot be read. */
  async about({ file }: InputText, text: () => string): Promise<ReviewState | null> {
    if (file === null) return null;
    const below = path.relative(this.place.texts, file);
    if (below.startsWith('..') || path.isAbsolute(below)) return null;
    const name = below.split(path.sep).join('/');
    let logs = await readLogsOf(this.#files, name);
    if (logs.length === 0) {
      const paths = await (this.#former ??= formerPaths(this.#files));
      const former = paths.length === 0 ? null : formerPathOf(paths, [finish(sha256InSteps(text()))]);
      logs = former === null ? [] : await readLogsOf(this.#files, former);
    }
    for (const { folder, file: log, broken } of logs) report(this.reporter, this.#pathOf(`${folder}/${log}`), broken);
    return logs.length === 0 ? null : foldLogs(logs);
  }

  #pathOf(log: string): string {
    return pathAt(this.place, log);
  }
}

/** Where a path is that starts from the folder of texts. */
function pathAt({ logs, texts }: LogsPlace, name: string): string {
  const [first, ...rest] = name.split('/');
  return first === logsFolder ? path.join(logs, ...rest) : path.join(texts, ...name.split('/'));
}

function filesAt(place: LogsPlace): LogSource {
  return {
    list: async (folder) => (await orNull(readdir(pathAt(place, folder)))) ?? [],
    exists: (name) => Promise.resolve(existsSync(pathAt(place, name))),
    read: (name) => orNull(readRegular(pathAt(place, name))),
  };
}

/** Null for what is not there. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!isGone) throw error;
    return null;
  }
}

/** Reads a log. Reports lines that cannot be read; they count for the exit status. */
export async function readLogFile(file: string, reporter: Reporter): Promise<LogContent> {
  const content = readLog(decodeFile(await readRegular(file)).text);
  report(reporter, file, content.broken);
  return content;
}

function report(reporter: Reporter, file: string, broken: LogContent['broken']): void {
  const name = path.relative(process.cwd(), file) || file;
  for (const { line, reason } of broken) reporter.report(`${name}:${line}`, `${reason}; the line is left out`, true);
}
