import type { Line } from './decision';
import type { LogFiles, LogSource } from './log-files';
import { logExtension, reviewerOf } from './log-path';
import { decodeLog, withDrafts, withLines } from './merge-lines';
import { readLog, type LogContent } from './read-log';

/** The log of one reviewer as it stands in its file, with what drafts that were left behind have more. */
export interface StoredLog extends LogContent {
  readonly reviewer: string;
  readonly folder: string;
  /** The name of the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The names of the drafts. */
  readonly drafts: readonly string[];
}

/** How a writer of logs goes about it. */
export interface Writing {
  /** Letters and figures that no other writer has, for the names of its drafts. */
  readonly writer: string;
  /** Waits for some milliseconds, at random, before a write starts over. */
  readonly pause: () => Promise<void>;
}

/** How often reading or writing starts over because somebody else wrote meanwhile. */
const attempts = 12;

const draftExtension = '.new';

/** The logs of a text, by the names of their files. `folder`: that of the text. */
export async function readLogs(files: LogSource, folder: string): Promise<readonly StoredLog[]> {
  const found = await readFolder(files, folder, () => true);
  return [...found.keys()].sort().flatMap((file) => {
    const { bytes, drafts } = found.get(file)!;
    const whole = withDrafts(bytes, [...drafts.values()]);
    if (whole === null) return [];
    const content = readLog(decodeLog(whole));
    return [{ reviewer: reviewerOf(file)!, folder, file, bytes: whole, drafts: [...drafts.keys()], ...content }];
  });
}

/**
 * Puts lines into a log: what is there stays as it is, missing lines follow. The log is written under another name,
 * then renamed. Resolves once all lines were read back from the file. Rejects if that cannot be done.
 */
export async function keepLines(
  files: LogFiles,
  log: { readonly folder: string; readonly file: string },
  lines: readonly Line[],
  { writer, pause }: Writing,
): Promise<void> {
  const path = `${log.folder}/${log.file}`;
  const draft = `${log.file}.${writer}${draftExtension}`;
  let problem: unknown = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await pause();
    const found = (await readFolder(files, log.folder, (file) => file === log.file)).get(log.file);
    const bytes = found?.bytes ?? null;
    const others = found?.drafts ?? new Map<string, Uint8Array>();
    const merged = withDrafts(bytes, [...others.values()]);
    const whole = withLines(merged, lines) ?? merged;
    if (whole !== bytes && whole !== null) {
      await files.write(`${log.folder}/${draft}`, whole);
      // Somebody else may have written since; what they wrote must not be replaced by what was there before.
      if (!areSameBytes(await files.read(path), bytes)) continue;
      try {
        await files.rename(`${log.folder}/${draft}`, path);
      } catch (error) {
        // Another writer may have taken our draft into the log, and away.
        problem = error;
        if ((await files.read(`${log.folder}/${draft}`)) !== null) throw error;
      }
    }
    if (!holds(await files.read(path), lines)) continue;
    for (const name of others.keys()) await files.delete(`${log.folder}/${name}`);
    return;
  }
  throw problem ?? new Error('The file is written by others again and again.');
}

function holds(bytes: Uint8Array | null, lines: readonly Line[]): boolean {
  return bytes !== null && withLines(bytes, lines) === null;
}

export function areSameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, at) => byte === b[at]));
}

interface LogAndDrafts {
  /** Null where there are only drafts. */
  readonly bytes: Uint8Array | null;
  /** By their names. */
  readonly drafts: ReadonlyMap<string, Uint8Array>;
}

/** Reads logs, by the names of their files. What is being renamed meanwhile is never taken for missing. */
async function readFolder(
  files: LogSource,
  folder: string,
  isAsked: (file: string) => boolean,
): Promise<ReadonlyMap<string, LogAndDrafts>> {
  let found = new Map<string, LogAndDrafts>();
  for (let attempt = 0; attempt < attempts; attempt++) {
    found = new Map();
    const names = (await files.list(folder)).filter((name) => isAsked(logOf(name) ?? ''));
    let isGone = false;
    // Drafts come first: one that is not there any more has become the log, which is read after it.
    for (const name of names.filter(isDraft)) {
      const bytes = await files.read(`${folder}/${name}`);
      if (bytes === null) isGone = true;
      const known = found.get(logOf(name)!)?.drafts ?? new Map<string, Uint8Array>();
      found.set(logOf(name)!, { bytes: null, drafts: bytes === null ? known : new Map([...known, [name, bytes]]) });
    }
    for (const file of new Set(names.map((name) => logOf(name)!))) {
      const bytes = await files.read(`${folder}/${file}`);
      if (bytes === null && names.includes(file)) isGone = true;
      found.set(file, { bytes, drafts: found.get(file)?.drafts ?? new Map() });
    }
    if (!isGone) break;
  }
  return found;
}

const isDraft = (name: string): boolean => name.endsWith(draftExtension);

/** The log that a file is or of which it is a draft, else null: `a.jsonl`, `a.jsonl.new`, `a.jsonl.x1.new`. */
function logOf(name: string): string | null {
  if (!isDraft(name)) return name.endsWith(logExtension) ? name : null;
  const of = name.slice(0, -draftExtension.length).replace(/(?<=\.jsonl)\.[0-9a-z]+$/u, '');
  return of.endsWith(logExtension) ? of : null;
}
