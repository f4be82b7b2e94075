import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `.source-annotator-PLACE-PID-RANDOM.tmp`: short, so that it fits wherever the final name does. */
const pattern = /^\.source-annotator-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/u;

/** A file of a run elsewhere is taken for left over when it has not been written to for so long. */
const elsewhereMs = 24 * 60 * 60 * 1000;

/** A name for a file that is being written, which no other run has. */
export const draftName = (): string =>
  `.source-annotator-${ownPlace()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

/** Where process ids mean what they mean here: this machine and, where there are containers, this one. */
function ownPlace(): string {
  // Other systems than Linux number the processes of a machine once.
  const spaces = '/proc/self/ns/pid';
  const ids = existsSync(spaces) ? readlinkSync(spaces) : '';
  return createHash('sha256').update(`${hostname()}\n${ids}`).digest('hex').slice(0, 8);
}

/** Deletes what runs that are dead were writing in `folder`. `own` are the names of this run. */
export async function clearLeftovers(folder: string, own: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (pattern.test(name) && !own.has(file) && (await isLeftOver(file))) await rm(file, { force: true });
  }
}

async function isLeftOver(file: string): Promise<boolean> {
  const [, place, pid] = pattern.exec(path.basename(file)) ?? [];
  if (place === ownPlace()) return Number(pid) === process.pid || !isAlive(Number(pid));
  try {
    return Date.now() - (await stat(file)).mtimeMs > elsewhereMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
