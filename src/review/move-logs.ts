import type { LogFiles, LogSource } from './log-files';
import { areSameBytes, keepLines, readLogs, type StoredLog, type Writing } from './keep-lines';
import { logsFolder } from './log-path';
import { decodeLog } from './merge-lines';

/**
 * Notes of a move, beside logs: where the logs of a text went, and where they were. The first keeps git from taking
 * the whole folder for renamed: it would call each log that somebody else adds to it a conflict. With the second, such
 * logs are found.
 */
export const movedTo = 'moved-to';
export const movedFrom = 'moved-from';

/** Where the logs of a text are, the text's path being relative to the same root. */
export function folderOf(text: string): string {
  return `${logsFolder}/${text}`;
}

/** The logs of a text, also those that were left in the folders of its former names. `text`: its path. */
export async function readLogsOf(files: LogSource, text: string): Promise<readonly StoredLog[]> {
  const logs = [...(await readLogs(files, folderOf(text)))];
  for (const former of await formerNames(files, text)) {
    // A text that has the old name now has the logs there, too.
    if (!(await files.exists(former))) logs.push(...(await readLogs(files, folderOf(former))));
  }
  return logs;
}

/** Moves the logs of a text. Nothing is lost: where both places have a log of one reviewer, they become one. */
export async function moveLogsOf(files: LogFiles, from: string, to: string, writing: Writing): Promise<void> {
  const names = [...(await formerNames(files, to)), ...(await formerNames(files, from)), from];
  const left = await moveLogs({ files, folder: folderOf(from) }, { files, folder: folderOf(to) }, writing);
  if (!left) return;
  const lines = [...new Set(names)].filter((name) => name !== to).map((name) => `${name}\n`);
  await files.write(`${folderOf(to)}/${movedFrom}`, new TextEncoder().encode(lines.join('')));
  await files.write(`${folderOf(from)}/${movedTo}`, new TextEncoder().encode(`${to}\n`));
  await files.delete(`${folderOf(from)}/${movedFrom}`);
  await files.delete(`${folderOf(to)}/${movedTo}`);
}

/** A folder with the logs of one text. */
export interface LogFolder {
  readonly files: LogFiles;
  readonly folder: string;
}

/** Moves logs from folder to folder, perhaps in another file system. False if there are none. */
export async function moveLogs(from: LogFolder, to: LogFolder, writing: Writing): Promise<boolean> {
  const logs = await readLogs(from.files, from.folder);
  const known = new Set(await to.files.list(to.folder));
  for (const { file, bytes, lines, broken, drafts } of logs) {
    const [source, target] = [`${from.folder}/${file}`, `${to.folder}/${file}`];
    if (known.has(file)) {
      await keepLines(to.files, { folder: to.folder, file }, lines, writing);
      // What cannot be read cannot be put in order, and stays.
      if (broken.length > 0) continue;
    } else {
      await to.files.write(target, bytes);
      if (!areSameBytes(await to.files.read(target), bytes)) throw new Error(`${target} is not what was written.`);
    }
    for (const draft of drafts) await from.files.delete(`${from.folder}/${draft}`);
    await from.files.delete(source);
  }
  return logs.length > 0;
}

async function formerNames(files: LogSource, text: string): Promise<readonly string[]> {
  const bytes = await files.read(`${folderOf(text)}/${movedFrom}`);
  const names = bytes === null ? [] : decodeLog(bytes).split(/\r?\n/u);
  return names.filter((name) => name !== '' && !/(?:^|\/)\.\.(?:\/|$)|\\|\0/u.test(name));
}

/** The folders with logs: `folder`, and those below it, in order. */
export async function foldersWithLogs(files: LogSource, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const names = await files.list(next);
    if (names.some(isOfLog)) found.push(next);
    for (const name of names) if (!isOfLog(name)) open.push(`${next}/${name}`);
  }
  return found.sort();
}

const isOfLog = (name: string): boolean => /\.jsonl(?:\.new|\.\w+\.new)?$/u.test(name);

/** A path at which no text is any more, and a text that a newest line of its logs was about. */
export interface FormerPath {
  readonly path: string;
  readonly textSha256: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** The paths of texts that are gone and have logs: renamed by git or by hand, perhaps. */
export async function formerPaths(files: LogSource): Promise<readonly FormerPath[]> {
  const found: FormerPath[] = [];
  for (const folder of await foldersWithLogs(files, logsFolder)) {
    const path = folder.slice(logsFolder.length + 1);
    if (await files.exists(path)) continue;
    for (const { lines } of await readLogs(files, folder)) {
      const about = lines.flatMap((line) =>
        'textSha256' in line && line.textSha256 !== null
          ? [{ path, textSha256: line.textSha256, at: Date.parse(line.at) }]
          : [],
      );
      const newest = about.reduce<FormerPath | null>((a, b) => (a !== null && a.at > b.at ? a : b), null);
      if (newest !== null) found.push(newest);
    }
  }
  return found;
}

/**
 * The former path of a text that has no logs; null if there is none, the one decided about last if there are several.
 *
 * @param hashes  SHA-256 of what the text is, and of what it was when it was opened
 */
export function formerPathOf(paths: readonly FormerPath[], hashes: readonly string[]): string | null {
  const about = paths.filter(({ textSha256 }) => hashes.includes(textSha256));
  const newest = about.reduce<FormerPath | null>((a, b) => (a !== null && a.at >= b.at ? a : b), null);
  return newest?.path ?? null;
}
